"""The sections of a text on the page of its round, and where everything stands there."""

from dataclasses import dataclass

from reviews.displayed import Displayed


@dataclass(frozen=True)
class Section:
    """A part of the text that is marked as read at once: from `anchor` on, so many words.

    `removed` are the words that stood here and are gone; `changes` counts what is left to read.
    """

    anchor: str
    name: str
    reads: str
    length: int
    is_read: bool
    changes: int
    removed: tuple[str, ...]


def anchors_of(shown: Displayed) -> dict[str, str]:
    """By key: where it stands on the page."""
    anchors, gone = {}, 0
    for line, pair in shown.in_order:
        gone += line.at is None
        anchors[shown.key_of(pair)] = f"gone-{gone}" if line.at is None else f"p{line.at + 1}"
    return anchors


def sections_on(shown: Displayed) -> tuple[Section, ...]:
    """The sections of the whole text, in order."""
    anchors = anchors_of(shown)
    return tuple(
        Section(
            anchor=anchors[keys[0]],
            name=section.name,
            reads=key,
            length=section.words,
            is_read=shown.is_read(section),
            changes=sum(key in shown.numbers for key in keys),
            removed=tuple(pair.before.words for pair in section.removed if pair.before),
        )
        for section, (key, keys) in zip(shown.sections, shown.section_keys.items(), strict=True)
    )
