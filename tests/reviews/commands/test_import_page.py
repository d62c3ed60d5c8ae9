"""`manage.py import_page`."""

import io
import json
import sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, AuditEvent, ImportedPage, Page, User
from reviews.models import ClaimedReview, LedgerEntry, StandingPeriod
from tests.articles.importing.server import page, serving
from tests.cast import person
from tests.pages import CLAIMING, CLAIMING_IN_PLAIN_TEXT, REVIEWED, WRITTEN
from tests.reviews.importing.building import docx

KEPT = (Article, AuditEvent, ImportedPage, ClaimedReview, LedgerEntry, Page, StandingPeriod)
BREAKS = {"claim-only", "review-predates-text"}
NOTICES = {"author-not-a-person", "reviewer-is-editor", "claim-not-borne-out", "no-references"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(CLAIMING)
    return path


def run(*arguments: object, **options: Any) -> str:
    out = io.StringIO()
    call_command("import_page", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def run_json(*arguments: object, **options: Any) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(run(*arguments, json=True, **options))
    return said


def nothing_was_kept() -> bool:
    return not any(model.objects.exists() for model in KEPT)  # type: ignore[attr-defined]


def test_it_says_in_words_what_was_found(editor: User, file: Path) -> None:
    said = run(file)
    assert "reviewer: Orla Fenwick" in said
    assert "standing: stale" in said
    assert "752 days older than the text" in said


def test_json_has_the_facts_and_the_line_of_each(editor: User, file: Path) -> None:
    said = run_json(file)
    assert (said["title"], said["author"]) == ("Mixing Placidol With Wine", "Harbour Rehab Team")
    assert (said["published"], said["reviewed"]) == (WRITTEN, REVIEWED)
    assert said["read_from"]["reviewed"] == "Medically Reviewed: April 10, 2018"
    assert Article.objects.get().pk == said["article"]


def test_json_has_the_findings_with_their_kinds(editor: User, file: Path) -> None:
    said = run_json(file)
    kinds = {finding["code"]: finding["kind"] for finding in said["findings"]}
    assert (said["standing"], said["live"]) == ("stale", True)
    assert kinds == dict.fromkeys(BREAKS, "breaks") | dict.fromkeys(NOTICES, "notice")


def test_a_page_in_plain_text_is_read_as_well(editor: User, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(CLAIMING_IN_PLAIN_TEXT)
    said = run_json(path)
    assert (said["reviewer"], said["reviewed"]) == ("Orla Fenwick", REVIEWED)
    assert {finding["code"] for finding in said["findings"]} >= BREAKS


@pytest.mark.parametrize("name", ["page.md", "page.docx"])
def test_a_page_in_markdown_or_word_is_read_as_well(
    name: str, editor: User, tmp_path: Path
) -> None:
    words = ("# Placidol and sleep", "By Wilma Writer", "Placidol makes people tired for a day.")
    path = tmp_path / name
    path.write_bytes(docx(*words) if name.endswith("docx") else "\n\n".join(words).encode())
    assert run_json(path)["title"] == "Placidol and sleep"
    assert "makes people tired" in Article.objects.get().body
    assert ImportedPage.objects.get().raw == path.read_bytes()


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "It is empty"),
        (b"\n\n", "It is empty"),
        (b"%PDF-1.7", "This is a PDF"),
        (b"<html><body><nav>Menu</nav></body></html>", "No article was found"),
    ],
)
def test_what_is_no_page_is_refused_with_the_reason(
    raw: bytes, why: str, editor: User, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(raw)
    with pytest.raises(CommandError, match=why):
        run(path)
    assert nothing_was_kept()


def test_a_dry_run_tells_the_same_and_keeps_nothing(editor: User, file: Path) -> None:
    dry = run_json(file, dry_run=True)
    assert dry["article"] is None
    assert nothing_was_kept()
    assert dry == run_json(file) | {"article": None}


def test_it_need_not_go_live(editor: User, file: Path) -> None:
    said = run_json(file, not_live=True)
    assert (said["standing"], said["live"]) == ("not_live", False)
    assert not Page.objects.exists()


def test_a_page_comes_from_standard_input_too(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CLAIMING)))
    assert run_json("-")["reviewer"] == "Orla Fenwick"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"])
def test_an_address_of_this_machine_is_refused_as_private(editor: User, host: str) -> None:
    with pytest.raises(CommandError, match="leads into a private or reserved network"):
        run(f"http://{host}/page")
    assert nothing_was_kept()


def test_a_server_of_this_machine_is_never_asked(editor: User) -> None:
    asked: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        asked.append(request.path)
        page(CLAIMING)(request)

    with serving({"/page": answer}) as port, pytest.raises(CommandError, match="is not fetched"):
        run(f"http://127.0.0.1:{port}/page")
    assert asked == []
    assert nothing_was_kept()


def test_a_file_that_is_not_there_is_named(editor: User, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"none\.html cannot be read: No such file"):
        run(tmp_path / "none.html")


def test_without_an_editor_nothing_is_imported(writer: User, file: Path) -> None:
    with pytest.raises(CommandError, match="There is no active editor on this site"):
        run(file)
    assert nothing_was_kept()


def test_who_is_named_must_be_an_editor(editor: User, writer: User, file: Path) -> None:
    with pytest.raises(CommandError, match=f"no active editor with the address {writer.email}"):
        run(file, by=writer.email)
    assert nothing_was_kept()


def test_the_import_is_recorded_as_by_the_editor_named(editor: User, file: Path) -> None:
    other = person("Enno Editor", is_editor=True)
    run(file, by="Enno.Editor@example.org")
    assert ImportedPage.objects.get().by == other
    assert ClaimedReview.objects.get().recorded_by == other
