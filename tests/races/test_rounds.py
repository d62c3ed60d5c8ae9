"""Rounds, reviewers and policies that two people move at the same moment."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.editing.save_draft import save_draft
from articles.editing.start_article import start_article
from articles.models import User
from reviews.models import (
    Assignment,
    CredentialEnding,
    Decision,
    DisclosureDecision,
    Review,
    Reviewer,
    SigningUnlock,
    StandingPeriod,
)
from reviews.policy.states import AssignmentState
from reviews.workflow.add_reviewer import add_reviewer
from reviews.workflow.assign import assign
from reviews.workflow.decide_disclosure import decide_disclosure
from reviews.workflow.decline import decline
from reviews.workflow.disclose import disclose
from reviews.workflow.end_credential import end_credential
from reviews.workflow.prove_identity import prove_identity
from reviews.workflow.release import release
from reviews.workflow.save_version import save_version
from reviews.workflow.stop_reviewer import stop_reviewer
from reviews.workflow.submit import submit
from reviews.workflow.unlock_signing import unlock_signing
from tests import builders as make
from tests.races.acting import Act, at_once, done, late, require_whole_record

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def review(writer: User) -> Review:
    """Open to any reviewer, about version 1."""
    make.policy()
    _, version = make.article_by(writer)
    return make.review_of(version, by=writer)


def test_a_version_submitted_twice_at_once_is_one_round(writer: User, doctor: User) -> None:
    make.policy()
    _, version = make.article_by(writer)
    reviewers = [doctor.reviewer]
    results = at_once(
        *[lambda: submit(version, by=writer, at=timezone.now(), reviewers=reviewers)] * 3
    )
    assert len(late(results)) == 2
    assert (Review.objects.count(), Assignment.objects.count()) == (1, 1)


def test_one_reviewer_asked_twice_at_once_is_asked_once(
    review: Review, doctor: User, editor: User
) -> None:
    results = at_once(*[lambda: assign(review, doctor.reviewer, by=editor, at=timezone.now())] * 3)
    assert len(late(results)) == 2
    assert Assignment.objects.count() == 1


def test_a_reviewer_who_declines_and_is_released_at_once_is_not_asked_any_more(
    review: Review, doctor: User, editor: User
) -> None:
    asked = assign(review, doctor.reviewer, by=editor, at=timezone.now())
    results = at_once(
        lambda: decline(asked, by=doctor, at=timezone.now(), reason="On leave."),
        lambda: release(asked, by=editor, at=timezone.now()),
    )
    asked.refresh_from_db()
    assert asked.state == AssignmentState.REPLACED
    assert Decision.objects.count() == 1 - len(late(results))


def test_nothing_waits_for_a_reviewer_who_was_stopped(
    review: Review, doctor: User, editor: User
) -> None:
    at_once(
        lambda: assign(review, doctor.reviewer, by=editor, at=timezone.now()),
        lambda: stop_reviewer(doctor.reviewer, by=editor, at=timezone.now(), reason="Retired."),
    )
    assert not Assignment.objects.filter(state=AssignmentState.WAITING).exists()


def test_a_first_version_saved_twice_at_once_is_one_version_with_one_standing(
    writer: User,
) -> None:
    make.policy()
    article = start_article(by=writer, at=make.ago(1))
    save_draft(article, make.content(), by=writer, at=make.ago(1), revision=0)
    at_once(*[lambda: save_version(article, by=writer, at=timezone.now(), revision=1)] * 2)
    assert article.history.count() == 1
    assert StandingPeriod.objects.filter(article=article, until=None).count() == 1
    require_whole_record()


def test_a_credential_ends_once(doctor: User, editor: User) -> None:
    credential = doctor.reviewer.credentials.get()
    ended_on = dt.date(2026, 1, 5)
    results = at_once(
        *[
            lambda: end_credential(
                credential, by=editor, at=timezone.now(), ended_on=ended_on, reason="Lapsed."
            )
        ]
        * 2
    )
    assert late(results) == ["This credential ended on 5 January 2026 already."]
    assert CredentialEnding.objects.count() == 1


def test_a_conflict_of_interest_is_decided_once(review: Review, doctor: User, editor: User) -> None:
    declared = disclose(
        review.article, doctor.reviewer, by=doctor, at=make.ago(1), conflict="Paid by the maker."
    )

    def deciding(*, may_sign: bool) -> Act:
        return lambda: decide_disclosure(
            declared, by=editor, at=timezone.now(), may_sign=may_sign, reason="Looked into it."
        )

    results = at_once(deciding(may_sign=True), deciding(may_sign=False))
    assert late(results) == ["Edith Editor decided this already."]
    assert DisclosureDecision.objects.count() == 1


def test_one_person_added_twice_at_once_is_one_reviewer(outsider: User, editor: User) -> None:
    results = at_once(*[lambda: add_reviewer(outsider, by=editor, at=timezone.now())] * 3)
    assert len(done(results)) == 3
    assert Reviewer.objects.filter(user=outsider).count() == 1


def test_signing_is_unlocked_once(review: Review, doctor: User, editor: User) -> None:
    guesses = [
        lambda: prove_identity(review, by=doctor, at=timezone.now(), password="not this one")
    ]
    at_once(*guesses * 8)
    assert doctor.proof_failures.count() == 5
    results = at_once(
        *[lambda: unlock_signing(doctor, by=editor, at=timezone.now(), reason="I rang them.")] * 2
    )
    assert late(results) == ["Signing is not locked for Dora Doctor."]
    assert SigningUnlock.objects.count() == 1
