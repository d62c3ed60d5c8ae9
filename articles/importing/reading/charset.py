"""Bytes to text: which encoding a page is in, as browsers decide it."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = re.compile(
    r"(?:utf-?8|utf-?16(?:-?[lb]e)?|iso-?8859-\d{1,2}|latin-?\d|windows-12\d\d|cp12\d\d|us-ascii|ascii|"
    r"koi8-[ru]|shift[_-]?jis|euc-(?:jp|kr)|gb(?:2312|k|18030)|big5|macintosh)",
    re.IGNORECASE,
)
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_IN_PAGE = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE
)
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030"}


def decode(raw: bytes, content_type: str = "") -> tuple[str, str]:
    """The text, and a sentence about it if some bytes could not be read (else "")."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], encoding)
    stated = _IN_HEADER.search(content_type)
    found = _IN_PAGE.search(raw[:4096])
    names = [stated[1] if stated else "", found[1].decode("ascii", "ignore") if found else ""]
    for name in names:
        if _KNOWN.fullmatch(name):
            text = _strictly(raw, name)
            if text is not None:
                return text, ""
    text = _strictly(raw, "utf-8")
    if text is not None:
        return text, ""
    usable = next((name for name in names if _KNOWN.fullmatch(name)), "cp1252")
    return _decoded(raw, usable)


def _strictly(raw: bytes, name: str) -> str | None:
    try:
        encoding = codecs.lookup(name).name
        return raw.decode(_WIDER.get(encoding, encoding))
    except (LookupError, UnicodeError):
        return None


def _decoded(raw: bytes, name: str) -> tuple[str, str]:
    text = raw.decode(name, errors="replace")
    lost = text.count("\ufffd")
    return text, f"{lost} characters could not be read in the page's encoding." if lost else ""
