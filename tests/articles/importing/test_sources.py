"""Where many pages come from: folders, sitemaps, exports; and how politely they are asked for."""

import datetime as dt
import gzip
import ipaddress
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from articles.importing.documents.document import read_document
from articles.importing.documents.errors import UnreadableError
from articles.importing.fetching import Fetched, FetchFailedError, FetchRefusedError, fetch
from articles.importing.sources.export import export_pages
from articles.importing.sources.folder import folder_pages
from articles.importing.sources.found import FoundPage, SourceError
from articles.importing.sources.polite import PoliteFetcher
from articles.importing.sources.sitemap import sitemap_pages
from tests.articles.importing.server import Answer, page, redirect, serving
from tests.reviews.importing.building import export, item

AT = dt.datetime(2026, 4, 1, 9, tzinfo=dt.UTC)
HOME = ipaddress.ip_address("127.0.0.1")


def missing(request: BaseHTTPRequestHandler) -> None:
    request.send_response(404)
    request.send_header("Content-Length", "0")
    request.end_headers()


class Site:
    """A local web server under a public-looking name, and a polite fetcher that may reach it."""

    def __init__(self, answers: dict[str, Answer], **options: Any) -> None:
        self.answers = {"/robots.txt": missing} | answers
        self.waits: list[float] = []
        self.told: list[str] = []
        self.options = {"per_second": 1000.0} | options

    def __enter__(self) -> "Site":
        self.serving = serving(self.answers)
        port = self.serving.__enter__()
        self.home = f"http://clinic.example:{port}"

        def reach(address: str, **options: Any) -> Fetched:
            return fetch(
                address,
                allowed=lambda ip: ip == HOME,
                resolve=lambda host, port: ["127.0.0.1"],
                ports=frozenset({port}),
                **options,
            )

        self.fetcher = PoliteFetcher(reach, sleep=self.waits.append, **self.options)
        return self

    def __exit__(self, *args: Any) -> None:
        self.serving.__exit__(*args)

    def pages(self, path: str = "/sitemap.xml") -> list[FoundPage]:
        return list(sitemap_pages(f"{self.home}{path}", self.fetcher, at=AT, told=self.told.append))


def urlset(*paths: str) -> Answer:
    """A sitemap whose addresses stand on the server that is asked."""
    return _listing("urlset", "url", paths)


def index(*paths: str) -> Answer:
    return _listing("sitemapindex", "sitemap", paths)


def _listing(root: str, name: str, paths: tuple[str, ...], *, packed: bool = False) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        home = f"http://{request.headers['Host']}"
        addresses = [path if "://" in path else home + path for path in paths]
        entries = "".join(f"<{name}><loc> {one} </loc></{name}>" for one in addresses)
        space = "http://www.sitemaps.org/schemas/sitemap/0.9"
        text = f'<?xml version="1.0"?><{root} xmlns="{space}">{entries}</{root}>'.encode()
        page(gzip.compress(text) if packed else text, Content_Type="application/xml")(request)

    return answer


def test_a_nested_and_packed_sitemap_names_every_page_once() -> None:
    answers = {
        "/sitemap.xml": index("/more.xml", "/packed.xml.gz"),
        "/more.xml": urlset("/a", "/b"),
        "/packed.xml.gz": _listing("urlset", "url", ("/b", "/c"), packed=True),
    }
    with Site(answers) as site:
        found = [one.address.removeprefix(site.home) for one in site.pages()]
    assert found == ["/a", "/b", "/c"]


def test_a_part_of_an_index_that_fails_is_told_and_left_out() -> None:
    answers = {"/sitemap.xml": index("/gone.xml", "/more.xml"), "/more.xml": urlset("/a")}
    with Site(answers | {"/gone.xml": missing}) as site:
        assert len(site.pages()) == 1
    assert "gone.xml was left out. The server answered 404." in site.told[0]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (missing, "answered 404"),
        (page(b"<html><body>Hello</body></html>"), "no sitemap"),
        (page(b"not XML at all"), "no XML"),
        (page(b"\x1f\x8bnothing"), "damaged"),
    ],
)
def test_what_is_no_sitemap_is_said(answer: Answer, why: str) -> None:
    with Site({"/sitemap.xml": answer}) as site, pytest.raises(SourceError, match=why):
        site.pages()


def test_an_entity_of_a_sitemap_opens_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("https://clinic.example/secret")
    text = (
        f'<!DOCTYPE urlset [<!ENTITY x SYSTEM "file://{secret}">]>'
        "<urlset><url><loc>&x;</loc></url></urlset>"
    )
    with Site({"/sitemap.xml": page(text.encode())}) as site:
        assert site.pages() == []


def test_a_sitemap_that_names_itself_comes_to_an_end() -> None:
    with Site({"/sitemap.xml": index("/sitemap.xml")}) as site:
        assert site.pages() == []
    assert site.told


def test_pages_of_another_site_are_not_fetched() -> None:
    answers = {
        "/sitemap.xml": urlset("http://elsewhere.example/a", "/moved"),
        "/moved": redirect("http://elsewhere.example/b"),
    }
    with Site(answers) as site:
        foreign, moved = site.pages()
        with pytest.raises(FetchRefusedError, match="another site"):
            foreign.load(AT)
        with pytest.raises((FetchRefusedError, FetchFailedError)):
            moved.load(AT)


