"""The bulleted lists of two texts: which moves only put the items of one list in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.comparing.change import ChangeKind, Pair
from articles.text.passage import Kind, Passage

BULLETED = "bulleted list"
SAME_ITEM = "same item"
AFTER_A_RULE = "after a rule"
IN_PLACE = (ChangeKind.SAME, ChangeKind.CHANGED)


@dataclass(frozen=True, slots=True)
class _List:
    """A bulleted list: where it begins, and whether each of its items is one passage alone."""

    starts: int
    is_plain: bool


class Bullets:
    """The lists of both texts, and which of them is which: the one that follows the same words."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._before = _lists({p.before_at: p.before for p in pairs if p.before_at is not None})
        self._after = _lists({p.after_at: p.after for p in pairs if p.after_at is not None})
        self._stays = {
            p.before_at: p.after_at for p in pairs if p.kind in IN_PLACE and p.before_at is not None
        }

    def hold(self, pair: Pair) -> bool:
        """Whether this is a move inside one list, and the list itself follows what it followed."""
        before = self._before.get(pair.before_at)
        after = self._after.get(pair.after_at)
        if before is None or after is None or not (before.is_plain and after.is_plain):
            return False
        if before.starts == 0 or after.starts == 0:
            return before.starts == after.starts
        return self._stays.get(before.starts - 1) == after.starts - 1


def _lists(text: Mapping[int | None, Passage | None]) -> dict[int | None, _List]:
    """By position: the bulleted list it stands in, an unbroken run of items.

    A picture or another paragraph in an item would be left behind when the item moves.
    """
    passages = [text[at] for at in range(len(text))]
    found: dict[int | None, _List] = {}
    start = 0
    while start < len(passages):
        end = start + 1
        while end < len(passages) and _goes_on(passages[end - 1], passages[end]):
            end += 1
        run = [passage for passage in passages[start:end] if passage is not None]
        if all(is_bulleted(passage) for passage in run):
            follower = passages[end] if end < len(passages) else None
            is_plain = not any(SAME_ITEM in passage.look for passage in run)
            is_plain &= follower is None or follower.kind is not Kind.PICTURE
            found.update(dict.fromkeys(range(start, end), _List(start, is_plain)))
        start = end
    return found


def _goes_on(before: Passage | None, after: Passage | None) -> bool:
    """Whether the second is one more item of the list that the first stands in."""
    if before is None or after is None or not (is_bulleted(before) and is_bulleted(after)):
        return False
    is_divided = AFTER_A_RULE in after.look
    return before.frame == after.frame and _style(before) == _style(after) and not is_divided


def _style(passage: Passage) -> frozenset[str]:
    return frozenset(passage.look) - {SAME_ITEM, AFTER_A_RULE}


def is_bulleted(passage: Passage) -> bool:
    """Whether this is an item of a list whose order says nothing."""
    return passage.kind is Kind.ITEM and BULLETED in passage.look
