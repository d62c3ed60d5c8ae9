"""Keeping reviewers and their credentials: each verb, and what it does to what was signed."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import (
    Assignment,
    Credential,
    CredentialEnding,
    FindingRow,
    Reviewer,
    SignOff,
    StandingPeriod,
    Verification,
)
from reviews.policy.states import AssignmentState
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.add_reviewer import add_reviewer
from reviews.workflow.check_standings import check_standings
from reviews.workflow.end_credential import end_credential
from reviews.workflow.stop_reviewer import stop_reviewer
from reviews.workflow.verify_credential import verify_credential
from tests import builders as make

DETAILS = CredentialDetails(
    qualification="PharmD",
    title="Clinical pharmacist",
    issuer="Board of Pharmacy of Norland",
    number="P-7",
    valid_from=dt.date(2020, 1, 1),
)
Verb = Callable[[User, User], Any]


def verified(reviewer: Reviewer, *, by: User) -> Credential:
    credential = add_credential(reviewer, DETAILS, by=by, at=make.ago(1))
    verify_credential(credential, by=by, at=make.ago(1), how="Register of the board.")
    return credential


def ended(credential: Credential, *, by: User, days_ago: int = 0) -> CredentialEnding:
    ended_on = timezone.localdate() - dt.timedelta(days=days_ago)
    return end_credential(
        credential, by=by, at=timezone.now(), ended_on=ended_on, reason="Struck off."
    )


VERBS: dict[str, Verb] = {
    "add_reviewer": lambda by, doctor: add_reviewer(doctor, by=by, at=timezone.now()),
    "stop_reviewer": lambda by, doctor: stop_reviewer(
        doctor.reviewer, by=by, at=timezone.now(), reason="Retired."
    ),
    "add_credential": lambda by, doctor: add_credential(
        doctor.reviewer, DETAILS, by=by, at=timezone.now()
    ),
    "verify_credential": lambda by, doctor: verify_credential(
        doctor.reviewer.credentials.get(), by=by, at=timezone.now(), how="Register."
    ),
    "end_credential": lambda by, doctor: ended(doctor.reviewer.credentials.get(), by=by),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("person", ["writer", "second_doctor", "administrator", "outsider"])
def test_only_editors_keep_reviewers(
    verb: str, person: str, doctor: User, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(RefusedError, match="Only an editor"):
        VERBS[verb](request.getfixturevalue(person), doctor)
    assert not AuditEvent.objects.exists()


@pytest.mark.parametrize("verb", ["add_credential", "verify_credential", "end_credential"])
def test_an_editor_never_vouches_for_their_own_credentials(verb: str, doctor: User) -> None:
    doctor.is_editor = True
    doctor.save()
    with pytest.raises(RefusedError, match=r"[Aa]nother editor"):
        VERBS[verb](doctor, doctor)


def test_a_person_becomes_a_reviewer_once(outsider: User, editor: User) -> None:
    for _ in range(2):
        add_reviewer(outsider, by=editor, at=timezone.now(), biography=" A nurse. ")
    assert Reviewer.objects.get().biography == "A nurse."
    event = AuditEvent.objects.get()
    assert (event.verb, event.by, event.subject) == (
        "add_reviewer",
        editor,
        f"reviewer:{Reviewer.objects.get().pk}",
    )


def test_adding_an_active_reviewer_again_without_a_biography_changes_nothing(
    outsider: User, editor: User
) -> None:
    add_reviewer(outsider, by=editor, at=timezone.now(), biography="A nurse.")
    add_reviewer(outsider, by=editor, at=timezone.now())
    assert Reviewer.objects.get().biography == "A nurse."
    assert AuditEvent.objects.count() == 1


def test_who_cannot_sign_in_is_not_made_a_reviewer(outsider: User, editor: User) -> None:
    outsider.is_active = False
    outsider.save()
    with pytest.raises(RefusedError, match="account of Olga Outsider is switched off"):
        add_reviewer(outsider, by=editor, at=timezone.now())


def test_a_stopped_reviewer_keeps_what_they_signed_and_is_asked_for_nothing(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    stop_reviewer(doctor.reviewer, by=editor, at=timezone.now(), reason="Retired.")
    assert not Assignment.objects.filter(state=AssignmentState.WAITING).exists()
    assert StandingPeriod.objects.get(article=article, until=None).standing == "current"
    assert AuditEvent.objects.get(verb="stop_reviewer").detail == {"reason": "Retired."}
    with pytest.raises(OutOfDateError, match="not asked for reviews any more already"):
        stop_reviewer(doctor.reviewer, by=editor, at=timezone.now(), reason="Retired.")


def test_a_stopped_reviewer_is_asked_again(doctor: User, editor: User) -> None:
    stop_reviewer(doctor.reviewer, by=editor, at=timezone.now(), reason="On leave.")
    assert add_reviewer(doctor, by=editor, at=timezone.now()).is_active


def test_a_credential_is_recorded_once_and_lets_nobody_sign_yet(
    writer: User, outsider: User, editor: User
) -> None:
    reviewer = add_reviewer(outsider, by=editor, at=timezone.now())
    first = add_credential(reviewer, DETAILS, by=editor, at=timezone.now())
    assert add_credential(reviewer, DETAILS, by=editor, at=timezone.now()) == first
    assert AuditEvent.objects.filter(verb="add_credential").count() == 1
    review = make.review_of(make.article_by(writer)[1], by=writer)
    with pytest.raises(RefusedError, match="not been verified yet"):
        make.signed(review, outsider)


def test_a_credential_ends_after_it_begins(doctor: User, editor: User) -> None:
    backwards = replace(DETAILS, valid_until=dt.date(2019, 12, 31))
    with pytest.raises(RefusedError, match="end on 31 December 2019, before it begins on 1 Jan"):
        add_credential(doctor.reviewer, backwards, by=editor, at=timezone.now())


def test_a_verified_credential_lets_its_holder_sign(
    writer: User, outsider: User, editor: User
) -> None:
    make.policy()
    verified(add_reviewer(outsider, by=editor, at=make.ago(2)), by=editor)
    review = make.review_of(make.article_by(writer)[1], by=writer)
    signed = make.signed(review, outsider)
    assert [held["qualification"] for held in signed.credentials] == ["PharmD"]
    assert signed.credentials[0]["verified_by"] == "Edith Editor"


def test_verifying_needs_the_place_it_was_looked_up_at(doctor: User, editor: User) -> None:
    credential = doctor.reviewer.credentials.get()
    with pytest.raises(RefusedError, match="Say where you looked it up"):
        verify_credential(credential, by=editor, at=timezone.now(), how=" ")


def test_a_second_click_verifies_nothing_more(doctor: User, editor: User) -> None:
    credential = doctor.reviewer.credentials.get()
    verify_credential(credential, by=editor, at=timezone.now(), how="Register.")
    with pytest.raises(OutOfDateError, match="a moment ago"):
        verify_credential(credential, by=editor, at=timezone.now(), how="Register.")
    assert Verification.objects.filter(by=editor).count() == 1
    assert AuditEvent.objects.get(verb="verify_credential").detail == {"how": "Register."}


def test_what_was_signed_before_a_credential_ended_stands(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    ended(doctor.reviewer.credentials.get(), by=editor)
    assert StandingPeriod.objects.get(article=article, until=None).standing == "current"
    lapsed = FindingRow.objects.get(article=article, code="credential-lapsed", until=None)
    assert lapsed.kind == "notice"
    assert list(check_standings(at=timezone.now())) == []


def test_who_has_renewed_a_lapsed_credential_is_no_longer_named_for_it(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    ended(doctor.reviewer.credentials.get(), by=editor)
    lapsed = FindingRow.objects.filter(article=article, code="credential-lapsed", until=None)
    renewal = add_credential(doctor.reviewer, DETAILS, by=editor, at=timezone.now())
    assert lapsed.exists()
    assert list(check_standings(at=timezone.now())) == []
    verify_credential(renewal, by=editor, at=timezone.now(), how="In the register.")
    assert not lapsed.exists()
    assert list(check_standings(at=timezone.now())) == []


def test_what_was_signed_after_it_had_ended_no_longer_counts(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    ended(doctor.reviewer.credentials.get(), by=editor, days_ago=30)
    assert SignOff.objects.count() == 1
    assert StandingPeriod.objects.get(article=article, until=None).standing == "unreviewed"
    codes = FindingRow.objects.filter(article=article, until=None).values_list("code", flat=True)
    assert "signer-not-qualified" in codes
    assert list(check_standings(at=timezone.now())) == []


def test_an_ending_needs_a_reason_and_a_day_that_has_come(doctor: User, editor: User) -> None:
    credential = doctor.reviewer.credentials.get()
    now, today = timezone.now(), timezone.localdate()
    with pytest.raises(RefusedError, match="Say why it ended"):
        end_credential(credential, by=editor, at=now, ended_on=today, reason=" ")
    tomorrow = today + dt.timedelta(days=1)
    with pytest.raises(RefusedError, match="a day to come"):
        end_credential(credential, by=editor, at=now, ended_on=tomorrow, reason="Lapsed.")


def test_a_credential_ends_once_and_is_verified_no_more(doctor: User, editor: User) -> None:
    credential = doctor.reviewer.credentials.get()
    ended(credential, by=editor)
    with pytest.raises(OutOfDateError, match="already"):
        ended(credential, by=editor)
    with pytest.raises(OutOfDateError, match="This credential ended on"):
        verify_credential(credential, by=editor, at=timezone.now(), how="Register.")
    assert AuditEvent.objects.filter(verb="end_credential").count() == 1
