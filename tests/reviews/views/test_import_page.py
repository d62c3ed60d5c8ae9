"""The import screen: what it refuses, what it shows, what it keeps."""

import datetime as dt
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.editing.import_article import Source
from articles.importing.page import read_page
from articles.models import Article, AuditEvent, ImportedPage, User
from reviews.models import ClaimedReview, PageToImport
from reviews.workflow.import_page import import_page
from reviews.workflow.keep_page import KEPT_FOR, keep_page
from tests.reviews.importing.building import docx
from tests.reviews.importing.pages import STALE, html

CHOOSE = "/desk/import/"
RAW = html("Placidol and sleep", *STALE)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


def uploaded(client: Client, raw: bytes, name: str = "page.html") -> Any:
    return client.post(CHOOSE, {"file": SimpleUploadedFile(name, raw)})


def waiting(editor: User, raw: bytes = RAW, **changes: Any) -> PageToImport:
    return keep_page(read_page(raw), Source(raw, **changes), by=editor, at=timezone.now())


def settled(client: Client, row: PageToImport, act: str, **answers: str) -> Any:
    """Post the form as it was shown, with these answers."""
    form = client.get(reverse("page_to_import", args=[row.pk])).context["form"]
    shown = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    given = {
        name.replace("_choice", "-choice").replace("_typed", "-typed"): value
        for name, value in answers.items()
    }
    posted = {name: value for name, value in (shown | given).items() if value is not None}
    return client.post(reverse("page_to_import", args=[row.pk]), posted | {"act": act})


REFUSED = [
    (b"", "page.html", "It is empty"),
    (b"%PDF-1.7", "page.pdf", "This is a PDF"),
    (OLE, "page.docx", "protected by a password"),
    (b"x" * 20_000_000, "page.html", "This file has 20 MB"),
    (b"<html><body><script>draw()</script></body></html>", "page.html", "no running text"),
    (b"\x00\x01\x02", "page.txt", "not text"),
]


@pytest.mark.parametrize(("raw", "name", "why"), REFUSED, ids=[row[2] for row in REFUSED])
def test_a_file_that_is_no_page_is_refused_with_the_reason(
    editor_client: Client, raw: bytes, name: str, why: str
) -> None:
    answer = uploaded(editor_client, raw, name)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not PageToImport.objects.exists()


ADDRESSES = [
    ("http://169.254.169.254/latest/", "private or reserved network"),
    ("http://localhost/", "private or reserved network"),
    ("ftp://clinic.example/a", "Only http and https"),
    ("http://clinic.example:22/", "Port 22 is not fetched"),
    ("clinic.example/a", "Only http and https"),
    ("http://no-such-host.invalid/", "No machine was found"),
]


@pytest.mark.parametrize(("address", "why"), ADDRESSES)
def test_an_address_that_is_not_fetched_stays_in_the_form(
    editor_client: Client, address: str, why: str
) -> None:
    answer = editor_client.post(CHOOSE, {"address": address})
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert f'value="{address}"' in answer.content.decode()


def test_one_page_at_a_time(editor_client: Client) -> None:
    nothing = editor_client.post(CHOOSE, {})
    both = editor_client.post(CHOOSE, {"address": "https://clinic.example/", "text": "words"})
    assert "Give an address, choose a file" in nothing.content.decode()
    assert "Only one page at a time" in both.content.decode()
    assert ">\nwords</textarea>" in both.content.decode()


def test_an_address_imported_before_is_said_with_a_link(
    editor_client: Client, editor: User
) -> None:
    address = "https://clinic.example/sleep"
    article = import_page(
        read_page(RAW), Source(RAW, address), by=editor, at=timezone.now(), live=False
    )
    answer = editor_client.post(CHOOSE, {"address": address})
    assert answer.status_code == 422
    assert reverse("article", args=[article.pk]) in answer.content.decode()


def test_a_page_is_shown_with_every_fact_and_its_line(editor_client: Client) -> None:
    answer = uploaded(editor_client, RAW)
    shown = editor_client.get(answer["Location"]).content.decode()
    assert "Medically reviewed by Dr. Nora Feldt, MD on September 25, 2019" in shown
    assert "1,273 days older than the text" in shown
    assert "track(" not in shown
    assert "pixel.example" not in shown
    assert not Article.objects.exists()


def test_a_word_document_is_imported_with_its_bytes(editor_client: Client) -> None:
    raw = docx("# Placidol and sleep", "By Wanda Quill", "Placidol calms the nerves.")
    uploaded(editor_client, raw, "sleep.docx")
    answer = settled(editor_client, PageToImport.objects.get(), "import-not-live")
    article = Article.objects.get()
    assert answer["Location"] == reverse("article", args=[article.pk])
    assert bytes(article.imported_page.raw) == raw
    assert article.imported_page.content_type.endswith("wordprocessingml.document")


