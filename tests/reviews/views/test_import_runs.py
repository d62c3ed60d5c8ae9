"""The runs over many pages on the desk."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.importing.sources.found import FoundPage, Loaded
from articles.models import User
from reviews.importing.listing import PAGE
from reviews.importing.running import run_import
from reviews.models import ImportRun
from reviews.workflow.start_import_run import start_import_run
from tests.reviews.importing.pages import numbered
from tests.scenes import scene

PAGES = PAGE + 5


@pytest.fixture
@scene
def run(editor: User) -> ImportRun:
    now = timezone.now()
    run = start_import_run("a site", by=editor, at=now, audit_only=True, live=False)

    def found(number: int) -> FoundPage:
        address = f"https://clinic.example/{number}"
        raw = numbered(number) if number else b""
        return FoundPage(address, lambda at: Loaded(raw, "text/html", address, at))

    pages = [found(number) for number in range(PAGES)]
    run_import(
        run, pages, by=editor, clock=timezone.now, told=lambda outcome: None, notes=["One missing."]
    )
    return run


def test_the_list_says_what_each_run_did(editor_client: Client, run: ImportRun) -> None:
    shown = editor_client.get(reverse("import_runs")).content.decode()
    assert "a site" in shown
    assert "Finished" in shown
    assert str(PAGES) in shown


def test_without_a_run_the_list_says_how_to_start_one(editor_client: Client) -> None:
    assert "import_pages" in editor_client.get(reverse("import_runs")).content.decode()


def test_a_run_shows_its_counts_and_its_pages_a_screenful_at_a_time(
    editor_client: Client, run: ImportRun, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = editor_client.get(reverse("import_run", args=[run.pk]))
    assert len(first.context["listing"].pages) == PAGE
    assert "One missing." in first.content.decode()
    second = editor_client.get(reverse("import_run", args=[run.pk]) + first.context["next_page"])
    assert len(second.context["listing"].pages) == PAGES - PAGE
    with django_assert_num_queries(6):
        editor_client.get(reverse("import_run", args=[run.pk]))


def test_pages_are_narrowed_by_finding_and_by_outcome(
    editor_client: Client, run: ImportRun
) -> None:
    address = reverse("import_run", args=[run.pk])
    dated = editor_client.get(address, {"finding": "reviewer-without-date"})
    refused = editor_client.get(address, {"outcome": "refused"})
    assert len(dated.context["listing"].pages) == PAGES // 5
    assert [one.outcome.reason for one in refused.context["listing"].pages] == [
        "It is empty: there is nothing to import."
    ]


@pytest.mark.parametrize(
    ("form", "kind"), [("csv", "text/csv"), ("json", "application/json"), ("html", "text/html")]
)
def test_the_report_is_a_file(editor_client: Client, run: ImportRun, form: str, kind: str) -> None:
    answer = editor_client.get(reverse("run_report", args=[run.pk, form]))
    assert answer["Content-Type"].startswith(kind)
    assert answer["Content-Disposition"] == f'attachment; filename="import-run-{run.pk}.{form}"'
    assert b"Placidol question 3" in b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_a_form_that_does_not_exist_is_not_found(editor_client: Client, run: ImportRun) -> None:
    assert editor_client.get(reverse("run_report", args=[run.pk, "pdf"])).status_code == 404


@pytest.mark.parametrize("name", ["import_run", "run_report"])
def test_writers_do_not_see_a_run(writer_client: Client, run: ImportRun, name: str) -> None:
    arguments = [run.pk, "csv"] if name == "run_report" else [run.pk]
    assert writer_client.get(reverse(name, args=arguments)).status_code == 403
