"""Any document an editor may import: which kind it is, and what it states."""

import re

from articles.importing.documents.errors import UnreadableError
from articles.importing.documents.word import CONTENT_TYPE as WORD
from articles.importing.documents.word import html_of_word, is_word
from articles.importing.documents.wordpress import CONTENT_TYPE as WORDPRESS
from articles.importing.documents.wordpress import read_item
from articles.importing.page import PageFacts, read_page
from articles.text.bounds import TextTooLargeError

MOST_BYTES = 10_000_000
_OTHER_KINDS = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or a sound",
    b"{\\rtf": "a document in RTF",
    b"\x1f\x8b": "a packed file",
    b"7z\xbc\xaf": "a packed file",
    b"Rar!": "a packed file",
}
_READ = "Import HTML, plain text, Markdown or a Word document (.docx)."
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SEEN = 4096


def read_document(raw: bytes, *, address: str = "", content_type: str = "") -> PageFacts:
    """The facts and the article of a document. Raises UnreadableError for what is none."""
    _check(raw)
    kind = content_type.split(";")[0].strip().lower()
    try:
        if kind == WORDPRESS:
            return read_item(raw)
        if kind == WORD or is_word(raw):
            html, pictures = html_of_word(raw)
            return read_page(
                html.encode(), content_type="text/html; charset=utf-8", inside=pictures
            )
        return read_page(raw, address=address, content_type=content_type)
    except TextTooLargeError as refusal:
        raise UnreadableError(str(refusal)) from refusal


def require_article(page: PageFacts) -> PageFacts:
    """The same page. Raises UnreadableError if no text was found that could be an article."""
    if not re.search(r"[^\W\d_]{2}", re.sub(r"<[^>]*>", " ", page.body)):
        raise UnreadableError(
            "No article was found in it: there is no running text. If the page builds its text by "
            "script, save it from the browser or paste the text instead."
        )
    return page


def _check(raw: bytes) -> None:
    if not raw.strip():
        raise UnreadableError("It is empty: there is nothing to import.")
    if len(raw) > MOST_BYTES:
        raise UnreadableError(
            f"It has {len(raw) / 1_000_000:.0f} MB; at most {MOST_BYTES / 1_000_000:g} MB are read."
        )
    for start, what in _OTHER_KINDS.items():
        if raw.startswith(start):
            raise UnreadableError(f"This is {what}, not a page. {_READ}")
    is_text = raw.startswith(_UTF_16) or b"\x00" not in raw[:_SEEN]
    if not is_text and not is_word(raw):
        raise UnreadableError(f"This file is not text. {_READ}")
