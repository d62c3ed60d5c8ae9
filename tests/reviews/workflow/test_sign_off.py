"""Signing off: exactly what was displayed, by who may, once."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.displayed import displayed
from reviews.models import LedgerEntry, Proof, Review, Reviewer, SignOff
from reviews.policy.facts import Scope
from reviews.workflow.decide_disclosure import decide_disclosure
from reviews.workflow.disclose import disclose
from reviews.workflow.prove_identity import Proved
from reviews.workflow.recall import recall
from reviews.workflow.sign_off import sign_off
from tests import builders as make


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    """An open round about version 1, for which the doctor was asked."""
    make.policy()
    _, version = make.article_by(writer)
    return make.review_of(version, by=writer, doctor=doctor)


def test_a_sign_off_names_the_version_and_the_digest_it_was_shown(
    review: Review, doctor: User
) -> None:
    signed = make.signed(review, doctor)
    assert signed.version == review.version
    assert signed.text_digest == review.version.text_digest
    assert len(signed.shown) == len(displayed(review, by_id=doctor.pk, at=signed.at).fact.passages)
    assert (signed.at - signed.opened_at) == dt.timedelta(minutes=5)


def test_a_sign_off_keeps_name_credentials_meaning_and_proof_as_they_stood(
    review: Review, doctor: User
) -> None:
    signed = make.signed(review, doctor)
    doctor.name = "Dora Married-Since"
    doctor.save()
    signed.refresh_from_db()
    assert signed.signer_name == "Dora Doctor"
    assert signed.credentials[0]["qualification"] == "MD"
    assert signed.credentials[0]["verified_at"]
    assert signed.meaning.startswith("I have read the whole of version 1.")
    assert signed.proof == Proof.PASSWORD
    assert signed.disclosure.conflict == ""


def test_a_sign_off_closes_the_round_and_the_assignment(review: Review, doctor: User) -> None:
    make.signed(review, doctor)
    review.refresh_from_db()
    assert review.state == "signed-off"
    assert [a.state for a in review.assignments.all()] == ["done"]


def test_a_sign_off_is_recorded_in_the_ledger_and_the_audit_trail(
    review: Review, doctor: User
) -> None:
    signed = make.signed(review, doctor)
    entry = LedgerEntry.objects.get()
    assert (entry.kind, entry.subject_id) == ("sign_off", signed.pk)
    event = review.article.audit_events.get(verb="sign_off")
    assert (event.by, event.subject) == (doctor, f"sign_off:{signed.pk}")


def test_the_same_form_sent_twice_signs_once(review: Review, doctor: User) -> None:
    at = timezone.now()
    token = make.read_all(review, doctor, at=at).form_token(Scope.WHOLE, at=at)
    proved = Proved(doctor.pk, Proof.PASSWORD, at)
    sign_off(review, by=doctor, at=at, proved=proved, form_token=token)
    with pytest.raises(OutOfDateError, match="signed this already"):
        sign_off(review, by=doctor, at=at, proved=proved, form_token=token)
    assert SignOff.objects.count() == 1


def test_a_newer_version_does_not_stop_the_signing_of_the_frozen_one(
    review: Review, writer: User, doctor: User
) -> None:
    make.next_version(review.article, by=writer, body="<p>Something else altogether.</p>")
    assert make.signed(review, doctor).version.number == 1


def test_a_round_superseded_while_reading_can_still_be_signed(
    review: Review, writer: User, doctor: User
) -> None:
    newer = make.next_version(review.article, by=writer, body=make.BODY + "<p>One more.</p>")
    make.review_of(newer, by=writer, at=timezone.now())
    review.refresh_from_db()
    assert review.state == "superseded"
    assert make.signed(review, doctor).version.number == 1


def test_nothing_is_signed_if_somebody_signed_meanwhile(
    review: Review, writer: User, doctor: User, second_doctor: User
) -> None:
    open_to_all = Review.objects.get(pk=review.pk)
    at = timezone.now()
    token = make.read_all(review, doctor, at=at).form_token(Scope.WHOLE, at=at)
    other = Reviewer.objects.get(user=second_doctor)
    make.assigned(open_to_all, other)
    make.signed(open_to_all, second_doctor, at=at)
    with pytest.raises(OutOfDateError) as clash:
        sign_off(
            open_to_all,
            by=doctor,
            at=at,
            form_token=token,
            proved=Proved(doctor.pk, Proof.PASSWORD, at),
        )
    assert "vouched_digest" in clash.value.differs
    assert "somebody signed or took back" in str(clash.value)


def test_nothing_is_signed_if_the_policy_changed_meanwhile(review: Review, doctor: User) -> None:
    at = timezone.now()
    token = make.read_all(review, doctor, at=at).form_token(Scope.WHOLE, at=at)
    make.policy(sign_offs=2, in_force_from=dt.date(2016, 1, 1))
    with pytest.raises(OutOfDateError, match="policy asks for something else"):
        sign_off(
            review,
            by=doctor,
            at=at,
            form_token=token,
            proved=Proved(doctor.pk, Proof.PASSWORD, at),
        )


@pytest.mark.parametrize("token", ["", "made up", "eyJhIjoxfQ:1abc:def"])
def test_a_form_that_this_site_did_not_make_signs_nothing(
    review: Review, doctor: User, token: str
) -> None:
    at = timezone.now()
    proved = Proved(doctor.pk, Proof.PASSWORD, at)
    with pytest.raises(OutOfDateError, match="not made by this page"):
        sign_off(review, by=doctor, at=at, proved=proved, form_token=token)


def test_the_form_of_somebody_else_signs_nothing(
    review: Review, doctor: User, second_doctor: User
) -> None:
    at = timezone.now()
    token = make.read_all(review, second_doctor, at=at).form_token(Scope.WHOLE, at=at)
    with pytest.raises(OutOfDateError, match="another review or person"):
        sign_off(
            review,
            by=doctor,
            at=at,
            form_token=token,
            proved=Proved(doctor.pk, Proof.PASSWORD, at),
        )


def test_proof_of_somebody_else_or_of_another_moment_is_no_proof(
    review: Review, doctor: User, second_doctor: User
) -> None:
    at = timezone.now()
    token = make.read_all(review, doctor, at=at).form_token(Scope.WHOLE, at=at)
    for proved in (
        Proved(second_doctor.pk, Proof.PASSWORD, at),
        Proved(doctor.pk, Proof.PASSWORD, at - dt.timedelta(minutes=1)),
    ):
        with pytest.raises(RefusedError, match="in the same form"):
            sign_off(review, by=doctor, at=at, proved=proved, form_token=token)


def test_a_credential_that_ended_refuses_with_its_day(
    writer: User, doctor_with_ended_credential: User
) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer)
    with pytest.raises(RefusedError, match=r"Your credential ended on \d+ \w+ 2026\."):
        make.signed(review, doctor_with_ended_credential)


@pytest.mark.parametrize("person", ["writer", "editor", "administrator", "outsider"])
def test_only_reviewers_sign_whatever_else_they_may(
    review: Review, person: str, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(RefusedError, match="Only an active reviewer"):
        make.signed(review, request.getfixturevalue(person))


def test_a_reviewer_who_was_not_asked_does_not_sign(review: Review, second_doctor: User) -> None:
    with pytest.raises(RefusedError, match="Another reviewer was asked"):
        make.signed(review, second_doctor)


def test_who_wrote_all_of_it_does_not_sign_it(doctor: User) -> None:
    make.policy()
    doctor.is_writer = True
    doctor.save()
    review = make.review_of(make.article_by(doctor)[1], by=doctor)
    with pytest.raises(RefusedError, match="You wrote these words"):
        make.signed(review, doctor)


def test_own_words_are_shown_and_not_covered(writer: User, doctor: User) -> None:
    make.policy()
    doctor.is_writer = True
    doctor.save()
    article, _ = make.article_by(writer)
    body = make.BODY.replace("Swallow it whole", "Swallow the tablet whole")
    version = make.next_version(article, by=doctor, at=make.ago(9.5), body=body)
    review = make.review_of(version, by=writer)
    signed = make.signed(review, doctor)
    assert sum(pair["own"] for pair in signed.shown) == 1
    assert "this says nothing about it" in signed.meaning
    review.refresh_from_db()
    assert review.state == "open", "one passage still needs somebody else"


def test_a_declared_conflict_waits_for_an_editor(
    review: Review, doctor: User, editor: User
) -> None:
    disclosure = disclose(
        review.article, doctor.reviewer, by=doctor, at=make.ago(1), conflict="I own shares in it."
    )
    with pytest.raises(RefusedError, match="an editor has yet to decide"):
        make.signed(review, doctor)
    decide_disclosure(disclosure, by=editor, at=make.ago(0.5), may_sign=True, reason="Small.")
    assert make.signed(review, doctor).disclosure == disclosure


def test_a_recalled_round_is_too_late_to_sign(review: Review, writer: User, doctor: User) -> None:
    recall(review, by=writer, at=timezone.now())
    with pytest.raises(OutOfDateError, match="recalled"):
        make.signed(review, doctor)


def test_two_sign_offs_are_two_people(writer: User, doctor: User, second_doctor: User) -> None:
    make.policy(sign_offs=2)
    review = make.review_of(make.article_by(writer)[1], by=writer)
    make.signed(review, doctor, at=make.ago(2))
    review.refresh_from_db()
    assert review.state == "open"
    with pytest.raises(OutOfDateError, match="Another reviewer signs next"):
        make.signed(review, doctor, at=make.ago(1.5))
    make.signed(review, second_doctor, at=make.ago(1))
    review.refresh_from_db()
    assert review.state == "signed-off"


def test_an_unchanged_text_that_two_must_sign_is_read_again_by_two(
    writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    make.policy(sign_offs=2)
    _, version = make.article_by(writer)
    first = make.review_of(version, by=writer)
    make.signed(first, doctor, at=make.ago(8))
    make.signed(first, second_doctor, at=make.ago(7))
    again = make.review_of(version, by=editor, at=make.ago(6))
    make.signed(again, doctor, at=make.ago(5))
    again.refresh_from_db()
    assert again.state == "open", "the second signer has not read it again yet"
    make.signed(again, second_doctor, at=make.ago(4))
    again.refresh_from_db()
    assert again.state == "signed-off"
