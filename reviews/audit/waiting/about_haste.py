"""Hasty sign-offs that no editor has looked into."""

from typing import Any

from django.urls import reverse

from reviews.audit.waiting.part import Part, Waiting, light, part
from reviews.models import FindingRow
from reviews.policy.findings.finding import Code, counted, lasting


def hasty_sign_offs() -> Part:
    """The articles with one, the longest open first."""
    return part(
        "Signed in haste, not looked into",
        _found(),
        _look_into,
        nothing="No sign-off was given faster than its words can be read.",
    )


def _found() -> Any:
    return (
        FindingRow.objects.filter(code=Code.HASTY_SIGN_OFF, until=None)
        .select_related("article")
        .defer(*light(version="article"))
        .order_by("since", "pk")
    )


def _look_into(row: FindingRow) -> Waiting:
    first, *more = row.evidence["sign_offs"]
    besides = f", and {counted(len(more), 'more sign-off')}" if more else ""
    return Waiting(
        title=row.article.title,
        why=f"{first['signer']}: {counted(first['words'], 'word')} in"
        f" {lasting(first['seconds'])}{besides}, on",
        url=reverse("sign_off_record", args=[first["id"]]),
        act="Look into it",
        on=row.since,
    )
