"""Signing while somebody else signs, saves, recalls, or disputes."""

import pytest
from django.utils import timezone

from articles.models import User
from reviews.models import CredentialEnding, Review, SignOff, StandingPeriod
from reviews.policy.facts import WithdrawalKind
from reviews.policy.states import State
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.end_credential import end_credential
from reviews.workflow.recall import recall
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make
from tests.races.acting import at_once, done, late, require_whole_record, signing

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def review(writer: User) -> Review:
    """Open to any reviewer, about version 1."""
    _, version = make.article_by(writer)
    return make.review_of(version, by=writer)


def test_of_two_signers_one_signs_where_one_is_asked_for(
    review: Review, doctor: User, second_doctor: User
) -> None:
    make.policy()
    results = at_once(signing(review, doctor), signing(review, second_doctor))
    assert len(done(results)) == 1
    assert len(late(results)) == 1
    assert SignOff.objects.count() == 1
    require_whole_record()


def test_where_two_are_asked_for_the_second_signs_what_the_first_has_not_changed(
    review: Review, doctor: User, second_doctor: User
) -> None:
    make.policy(sign_offs=2)
    results = at_once(signing(review, doctor), signing(review, second_doctor))
    for doctor_left in [doctor, second_doctor]:
        if not SignOff.objects.filter(reviewer__user=doctor_left).exists():
            signing(review, doctor_left)()
    assert len(done(results)) >= 1
    review.refresh_from_db()
    assert (SignOff.objects.count(), review.state) == (2, State.SIGNED_OFF)
    require_whole_record()


def test_two_clicks_of_one_signer_are_one_sign_off(review: Review, doctor: User) -> None:
    make.policy(sign_offs=2)
    click = signing(review, doctor)
    results = at_once(click, click, click)
    assert late(results) == ["You have signed this already. Nothing was signed twice."] * 2
    assert SignOff.objects.count() == 1
    require_whole_record()


def test_saving_does_not_stop_the_signing_of_the_frozen_version(
    review: Review, writer: User, doctor: User
) -> None:
    make.policy()
    newer = make.BODY.replace("5 mg", "6 mg")
    results = at_once(
        signing(review, doctor),
        lambda: make.next_version(review.article, by=writer, body=newer),
    )
    assert late(results) == []
    assert SignOff.objects.get().version.number == 1
    assert review.article.history.count() == 2
    require_whole_record()


def test_a_round_is_either_signed_or_recalled(review: Review, writer: User, doctor: User) -> None:
    make.policy()
    results = at_once(
        signing(review, doctor),
        lambda: recall(review, by=writer, at=timezone.now()),
    )
    review.refresh_from_db()
    assert len(late(results)) == 1
    assert SignOff.objects.count() == (review.state == State.SIGNED_OFF)
    assert review.state in {State.SIGNED_OFF, State.RECALLED}
    require_whole_record()


def test_whoever_loses_a_credential_while_signing_leaves_no_claim(
    review: Review, doctor: User, editor: User
) -> None:
    make.policy()
    credential = doctor.reviewer.credentials.get()
    today = timezone.localdate()
    at_once(
        signing(review, doctor),
        lambda: end_credential(
            credential, by=editor, at=timezone.now(), ended_on=today, reason="Struck off."
        ),
    )
    assert CredentialEnding.objects.count() == 1
    standing = StandingPeriod.objects.get(article=review.article, until=None)
    assert standing.covered_percent == 0
    require_whole_record()


def test_a_sign_off_is_taken_back_once_withdrawn_or_disputed(
    review: Review, doctor: User, editor: User
) -> None:
    make.policy()
    signed = signing(review, doctor)()
    kind = WithdrawalKind.MISTAKE
    results = at_once(
        lambda: withdraw_sign_off(
            signed, by=doctor, at=timezone.now(), kind=kind, reason="Wrong article."
        ),
        lambda: withdraw_sign_off(
            signed, by=doctor, at=timezone.now(), kind=kind, reason="Wrong article."
        ),
        lambda: dispute_sign_off(signed, by=editor, at=timezone.now(), reason="Never read."),
    )
    assert len(done(results)) == 1
    assert len(late(results)) == 2
    require_whole_record()
