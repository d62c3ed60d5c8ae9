"""Which changes a policy keeps sign-offs over.

The class of a change is never enough: every rule here looks at the words again.
"""

from collections.abc import Iterable, Sequence

from articles.comparing.change import ChangeKind, Comparison, Pair, Signal
from articles.comparing.typography import Word, line_alike, read_alike
from articles.text.passage import Passage, Token
from reviews.policy.bullets import SAME_ITEM, Bullets
from reviews.policy.facts import PolicyFact

Bare = tuple[tuple[tuple[Word, ...], ...], tuple[Word, ...]]


def kept_changes(comparison: Comparison, policy: PolicyFact) -> frozenset[int]:
    """Which pairs, counted from 0, are changes that keep any sign-off."""
    lists = Bullets(comparison.pairs)
    return frozenset(
        index
        for index, pair in enumerate(comparison.pairs)
        if _keeps_place(pair, policy, lists) and _keeps_words(pair, policy)
    )


def _keeps_place(pair: Pair, policy: PolicyFact, lists: Bullets) -> bool:
    if pair.kind is ChangeKind.MOVED:
        return policy.keeps_order and lists.hold(pair)
    return pair.kind is ChangeKind.CHANGED


def _keeps_words(pair: Pair, policy: PolicyFact) -> bool:
    before, after, signals = pair.before, pair.after, pair.signals - {Signal.ORDER}
    if before is None or after is None or before.kind is not after.kind:
        return False
    if before == after and not signals:
        return True
    if (SAME_ITEM in before.look) is not (SAME_ITEM in after.look):
        return False
    if bare(before) == bare(after):
        return policy.keeps_markup and signals <= {Signal.MARKUP}
    is_spelling = Signal.SPELLING in signals and _are_one_word_apart(before, after)
    return policy.keeps_spelling and is_spelling and signals <= _allowed(policy)


def _allowed(policy: PolicyFact) -> frozenset[Signal]:
    markup = {Signal.MARKUP} if policy.keeps_markup else set[Signal]()
    return frozenset({Signal.SPELLING, *markup})


def bare(passage: Passage) -> Bare:
    """Everything that is content: the frame and the words, without the look of either."""
    frame = tuple(tuple(line_alike(line)) for line in passage.frame)
    return frame, tuple(read_alike(passage.tokens))


def _are_one_word_apart(before: Passage, after: Passage) -> bool:
    """Whether one word at most differs, in the passage and in each line above it."""
    if len(before.frame) != len(after.frame):
        return False
    lines = [(_line(old), _line(new)) for old, new in zip(before.frame, after.frame, strict=True)]
    return all(_is_one_word(*two) for two in [(_told(before.tokens), _told(after.tokens)), *lines])


def _told(tokens: Iterable[Token]) -> list[Word]:
    return [(token.text, token.sense) for token in tokens]


def _line(above: str) -> list[Word]:
    return [(word, ()) for word in above.split(" ")]


def _is_one_word(before: Sequence[Word], after: Sequence[Word]) -> bool:
    if len(before) != len(after):
        return False
    apart = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    return len(apart) <= 1 and all(
        old[0].isalpha() and new[0].isalpha() and old[1] == new[1] for old, new in apart
    )
