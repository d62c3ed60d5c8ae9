"""Time and queries of one act, and how they are written."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection

ROUNDS = 5


@dataclass
class Cost:
    """Milliseconds of this process's processor, those it waited for queries, and how many.

    The processor's, since others may use the machine. SQLite is inside the process: there the
    first holds the second.
    """

    processor: float
    database: float
    queries: int


@contextmanager
def listening() -> Iterator[list[float]]:
    """The seconds of every query."""
    spent: list[float] = []

    def ask(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        start = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            spent.append(time.perf_counter() - start)

    with connection.execute_wrapper(ask):
        yield spent


def cost_of(act: Callable[[], Any], *, rounds: int = ROUNDS, warm: bool = True) -> Cost:
    """The best of some rounds (what else the machine does makes the others slower).

    Before them comes one that does not count.
    """
    if warm:
        act()
    return min((_once(act) for _ in range(rounds)), key=lambda cost: cost.processor)


def _once(act: Callable[[], Any]) -> Cost:
    start = time.process_time()
    with listening() as spent:
        act()
    processor = time.process_time() - start
    return Cost(processor * 1000, sum(spent) * 1000, len(spent))


def table(costs: dict[str, dict[int, Cost]]) -> Iterator[str]:
    """Lines: an act each; for each size, milliseconds of processor / in queries / queries."""
    sizes = sorted({size for each in costs.values() for size in each})
    heads = "".join(f"{size:>26,}" for size in sizes)
    yield f"{'ms of processor / in queries / queries':<54}{heads}    growth"
    for name, each in costs.items():
        cells = "".join(f"{_cell(each.get(size)):>26}" for size in sizes)
        yield f"{name:<54}{cells}{_growth(each):>10}"


def _cell(cost: Cost | None) -> str:
    if cost is None:
        return ""
    return f"{cost.processor:.1f} / {cost.database:.1f} / {cost.queries}"


def _growth(each: dict[int, Cost]) -> str:
    """The largest size against the smallest, in processor."""
    if len(each) < 2:
        return ""
    return f"× {each[max(each)].processor / each[min(each)].processor:.1f}"
