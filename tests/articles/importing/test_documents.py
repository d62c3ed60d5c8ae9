"""Documents of every kind an editor may bring, and those that are none."""

import io
import zipfile

import pytest

from articles.importing.documents.document import MOST_BYTES, read_document, require_article
from articles.importing.documents.errors import UnreadableError
from articles.importing.documents.word import CONTENT_TYPE as WORD
from tests.reviews.importing.building import docx

PARAGRAPHS = (
    "# Placidol and sleep",
    "By Wanda Quill",
    "Medically reviewed by Nora Feldt, MD on 25 September 2019",
    "Placidol calms the nerves that carry an itch.",
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def test_a_word_document_is_read_like_a_page() -> None:
    page = read_document(docx(*PARAGRAPHS), content_type=WORD)
    assert (page.title, page.author) == ("Placidol and sleep", "Wanda Quill")
    assert (page.reviewer, page.reviewed) == ("Nora Feldt", "2019-09-25")
    assert page.body == "<p>Placidol calms the nerves that carry an itch.</p>"


def test_a_word_document_is_known_by_its_bytes() -> None:
    assert read_document(docx(*PARAGRAPHS), content_type="text/html").title == "Placidol and sleep"


def test_a_word_document_without_headings_is_named_by_its_first_line() -> None:
    page = read_document(docx("Placidol and sleep", *PARAGRAPHS[1:]), content_type=WORD)
    assert (page.title, page.author) == ("Placidol and sleep", "Wanda Quill")
    assert page.body == "<p>Placidol calms the nerves that carry an itch.</p>"


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


REFUSED = [
    (b"", "empty"),
    (b" \n\t", "empty"),
    (b"%PDF-1.7 ...", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"words\x00\x01\x02 and more", "not text"),
    (b"x" * (MOST_BYTES + 1), "at most 10 MB"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    (OLE, "old kind"),
    (packed(mimetype=b"application/epub+zip"), "no Word document"),
    (docx(*PARAGRAPHS)[:-200], "damaged"),
    (docx("words", before='<!DOCTYPE w [<!ENTITY a "aaaa">]>'), "damaged"),
    (packed(word__document=b"", **{"word__document.xml": b"<a>" * 12_000_000}), "100 MB"),
]


@pytest.mark.parametrize(("raw", "why"), REFUSED, ids=[why for _, why in REFUSED])
def test_what_is_no_page_is_refused_with_the_reason(raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_document(raw)


def test_a_page_built_by_script_has_no_article() -> None:
    page = read_document(b"<html><body><div id='app'></div><script>draw()</script></body></html>")
    with pytest.raises(UnreadableError, match="no running text"):
        require_article(page)
