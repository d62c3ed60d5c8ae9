"""Adding one entry to the ledger, as the last thing a verb does."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from reviews.ledger.key import signing_key
from reviews.ledger.sign import digest, read_payload, sign
from reviews.ledger.statement import FORMAT, moment
from reviews.models import LedgerEntry

NO_ENTRY = "0" * 64
LOCK = 0x436F756E746572
_demonstrating: ContextVar[bool] = ContextVar("demonstrating", default=False)


@contextmanager
def demonstration() -> Iterator[None]:
    """What is signed in here is marked as demonstration data, and all that follows in this ledger.

    For `make_demo` alone, on an empty database: its dates are invented.
    """
    token = _demonstrating.set(True)
    try:
        yield
    finally:
        _demonstrating.reset(token)


def append(kind: str, *, subject_id: int, statement: dict[str, Any], at: datetime) -> LedgerEntry:
    """Signs a statement about one row and chains it to the entry before.

    Call it last in the verb's own transaction: whoever appends next waits until that ends. Raises
    SigningKeyError when there is no key to sign with, ValueError for a statement that uses the
    ledger's own field names, TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "A ledger entry is written inside the transaction of what it states."
        )
    _wait_for_others()
    last = LedgerEntry.objects.order_by("-number").first()
    number = last.number + 1 if last else 1
    previous = last.digest if last else NO_ENTRY
    envelope = {
        "v": FORMAT,
        "kind": str(kind),
        "subject": subject_id,
        "number": number,
        "previous": previous,
        "at": moment(at),
        "site": settings.SITE_URL,
        "demonstration": _is_demonstration(last),
    }
    if clash := envelope.keys() & statement.keys():
        raise ValueError(f"The ledger itself states {', '.join(sorted(clash))}.")
    key = signing_key(at=at)
    token = sign(statement | envelope, key)
    return LedgerEntry.objects.create(
        number=number,
        previous=previous,
        digest=digest(token),
        kind=str(kind),
        subject_id=subject_id,
        kid=key.thumbprint(),
        jws=token,
        at=at,
    )


def _wait_for_others() -> None:
    """One entry at a time until the transaction ends; on SQLite, IMMEDIATE has seen to that."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _is_demonstration(last: LedgerEntry | None) -> bool:
    """A ledger that begins as a demonstration stays one; one of real people never becomes one."""
    if last is None:
        return _demonstrating.get()
    begun_so = bool(read_payload(last.jws)["demonstration"])
    if _demonstrating.get() and not begun_so:
        raise ValueError("This ledger states real reviews: no demonstration is added to it.")
    return begun_so
