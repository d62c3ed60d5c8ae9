"""The entries of a WordPress export, read one after the other: exports can be large."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from articles.importing.documents.document import MOST_BYTES
from articles.importing.documents.errors import UnreadableError
from articles.importing.documents.wordpress import CONTENT_TYPE, item_fields
from articles.importing.sources.found import FoundPage, Loaded, SourceError, local_name
from articles.importing.sources.polite import PoliteFetcher

TAKEN = frozenset({"post", "page"})


def export_pages(file: Path, *, fetcher: PoliteFetcher | None = None) -> Iterator[FoundPage]:
    """The posts and pages of an export, in its order. An entry is known by its address.

    An export only names its pictures: `fetcher` asks the web for them.
    Raises SourceError if the file is no such export or breaks off; what came before it stands.
    """
    for raw, fields in _entries(file):
        if fields["kind"] in TAKEN:
            yield _found(raw, fields, fetcher)


def _found(raw: bytes, fields: dict[str, str], fetcher: PoliteFetcher | None) -> FoundPage:
    def load(at: dt.datetime) -> Loaded:
        if fields["status"] != "publish":
            raise UnreadableError(f"It is not public: its state is “{fields['status']}”.")
        if fields["password"]:
            raise UnreadableError("It is not public: it asks for a password.")
        if len(raw) > MOST_BYTES:
            raise UnreadableError(f"It is larger than {MOST_BYTES / 1_000_000:g} MB.")
        return Loaded(raw, CONTENT_TYPE, fields["address"], at)

    return FoundPage(fields["address"], load, fetcher.picture if fetcher else None)


def _entries(file: Path) -> Iterator[tuple[bytes, dict[str, str]]]:
    authors: dict[str, bytes] = {}
    root = ""
    try:
        with file.open("rb") as stream:
            for event, element in etree.iterparse(
                stream,
                events=("start", "end"),
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
            ):
                name = local_name(element.tag)
                root = root or name
                if root != "rss":
                    raise SourceError(f"{file.name} is no WordPress export.")
                if event == "end" and name == "author":
                    login = (element.findtext("{*}author_login") or "").strip()
                    authors[login] = etree.tostring(element, with_tail=False)
                elif event == "end" and name == "item":
                    yield _entry(element, authors)
                    _forget(element)
    except etree.XMLSyntaxError as fault:
        raise SourceError(f"{file.name} breaks off in line {fault.lineno}: {fault.msg}") from fault
    except OSError as fault:
        raise SourceError(f"{file} cannot be read: {fault.strerror}.") from fault


def _entry(item: "etree._Element", authors: dict[str, bytes]) -> tuple[bytes, dict[str, str]]:
    """The entry as a small export of its own, with its author; and its fields."""
    creator = (item.findtext("{*}creator") or "").strip()
    raw = b"<channel>%s%s</channel>" % (
        authors.get(creator, b""),
        etree.tostring(item, with_tail=False),
    )
    try:
        fields = dict(item_fields(raw))
    except UnreadableError as fault:
        raise SourceError(str(fault)) from fault
    number = (item.findtext("{*}post_id") or "").strip()
    return raw, fields | {"address": fields["link"] or f"wordpress:{fields['title']}#{number}"}


def _forget(item: "etree._Element") -> None:
    """Give back the memory of an entry that was read, and of what stood before it."""
    item.clear()
    parent = item.getparent()
    while parent is not None and item.getprevious() is not None:
        del parent[0]
