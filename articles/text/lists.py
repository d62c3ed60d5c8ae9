"""Lists while they are read."""

import re
from dataclasses import dataclass, field

from articles.text.framing import Frame
from articles.text.reading import Attributes


@dataclass(slots=True)
class List:
    """A list that is open: its frame, how it looks, the number of its next item."""

    frame: Frame
    look: tuple[str, ...]
    number: int | None
    step: int = 1
    label: str = ""
    item: list[str] = field(default_factory=list)


def whole(value: str, default: int) -> int:
    """The whole number an attribute states, or the default."""
    return int(value) if re.fullmatch(r"-?[0-9]{1,9}", value.strip()) else default


def open_list(tag: str, attributes: Attributes, frame: Frame, depth: int) -> List:
    """A list that begins inside `depth` others."""
    deeper = (f"depth {depth + 1}",) if depth else ()
    if tag == "ul":
        return List(frame, ("bulleted list", *deeper), None)
    start, step = whole(attributes.get("start", ""), 1), -1 if "reversed" in attributes else 1
    plain = start == 1 and step == 1
    look = "numbered list" if plain else f"numbered list from {start} by {step}"
    return List(frame, (look, *deeper), start, step)
