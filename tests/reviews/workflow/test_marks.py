"""Marking what was read, and signing exactly that."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.displayed import Displayed, displayed
from reviews.models import Opening, Proof, ReadMark, Review, SignOff
from reviews.policy.facts import Scope
from reviews.workflow.decline import decline
from reviews.workflow.mark_read import mark_read
from reviews.workflow.note_opening import note_opening
from reviews.workflow.prove_identity import Proved
from reviews.workflow.recall import recall
from reviews.workflow.release import release
from reviews.workflow.request_changes import request_changes
from reviews.workflow.sign_off import sign_off
from reviews.workflow.unmark_read import unmark_read
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make
from tests.reviews.views.rounds import round_of, second_round

THREE = make.BODY.replace("5 mg", "50 mg").replace("whole with", "with").replace("daily", "often")


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    """Version 2 with three changes, of which the doctor is asked; version 1 is signed."""
    return second_round(writer, doctor, body=THREE)


def seen(review: Review, doctor: User) -> Displayed:
    return displayed(review, by_id=doctor.pk, at=timezone.now())


def keys_of(review: Review, doctor: User, *words: str) -> list[str]:
    """The keys of the changes with these words, or of all."""
    shown = seen(review, doctor)
    pairs = [(p, p.after or p.before) for p in shown.pairs(Scope.CHANGES)]
    return [
        shown.key_of(pair)
        for pair, passage in pairs
        if passage and (not words or any(word in passage.words for word in words))
    ]


def marked(review: Review, doctor: User, *words: str) -> Displayed:
    return mark_read(review, by=doctor, at=timezone.now(), keys=keys_of(review, doctor, *words))


def signing(review: Review, doctor: User, token: str) -> SignOff:
    at = timezone.now()
    proved = Proved(doctor.pk, Proof.PASSWORD, at)
    return sign_off(review, by=doctor, at=at, proved=proved, form_token=token)


def token_of(review: Review, doctor: User, scope: Scope = Scope.CHANGES) -> str:
    return seen(review, doctor).form_token(scope, at=make.ago(0.01))


def left(review: Review, person: User) -> list[str]:
    pairs = seen(review, person).pairs(Scope.CHANGES)
    return [passage.words for pair in pairs if (passage := pair.after or pair.before)]


def test_what_is_marked_is_read_and_stays_marked_as_it_was(review: Review, doctor: User) -> None:
    [key] = keys_of(review, doctor, "50 mg")
    first = mark_read(review, by=doctor, at=make.ago(0.5), keys=[key])
    again = mark_read(review, by=doctor, at=timezone.now(), keys=[key, key])
    assert first.read == again.read == seen(review, doctor).read
    assert [(row.key, row.by) for row in ReadMark.objects.all()] == [(key, doctor)]


def test_what_is_unmarked_is_not_read_whatever_it_was_before(review: Review, doctor: User) -> None:
    marked(review, doctor)
    keys = keys_of(review, doctor, "50 mg")
    for _ in range(2):
        shown = unmark_read(review, by=doctor, at=timezone.now(), keys=keys)
    assert set(shown.read) == set(keys_of(review, doctor)) - set(keys)
    assert shown.read == seen(review, doctor).read


def test_a_mark_of_what_is_not_displayed_is_refused(review: Review, doctor: User) -> None:
    for verb in (mark_read, unmark_read):
        with pytest.raises(OutOfDateError, match="something changed while you were reading"):
            verb(review, by=doctor, at=timezone.now(), keys=["0" * 64])
    assert not ReadMark.objects.exists()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("writer", "Only an active reviewer"),
        ("editor", "Only an active reviewer"),
        ("second_doctor", "Another reviewer was asked"),
    ],
)
def test_only_who_is_asked_to_sign_marks(
    review: Review, doctor: User, name: str, reason: str, request: pytest.FixtureRequest
) -> None:
    keys = keys_of(review, doctor)
    with pytest.raises(RefusedError, match=reason):
        mark_read(review, by=request.getfixturevalue(name), at=timezone.now(), keys=keys)


def test_a_round_that_is_over_keeps_no_marks(review: Review, writer: User, doctor: User) -> None:
    keys = keys_of(review, doctor)
    recall(review, by=writer, at=timezone.now())
    with pytest.raises(OutOfDateError, match="recalled"):
        mark_read(review, by=doctor, at=timezone.now(), keys=keys)


def test_three_hundred_marks_take_no_more_queries_than_one(
    writer: User, doctor: User, django_assert_max_num_queries: Any
) -> None:
    make.policy()
    body = "".join(f"<p>Sentence number {n} of many.</p>" for n in range(300))
    review = make.review_of(make.article_by(writer, body=body)[1], by=writer, doctor=doctor)
    keys = list(seen(review, doctor).kept_under)
    assert len(keys) > 300
    with django_assert_max_num_queries(18):
        mark_read(review, by=doctor, at=timezone.now(), keys=keys)
    with django_assert_max_num_queries(18):
        unmark_read(review, by=doctor, at=timezone.now(), keys=keys)
    assert not ReadMark.objects.exists()


def test_marks_outlive_a_new_version_where_no_word_changed(
    review: Review, writer: User, doctor: User
) -> None:
    marked(review, doctor)
    body = THREE.replace("50 mg", "60 mg")
    newer = make.next_version(review.article, by=writer, at=make.ago(0.5), body=body)
    again = make.review_of(newer, by=writer, doctor=doctor, at=make.ago(0.4))
    shown = seen(again, doctor)
    unread = [p for p in shown.pairs(Scope.CHANGES) if shown.key_of(p) not in shown.read]
    assert [pair.after.words for pair in unread if pair.after] == [
        "Adults take 60 mg of Placidol in the evening."
    ]


def test_who_read_a_new_text_has_read_it_when_another_signed_it_first(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy(sign_offs=2)
    review = make.review_of(make.article_by(writer)[1], by=writer)
    make.read_all(review, doctor)
    make.signed(review, second_doctor)
    shown = seen(review, doctor)
    assert set(shown.read) == set(shown.kept_under)
    none = unmark_read(review, by=doctor, at=timezone.now(), keys=shown.read)
    assert none.read == {}
    assert not ReadMark.objects.exists()


def test_exactly_the_marked_changes_are_signed_and_the_rest_is_left(
    review: Review, doctor: User
) -> None:
    marked(review, doctor, "50 mg", "often")
    signed = signing(review, doctor, token_of(review, doctor))
    assert [pair["after"]["tokens"] != [] for pair in signed.shown] == [True, True]
    assert left(review, doctor) == ["Swallow it with water."]
    assert "I have read 2 of the 3 changes that led to version 2" in signed.meaning
    assert "This says nothing about the other change." in signed.meaning


def test_what_was_marked_and_when_is_kept_with_the_sign_off_and_the_marks_are_gone(
    review: Review, doctor: User
) -> None:
    keys = keys_of(review, doctor, "50 mg")
    mark_read(review, by=doctor, at=make.ago(0.25), keys=keys)
    when = ReadMark.objects.get().at
    note_opening(seen(review, doctor), by=doctor, at=make.ago(0.3))
    signed = signing(review, doctor, token_of(review, doctor))
    [mark] = signed.marked
    assert mark["key"] == keys[0]
    assert dt.datetime.fromisoformat(mark["at"]) == when
    assert not ReadMark.objects.exists()
    assert not Opening.objects.exists()


def test_the_round_and_the_assignment_wait_for_the_rest_and_end_with_it(
    review: Review, doctor: User
) -> None:
    for words, (state, assignment) in {
        "50 mg": ("open", "waiting"),
        "with water": ("open", "waiting"),
        "often": ("signed-off", "done"),
    }.items():
        marked(review, doctor, words)
        signing(review, doctor, token_of(review, doctor))
        review.refresh_from_db()
        assert (review.state, review.assignments.get().state) == (state, assignment)


def test_who_was_asked_about_parts_has_answered_with_these(review: Review, doctor: User) -> None:
    review.assignments.update(parts=keys_of(review, doctor, "50 mg"))
    marked(review, doctor, "50 mg")
    signing(review, doctor, token_of(review, doctor))
    review.refresh_from_db()
    assert (review.state, review.assignments.get().state) == ("open", "done")


def test_the_rest_is_signed_by_another_and_all_is_covered(
    writer: User, doctor: User, second_doctor: User
) -> None:
    review = second_round(writer, doctor, body=THREE)
    make.assigned(review, second_doctor.reviewer)
    marked(review, doctor, "50 mg")
    signing(review, doctor, token_of(review, doctor))
    marked(review, second_doctor)
    signing(review, second_doctor, token_of(review, second_doctor))
    review.refresh_from_db()
    assert review.state == "signed-off"
    assert seen(review, doctor).coverage.is_complete


def test_what_i_signed_and_another_has_yet_to_is_not_left_for_me(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy(sign_offs=2)
    _, version = make.article_by(writer)
    first = make.review_of(version, by=writer)
    make.signed(first, doctor, at=make.ago(8))
    make.signed(first, second_doctor, at=make.ago(7))
    newer = make.next_version(first.article, by=writer, at=make.ago(2), body=THREE)
    review = make.review_of(newer, by=writer, at=make.ago(1))
    marked(review, doctor, "50 mg")
    signing(review, doctor, token_of(review, doctor))
    assert left(review, doctor) == ["Swallow it with water.", "drink alcohol often"]
    assert len(left(review, second_doctor)) == 3


def test_nothing_marked_is_nothing_to_sign(review: Review, doctor: User) -> None:
    with pytest.raises(RefusedError, match="Mark what you have read: nothing is marked yet"):
        signing(review, doctor, token_of(review, doctor))


def test_the_whole_wants_every_section_marked_and_names_those_left(
    writer: User, doctor: User
) -> None:
    review = round_of(writer, doctor)
    shown = seen(review, doctor)
    assert [section.name for section in shown.sections] == [
        "The beginning",
        "How to take it",
        "References",
    ]
    keys = [shown.key_of(pair) for pair in shown.sections[1].pairs]
    mark_read(review, by=doctor, at=timezone.now(), keys=keys)
    with pytest.raises(
        RefusedError,
        match=r"^2 of 3 sections are not marked as read: The beginning, References\.$",
    ):
        signing(review, doctor, token_of(review, doctor, Scope.WHOLE))
    make.read_all(review, doctor)
    signed = signing(review, doctor, token_of(review, doctor, Scope.WHOLE))
    assert [mark["key"] for mark in signed.marked] == list(shown.kept_under)


def test_marks_that_changed_since_the_form_was_opened_sign_nothing_and_are_named(
    review: Review, doctor: User
) -> None:
    marked(review, doctor, "50 mg")
    token = token_of(review, doctor)
    marked(review, doctor, "often")
    unmark_read(review, by=doctor, at=timezone.now(), keys=keys_of(review, doctor, "50 mg"))
    with pytest.raises(OutOfDateError) as clash:
        signing(review, doctor, token)
    assert clash.value.differs == {
        "unmarked": ("No longer marked as read: “Adults take 50 mg of Placidol in the evening.”."),
        "marked": "Marked since: “drink alcohol often”.",
    }
    assert SignOff.objects.filter(review=review).count() == 0


def test_who_took_a_sign_off_back_may_sign_the_same_again(review: Review, doctor: User) -> None:
    for _ in range(2):
        marked(review, doctor, "50 mg")
        since = note_opening(seen(review, doctor), by=doctor, at=timezone.now())
        token = seen(review, doctor).form_token(Scope.CHANGES, at=since)
        signed = signing(review, doctor, token)
        withdraw_sign_off(
            signed,
            by=doctor,
            at=timezone.now(),
            kind="mistake",  # type: ignore[arg-type]
            reason="Too quick.",
        )
    assert SignOff.objects.filter(review=review).count() == 2


def test_a_text_is_open_since_it_was_first_whatever_is_marked(
    review: Review, doctor: User, writer: User
) -> None:
    first = note_opening(seen(review, doctor), by=doctor, at=make.ago(0.5))
    marked(review, doctor)
    assert note_opening(seen(review, doctor), by=doctor, at=timezone.now()) == first
    make.policy(sign_offs=2, in_force_from=dt.date(2016, 1, 1))
    assert note_opening(seen(review, doctor), by=doctor, at=timezone.now()) > first
    at = timezone.now()
    assert note_opening(seen(review, writer), by=writer, at=at) == at
    assert set(Opening.objects.values_list("by", flat=True)) == {doctor.pk}


def test_marks_go_with_the_task_and_stay_when_changes_are_asked_for(
    review: Review, writer: User, doctor: User, editor: User
) -> None:
    marked(review, doctor)
    request_changes(review, by=doctor, at=timezone.now(), reason="Too high a dose.")
    assert ReadMark.objects.count() == 3
    recall(review, by=writer, at=timezone.now())
    assert not ReadMark.objects.exists()


@pytest.mark.parametrize("end", ["declined", "released"])
def test_marks_are_thrown_away_when_the_task_is(
    review: Review, doctor: User, editor: User, end: str
) -> None:
    marked(review, doctor)
    assignment = review.assignments.get()
    if end == "declined":
        decline(assignment, by=doctor, at=timezone.now(), reason="No time.")
    else:
        release(assignment, by=editor, at=timezone.now())
    assert not ReadMark.objects.exists()


def test_marks_leave_no_trace_in_the_audit_trail(review: Review, doctor: User) -> None:
    before = AuditEvent.objects.count()
    marked(review, doctor)
    assert AuditEvent.objects.count() == before
