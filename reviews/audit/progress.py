"""How far somebody has read what is before them."""

from dataclasses import dataclass

from reviews.audit.reading_time import minutes_for
from reviews.displayed import Displayed
from reviews.policy.facts import Scope
from reviews.policy.left import words_to_read


@dataclass(frozen=True)
class Progress:
    """So many of so many changes, or sections of the whole, and how many words are left."""

    read: int
    total: int
    words: int
    is_whole: bool

    @property
    def minutes(self) -> int:
        """About how long reading the rest takes."""
        return minutes_for(self.words) if self.read < self.total else 0

    @property
    def said(self) -> str:
        """“4 of 9 read, 3 min left”."""
        done = f"{self.read} of {self.total} read"
        return f"{done}, {self.minutes} min left" if self.minutes else done


def progress_of(shown: Displayed, *, is_whole: bool) -> Progress:
    """How far this person has read the changes, or the whole."""
    if is_whole:
        unread = [section for section in shown.sections if not shown.is_read(section)]
        total, words = len(shown.sections), sum(section.words for section in unread)
        return Progress(total - len(unread), total, words, is_whole=True)
    changes = shown.pairs(Scope.CHANGES)
    left = [pair for pair in changes if shown.key_of(pair) not in shown.read]
    return Progress(len(changes) - len(left), len(changes), words_to_read(left), is_whole=False)
