"""The system check that the database still refuses what it must refuse."""

from collections.abc import Sequence
from typing import Any

from django.core import checks
from django.db import connections

from articles.append_only.install import missing_triggers


def triggers_are_in_place(
    *, databases: Sequence[str] | None = None, **_: Any
) -> list[checks.CheckMessage]:
    """A warning that names what is missing: an error would stop the migrate that puts it right."""
    return [
        checks.Warning(
            f"The database “{alias}” no longer refuses changes to the record: "
            f"{', '.join(missing)} missing, disabled or altered.",
            hint="Run `manage.py migrate`, which restores them; then `manage.py verify_ledger`.",
            id="articles.W001",
        )
        for alias in databases or ()
        if (missing := missing_triggers(connections[alias]))
    ]
