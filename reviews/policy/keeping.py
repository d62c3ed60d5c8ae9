"""What the policy keeps sign-offs over: layout, bullets in another order, spelling if it says so.

The class of a change is never enough: every rule here looks at the words again.
"""

from collections import Counter
from collections.abc import Sequence

from articles.comparing.change import ChangeKind, Comparison, Pair, Signal
from articles.text.passage import Kind, Passage, Token
from reviews.policy.facts import PolicyFact

BULLETED = "bulleted list"


def kept_changes(comparison: Comparison, policy: PolicyFact) -> frozenset[int]:
    """Which pairs, counted from 0, are changes that keep any sign-off."""
    bullets = _Bullets(comparison.pairs) if policy.keeps_order else None
    return frozenset(
        index
        for index, pair in enumerate(comparison.pairs)
        if _is_kept_in_place(pair, policy)
        or (bullets is not None and bullets.keep(pair) and _keeps_words(pair, policy))
    )


def _is_kept_in_place(pair: Pair, policy: PolicyFact) -> bool:
    return pair.kind is ChangeKind.CHANGED and _keeps_words(pair, policy)


def _keeps_words(pair: Pair, policy: PolicyFact) -> bool:
    if pair.before is None or pair.after is None or pair.before.kind is not pair.after.kind:
        return False
    signals = pair.signals - {Signal.ORDER}
    if pair.before == pair.after:
        return not signals
    if bare(pair.before) == bare(pair.after):
        return policy.keeps_markup and signals <= {Signal.MARKUP}
    return policy.keeps_spelling and Signal.SPELLING in signals and signals <= _allowed(policy)


def _allowed(policy: PolicyFact) -> frozenset[Signal]:
    markup = {Signal.MARKUP} if policy.keeps_markup else set[Signal]()
    return frozenset({Signal.SPELLING, *markup})


def bare(passage: Passage) -> tuple[tuple[str, ...], tuple[Token, ...]]:
    """Everything that is content: the frame and the words, without the look of either."""
    return passage.frame, tuple(Token(token.text, token.sense) for token in passage.tokens)


class _Bullets:
    """The bulleted lists of both texts: which moves only put the items of one list in order."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        stays = (ChangeKind.SAME, ChangeKind.MOVED)
        self._before = _lists({p.before_at: p.before for p in pairs if p.before_at is not None})
        self._after = _lists({p.after_at: p.after for p in pairs if p.after_at is not None})
        self._left: dict[int, Counter[tuple[int, int]]] = {}
        ends = [
            (self._before.get(p.before_at, -1), self._after.get(p.after_at, -1))
            for p in pairs
            if p.kind in stays and p.before_at is not None and p.after_at is not None
        ]
        self._partners_of_before = _partners(ends)
        self._partners_of_after = _partners([(after, before) for before, after in ends])

    def keep(self, pair: Pair) -> bool:
        """Whether this is a move within one list that exchanged no item with another."""
        if pair.kind is not ChangeKind.MOVED or pair.before_at is None or pair.after_at is None:
            return False
        before = self._before.get(pair.before_at, -1)
        after = self._after.get(pair.after_at, -1)
        return (
            min(before, after) >= 0
            and self._partners_of_before[before] == {after}
            and self._partners_of_after[after] == {before}
        )


def _partners(ends: Sequence[tuple[int, int]]) -> dict[int, set[int]]:
    partners: dict[int, set[int]] = {}
    for here, there in ends:
        partners.setdefault(here, set()).add(there)
    return partners


def _lists(text: dict[int | None, Passage | None]) -> dict[int | None, int]:
    """By position: the number of the bulleted list it stands in. A list is an unbroken run."""
    found: dict[int | None, int] = {}
    number, previous = 0, None
    for at in sorted(text, key=lambda at: -1 if at is None else at):
        passage = text[at]
        if passage is not None and is_bulleted(passage):
            number += previous is None or previous.frame != passage.frame
            found[at] = number
            previous = passage
        else:
            previous = None
    return found


def is_bulleted(passage: Passage) -> bool:
    """Whether this is an item of a list whose order says nothing."""
    return passage.kind is Kind.ITEM and BULLETED in passage.look
