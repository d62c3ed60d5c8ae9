"""The passkeys of a person, as signing needs them."""

from collections.abc import Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from fido2.utils import websafe_encode

from articles.models import User
from reviews.models import Proof, SignOff
from reviews.policy.passkey import Passkey

TIMEOUT = 5 * 60 * 1000
"""Milliseconds; whoever is asked may have to find the key first."""


def passkeys_of(person: User, *, binding: str = "") -> tuple[Passkey, ...]:
    """Every passkey on the account, each with the number of its last answer on record.

    The answer under which this very reading was signed is left out: who sends it twice is told
    that it is signed, not that somebody copied the key.
    """
    rows = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN)
    signed = SignOff.objects.filter(reviewer__user=person, proof=Proof.PASSKEY)
    answers = list(signed.exclude(binding=binding).values_list("assertion", flat=True))
    return tuple(_passkey(row, answers) for row in rows.order_by("pk"))


def _passkey(row: Authenticator, answers: Iterable[dict[str, Any]]) -> Passkey:
    registered = row.wrap().authenticator_data
    held = registered.credential_data
    mine = websafe_encode(held.credential_id)
    counts = [answer["count"] for answer in answers if answer.get("credential") == mine]
    return Passkey(held.credential_id, held.public_key, max([registered.counter, *counts]))


def request_options(person: User) -> dict[str, Any]:
    """What the browser is asked for (WebAuthn, `PublicKeyCredentialRequestOptionsJSON`).

    Empty without a passkey. The challenge, that of the chosen scope, is added when the button is
    pressed. One query.
    """
    rows = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN)
    held = [row.wrap().authenticator_data.credential_data.credential_id for row in rows]
    return (
        {
            "allowCredentials": [{"type": "public-key", "id": websafe_encode(one)} for one in held],
            "userVerification": "required",
            "timeout": TIMEOUT,
        }
        if held
        else {}
    )
