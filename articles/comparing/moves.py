"""Where passages that moved stood before, told by what they stood after."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from articles.comparing.change import ChangeKind, Comparison


@dataclass(frozen=True, slots=True)
class Moves:
    """Of each pair, by its place in the comparison.

    `after` is the words that a moved passage stood after, "" at the beginning. `away` is the
    places of the pairs that stood after this one and went.
    """

    after: dict[int, str] = field(default_factory=dict)
    away: dict[int, list[int]] = field(default_factory=dict)


def moves(comparison: Comparison) -> Moves:
    """The moves of a comparison that knows where its passages stood."""
    stayed = sorted(
        (pair.before_at, at)
        for at, pair in enumerate(comparison)
        if pair.before_at is not None and pair.kind is not ChangeKind.MOVED
    )
    stood = sorted(
        (p.before_at, p.before.words) for p in comparison if p.before and p.before_at is not None
    )
    before = {place: words for (_, words), (place, _) in pairwise(stood)}
    went = {
        pair.before_at: at
        for at, pair in enumerate(comparison)
        if pair.kind is ChangeKind.MOVED and pair.before_at is not None
    }
    away: defaultdict[int, list[int]] = defaultdict(list)
    after: dict[int, str] = {}
    row = iter([*stayed, (None, None)])
    upcoming, last = next(row), None
    for place in sorted(went):
        while upcoming[0] is not None and upcoming[0] < place:
            last, upcoming = upcoming[1], next(row)
        after[went[place]] = before.get(place, "")
        if last is not None:
            away[last].append(went[place])
    return Moves(after, dict(away))
