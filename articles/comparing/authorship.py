"""Whose words stand in which passage, carried from one text to the next.

A person who wrote or changed any word of a passage has words in it for as long as the passage, or
what became of it, stands: generous on purpose, since nobody may sign off their own words. Words
that are gone are remembered with their writers, who are writers again when the words return.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.comparing.change import Comparison, Pair
from articles.comparing.compare import compare
from articles.comparing.origins import Origins, Wording, gathered, stands_in, words_of
from articles.text.passage import Passage

Authorship = dict[str, list[int]]
"""Passage key → ids of the people whose words stand in it, sorted."""

MOST_GONE = 2_000
"""So many wordings that are gone are remembered by their words; those before, by their people."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The authorship of a text, the keys of the passages just written or changed, what is gone."""

    authorship: Authorship
    written: list[str]
    gone: tuple[Wording, ...]


def carry(
    authorship: Mapping[str, Sequence[int]],
    before: Sequence[Passage],
    after: Sequence[Passage],
    *,
    by: int | None,
    gone: Sequence[Wording] = (),
) -> Carried:
    """Who wrote what in `after`, which `by` made of `before`; `gone` once stood in it.

    `by` None means that nobody here wrote the words: an import.
    """
    comparison = compare(before, after)
    remembered = gathered(_followed(gone, comparison, authorship, by), most=MOST_GONE)
    origins = Origins(
        _of_others((_wording(passage, authorship) for passage in before), by),
        _of_others((*remembered, *_leaving(comparison, authorship)), by),
    )
    same_words = _authors_by_words(authorship, before)
    carried: dict[str, set[int]] = {}
    written: list[str] = []
    for pair in comparison:
        if pair.after is None:
            continue
        people = carried.setdefault(pair.after.key, set())
        if pair.before is not None:
            people |= set(authorship.get(pair.before.key, ()))
        people |= same_words.get(pair.after.words, set())
        if _words_differ(pair):
            written.append(pair.after.key)
            people |= origins.of(words_of(pair.after)) | ({by} if by is not None else set())
    return Carried({key: sorted(people) for key, people in carried.items()}, written, remembered)


def _followed(
    gone: Sequence[Wording],
    comparison: Comparison,
    authorship: Mapping[str, Sequence[int]],
    by: int | None,
) -> Iterator[Wording]:
    """What is gone, with what goes by this change.

    One person who goes on changing one passage leaves one wording behind, as it was before them;
    what people correct in a passage that is all their own is not remembered.
    """
    places = {w.became: at for at, w in enumerate(gone) if w.became and w.changed_by == by}
    known, added = list(gone), []
    for pair in comparison:
        if pair.before is None:
            continue
        wording = _wording(pair.before, authorship)
        at = places.get(pair.before.key)
        if pair.after is None:
            added.append(wording)
        elif at is not None:
            known[at] = replace(known[at], became=pair.after.key)
        elif wording.people - {by} and not stands_in(wording.words, words_of(pair.after)):
            added.append(replace(wording, became=pair.after.key, changed_by=by))
    yield from known
    yield from added


def _leaving(comparison: Comparison, authorship: Mapping[str, Sequence[int]]) -> Iterator[Wording]:
    """The wordings that stood until now."""
    for pair in comparison.changes:
        if pair.before is not None:
            yield _wording(pair.before, authorship)


def _wording(passage: Passage, authorship: Mapping[str, Sequence[int]]) -> Wording:
    return Wording(words_of(passage), frozenset(authorship.get(passage.key, ())))


def _of_others(wordings: Iterable[Wording], by: int | None) -> Iterator[Wording]:
    """What somebody else has words in: whoever writes now is told anyway."""
    return (wording for wording in wordings if wording.people - {by})


def _authors_by_words(
    authorship: Mapping[str, Sequence[int]], passages: Sequence[Passage]
) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for passage in passages:
        found.setdefault(passage.words, set()).update(authorship.get(passage.key, ()))
    return found


def _words_differ(pair: Pair) -> bool:
    if pair.before is None or pair.after is None:
        return True
    return _said(pair.before) != _said(pair.after)


def _said(passage: Passage) -> list[tuple[str, tuple[str, ...]]]:
    return [(token.text, token.sense) for token in passage.tokens]
