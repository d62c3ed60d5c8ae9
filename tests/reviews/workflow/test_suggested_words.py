"""A suggested wording, once accepted: who may sign it, and who is credited for it."""

import pytest
from django.utils import timezone

from articles.editing.save_draft import save_draft
from articles.models import Draft, User
from reviews.audit.credits import credit_note
from reviews.audit.left import left_in
from reviews.displayed import Displayed, displayed
from reviews.models import Review
from reviews.policy.facts import Scope
from reviews.workflow.accept_suggestion import accept_suggestion
from reviews.workflow.save_version import save_version
from reviews.workflow.submit import submit
from tests import builders as make
from tests.reviews.saying import say

pytestmark = pytest.mark.django_db


def accept(review: Review, doctor: User, by: User, words: str, suggestion: str) -> Draft:
    said = say(review, doctor, words=words, suggestion=suggestion)
    revision = Draft.objects.get(article=review.article).revision
    return accept_suggestion(said, by=by, at=timezone.now(), revision=revision)


def next_round(review: Review, writer: User) -> Review:
    """The draft as it is, saved and in review."""
    revision = Draft.objects.get(article=review.article).revision
    version = save_version(review.article, by=writer, at=timezone.now(), revision=revision)
    return submit(version, by=writer, at=timezone.now())


def after_accepting(writer: User, doctor: User, *, risk: str) -> Review:
    """A text signed by the doctor, whose suggestion is in the version now under review."""
    review = make.review_of(make.article_by(writer, risk=risk)[1], by=writer, doctor=doctor)
    make.signed(review, doctor, at=make.ago(7))
    accept(review, doctor, writer, "5 mg", "10 mg")
    return next_round(review, writer)


def seen_by(review: Review, person: User) -> Displayed:
    return displayed(review, by_id=person.pk, at=timezone.now())


def test_who_suggested_signs_it_where_the_policy_lets_them(writer: User, doctor: User) -> None:
    make.policy()
    review = after_accepting(writer, doctor, risk="medium")
    shown = seen_by(review, doctor)
    assert shown.own == frozenset()
    assert set(shown.fact.suggested_by.values()) == {frozenset({doctor.pk})}
    make.signed(review, doctor, scope=Scope.CHANGES)
    assert seen_by(review, doctor).coverage.is_complete


@pytest.mark.parametrize("policy", ["recorded", "none yet"])
def test_at_high_risk_somebody_else_signs_it(
    writer: User, doctor: User, second_doctor: User, policy: str
) -> None:
    if policy == "recorded":
        make.policy("high", suggester_may_sign=False)
    review = after_accepting(writer, doctor, risk="high")
    [gap] = seen_by(review, doctor).coverage.gaps
    assert seen_by(review, doctor).own == {gap.at}
    assert left_in([review], by_id=doctor.pk, at=timezone.now())[review.pk].changes == 0
    assert left_in([review], by_id=second_doctor.pk, at=timezone.now())[review.pk].changes == 1
    make.signed(review, second_doctor, scope=Scope.CHANGES)
    assert seen_by(review, doctor).coverage.is_complete


def test_the_writer_who_accepted_may_not_sign_it(writer: User, doctor: User) -> None:
    make.policy()
    review = after_accepting(writer, doctor, risk="medium")
    shown = seen_by(review, writer)
    assert {gap.at for gap in shown.coverage.gaps} <= shown.own


def test_whoever_accepts_their_own_wording_has_written_it(writer: User, doctor: User) -> None:
    make.policy()
    doctor.is_writer = True
    doctor.save()
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    accept(review, doctor, doctor, "5 mg", "10 mg")
    shown = seen_by(next_round(review, writer), doctor)
    assert shown.fact.suggested_by == {}
    assert len(shown.own) == 1


def test_the_words_stay_suggested_in_later_versions_while_they_stand(
    writer: User, doctor: User
) -> None:
    review = after_accepting(writer, doctor, risk="medium")
    body = review.version.body
    same = make.next_version(review.article, by=writer, body=f"<p>New here.</p>{body}")
    gone = make.next_version(review.article, by=writer, body=body.replace("10 mg", "7 mg"))
    record = seen_by(review, doctor).record
    assert len(record.version(review.version.number).suggested_by) == 1
    later = displayed(
        submit(gone, by=writer, at=timezone.now()), by_id=doctor.pk, at=timezone.now()
    ).record
    assert len(later.version(same.number).suggested_by) == 1
    assert later.version(gone.number).suggested_by == {}


# The note of the next version.


def test_the_note_credits_who_suggested_and_how_often(
    writer: User, doctor: User, second_doctor: User
) -> None:
    review = make.review_of(make.article_by(writer)[1], by=writer)
    assert credit_note(review.article) == ""
    accept(review, doctor, writer, "5 mg", "10 mg")
    accept(review, doctor, writer, "evening", "morning")
    accept(review, second_doctor, writer, "daily", "every day")
    assert credit_note(review.article) == (
        "Wording suggested by Dora Doctor accepted (2). "
        "Wording suggested by Selma Doctor accepted (1)."
    )


def test_what_is_in_a_version_already_or_no_longer_in_the_draft_is_not_credited(
    writer: User, doctor: User
) -> None:
    review = make.review_of(make.article_by(writer)[1], by=writer)
    draft = accept(review, doctor, writer, "5 mg", "10 mg")
    undone = make.content(body=draft.body.replace("10 mg", "7 mg"))
    save_draft(review.article, undone, by=writer, at=timezone.now(), revision=draft.revision)
    assert credit_note(review.article) == ""
    accept(review, doctor, writer, "evening", "morning")
    assert "(1)" in credit_note(review.article)
    next_round(review, writer)
    assert credit_note(review.article) == ""
