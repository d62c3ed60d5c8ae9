"""The canonical form of a text: the passages that are compared, covered and signed."""

from articles.text.bounds import require_size
from articles.text.content import Reference, Text
from articles.text.passage import Kind, Passage, Token
from articles.text.reading import read
from articles.text.tokens import Line, Run
from articles.text.walking import Walk

CANON = 1
"""The number of this form. Any change to what `passages` gives for any text is a new number."""


def passages(text: Text) -> tuple[Passage, ...]:
    """The passages of a text in reading order: title, summary, body, references.

    Raises `TextTooLargeError` for a body larger than a version may be.
    """
    require_size(text.body)
    walk = Walk()
    read(text.body, walk)
    walk.close()
    above = [(Kind.TITLE, text.title), (Kind.SUMMARY, text.summary)]
    told = [Passage(kind, Line([Run(words)]).tokens()) for kind, words in above if words.strip()]
    cited = [_cited(reference) for reference in text.references]
    return tuple(p for p in (*told, *walk.passages, *cited) if p.tokens)


def _cited(reference: Reference) -> Passage:
    """A reference as a passage: its words, then each identifier, named."""
    tokens = list(Line([Run(reference.text)]).tokens())
    named = {"doi": reference.doi, "pmid": reference.pmid, "url": reference.url}
    tokens += [Token(value.strip(), (name,)) for name, value in named.items() if value.strip()]
    return Passage(Kind.REFERENCE, tuple(tokens))
