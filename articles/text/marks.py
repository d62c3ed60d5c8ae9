"""What each inline element says about the words inside it."""

from articles.text.reading import Attributes

SENSE = {"sup": "sup", "sub": "sub", "s": "struck", "strike": "struck", "del": "struck"}
LOOK = {
    "strong": "bold",
    "b": "bold",
    "em": "italic",
    "i": "italic",
    "u": "underline",
    "code": "code",
}

Marks = tuple[tuple[str, ...], tuple[str, ...]]
NONE: Marks = ((), ())


def marked(marks: Marks, tag: str, attributes: Attributes) -> Marks | None:
    """The marks inside this element, or None if it is no inline element that marks words."""
    sense, look = marks
    if tag in SENSE:
        return tuple(sorted({*sense, SENSE[tag]})), look
    if tag in LOOK:
        return sense, tuple(sorted({*look, LOOK[tag]}))
    if tag == "a" and attributes.get("href"):
        bare = {mark for mark in sense if not mark.startswith("link:")}
        return tuple(sorted({*bare, f"link:{attributes['href'].strip()}"})), look
    return None
