"""An entry that was altered by somebody who can write to the database is found."""

from collections.abc import Callable
from typing import Any

import pytest
from joserfc.jwk import OKPKey

from reviews.ledger.key_file import make_key
from reviews.ledger.sign import digest, read_payload, sign
from reviews.ledger.verify import verify
from reviews.models import LedgerEntry
from tests.append_only import without_triggers

Tamper = Callable[[LedgerEntry, OKPKey], None]


def store(entry: LedgerEntry, **columns: Any) -> None:
    LedgerEntry.objects.filter(pk=entry.pk).update(**columns)


def change_a_letter(entry: LedgerEntry, key: OKPKey) -> None:
    header, payload, signature = entry.jws.split(".")
    token = f"{header}.{payload[:-3]}{'A' if payload[-3] != 'A' else 'B'}{payload[-2:]}.{signature}"
    store(entry, jws=token, digest=digest(token))


def sign_again_with_another_key(entry: LedgerEntry, key: OKPKey) -> None:
    store(entry, jws=sign(read_payload(entry.jws), key))


def sign_again_and_mend_the_digest(entry: LedgerEntry, key: OKPKey) -> None:
    token = sign(read_payload(entry.jws) | {"reason": "None."}, key)
    store(entry, jws=token, digest=digest(token))


def delete_it(entry: LedgerEntry, key: OKPKey) -> None:
    LedgerEntry.objects.filter(pk=entry.pk)._raw_delete("default")


def swap_with_the_next(entry: LedgerEntry, key: OKPKey) -> None:
    following = LedgerEntry.objects.get(number=entry.number + 1)
    store(following, number=1000)
    store(entry, number=following.number)
    store(following, number=entry.number)


def renumber_what_follows(entry: LedgerEntry, key: OKPKey) -> None:
    """Delete it and close the hole."""
    delete_it(entry, key)
    for later in LedgerEntry.objects.filter(number__gt=entry.number).order_by("number"):
        store(later, number=later.number - 1)


@pytest.mark.parametrize(
    "tamper",
    [
        change_a_letter,
        sign_again_with_another_key,
        sign_again_and_mend_the_digest,
        delete_it,
        swap_with_the_next,
        renumber_what_follows,
    ],
)
def test_a_tampered_entry_is_found(ledger: None, tamper: Tamper, tmp_path):
    forgers_key = make_key(tmp_path / "forger.pem", "")
    with without_triggers():
        tamper(LedgerEntry.objects.get(number=3), forgers_key)
    assert verify().problems
