"""Checking everything: chain, signatures, rows, words, and that changes are still refused."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db import connection

from articles.append_only import missing_triggers
from reviews.ledger.against_rows import differences, unstated
from reviews.ledger.chain import Chain, trusted_keys
from reviews.ledger.problem import Problem, Report
from reviews.models import LedgerEntry

AT_ONCE = 200


def verify(*, head: str = "") -> Report:
    """What is wrong, over any number of entries, a few hundred in memory at a time.

    `head` is “number:digest” of an entry noted earlier, outside this database: it shows that no
    tail was cut off, which nothing inside can.
    """
    keys, problems = trusted_keys()
    chain = Chain(keys)
    entries = 0
    for chunk in _chunks():
        entries += len(chunk)
        stating = [(entry, said) for entry in chunk if (said := chain.follow(entry)) is not None]
        problems += differences(stating)
    problems += chain.problems
    problems += unstated()
    problems += _without_guard()
    problems += _cut_off(head)
    return Report(
        problems=tuple(sorted(problems, key=lambda problem: problem.number or 0)),
        entries=entries,
        head=f"{chain.number}:{chain.digest}",
        demonstration=bool(chain.demonstration),
    )


def _chunks() -> Iterator[list[LedgerEntry]]:
    entries = LedgerEntry.objects.order_by("number", "pk").iterator(chunk_size=AT_ONCE)
    while chunk := list(islice(entries, AT_ONCE)):
        yield chunk


def _without_guard() -> Iterator[Problem]:
    for name in missing_triggers(connection):
        yield Problem(f"The trigger {name} is missing, disabled or altered.")


def _cut_off(head: str) -> Iterator[Problem]:
    if head:
        number, _, digest = head.partition(":")
        noted: Any = LedgerEntry.objects.filter(number=int(number), digest=digest)
        if not noted.exists():
            yield Problem(f"The entry noted earlier, {head}, is no longer there.")
