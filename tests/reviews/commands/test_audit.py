"""`manage.py audit`: the table for scripts, with an exit code."""

import csv
import io
import json
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.models import User
from tests import builders as make

pytestmark = pytest.mark.django_db


def said(*arguments: str, **options: Any) -> str:
    out = io.StringIO()
    call_command("audit", *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def two(writer: User, doctor: User, editor: User) -> None:
    """One article that holds, and one that was never reviewed and is live."""
    make.live_article(writer, doctor, editor)
    _, version = make.article_by(writer, title="Unread", risk="high")
    make.published(version, by=editor, kind="emergency", reason="It cannot wait.")


@pytest.mark.usefixtures("two")
def test_the_table_has_a_line_an_article() -> None:
    lines = said().splitlines()
    assert lines[0].split() == [
        "Article", "Standing", "Text", "Reviewed", "Due", "Covered", "Findings",
    ]  # fmt: skip
    assert [line.split()[0] for line in lines[1:]] == ["Unread", "Taking"]
    assert "never-reviewed" in lines[1]


@pytest.mark.usefixtures("two")
def test_csv_and_json_hold_the_same_rows_under_the_same_filters() -> None:
    from_csv = list(csv.DictReader(io.StringIO(said("--format=csv", "--risk=high"))))
    from_json = json.loads(said("--format=json", "--risk=high"))
    assert [row["title"] for row in from_csv] == ["Unread"] == [row["title"] for row in from_json]
    assert "published-without-review" in from_json[0]["findings"]
    assert len(json.loads(said("--format=json", "--sort=-title"))) == 2


def test_an_empty_table_is_an_empty_array() -> None:
    assert json.loads(said("--format=json")) == []


@pytest.mark.usefixtures("two")
def test_it_fails_on_what_must_not_be_and_prints_the_rows_all_the_same() -> None:
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 unreviewed"):
        call_command("audit", "--fail-on=unreviewed", stdout=out)
    assert "Unread" in out.getvalue()
    said("--fail-on=stale")
    said("--fail-on=unreviewed", "--risk=low")


@pytest.mark.usefixtures("two")
def test_a_past_day_is_printed_as_it_was_and_said_to_be_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    on = timezone.localdate(make.ago(8))
    rows = json.loads(said("--format=json", f"--as-on={on}", "--sort=title"))
    assert [(row["title"], row["standing"]) for row in rows] == [
        ("Taking Placidol", "not_live"),
        ("Unread", "not_live"),
    ]
    assert {row["as on"] for row in rows} == {on.isoformat()}
    assert "by what was recorded by the end of that day" in capsys.readouterr().err
    said(f"--as-on={on}", "--fail-on=unreviewed")
    assert len(said(f"--as-on={timezone.localdate(make.ago(20))}").splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ("--text-from=soon", "--text-from: Write a day"),
        ("--risk=huge", "--risk: Select a valid choice"),
        ("--sort=beauty", "Sort by one of: title"),
        ("--finding=none", "--finding: Select a valid choice"),
        ("--as-on=soon", "--as-on: Write a day as"),
        ("--as-on=9999-12-31", "--as-on: That day has not come yet"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(option: str, reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        said(option)
