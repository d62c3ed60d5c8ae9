"""What is left to read of a round, narrowed to what carries a safety signal."""

from dataclasses import dataclass, replace

from articles.comparing.folding import is_safety
from reviews.audit.bench import Bench, Block, Entry


@dataclass(frozen=True)
class Narrowed:
    """The blocks to show, how much in all carries a safety signal, and how much is not shown."""

    blocks: tuple[Block, ...]
    safety: int
    hidden: int


def narrowed(bench: Bench, *, only_safety: bool) -> Narrowed:
    """What is left to read; where `only_safety`, without what carries no safety signal.

    What is not shown is still left to read, and the page says how much that is.
    """
    safety = sum(1 for entry in bench.left if is_safety(entry.shown))
    if not only_safety:
        return Narrowed(bench.with_changes, safety, 0)
    blocks = (
        replace(block, entries=tuple(entry for entry in block.entries if _stays(entry)))
        for block in bench.with_changes
    )
    kept = tuple(block for block in blocks if block.left)
    return Narrowed(kept, safety, len(bench.left) - safety)


def _stays(entry: Entry) -> bool:
    """Whether an entry stays in a block: what nobody has to read still stands around the rest."""
    return entry.number is None or is_safety(entry.shown)
