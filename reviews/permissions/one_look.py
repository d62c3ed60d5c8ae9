"""One look at the facts for one page: what its many questions share is asked of the database once.

Only pages that read do so, and a verb for the questions it asks in one go, under its locks, before
it writes. Across a write it asks anew: what it leans on may have changed since.
"""

import functools
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, TypeVarTuple

Arguments = TypeVarTuple("Arguments")
Found = TypeVar("Found")

_seen: ContextVar[dict[Hashable, Any] | None] = ContextVar("seen", default=None)


@contextmanager
def one_look() -> Iterator[None]:
    """Within it, what is marked as seen once is looked up once for the same rows."""
    token = _seen.set({})
    try:
        yield
    finally:
        _seen.reset(token)


def seen_once(look: Callable[[*Arguments], Found]) -> Callable[[*Arguments], Found]:
    """The same lookup, answered from memory within `one_look`."""

    @functools.wraps(look)
    def answer(*arguments: *Arguments) -> Found:
        seen = _seen.get()
        if seen is None:
            return look(*arguments)
        key = (look, arguments)
        if key not in seen:
            seen[key] = look(*arguments)
        found: Found = seen[key]
        return found

    return answer
