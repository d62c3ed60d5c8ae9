"""How far a run is, on one line of a terminal."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Protocol, TypeVar

from reviews.models import Outcome, PageOutcome

_WIDTH = 30
_AHEAD = 200_000
Item = TypeVar("Item")


class Writes(Protocol):
    """Where the line goes."""

    def write(self, msg: str = "", style_func: None = None, ending: str | None = None) -> None:
        """One piece of the line."""


class Progress:
    """A bar with counts; silent where nobody looks."""

    def __init__(self, to: Writes | None) -> None:
        """`to` is a terminal, or None."""
        self._to = to
        self._total = self._done = self._wrong = 0

    def over(self, items: Iterable[Item], *, counted: bool) -> Iterator[Item]:
        """The same items; with `counted`, and where somebody looks, their number is found first."""
        rest = iter(items)
        if self._to is None or not counted:
            return rest
        ahead = list(islice(rest, _AHEAD))
        self._total = len(ahead)
        self._draw("")
        return chain(ahead, rest)

    def heard(self, outcome: PageOutcome | None) -> None:
        """One more page is done; None was done before."""
        self._done += 1
        self._wrong += outcome is not None and outcome.outcome in (Outcome.REFUSED, Outcome.FAILED)
        self._draw(outcome.address if outcome else "")

    def end(self) -> None:
        """The line stays; the next one begins below."""
        if self._to:
            self._to.write("")

    def _draw(self, address: str) -> None:
        if not self._to:
            return
        wrong = f", {self._wrong:,} not taken" if self._wrong else ""
        self._to.write(f"\r{self._bar()}{wrong}  {address[-40:]:<40}", ending="")

    def _bar(self) -> str:
        if not self._total:
            return f"{self._done:,} pages"
        total = max(self._total, self._done)
        filled = _WIDTH * self._done // total
        return f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {self._done:,} of {total:,}"