def test_robots_txt_is_kept_to() -> None:
    rules = b"User-agent: *\nDisallow: /private/\nCrawl-delay: 2\n"
    answers = {"/robots.txt": page(rules), "/open": page(b"open"), "/private/a": page(b"secret")}
    with Site(answers) as site:
        assert site.fetcher.page(f"{site.home}/open", at=AT).raw == b"open"
        with pytest.raises(FetchRefusedError, match=r"robots\.txt"):
            site.fetcher.page(f"{site.home}/private/a", at=AT)
    assert site.waits[-1] == pytest.approx(2, abs=0.5)


def test_a_site_whose_rules_cannot_be_read_is_left_alone() -> None:
    def down(request: BaseHTTPRequestHandler) -> None:
        request.send_response(500)
        request.end_headers()

    with (
        Site({"/robots.txt": down, "/a": page(b"a")}) as site,
        pytest.raises(FetchFailedError, match="answered 500"),
    ):
        site.fetcher.page(f"{site.home}/a", at=AT)


def test_a_server_that_asks_to_wait_is_asked_again_later() -> None:
    answers: Iterator[int] = iter([429, 503])

    def busy(request: BaseHTTPRequestHandler) -> None:
        status = next(answers, 200)
        if status == 200:
            page(b"at last")(request)
            return
        request.send_response(status)
        request.send_header("Retry-After", "7")
        request.send_header("Content-Length", "0")
        request.end_headers()

    with Site({"/a": busy}) as site:
        assert site.fetcher.page(f"{site.home}/a", at=AT).raw == b"at last"
    assert [wait for wait in site.waits if wait >= 1] == [7, 7]


def test_pages_are_asked_for_at_the_pace_that_was_chosen() -> None:
    with Site({"/a": page(b"a")}, per_second=0.01) as site:
        for _ in range(3):
            site.fetcher.page(f"{site.home}/a", at=AT)
    assert len(site.waits) == 3
    assert all(60 < wait <= 100 for wait in site.waits)


def test_a_folder_gives_its_pages_in_order_each_with_its_path(tmp_path: Path) -> None:
    for name in ("b.html", "sleep/a b.md", "notes.txt", "picture.png", ".hidden/c.html"):
        file = tmp_path / "saved" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"words")
    (tmp_path / "saved" / "link.html").symlink_to("/etc/hostname")
    pages = list(folder_pages(tmp_path / "saved"))
    assert [one.address for one in pages] == [
        "file:saved/b.html",
        "file:saved/notes.txt",
        "file:saved/sleep/a%20b.md",
    ]
    assert pages[2].load(AT).content_type == "text/markdown"
    site = folder_pages(tmp_path / "saved", site="https://clinic.example/guide/")
    assert next(iter(site)).address == "https://clinic.example/guide/b.html"


def exported(tmp_path: Path, *items: str, cut: int = 0) -> list[FoundPage]:
    file = tmp_path / "clinic.xml"
    raw = export(*items)
    file.write_bytes(raw[: len(raw) - cut])
    return list(export_pages(file))


def test_an_export_states_author_and_dates_where_the_text_is_silent(tmp_path: Path) -> None:
    (found,) = exported(tmp_path, item(1), item(2, kind="attachment"))
    loaded = found.load(AT)
    page = read_document(loaded.raw, address=loaded.address, content_type=loaded.content_type)
    assert found.address == "https://clinic.example/1/"
    assert (page.title, page.author) == ("Placidol question 1", "Wanda Quill")
    assert (page.published, page.updated) == ("2021-05-04", "2023-03-21")
    assert page.read_from["updated"] == "WordPress export: 2023-03-21"
    assert page.body == "<p>Placidol calms the nerves.</p><p>It works after an hour.</p>"


def test_the_byline_in_an_entry_comes_before_what_the_export_states(tmp_path: Path) -> None:
    content = "<p>Updated 1 May 2022</p><p>Placidol calms the nerves.</p>"
    (found,) = exported(tmp_path, item(1, content=content))
    loaded = found.load(AT)
    page = read_document(loaded.raw, content_type=loaded.content_type)
    assert page.updated == "2022-05-01"
    assert any(doubt.what == "updated" and "2023-03-21" in doubt.why for doubt in page.doubts)


def test_what_is_not_public_in_an_export_is_refused(tmp_path: Path) -> None:
    draft, locked = exported(tmp_path, item(1, status="draft"), item(2, password="x"))
    for found, why in ((draft, "draft"), (locked, "password")):
        with pytest.raises(UnreadableError, match=why):
            found.load(AT)


def test_an_export_that_breaks_off_is_said_after_what_came_before(tmp_path: Path) -> None:
    file = tmp_path / "clinic.xml"
    file.write_bytes(export(item(1), item(2))[:-120])
    pages = export_pages(file)
    assert next(iter(pages)).address.endswith("/1/")
    with pytest.raises(SourceError, match="breaks off in line"):
        list(pages)


def test_another_feed_is_no_export(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(b"<feed><entry/></feed>")
    with pytest.raises(SourceError, match="no WordPress export"):
        list(export_pages(file))
