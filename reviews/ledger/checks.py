"""The system check that sign-offs can be signed."""

from collections.abc import Sequence
from typing import Any

from django.core import checks
from django.db import DatabaseError

from reviews.ledger.key import signing_problem


def signing_key_is_usable(
    *, databases: Sequence[str] | None = None, **_: Any
) -> list[checks.CheckMessage]:
    """A warning, never an error: readers and writers need no key."""
    if not databases:
        return []
    try:
        problem = signing_problem()
    except DatabaseError:  # before the first migrate there is nothing to sign
        return []
    return [checks.Warning(problem, id="reviews.W001")] if problem else []
