"""Articles as HTML for hypothesis to write and to edit, read as every article is read."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from articles.text.canonical import passages
from articles.text.content import Reference, Text
from articles.text.passage import Passage
from articles.text.sanitise import sanitise

SENTENCES = (
    "Aspirin thins blood after {} minutes.",
    "Bandages hold still for about {} days.",
    "Coffee wakes most sleepers within {} hours.",
    "Doctors answer letters before week {}.",
    "Exercise helps stiff joints every {} mornings.",
    "Fever usually settles below {} degrees.",
    "Ginger calms travellers at doses near {} grams.",
    "Honey soothes coughs given {} times.",
    "Iron tablets darken stools in {} patients.",
    "Juice hides bitter tastes of {} drops.",
)
"""Each is about one thing, its first word, and shares no other word with the rest."""

SHAPES = ("paragraph", "heading", "bullets", "steps", "table")


@dataclass(frozen=True)
class Block:
    """One part of a body. What it says are numbers of `SENTENCES`, each with its figure."""

    shape: str
    said: tuple[tuple[int, int], ...]

    @property
    def html(self) -> str:
        """The block as it is stored."""
        lines = [SENTENCES[about].format(figure) for about, figure in self.said]
        if self.shape == "heading":
            return "".join(f"<h2>{line}</h2>" for line in lines)
        if self.shape == "table":
            return "<table>" + "".join(f"<tr><td>{line}</td></tr>" for line in lines) + "</table>"
        if self.shape == "paragraph":
            return f"<p>{' '.join(lines)}</p>"
        tag = "ul" if self.shape == "bullets" else "ol"
        return f"<{tag}>" + "".join(f"<li>{line}</li>" for line in lines) + f"</{tag}>"


Body = tuple[Block, ...]
FIGURES = st.integers(1, 9)


def read(body: Body, title: str = "", references: tuple[Reference, ...] = ()) -> list[Passage]:
    """The passages of a body, sanitised as it is when it is saved."""
    html = "".join(block.html for block in body)
    return list(passages(Text(title, body=sanitise(html), references=references)))


@st.composite
def bodies(draw: st.DrawFn, at_least: int = 0) -> Body:
    """A body that speaks of each thing at most once."""
    topics = draw(
        st.lists(st.integers(0, len(SENTENCES) - 1), unique=True, min_size=at_least, max_size=8)
    )
    blocks: list[Block] = []
    while topics:
        size = draw(st.integers(1, min(3, len(topics))))
        said = tuple((about, draw(FIGURES)) for about in topics[:size])
        blocks.append(Block(draw(st.sampled_from(SHAPES)), said))
        topics = topics[size:]
    return tuple(blocks)


@st.composite
def edits(draw: st.DrawFn, body: Body) -> Body:
    """The body after one to three changes: a figure, a sentence, a block, a place, a shape."""
    for _ in range(draw(st.integers(1, 3))):
        change = draw(st.sampled_from((_figure, _dropped, _added, _moved, _reshaped, _turned)))
        body = change(draw, body)
    return body


def _figure(draw: st.DrawFn, body: Body) -> Body:
    if not body:
        return body
    at = draw(st.integers(0, len(body) - 1))
    row = draw(st.integers(0, len(body[at].said) - 1))
    said = list(body[at].said)
    said[row] = (said[row][0], draw(FIGURES))
    return (*body[:at], replace(body[at], said=tuple(said)), *body[at + 1 :])


def _dropped(draw: st.DrawFn, body: Body) -> Body:
    if not body:
        return body
    at = draw(st.integers(0, len(body) - 1))
    row = draw(st.integers(0, len(body[at].said) - 1))
    said = body[at].said[:row] + body[at].said[row + 1 :]
    here = (replace(body[at], said=said),) if said else ()
    return (*body[:at], *here, *body[at + 1 :])


def _added(draw: st.DrawFn, body: Body) -> Body:
    there = {about for block in body for about, _ in block.said}
    free = [about for about in range(len(SENTENCES)) if about not in there]
    if not free:
        return body
    new = Block(draw(st.sampled_from(SHAPES)), ((draw(st.sampled_from(free)), draw(FIGURES)),))
    at = draw(st.integers(0, len(body)))
    return (*body[:at], new, *body[at:])


def _moved(draw: st.DrawFn, body: Body) -> Body:
    if not body:
        return body
    at = draw(st.integers(0, len(body) - 1))
    rest = (*body[:at], *body[at + 1 :])
    to = draw(st.integers(0, len(rest)))
    return (*rest[:to], body[at], *rest[to:])


def _reshaped(draw: st.DrawFn, body: Body) -> Body:
    if not body:
        return body
    at = draw(st.integers(0, len(body) - 1))
    return (
        *body[:at],
        replace(body[at], shape=draw(st.sampled_from(SHAPES))),
        *body[at + 1 :],
    )


def _turned(draw: st.DrawFn, body: Body) -> Body:
    if not body:
        return body
    at = draw(st.integers(0, len(body) - 1))
    return (*body[:at], replace(body[at], said=body[at].said[::-1]), *body[at + 1 :])
