"""Tables the database itself keeps: what is refused, by triggers installed after every migrate."""

from articles.append_only.guards import Guard, keep
from articles.append_only.install import (
    install_after_migrate,
    install_triggers,
    missing_triggers,
    standing_triggers,
)

__all__ = [
    "Guard",
    "install_after_migrate",
    "install_triggers",
    "keep",
    "missing_triggers",
    "standing_triggers",
]
