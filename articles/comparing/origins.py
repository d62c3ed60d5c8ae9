"""Where words come from: who wrote the same words before, wherever they stood.

Told by words alone, whatever signs stand between them. Five words in a row are no coincidence:
whoever wrote a passage that held them is a writer of the passage that holds them now. Of a wording
that is gone, less will do: all of it, or pieces of it that make up half of the new passage.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from articles.text.passage import Passage

Words = tuple[str, ...]
Known = Mapping[Words, set[int]]

RUN = 5
"""So many words in a row, standing or gone, make their writer a writer of what holds them."""

PIECE = 3
"""Of what is gone so many in a row are a piece; fewer are the common stock of any two writers."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that stood in a passage, and whose they are. Without words: whose, too old to tell.

    `became` is the key of the passage that somebody, `changed_by`, has made of it since.
    """

    words: Words
    people: frozenset[int]
    became: str = ""
    changed_by: int | None = None


def words_of(passage: Passage) -> Words:
    """The words of a passage without its signs, as they are told from one another here."""
    told = (t.text.lower() for t in passage.tokens if t.sense != ("list number",))
    return tuple(word for word in told if any(map(str.isalnum, word)))


class Origins:
    """The wordings that words may come from."""

    def __init__(self, standing: Iterable[Wording], gone: Iterable[Wording]) -> None:
        """`standing` is what the text held before; `gone` is what it once held."""
        self.gone = tuple(gone)
        self.all = (*standing, *self.gone)
        self._gone_by_length: dict[int, Known] = {}

    def of(self, words: Words) -> set[int]:
        """Everybody whose words stand among these."""
        if not words:
            return set()
        found = set(self._lost_track_of)
        for run in _runs(words, RUN):
            found |= self._runs.get(run, set())
        for length in range(1, RUN):
            if length >= PIECE or 2 * length >= len(words):
                for run in _runs(words, length):
                    found |= self._whole.get(run, set())
        return found | self._makers(words)

    def _makers(self, words: Words) -> set[int]:
        """Whoever wrote pieces, since gone, that make up half of these words."""
        length = min(PIECE, len(words))
        pieces = self._of_gone(length)
        covered: defaultdict[int, set[int]] = defaultdict(set)
        for at, piece in enumerate(_runs(words, length)):
            for person in pieces.get(piece, ()):
                covered[person].update(range(at, at + length))
        return {person for person, places in covered.items() if 2 * len(places) >= len(words)}

    @cached_property
    def _runs(self) -> Known:
        return _known(self.all, RUN)

    @cached_property
    def _whole(self) -> Known:
        known: defaultdict[Words, set[int]] = defaultdict(set)
        for wording in self.gone:
            if 0 < len(wording.words) < RUN:
                known[wording.words] |= wording.people
        return known

    @cached_property
    def _lost_track_of(self) -> set[int]:
        return {person for wording in self.gone if not wording.words for person in wording.people}

    def _of_gone(self, length: int) -> Known:
        if length not in self._gone_by_length:
            self._gone_by_length[length] = _known(self.gone, length)
        return self._gone_by_length[length]


def _known(wordings: Iterable[Wording], length: int) -> Known:
    known: defaultdict[Words, set[int]] = defaultdict(set)
    for wording in wordings:
        for run in _runs(wording.words, length):
            known[run] |= wording.people
    return dict(known)


def _runs(words: Words, length: int) -> Iterator[Words]:
    return (words[at : at + length] for at in range(len(words) - length + 1))


def stands_in(part: Words, words: Words) -> bool:
    """Whether the part stands in these words, in a row."""
    return part in _runs(words, len(part))


def gathered(wordings: Iterable[Wording], *, most: int) -> tuple[Wording, ...]:
    """The wordings, each once, the newest last.

    Of more than `most`, the oldest are told by their people alone: nobody is forgotten.
    """
    by_words: dict[Words, Wording] = {}
    for wording in wordings:
        known = by_words.pop(wording.words, wording)
        by_words[wording.words] = replace(wording, people=known.people | wording.people)
    anybody = by_words.pop((), Wording((), frozenset())).people
    kept = [wording for wording in by_words.values() if wording.people]
    if len(kept) > most:
        anybody = anybody.union(*(wording.people for wording in kept[:-most]))
        kept = kept[-most:]
    return (*([Wording((), anybody)] if anybody else []), *kept)


def to_json(wordings: Sequence[Wording]) -> list[dict[str, Any]]:
    """The stored form; `from_json` gives the same back."""
    return [
        {
            "words": " ".join(wording.words),
            "people": sorted(wording.people),
            "became": wording.became,
            "changed_by": wording.changed_by,
        }
        for wording in wordings
    ]


def from_json(rows: Iterable[dict[str, Any]]) -> tuple[Wording, ...]:
    """The wordings that were stored."""
    return tuple(
        Wording(
            tuple(row["words"].split()),
            frozenset(row["people"]),
            row["became"],
            row["changed_by"],
        )
        for row in rows
    )
