"""One reviewer: credentials, conflicts of interest, and what an editor does about them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Credential, Disclosure, Reviewer
from reviews.workflow.disclose import disclose
from reviews.workflow.prove_identity import prove_identity
from tests import builders as make
from tests.cast import SignIn

pytestmark = pytest.mark.django_db

TYPED = {
    "qualification": "PharmD",
    "title": "Clinical pharmacist",
    "issuer": "Board of Pharmacy of Norland",
    "number": "P-7",
    "valid_from": "2020-01-01",
}


@pytest.fixture
def newcomer(outsider: User) -> Reviewer:
    """A reviewer without a credential."""
    return Reviewer.objects.create(user=outsider, added_at=make.ago(1))


def post(client: Client, name: str, pk: int, **typed: Any) -> str:
    return client.post(reverse(name, args=[pk]), typed, follow=True).content.decode()


def test_a_credential_is_recorded_verified_and_lets_the_reviewer_sign(
    editor_client: Client, newcomer: Reviewer
) -> None:
    page = post(editor_client, "add_credential", newcomer.pk, **TYPED)
    assert "It lets nobody sign until it is verified." in page
    assert "cannot sign today" in page
    credential = Credential.objects.get()
    page = post(editor_client, "verify_credential", credential.pk, how="Register of the board.")
    assert "Verified." in page
    assert "can sign today" in page
    assert "Register of the board." in page


def test_a_credential_with_a_fault_opens_its_form_again_with_what_was_typed(
    editor_client: Client, newcomer: Reviewer
) -> None:
    typed = TYPED | {"valid_from": "soon"}
    answer = editor_client.post(reverse("add_credential", args=[newcomer.pk]), typed)
    assert answer.status_code == 422
    assert "data-open-at-load" in answer.content.decode()
    assert "Clinical pharmacist" in answer.content.decode()


def test_a_credential_that_ends_before_it_begins_is_refused_and_nothing_typed_is_lost(
    editor_client: Client, newcomer: Reviewer
) -> None:
    typed = TYPED | {"valid_until": "2019-01-01"}
    answer = editor_client.post(reverse("add_credential", args=[newcomer.pk]), typed)
    assert "before it begins" in answer.content.decode()
    assert "Clinical pharmacist" in answer.content.decode()
    assert not Credential.objects.exists()


def test_an_ended_credential_says_when_and_why(editor_client: Client, doctor: User) -> None:
    credential = doctor.reviewer.credentials.get()
    ended_on = timezone.localdate().isoformat()
    page = post(
        editor_client, "end_credential", credential.pk, ended_on=ended_on, reason="Struck off."
    )
    assert "The ending is recorded." in page
    assert "Struck off." in page
    assert "Verify it" not in page


def test_a_form_that_is_not_complete_says_what_is_missing(
    editor_client: Client, doctor: User
) -> None:
    credential = doctor.reviewer.credentials.get()
    page = post(editor_client, "verify_credential", credential.pk, how="")
    assert "Nothing was recorded. The form says what it needs." in page
    assert "Where did you look it up? Fill this in." in page


def test_a_conflict_of_interest_is_decided(
    editor_client: Client, writer: User, doctor: User
) -> None:
    article, _ = make.article_by(writer)
    disclose(article, doctor.reviewer, by=doctor, at=make.ago(1), conflict="Paid by the maker.")
    declared = Disclosure.objects.get()
    page = post(editor_client, "decide_disclosure", declared.pk, may_sign="no", reason="Too close.")
    assert "The decision is recorded." in page
    assert "may not sign" in page
    assert "Too close." in page


def test_locked_signing_is_unlocked_with_a_reason(
    editor_client: Client, writer: User, doctor: User
) -> None:
    review = make.review_of(make.article_by(writer)[1], by=writer)
    for _ in range(5):
        with pytest.raises(RefusedError):
            prove_identity(review, by=doctor, at=timezone.now(), password="a guess")
    address = reverse("reviewer", args=[doctor.reviewer.pk])
    assert "Signing is locked" in editor_client.get(address).content.decode()
    page = post(editor_client, "unlock_signing", doctor.reviewer.pk, reason="I rang them.")
    assert "Signing is unlocked." in page
    assert "Five wrong passwords or passkeys" not in page


def test_a_reviewer_is_stopped_and_asked_again(editor_client: Client, doctor: User) -> None:
    page = post(editor_client, "stop_reviewer", doctor.reviewer.pk, reason="Retired.")
    assert "no longer asked" in page
    page = post(editor_client, "stop_reviewer", doctor.reviewer.pk, reason="Retired.")
    assert "Nothing was recorded. Dora Doctor is not asked for reviews any more already." in page
    page = post(editor_client, "resume_reviewer", doctor.reviewer.pk)
    assert "This reviewer may be asked again." in page


def test_nobody_vouches_for_themselves(client_of: SignIn, doctor: User) -> None:
    User.objects.filter(pk=doctor.pk).update(is_editor=True)
    client = client_of(User.objects.get(pk=doctor.pk))
    credential = doctor.reviewer.credentials.get()
    page = post(client, "verify_credential", credential.pk, how="I know it by heart.")
    assert "Nothing was recorded." in page
    assert credential.verifications.count() == 1
    assert "Verify it" not in page


@pytest.mark.parametrize(
    "name", ["add_credential", "stop_reviewer", "resume_reviewer", "unlock_signing"]
)
def test_only_editors_act_on_a_reviewer(writer_client: Client, doctor: User, name: str) -> None:
    answer = writer_client.post(reverse(name, args=[doctor.reviewer.pk]), {"reason": "x"})
    assert answer.status_code == 403
    assert "Only an editor" in answer.content.decode()
