"""Whether a passkey's answer proves that its owner agreed to exactly this statement.

WebAuthn Level 2, §7.2: the answer is a signature over what the site asked (the challenge), where,
and how the person was recognised. The challenge is made of the statement, so that an answer given
for one text is worth nothing under another.
"""

import hashlib
import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from fido2.cose import CoseKey
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import AuthenticatorData, CollectedClientData

from articles.canonical_json import canonical_json
from articles.verdict import YES, Verdict, late

PURPOSE = "countersign sign-off"
ON_THIS_MACHINE = frozenset({"localhost", "127.0.0.1"})
STALE = (
    "Nothing was signed: the passkey answered for another text than this form shows, or the form"
    " was opened anew meanwhile. Read what it shows now, and sign again."
)


@dataclass(frozen=True)
class Passkey:
    """One passkey of a person. `count` is the highest number of an answer seen so far."""

    id: bytes
    key: CoseKey
    count: int = 0


@dataclass(frozen=True)
class Answer:
    """What a passkey answered, decoded: nothing in it is believed before it is judged."""

    id: bytes
    client: CollectedClientData
    device: AuthenticatorData
    signature: bytes


def challenge_of(*, review_id: int, person_id: int, binding: str) -> bytes:
    """What the passkey is asked to sign: that this person signs what this form displays.

    All three stand in the signed statement, so that anybody can make the challenge again.
    """
    said = {"purpose": PURPOSE, "review": review_id, "person": person_id, "binding": binding}
    return hashlib.sha256(canonical_json(said)).digest()


def read_answer(said: Mapping[str, Any]) -> Answer | None:
    """The browser's JSON, decoded; None for what no browser sends."""
    try:
        response = said["response"]
        return Answer(
            id=_decoded(said["rawId"]),
            client=_client(_decoded(response["clientDataJSON"])),
            device=AuthenticatorData(_decoded(response["authenticatorData"])),
            signature=_decoded(response["signature"]),
        )
    except _UNREADABLE:
        return None


_UNREADABLE = (
    AttributeError,
    IndexError,
    KeyError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


def _decoded(value: Any) -> bytes:
    """Text alone: of a number, the decoder would make as many bytes as it says."""
    if not isinstance(value, str):
        raise TypeError("Only text is decoded.")
    return websafe_decode(value)


def _client(data: bytes) -> CollectedClientData:
    said = json.loads(data)
    if not all(isinstance(said[name], str) for name in ("type", "challenge", "origin")):
        raise TypeError("Type, challenge and origin are text.")
    return CollectedClientData(data)


def proves(
    answer: Answer | None, keys: Sequence[Passkey], *, challenge: bytes, host: str
) -> Verdict:
    """Whether this answer, given at `host`, proves it: a passkey of theirs, a person recognised.

    A genuine answer to another challenge is late, not wrong: nobody guesses a signature.
    """
    if answer is None:
        return Verdict("the passkey's answer cannot be read.")
    passkey = next((one for one in keys if one.id == answer.id), None)
    if passkey is None:
        return Verdict("this passkey is not on your account.")
    if not _is_signed(answer, passkey):
        return Verdict("the passkey's answer does not check.")
    if answer.client.type != CollectedClientData.TYPE.GET or not _is_here(answer, host):
        return Verdict("the passkey answered another site.")
    if not (answer.device.is_user_present() and answer.device.is_user_verified()):
        return Verdict("the passkey did not ask for your fingerprint, face or PIN.")
    if answer.client.challenge != challenge:
        return late(STALE)
    if answer.device.counter <= passkey.count and (answer.device.counter or passkey.count):
        return Verdict("the passkey's answer was seen before; somebody may have copied the key.")
    return YES


def as_it_came(answer: Answer, keys: Sequence[Passkey]) -> dict[str, Any]:
    """The answer for the record, with the public key (COSE, RFC 9052) that it checks with."""
    passkey = next(one for one in keys if one.id == answer.id)
    return {
        "credential": websafe_encode(answer.id),
        "public_key": {str(name): _plain(value) for name, value in passkey.key.items()},
        "client_data": websafe_encode(answer.client),
        "authenticator_data": websafe_encode(answer.device),
        "signature": websafe_encode(answer.signature),
        "count": answer.device.counter,
    }


def _plain(value: Any) -> Any:
    return websafe_encode(value) if isinstance(value, bytes) else value


def _is_signed(answer: Answer, passkey: Passkey) -> bool:
    try:
        passkey.key.verify(answer.device + answer.client.hash, answer.signature)
    except (InvalidSignature, ValueError):
        return False
    return True


def _is_here(answer: Answer, host: str) -> bool:
    """Whether the browser asked on behalf of this very site, over https or on this machine."""
    origin = urlsplit(str(answer.client.origin))
    name = host.partition(":")[0]
    is_safe = origin.scheme == "https" or (origin.scheme == "http" and name in ON_THIS_MACHINE)
    is_theirs = answer.device.rp_id_hash == hashlib.sha256(name.encode()).digest()
    return is_safe and is_theirs and origin.netloc == host and not answer.client.cross_origin
