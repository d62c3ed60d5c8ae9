"""The pages that a site's sitemap names: one file, an index of files, packed or not."""

import datetime as dt
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml import etree

from articles.importing.fetching import Fetched, Limits
from articles.importing.sources.found import FoundPage, Loaded, SourceError, local_name
from articles.importing.sources.polite import PoliteFetcher
from articles.importing.web.errors import FetchFailedError, FetchRefusedError

MOST_FILES = 500
MOST_PAGES = 200_000
MOST_DEPTH = 3
MOST_UNPACKED = 60_000_000
_LIMITS = Limits(size=MOST_UNPACKED, seconds=60.0)
_GZIP = b"\x1f\x8b"


def sitemap_pages(
    address: str, fetcher: PoliteFetcher, *, at: dt.datetime, told: Callable[[str], None]
) -> Iterator[FoundPage]:
    """The pages named, each once, in order. A file of the index that fails is told and left out.

    Raises SourceError if the first file is no sitemap, or cannot be fetched.
    """
    for page in _addresses(address, fetcher, at, told):
        yield FoundPage(page, _loader(page, address, fetcher), fetcher.picture)


@dataclass
class _Left:
    """How much of a sitemap may still be read, and what was seen."""

    files: int = MOST_FILES
    seen: set[str] = field(default_factory=set)


def _addresses(
    first: str, fetcher: PoliteFetcher, at: dt.datetime, told: Callable[[str], None]
) -> Iterator[str]:
    left = _Left()
    waiting = [(first, 0)]
    while waiting:
        address, depth = waiting.pop(0)
        if left.files == 0:
            told(f"Only {MOST_FILES} files of the sitemap were read.")
            return
        left.files -= 1
        try:
            pages, files = _read(fetcher.page(address, at=at, limits=_LIMITS))
        except (FetchFailedError, FetchRefusedError, SourceError) as fault:
            if address == first:
                raise SourceError(f"{address} cannot be read as a sitemap. {fault}") from fault
            told(f"{address} was left out. {fault}")
            continue
        if depth < MOST_DEPTH:
            waiting += [(file, depth + 1) for file in files]
        elif files:
            told(f"{address} names further sitemaps; more than {MOST_DEPTH} levels are not read.")
        for page in pages:
            if page in left.seen:
                continue
            if len(left.seen) == MOST_PAGES:
                told(f"Only {MOST_PAGES:,} pages of the sitemap were taken.")
                return
            left.seen.add(page)
            yield page


def _read(got: Fetched) -> tuple[list[str], list[str]]:
    """The pages and the further sitemaps that a file names."""
    found: dict[str, list[str]] = {"url": [], "sitemap": []}
    root = ""
    try:
        for event, element in etree.iterparse(
            io.BytesIO(_unpacked(got.raw)),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        ):
            name = local_name(element.tag)
            root = root or name
            if event == "start" or name not in found:
                continue
            address = (element.findtext("{*}loc") or "").strip()
            if address:
                found[name].append(address)
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as fault:
        raise SourceError("It is no XML.") from fault
    if root not in {"urlset", "sitemapindex"}:
        raise SourceError("It is no sitemap: it begins with another element.")
    return found["url"], found["sitemap"]


def _unpacked(raw: bytes) -> bytes:
    if not raw.startswith(_GZIP):
        return raw
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        text = unpack.decompress(raw, MOST_UNPACKED)
    except zlib.error as fault:
        raise SourceError("Its packing is damaged.") from fault
    if unpack.unconsumed_tail:
        raise SourceError(f"It unpacks to more than {MOST_UNPACKED / 1_000_000:g} MB.")
    return text


def _loader(page: str, sitemap: str, fetcher: PoliteFetcher) -> Callable[[dt.datetime], Loaded]:
    def load(at: dt.datetime) -> Loaded:
        if not same_site(page, sitemap):
            raise FetchRefusedError("The sitemap names a page of another site.")
        got = fetcher.page(page, at=at)
        if not same_site(got.final_address, sitemap):
            raise FetchRefusedError(f"The page leads to another site: {got.final_address}")
        return Loaded(got.raw, got.content_type, got.final_address, got.fetched_at)

    return load


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one site, with or without www."""
    return _host(one) == _host(other) != ""


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
