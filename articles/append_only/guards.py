"""Which tables are kept, and how: each app names its own models as it starts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.apps import AppConfig, apps
from django.db import models


@dataclass(frozen=True, slots=True)
class Guard:
    """One kept table. Rows are never deleted; these columns of theirs (or all) never change."""

    table: str
    key: str
    append_only: bool
    fixed: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What a refusal says."""
        if self.append_only:
            return f"{self.table} is append-only: its rows are never changed, replaced or deleted."
        return (
            f"{self.table} is append-only: its rows are never deleted, replaced or given new keys."
        )


@dataclass(frozen=True, slots=True)
class _Kept:
    append_only: Sequence[str]
    never_deleted: Mapping[str, Sequence[str]] = field(default_factory=dict)


_kept: dict[str, _Kept] = {}


def keep(
    app: AppConfig, *, append_only: Sequence[str], never_deleted: Mapping[str, Sequence[str]]
) -> None:
    """Names the models whose rows never change, and those whose rows are never deleted.

    A never-deleted model may have fields that never change; its key is always among them.
    """
    _kept[app.label] = _Kept(append_only, never_deleted)


def guards() -> Iterator[Guard]:
    """Every kept table of every app."""
    for label, kept in _kept.items():
        for name in kept.append_only:
            yield _guard(apps.get_model(label, name), append_only=True)
        for name, fixed in kept.never_deleted.items():
            yield _guard(apps.get_model(label, name), append_only=False, fixed=fixed)


def _guard(model: type[models.Model], *, append_only: bool, fixed: Sequence[str] = ()) -> Guard:
    names = ("pk", *fixed)
    columns = [model._meta.pk if name == "pk" else model._meta.get_field(name) for name in names]
    found = tuple(str(field.column) for field in columns)  # type: ignore[union-attr]
    return Guard(model._meta.db_table, found[0], append_only, found)
