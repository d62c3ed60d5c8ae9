"""Whose words stand where: words that went and came back keep their writer."""

from collections.abc import Iterable
from dataclasses import replace

from reviews.policy.facts import VersionFact


def with_earlier_authors(versions: Iterable[VersionFact]) -> tuple[VersionFact, ...]:
    """The versions in order, each passage also by who wrote the same words in an earlier one.

    Whoever takes a sentence out and puts it back does not make it theirs alone: its first writer
    still may not sign it off.
    """
    wrote: dict[str, frozenset[int]] = {}
    found: list[VersionFact] = []
    for version in sorted(versions, key=lambda version: version.number):
        authors = {
            at: version.authors.get(at, frozenset()) | wrote.get(passage.content, frozenset())
            for at, passage in enumerate(version.passages)
        }
        for at, passage in enumerate(version.passages):
            wrote[passage.content] = wrote.get(passage.content, frozenset()) | authors[at]
        found.append(replace(version, authors=authors))
    return tuple(found)
