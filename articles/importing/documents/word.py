"""A Word document: its text as HTML. Nothing outside the file is ever looked at."""

import io
import re
import zipfile
from typing import Any
from xml.parsers.expat import ExpatError

import mammoth

from articles.importing.documents.errors import UnreadableError

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_UNPACKED = 100_000_000
MOST_XML = 30_000_000
_PROTECTED = (
    "This file is protected by a password. Open it in a word processor, save it without a "
    "password, and import that file."
)
_OLD = (
    "This is a Word document of the old kind (.doc). Open it in a word processor and save it as "
    ".docx, then import that file."
)
_BROKEN = "This Word document is damaged and cannot be read. Open it, save it again, and retry."
_OTHER = "This is a packed file, but no Word document. Import a page as HTML, text or .docx."
_TOO_LARGE = "This Word document unpacks to more than 100 MB. Take large pictures out and retry."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST_LINE = re.compile(r"\A<p>((?:<strong>)?[^<]{1,200}(?:</strong>)?)</p>(?=.)", re.DOTALL)
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def is_word(raw: bytes) -> bool:
    """Whether these bytes are a packed file or one of the old kind of Word."""
    return raw.startswith((b"PK\x03\x04", _OLE))


def html_of_word(raw: bytes) -> tuple[str, dict[str, bytes]]:
    """The document as HTML, and its pictures by their names in it. Raises UnreadableError."""
    if raw.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in raw
        raise UnreadableError(_PROTECTED if encrypted else _OLD)
    _check(raw)
    pictures: dict[str, bytes] = {}

    def named(image: Any) -> dict[str, str]:
        kind = (image.content_type or "/picture").split("/")[-1]
        name = f"in-the-document-{len(pictures) + 1}.{kind}"
        with image.open() as file:
            pictures[name] = file.read()
        return {"src": name}

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(raw),
            convert_image=mammoth.images.img_element(named),
            id_prefix="note-",
            style_map="p[style-name='Title'] => h1:fresh",
        )
    except (zipfile.BadZipFile, ExpatError, KeyError, ValueError, RecursionError, OSError) as fault:
        raise UnreadableError(_BROKEN) from fault
    text = result.value if "<h1" in result.value else _FIRST_LINE.sub(r"<h1>\1</h1>", result.value)
    return f"<html><body><article>{text}</article></body></html>", pictures


def _check(raw: bytes) -> None:
    """What must hold before the document is unpacked: a size, and no declarations in its XML."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            parts = packed.infolist()
            if "word/document.xml" not in packed.namelist():
                raise UnreadableError(_OTHER)
            if any(part.flag_bits & 1 for part in parts):
                raise UnreadableError(_PROTECTED)
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise UnreadableError(_TOO_LARGE)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _check_xml(packed, part)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as fault:
        raise UnreadableError(_BROKEN) from fault


def _check_xml(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """A part may lie about its size: what comes out is counted, too."""
    with packed.open(part) as stream:
        text = stream.read(MOST_XML + 1)
    if len(text) > MOST_XML:
        raise UnreadableError(_TOO_LARGE)
    if _DECLARATION.search(text) or _DECLARATION.search(text.replace(b"\x00", b"")):
        raise UnreadableError(_BROKEN)