def test_pasted_text_is_imported(editor_client: Client) -> None:
    text = "Placidol and sleep\n\nBy Wanda Quill\n\nPlacidol calms the nerves that carry an itch."
    editor_client.post(CHOOSE, {"text": text})
    settled(editor_client, PageToImport.objects.get(), "import")
    assert Article.objects.get().byline == "Wanda Quill"


def test_a_correction_stands_beside_what_the_page_states(
    editor_client: Client, editor: User
) -> None:
    row = waiting(editor)
    settled(editor_client, row, "import", reviewer_typed="Nora Feldt-Lang", updated_typed="")
    page, claim = ImportedPage.objects.get(), ClaimedReview.objects.get()
    corrections = [
        {"what": "updated", "read": "2023-03-21", "used": None},
        {"what": "reviewer", "read": "Nora Feldt", "used": "Nora Feldt-Lang"},
    ]
    assert (claim.reviewer_name, claim.updated_on) == ("Nora Feldt-Lang", "")
    assert (page.facts["reviewer"], page.facts["updated"]) == ("Nora Feldt", "2023-03-21")
    assert page.facts["corrections"] == corrections
    event = AuditEvent.objects.get(verb="import_article")
    assert len(event.detail["corrections"]) == 2
    assert not PageToImport.objects.exists()


def test_a_doubt_has_to_be_settled_before_the_import(editor_client: Client, editor: User) -> None:
    raw = html("Sleep", "By Wanda Quill", "Medically reviewed by Nora Feldt, MD on 04/09/2019")
    row = waiting(editor, raw)
    refused = settled(editor_client, row, "import")
    typed = settled(editor_client, row, "import", reviewed_choice="typed")
    assert "Choose how to read it" in refused.content.decode()
    assert "Type the whole date" in typed.content.decode()
    assert not Article.objects.exists()
    settled(editor_client, row, "import", reviewed_choice="unstated")
    assert ClaimedReview.objects.get().reviewed_on == ""


@pytest.mark.parametrize("reading", ["2019-09-04", "2019-04-09"])
def test_a_reading_is_chosen_and_kept(editor_client: Client, editor: User, reading: str) -> None:
    raw = html("Sleep", "By Wanda Quill", "Medically reviewed by Nora Feldt, MD on 04/09/2019")
    row = waiting(editor, raw)
    settled(editor_client, row, "settle", reviewed_choice=f"reading:{reading}")
    assert not Article.objects.exists()
    settled(editor_client, row, "import")
    assert ClaimedReview.objects.get().reviewed_on == reading


def test_an_answer_nobody_offered_is_refused(editor_client: Client, editor: User) -> None:
    raw = html("Sleep", "By Wanda Quill", "Medically reviewed by Nora Feldt, MD on 04/09/2019")
    answer = settled(
        editor_client, waiting(editor, raw), "import", reviewed_choice="reading:2026-01-01"
    )
    assert answer.status_code == 422


def test_a_second_click_imports_nothing_more(editor_client: Client, editor: User) -> None:
    row = waiting(editor)
    settled(editor_client, row, "import")
    again = editor_client.post(reverse("page_to_import", args=[row.pk]), {"act": "import"})
    assert again.status_code == 404
    assert Article.objects.count() == 1


def test_what_was_imported_meanwhile_is_said(editor_client: Client, editor: User) -> None:
    address = "https://clinic.example/sleep"
    row = waiting(editor, address=address)
    import_page(read_page(RAW), Source(RAW, address), by=editor, at=timezone.now(), live=False)
    settled(editor_client, row, "import")
    shown = editor_client.get(CHOOSE).content.decode()
    assert "was imported already" in shown
    assert Article.objects.count() == 1


def test_a_page_of_somebody_else_is_not_there(
    editor_client: Client, administrator: User, editor: User
) -> None:
    administrator.is_editor = True
    administrator.save()
    row = waiting(administrator)
    assert editor_client.get(reverse("page_to_import", args=[row.pk])).status_code == 404


@pytest.mark.parametrize("path", [CHOOSE, "/desk/import/1/", "/desk/import/runs/"])
def test_writers_are_refused_with_the_reason(writer_client: Client, path: str) -> None:
    answer = writer_client.get(path)
    assert answer.status_code == 403
    assert "editor" in answer.content.decode()


def test_a_page_is_thrown_away(editor_client: Client, editor: User) -> None:
    row = waiting(editor)
    editor_client.post(reverse("page_to_import", args=[row.pk]), {"act": "throw-away"})
    assert not PageToImport.objects.exists()
    assert not Article.objects.exists()


def test_what_waited_for_a_week_goes_when_another_page_comes(editor: User) -> None:
    now = timezone.now()
    page = read_page(RAW)
    keep_page(page, Source(RAW), by=editor, at=now - KEPT_FOR - dt.timedelta(minutes=1))
    fresh = keep_page(page, Source(RAW), by=editor, at=now)
    assert list(PageToImport.objects.all()) == [fresh]
