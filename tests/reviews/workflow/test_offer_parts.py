"""Asking other reviewers about chosen passages."""

import pytest
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.audit.left import left_in
from reviews.audit.others import needs_of_others
from reviews.displayed import displayed
from reviews.models import Assignment, Review
from reviews.policy.facts import Scope
from reviews.workflow.offer_parts import offer_parts
from reviews.workflow.recall import recall
from tests import builders as make
from tests.mail_server import Postbox

BODY = make.BODY.replace("5 mg", "50 mg").replace("with water", "with much water")


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    """Two changes wait for the doctor in a text that was signed before."""
    make.policy()
    article, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer, doctor=doctor), doctor, at=make.ago(7))
    newer = make.next_version(article, by=writer, at=make.ago(2), body=BODY)
    return make.review_of(newer, by=writer, doctor=doctor, at=make.ago(1))


def keys_of(review: Review, person: User) -> list[str]:
    """Of what is left to read for that person, in order."""
    shown = displayed(review, by_id=person.pk, at=timezone.now())
    return [shown.key_of(pair) for pair in shown.pairs(Scope.CHANGES)]


def offered(review: Review, by: User, to: User, keys: list[str]) -> Assignment:
    [assignment] = offer_parts(
        review, by=by, at=timezone.now(), to=[to.reviewer], keys=keys, note="The dose, please."
    )
    return assignment


def test_who_is_asked_about_one_passage_reads_that_one_of_two(
    review: Review, doctor: User, second_doctor: User, postbox: Postbox
) -> None:
    first, second = keys_of(review, doctor)
    assignment = offered(review, doctor, second_doctor, [first])
    assert (assignment.parts, assignment.note) == ([first], "The dose, please.")
    left = left_in([review], by_id=second_doctor.pk, at=timezone.now(), parts={review.pk: [first]})[
        review.pk
    ]
    assert (left.passages, left.of) == (1, 2)
    [mail] = postbox.messages
    text = " ".join(mail.get_body(("plain",)).get_content().split())  # type: ignore[union-attr]
    assert "Dora Doctor asks you about 1 passage of “Taking Placidol”, version 2, by" in text
    assert "The dose, please." in text
    assert f"/desk/reviews/{review.pk}/" in text
    assert AuditEvent.objects.get(verb="offer_parts").detail["parts"] == 1
    assert second not in assignment.parts


def test_keys_are_kept_in_the_order_of_the_text(
    review: Review, doctor: User, second_doctor: User
) -> None:
    keys = keys_of(review, doctor)
    assert offered(review, doctor, second_doctor, keys[::-1]).parts == keys


def test_who_takes_no_part_offers_nothing(
    review: Review, doctor: User, second_doctor: User, writer: User, editor: User
) -> None:
    keys = keys_of(review, doctor)
    for stranger in (writer, second_doctor):
        with pytest.raises(RefusedError, match="Only a reviewer of this version, or an editor"):
            offered(review, stranger, second_doctor, keys)
    assert offered(review, editor, second_doctor, keys)


def test_nothing_is_offered_of_nothing_to_nobody_or_twice(
    review: Review, doctor: User, second_doctor: User
) -> None:
    keys = keys_of(review, doctor)
    with pytest.raises(RefusedError, match="Choose the passages"):
        offered(review, doctor, second_doctor, [])
    with pytest.raises(RefusedError, match="Choose whom you ask"):
        offer_parts(review, by=doctor, at=timezone.now(), to=[], keys=keys)
    with pytest.raises(OutOfDateError, match="read otherwise now"):
        offered(review, doctor, second_doctor, ["0" * 64])
    offered(review, doctor, second_doctor, keys)
    with pytest.raises(OutOfDateError, match="is asked already"):
        offered(review, doctor, second_doctor, keys)
    assert Assignment.objects.filter(review=review).count() == 2


def test_not_once_the_round_is_over(
    review: Review, writer: User, doctor: User, second_doctor: User
) -> None:
    keys = keys_of(review, doctor)
    recall(review, by=writer, at=timezone.now())
    with pytest.raises(OutOfDateError, match="recalled"):
        offered(review, doctor, second_doctor, keys)


def test_own_words_need_another_reviewer_who_can_be_asked(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    doctor.is_writer = True
    doctor.save()
    article, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer, doctor=doctor), doctor, at=make.ago(7))
    own = make.next_version(article, by=doctor, at=make.ago(2), body=BODY)
    review = make.review_of(own, by=writer, doctor=doctor, at=make.ago(1))
    now = timezone.now()
    shown = displayed(review, by_id=doctor.pk, at=now)
    [need] = needs_of_others(shown, [], at=now)
    assert need.heading == "Your words: need another reviewer"
    assert [part.words for part in need.parts] == [
        "Adults take 50 mg of Placidol in the evening.",
        "Swallow it whole with much water.",
    ]
    asked = offered(review, doctor, second_doctor, [part.key for part in need.open])
    [need] = needs_of_others(shown, [asked], at=now)
    assert need.open == ()


def test_what_wants_two_signers_needs_another_also_after_the_first(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy(sign_offs=2)
    article, version = make.article_by(writer)
    first = make.review_of(version, by=writer, doctor=doctor)
    make.assigned(first, second_doctor.reviewer)
    for person in (doctor, second_doctor):
        make.signed(first, person)
    newer = make.next_version(article, by=writer, body=BODY)
    review = make.review_of(newer, by=writer, doctor=doctor, at=timezone.now())
    for sign in (False, True):
        if sign:
            make.signed(review, doctor, scope=Scope.CHANGES)
        now = timezone.now()
        shown = displayed(review, by_id=doctor.pk, at=now)
        [need] = needs_of_others(shown, [], at=now)
        assert (need.heading, len(need.parts)) == ("Needs another reviewer", 2)
    make.assigned(review, second_doctor.reviewer)
    make.signed(review, second_doctor, scope=Scope.CHANGES)
    review.refresh_from_db()
    assert review.state == "signed-off"
