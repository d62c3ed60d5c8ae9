"""Checking statements against what is stored: the row each is about, and the words."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Exists, Model, OuterRef

from articles.canonical_json import canonical_json
from articles.text.digests import UnknownFormError, content_digest, text_digest
from reviews.ledger.problem import Problem
from reviews.ledger.record import BY_KIND, STATED, Stated
from reviews.ledger.statement import moment
from reviews.models import LedgerEntry, SignOff

Stating = tuple[LedgerEntry, dict[str, Any]]


def differences(stating: Sequence[Stating]) -> Iterator[Problem]:
    """Everything in which these statements differ from their rows, a few queries for all."""
    checked: dict[int, list[str]] = {}
    for kind, stated in BY_KIND.items():
        of_kind = [(entry, said) for entry, said in stating if entry.kind == kind]
        rows = stated.rows(entry.subject_id for entry, _ in of_kind)
        for entry, said in of_kind:
            article = said.get("article", {}).get("id")
            row = rows.get(entry.subject_id)
            if row is None:
                gone = f"the {stated.model._meta.verbose_name} it states is gone."
                yield Problem(gone, entry.number, article)
                continue
            version = stated.version_of(row)
            if version.pk not in checked:
                checked[version.pk] = list(_altered_words(version))
            found = [*_altered_row(stated, row, said), *checked[version.pk]]
            yield from (Problem(what, entry.number, article) for what in found)


def unstated() -> Iterator[Problem]:
    """Rows that should have an entry, and have none."""
    for stated in STATED:
        entry = LedgerEntry.objects.filter(kind=stated.kind, subject_id=OuterRef("pk"))
        without = stated.model._base_manager.filter(~Exists(entry)).order_by("pk")
        for row in without.iterator():
            name = stated.model._meta.verbose_name
            article = stated.version_of(row).article_id
            yield Problem(f"The {name} {row.pk} has no ledger entry.", article_id=article)


def _altered_row(stated: Stated, row: Model, said: dict[str, Any]) -> Iterator[str]:
    version = stated.version_of(row)
    stands = stated.state(row) | {"at": moment(stated.at(row))}
    if "by" in stands and "by" in said:
        stands["by"] = stands["by"] | {"name": said["by"].get("name")}
    signed = {name: said[name] for name in stands if name in said}
    if canonical_json(stands) != canonical_json(signed):
        for name, value in stands.items():
            if name not in signed or canonical_json(value) != canonical_json(signed[name]):
                yield f"“{name}” is stored otherwise than it was signed."
    if getattr(row, "article_id", version.article_id) != version.article_id:
        yield "it stands under another article than its words."
    if isinstance(row, SignOff):
        yield from _altered_digests(row, version)


def _altered_digests(row: SignOff, version: Any) -> Iterator[str]:
    """A sign-off keeps its own copy of what identifies the words."""
    for name in ("canon", "text_digest", "content_digest"):
        if getattr(row, name) != getattr(version, name):
            yield f"the sign-off's {name} is not its version's."


def _altered_words(version: Any) -> Iterator[str]:
    """Digests recomputed from the stored words, in the canonical form that they name."""
    if content_digest(version.content()) != version.content_digest:
        yield f"what is stored as version {version.number} is not what it was."
    try:
        recomputed = text_digest(version.text, byline=version.byline, canon=version.canon)
    except UnknownFormError as unknown:
        yield f"its words cannot be checked. {unknown}"
        return
    if recomputed != version.text_digest:
        yield f"the words of version {version.number} are not the words that were signed."
