"""Words, numbers and signs of a run of marked text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.text.characters import seen, shifted
from articles.text.passage import Token
from articles.text.sentences import sentence_spans

FRACTIONS = "¼-¾⅐-⅟↉"
LETTER = rf"[^\W\d_{FRACTIONS}]"
TOKEN = re.compile(
    rf"(?:{LETTER}\.)+{LETTER}\.?(?!\w)"
    r"|(?<![\w.,])[.,]\d+(?:[.,]\d+)*"
    r"|\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b)?"
    rf"|{LETTER}[^\W_{FRACTIONS}\u0300-\u036f]*(?:[\u0300-\u036f]+\w*)*(?:['’]{LETTER}+)*"
    r"|[°º˚]\s?[CFKcf]\b"
    r"|\.{2,}"
    r"|\S"
)
PLAIN = re.compile(r"[A-Za-z ,.;:!?'’()]*")
"""Text in which no word touches another and no sign has a distance to tell."""

SIGNS = frozenset("-‐‑‒–—−+±/<>≤≥=~≈×÷*^")
"""Signs whose distance from their neighbours can change what they say: 5-10, 5 -10."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text under the same marks."""

    text: str
    sense: tuple[str, ...] = ()
    look: tuple[str, ...] = ()


def _spaced(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs as a reader sees them, white space folded across their borders."""
    after_space = True
    for run in runs:
        text = re.sub(" +", " ", seen(run.text))
        if after_space:
            text = text.removeprefix(" ")
        if not text:
            continue
        after_space = text.endswith(" ")
        for piece, mark in shifted(text):
            sense = tuple(sorted({*run.sense, mark})) if mark else run.sense
            yield Run(piece, sense, run.look)


Marked = tuple[tuple[str, ...], tuple[str, ...]]
"""Sense and look."""


class Line:
    """A paragraph's text with the marks of each of its characters, ready to be cut into tokens."""

    def __init__(self, runs: Iterable[Run]) -> None:
        """Lay the runs end to end."""
        self.runs = list(_spaced(runs))
        self.text = "".join(run.text for run in self.runs)
        self.ends: list[int] = []
        end = 0
        for run in self.runs:
            end += len(run.text)
            self.ends.append(end)

    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the line."""
        return self._cut([(0, len(self.text))])[0]

    def sentences(self) -> list[tuple[Token, ...]]:
        """The tokens of each sentence."""
        return [tokens for tokens in self._cut(sentence_spans(self.text)) if tokens]

    def _cut(self, spans: Sequence[tuple[int, int]]) -> list[tuple[Token, ...]]:
        """The tokens of each span; the spans ascend."""
        known: dict[Marked, dict[str, Token]] = {}
        cut: list[tuple[Token, ...]] = []
        at = 0
        for start, end in spans:
            if start == end:
                cut.append(())
                continue
            at = self._run_at(start, at)
            if end <= self.ends[at] and PLAIN.fullmatch(self.text, start, end):
                run = self.runs[at]
                cut.append(_of_words(TOKEN.findall(self.text, start, end), run, known))
                continue
            tokens: list[Token] = []
            for match in TOKEN.finditer(self.text, start, end):
                begin, stop = match.span()
                at = self._run_at(begin, at)
                word = match.group()
                if stop > self.ends[at] or word in SIGNS or self._follows_closely(begin, start):
                    tokens.extend(self._token(begin, stop, at, start))
                    continue
                tokens.extend(_of_words([word], self.runs[at], known))
            cut.append(tuple(tokens))
        return cut

    def _follows_closely(self, begin: int, first: int) -> bool:
        """Whether a word or number follows another without a space."""
        text = self.text
        return begin > first and text[begin - 1].isalnum() and text[begin].isalnum()

    def _run_at(self, position: int, at: int) -> int:
        while self.ends[at] <= position:
            at += 1
        return at

    def _token(self, start: int, end: int, at: int, first: int) -> Iterator[Token]:
        """The token between two positions; several where the sense changes inside it."""
        looks: list[tuple[str, ...]] = []
        piece = start
        while True:
            run, stop = self.runs[at], min(end, self.ends[at])
            looks.append(run.look)
            if stop == end or self.runs[at + 1].sense != run.sense:
                yield self._piece(piece, stop, run, looks, first)
                piece, looks = stop, []
            if stop == end:
                return
            at += 1

    def _piece(
        self, start: int, end: int, run: Run, looks: list[tuple[str, ...]], first: int
    ) -> Token:
        text = self.text[start:end].replace(" ", "")
        sense, look = run.sense, looks[0]
        if len(looks) > 1 and len(set(looks)) > 1:
            look = _partly(looks)
        before = self.text[start - 1] if start > first else " "
        if text in SIGNS:
            sense = (*sense, *self._touching(start, end, first))
        elif before != " " and before.isalnum() and text[0].isalnum():
            if before.isnumeric() and text[0].isnumeric():
                sense = (*sense, "joined")
            else:
                look = (*look, "joined")
        return Token(text, tuple(sorted(sense)), tuple(sorted(look)))

    def _touching(self, start: int, end: int, first: int) -> Iterator[str]:
        if start > first and self.text[start - 1] != " ":
            yield "touches left"
        if end < len(self.text) and self.text[end] != " ":
            yield "touches right"


def _of_words(
    found: Sequence[str], run: Run, known: dict[Marked, dict[str, Token]]
) -> tuple[Token, ...]:
    """These words under the marks of a run; each token is made once."""
    same = known.setdefault((run.sense, run.look), {})
    for word in found:
        if word not in same:
            same[word] = Token(word.replace(" ", ""), run.sense, run.look)
    return tuple([same[word] for word in found])


def _partly(looks: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The look of a word whose letters look different: what only some have is named so."""
    every, some = set(looks[0]).intersection(*looks), set().union(*looks)
    return tuple(sorted(every | {f"partly {look}" for look in some - every}))
