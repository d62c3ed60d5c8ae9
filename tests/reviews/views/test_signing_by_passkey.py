"""Signing with a passkey on the page: offered, asked about what is chosen, and believed once."""

import json
import re
from html import unescape
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from fido2.utils import websafe_decode, websafe_encode

from articles.models import User
from reviews.models import Proof, ProofFailure, Review, SignOff
from reviews.policy.facts import Scope
from tests.passkey import PRESENT, SoftwarePasskey
from tests.reviews.views.rounds import address, form_of, round_of, second_round, told

HERE = "testserver"


@pytest.fixture
def key(doctor: User) -> SoftwarePasskey:
    """The doctor's."""
    return SoftwarePasskey(host=HERE).registered(doctor)


def asked(client: Client, review: Review, scope: Scope = Scope.WHOLE) -> bytes:
    """The challenge that the page would give to the passkey."""
    page = client.get(address("review", review)).content.decode()
    found = re.search(rf'data-challenge-{scope}="([^"]+)"', page)
    assert found
    return websafe_decode(found[1])


def by_passkey(form: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """The form as the script sends it."""
    return form | {"sign_off-password": "", "sign_off-assertion": json.dumps(said)}


def send(client: Client, review: Review, form: dict[str, Any]) -> Any:
    return client.post(address("sign_off", review), form)


def test_who_has_a_passkey_is_offered_to_sign_with_it(
    writer: User, doctor: User, doctor_client: Client, key: SoftwarePasskey
) -> None:
    review = round_of(writer, doctor)
    form_of(doctor_client, review)
    page = doctor_client.get(address("review", review)).content.decode()
    assert "Sign with your passkey" in page
    found = re.search(r'data-asked="([^"]+)"', page)
    assert found
    assert json.loads(unescape(found[1])) == {
        "allowCredentials": [{"type": "public-key", "id": websafe_encode(key.id)}],
        "userVerification": "required",
        "timeout": 300_000,
    }
    assert 'name="sign_off-password"' in page


def test_who_has_none_is_asked_for_the_password_alone(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form_of(doctor_client, review)
    assert "passkey" not in told(doctor_client.get(address("review", review)))


@pytest.mark.parametrize("scope", [Scope.CHANGES, Scope.WHOLE])
def test_one_answer_signs_the_chosen_scope(
    writer: User, doctor: User, doctor_client: Client, key: SoftwarePasskey, scope: Scope
) -> None:
    review = second_round(writer, doctor)
    form = form_of(doctor_client, review, scope)
    said = key.answer(asked(doctor_client, review, scope))
    answer = send(doctor_client, review, by_passkey(form, said))
    signed = SignOff.objects.get(review=review)
    assert answer.status_code == 302
    assert (signed.proof, signed.scope) == (Proof.PASSKEY, scope)
    record = told(doctor_client.get(f"/desk/sign-offs/{signed.pk}/"))
    assert "identity proved by passkey" in record
    assert "The signature, the words and this record match." in record


def test_an_answer_about_one_scope_does_not_sign_the_other(
    writer: User, doctor: User, doctor_client: Client, key: SoftwarePasskey
) -> None:
    review = second_round(writer, doctor)
    form = form_of(doctor_client, review, Scope.WHOLE)
    said = key.answer(asked(doctor_client, review, Scope.CHANGES))
    answer = send(doctor_client, review, by_passkey(form, said))
    assert answer.status_code == 409
    assert "answered for another text than this form shows" in told(answer)
    assert not SignOff.objects.filter(review=review).exists()
    assert not ProofFailure.objects.exists()


def test_what_proves_nothing_is_said_in_the_form_and_counted(
    writer: User, doctor: User, doctor_client: Client, key: SoftwarePasskey
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    said = key.answer(asked(doctor_client, review), flags=PRESENT)
    answer = send(doctor_client, review, by_passkey(form, said))
    assert answer.status_code == 403
    assert "did not ask for your fingerprint, face or PIN. 4 more tries" in told(answer)
    assert "Sign with your passkey" in answer.content.decode()


@pytest.mark.parametrize("written", ["{", "[]", "null", "[" * 5000, '"word"', "{}", "x" * 20_000])
def test_what_no_browser_writes_is_asked_for_again(
    writer: User, doctor: User, doctor_client: Client, key: SoftwarePasskey, written: str
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review) | {"sign_off-password": ""}
    answer = send(doctor_client, review, form | {"sign_off-assertion": written})
    assert answer.status_code == 422
    assert "The passkey's answer cannot be read." in told(answer)
    assert not ProofFailure.objects.exists()


def test_the_password_still_signs_for_who_has_a_passkey(
    writer: User, doctor: User, doctor_client: Client, key: SoftwarePasskey
) -> None:
    review = round_of(writer, doctor)
    send(doctor_client, review, form_of(doctor_client, review))
    assert SignOff.objects.get().proof == Proof.PASSWORD


def test_a_passkey_taken_off_the_account_signs_nothing_any_more(
    writer: User, doctor: User, doctor_client: Client, key: SoftwarePasskey
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    said = key.answer(asked(doctor_client, review))
    Authenticator.objects.filter(user=doctor).delete()
    answer = send(doctor_client, review, by_passkey(form, said))
    assert "this passkey is not on your account." in told(answer)
    assert not SignOff.objects.exists()
