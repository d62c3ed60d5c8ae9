"""Proof of identity at the moment of signing, and the lock after five wrong passwords."""

import pytest
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Proof, ProofFailure, Review, SigningUnlock, SignOff
from reviews.workflow.prove_identity import prove_identity
from reviews.workflow.unlock_signing import unlock_signing
from tests import builders as make
from tests.cast import PASSWORD


@pytest.fixture
def review(writer: User) -> Review:
    """Open to any reviewer."""
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer)


def guess(review: Review, person: User) -> str:
    """A wrong password; what is said about it."""
    with pytest.raises(RefusedError) as refusal:
        prove_identity(review, by=person, at=timezone.now(), password="not this one")
    return str(refusal.value)


def test_the_right_password_proves_who_it_is_at_that_moment(review: Review, doctor: User) -> None:
    at = timezone.now()
    proved = prove_identity(review, by=doctor, at=at, password=PASSWORD)
    assert (proved.person_id, proved.how, proved.at) == (doctor.pk, Proof.PASSWORD, at)
    assert not ProofFailure.objects.exists()


def test_every_wrong_one_is_recorded_and_counted_down(review: Review, doctor: User) -> None:
    said = [guess(review, doctor) for _ in range(5)]
    assert "4 more tries" in said[0]
    assert "1 more try" in said[3]
    assert "Signing is now locked for you; an editor can unlock it." in said[4]
    failures = AuditEvent.objects.filter(verb="fail_proof", by=doctor, article=review.article)
    assert (failures.count(), ProofFailure.objects.count()) == (5, 5)


def test_the_sixth_is_refused_even_if_it_is_right_and_counts_no_more(
    review: Review, doctor: User
) -> None:
    for _ in range(5):
        guess(review, doctor)
    with pytest.raises(RefusedError, match="locked"):
        prove_identity(review, by=doctor, at=timezone.now(), password=PASSWORD)
    assert ProofFailure.objects.count() == 5


def test_a_sign_off_begins_the_count_anew(review: Review, doctor: User) -> None:
    for _ in range(4):
        guess(review, doctor)
    make.signed(review, doctor)
    assert "4 more tries" in guess(review, doctor)


def test_what_one_person_guesses_locks_nobody_else(
    review: Review, doctor: User, second_doctor: User
) -> None:
    for _ in range(5):
        guess(review, doctor)
    prove_identity(review, by=second_doctor, at=timezone.now(), password=PASSWORD)


def test_an_editor_unlocks_once_with_a_reason(review: Review, doctor: User, editor: User) -> None:
    for _ in range(5):
        guess(review, doctor)
    with pytest.raises(RefusedError, match="Say how you made sure"):
        unlock_signing(doctor, by=editor, at=timezone.now(), reason=" ")
    unlock_signing(doctor, by=editor, at=timezone.now(), reason="I rang them.")
    assert AuditEvent.objects.get(verb="unlock_signing").detail == {"reason": "I rang them."}
    prove_identity(review, by=doctor, at=timezone.now(), password=PASSWORD)
    with pytest.raises(OutOfDateError, match="Signing is not locked for Dora Doctor"):
        unlock_signing(doctor, by=editor, at=timezone.now(), reason="I rang them.")
    assert SigningUnlock.objects.count() == 1


@pytest.mark.parametrize("person", ["writer", "second_doctor", "administrator"])
def test_only_editors_unlock(
    review: Review, doctor: User, person: str, request: pytest.FixtureRequest
) -> None:
    for _ in range(5):
        guess(review, doctor)
    with pytest.raises(RefusedError, match="Only an editor"):
        unlock_signing(
            doctor, by=request.getfixturevalue(person), at=timezone.now(), reason="Trust me."
        )


def test_nobody_unlocks_themselves(review: Review, doctor: User) -> None:
    for _ in range(5):
        guess(review, doctor)
    doctor.is_editor = True
    doctor.save()
    with pytest.raises(RefusedError, match=r"[Aa]nother editor"):
        unlock_signing(doctor, by=doctor, at=timezone.now(), reason="It was me.")
    assert not SignOff.objects.exists()
