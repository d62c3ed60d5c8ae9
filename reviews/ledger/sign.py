"""Signing and opening one statement: compact JWS, EdDSA, payload in RFC 8785 JSON."""

import hashlib
import json
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from joserfc.jws import CompactSignature, JWSRegistry
from joserfc.util import to_bytes

from articles.canonical_json import canonical_json

ALGORITHM = "EdDSA"
TYPE = "countersign-statement+jws"


class BadStatementError(Exception):
    """A JWS that is not what this program would have written; the text says in which way."""


class _Registry(JWSRegistry):
    """Allows one algorithm and long statements: a whole text of 20,000 words is named in one."""

    max_payload_length = 64 * 1024 * 1024

    def get_alg(self, name: str) -> Any:
        """EdDSA; its newer name, RFC 9864's “Ed25519”, is not yet known to most checkers."""
        if name != ALGORITHM:
            raise BadStatementError(f"it is signed by “{name}”, not by {ALGORITHM}")
        return self.algorithms[ALGORITHM]


REGISTRY = _Registry()


def sign(payload: dict[str, Any], key: OKPKey) -> str:
    """The statement, signed; its header names the key by its RFC 7638 thumbprint."""
    header = {"alg": ALGORITHM, "kid": key.thumbprint(), "typ": TYPE}
    return jws.serialize_compact(header, canonical_json(payload), key, registry=REGISTRY)


def digest(token: str) -> str:
    """SHA-256 (hex) of the compact JWS: what the next entry names as `previous`."""
    return hashlib.sha256(token.encode("ascii")).hexdigest()


def open_statement(token: str, keys: dict[str, OKPKey]) -> dict[str, Any]:
    """The payload, after its signature and its canonical form were checked.

    `keys` are the public keys to trust, by thumbprint. Raises BadStatementError.
    """
    parts = _parts(token)
    header = parts.headers()
    key = keys.get(named_key(token))
    if key is None:
        raise BadStatementError(f"it is signed with an unknown key, {named_key(token)}")
    if header.get("typ") != TYPE:
        raise BadStatementError(f"its type is {header.get('typ')}, not {TYPE}")
    if not jws.validate_compact(parts, key, registry=REGISTRY):
        raise BadStatementError("its signature does not match")
    payload = _payload(parts)
    if canonical_json(payload) != parts.payload:
        raise BadStatementError("its payload is not canonical JSON")
    return payload


def read_payload(token: str) -> dict[str, Any]:
    """The payload as it stands, unchecked. Raises BadStatementError if there is none."""
    return _payload(_parts(token))


def named_key(token: str) -> str:
    """The thumbprint of the key that the JWS names. Raises BadStatementError if it is no JWS."""
    return str(_parts(token).headers().get("kid"))


def _parts(token: str) -> CompactSignature:
    try:
        return jws.extract_compact(to_bytes(token), registry=REGISTRY)
    except (JoseError, ValueError) as trouble:
        raise BadStatementError("it is not a JWS") from trouble


def _payload(parts: CompactSignature) -> dict[str, Any]:
    try:
        payload = json.loads(parts.payload)
    except ValueError as trouble:
        raise BadStatementError("its payload is not JSON") from trouble
    if not isinstance(payload, dict):
        raise BadStatementError("its payload is not a JSON object")
    return payload
