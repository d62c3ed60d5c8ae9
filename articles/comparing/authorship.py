"""Whose words stand in which passage, carried from one text to the next.

A person who wrote or changed any word of a passage has words in it for as long as the passage, or
what became of it, stands: generous on purpose, since nobody may sign off their own words.
"""

from collections.abc import Mapping, Sequence

from articles.comparing.change import Pair
from articles.comparing.compare import compare
from articles.text.passage import Passage

Authorship = dict[str, list[int]]
"""Passage key → ids of the people whose words stand in it, sorted."""


def carry(
    authorship: Mapping[str, Sequence[int]],
    before: Sequence[Passage],
    after: Sequence[Passage],
    *,
    by: int | None,
) -> tuple[Authorship, list[str]]:
    """The authorship of `after`, and the keys of the passages that `by` wrote or changed.

    `by` None means that nobody here wrote the words: an import.
    """
    carried: dict[str, set[int]] = {}
    written: list[str] = []
    authors_of_words = _authors_by_words(authorship, before)
    for pair in compare(before, after):
        if pair.after is None:
            continue
        people = carried.setdefault(pair.after.key, set())
        if pair.before is not None:
            people |= set(authorship.get(pair.before.key, ()))
        people |= authors_of_words.get(pair.after.words, set())
        if _words_differ(pair):
            written.append(pair.after.key)
            if by is not None:
                people.add(by)
    return {key: sorted(people) for key, people in carried.items()}, written


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
