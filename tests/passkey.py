"""A passkey in software: it registers and answers as a browser would, with its faults on demand."""

import hashlib
import json
import struct
from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256, CoseKey
from fido2.utils import websafe_encode

from articles.models import User

HOST = "countersign.example"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


@dataclass
class SoftwarePasskey:
    """One key pair with its identity, at one site, and how often it has answered."""

    host: str = HOST
    id: bytes = b"a passkey of the tests"
    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    count: int = 0

    @property
    def key(self) -> CoseKey:
        """The public key, as COSE writes it."""
        key: CoseKey = ES256.from_cryptography_key(  # type: ignore[no-untyped-call]
            self.private.public_key()
        )
        return key

    def registered(self, user: User) -> "SoftwarePasskey":
        """The same, on the account of a person, as the account pages store it."""
        device = self._device(PRESENT | VERIFIED | ATTESTED)
        device += bytes(16) + struct.pack(">H", len(self.id)) + self.id + cbor.encode(self.key)
        stored = {"fmt": "none", "attStmt": {}, "authData": device}
        Authenticator.objects.create(
            user=user,
            type=Authenticator.Type.WEBAUTHN,
            data={
                "name": "Of the tests",
                "credential": {
                    "id": websafe_encode(self.id),
                    "rawId": websafe_encode(self.id),
                    "type": "public-key",
                    "response": {
                        "clientDataJSON": websafe_encode(self._client("webauthn.create", b"any")),
                        "attestationObject": websafe_encode(cbor.encode(stored)),
                    },
                    "clientExtensionResults": {"credProps": {"rk": True}},
                },
            },
        )
        return self

    def answer(
        self,
        challenge: bytes,
        *,
        flags: int = PRESENT | VERIFIED,
        origin: str = "",
        kind: str = "webauthn.get",
        embedded: bool = False,
    ) -> dict[str, Any]:
        """What the browser sends when asked with this challenge."""
        self.count += 1
        client = self._client(kind, challenge, origin, embedded=embedded)
        device = self._device(flags)
        signed = device + hashlib.sha256(client).digest()
        return {
            "id": websafe_encode(self.id),
            "rawId": websafe_encode(self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": websafe_encode(client),
                "authenticatorData": websafe_encode(device),
                "signature": websafe_encode(self.private.sign(signed, ec.ECDSA(hashes.SHA256()))),
            },
            "clientExtensionResults": {},
        }

    def _client(
        self, kind: str, challenge: bytes, origin: str = "", *, embedded: bool = False
    ) -> bytes:
        said = {
            "type": kind,
            "challenge": websafe_encode(challenge),
            "origin": origin or f"https://{self.host}",
            "crossOrigin": embedded,
        }
        return json.dumps(said, separators=(",", ":")).encode()

    def _device(self, flags: int) -> bytes:
        site = hashlib.sha256(self.host.partition(":")[0].encode()).digest()
        return site + struct.pack(">BI", flags, self.count)
