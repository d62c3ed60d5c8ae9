"""Pictures: figures while they are read, and a picture as a passage."""

from dataclasses import dataclass, field

from articles.text.framing import Frame
from articles.text.passage import Kind, Passage, Token
from articles.text.tokens import Line, Run


@dataclass(slots=True)
class Figure:
    """A figure that is open: its pictures wait for their caption."""

    pictures: list[Token] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)


def picture_passage(token: Token, alt: str, caption: tuple[Token, ...], frame: Frame) -> Passage:
    """The picture, then the words that stand for it, then the words below it."""
    told = [_with(word, "alt") for word in Line([Run(alt)]).tokens()]
    under = [_with(word, "caption") for word in caption]
    return Passage(Kind.PICTURE, (token, *told, *under), frame)


def _with(word: Token, mark: str) -> Token:
    return Token(word.text, tuple(sorted((*word.sense, mark))), word.look)
