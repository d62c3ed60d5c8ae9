"""The audit desk: what it shows, how it is narrowed, and that no address breaks it."""

import csv
import datetime as dt
import io
import re

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import User
from reviews.audit.again import NOT_IN_THE_PAST
from reviews.audit.cells import defused
from reviews.audit.filters import AuditFilters
from reviews.audit.paging import PAGE
from reviews.audit.scatter import POINTS
from reviews.audit.sorting import Sort
from reviews.models import AuditRow, DatedRow
from reviews.workflow.roll_over import roll_over
from tests import builders as make
from tests.reviews.audit.lines import DAYS, expected, lines

pytestmark = pytest.mark.django_db

HOSTILE = (
    "standing=none",
    "standing=stale%00",
    "sort=nothing&sort=-due",
    "sort=--due",
    "after=1~%00&sort=title",
    "after=99999999999999999999999~x",
    "after=1~0000-00-00&sort=due",
    "before=-1~2020-01-01&sort=text",
    "after=1~99999999999&sort=coverage",
    "end=1&after=x&before=y",
    "finding=text-changed&finding=%27%3B--",
    "coverage_from=1e9&coverage_to=-5",
    "text_from=2020-02-30&text_to=0001-01-01",
    "review_from=9999-12-31&review_to=0001-01-01",
    "title=%25_%5C%27%22%3Cscript%3E",
    "title=%00",
    "title=%ED%A0%80%FF",
    "reviewer=" + "x" * 5000,
    "specialty=..%2F..%2Fetc",
    "unknown=1&standing[]=stale",
    "on=0001-01-01",
    "on=9999-12-31&standing=stale",
    "on=2021-06-08&reviewer=%00&finding=claim-only&sort=-due&end=1",
)


def shown(answer: HttpResponse) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


def exported(answer: HttpResponse) -> list[dict[str, str]]:
    content = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert content.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"))))


def test_an_empty_site_says_what_will_stand_here(editor_client: Client) -> None:
    assert "Nothing to audit yet" in shown(editor_client.get(reverse("audit")))


def test_a_signed_article_stands_with_everything_an_editor_asks(
    editor_client: Client, writer: User, doctor: User, editor: User
) -> None:
    make.live_article(writer, doctor, editor)
    page = shown(editor_client.get(reverse("audit")))
    for words in ("Taking Placidol", "Wilma Writer", "Internal medicine", "medium risk", "Current",
                  "Dora Doctor", "whole text", "100 %", "1 of 1 article"):  # fmt: skip
        assert words in page


def test_a_finding_is_a_word_whose_reason_belongs_to_it(
    editor_client: Client, writer: User, doctor: User, editor: User
) -> None:
    article = make.live_article(writer, doctor, editor)
    version = make.next_version(article, by=writer, body="<p>Adults take 50 mg of Placidol.</p>")
    make.published(version, by=editor, kind="emergency", reason="The dose was wrong.")
    page = shown(editor_client.get(reverse("audit"), {"finding": "text-changed"}))
    finding = article.findings.get(code="text-changed")
    assert f'aria-describedby="why-{finding.pk}"' in page
    assert f'role="tooltip" id="why-{finding.pk}"' in page
    assert finding.sentence in page


@pytest.mark.parametrize("query", HOSTILE)
@pytest.mark.parametrize("name", ["audit", "audit_plot", "audit_export"])
def test_no_address_breaks_it(name: str, query: str, editor_client: Client) -> None:
    lines(3)
    answer = editor_client.get(f"{reverse(name)}?{query}")
    assert answer.status_code in (200, 302)
    if name == "audit_export":
        exported(answer)


def test_what_makes_no_sense_is_said_at_its_field(editor_client: Client) -> None:
    page = shown(editor_client.get(reverse("audit"), {"text_from": "yesterday"}))
    assert "Write a day as 2026-11-23." in page


def test_empty_fields_do_not_stay_in_the_address(editor_client: Client) -> None:
    asked = "?standing=stale&specialty=&finding=text-changed&finding=claim-only&sort=due&text_to="
    answer = editor_client.get(reverse("audit") + asked)
    assert answer.status_code == 302
    assert answer["Location"] == (
        f"{reverse('audit')}?standing=stale&finding=text-changed&finding=claim-only&sort=due"
    )


def test_every_filter_that_is_on_has_a_way_back(editor_client: Client) -> None:
    page = shown(editor_client.get(reverse("audit"), {"standing": "stale", "author": "Bo Ek"}))
    assert 'href="?author=Bo+Ek">Stale' in page
    assert 'href="?standing=stale">Written by Bo Ek' in page
    assert "No article matches" in page


@pytest.mark.parametrize(
    ("asked", "queries"),  # on PostgreSQL three more, for the limit of time
    [
        ("", 11),
        ("?standing=stale&sort=-due", 11),
        ("?finding=text-changed&risk=high", 11),
        (f"?on={DAYS[-1]}&standing=stale&sort=-due", 13),  # two for articles without days
    ],
)
def test_a_page_asks_as_much_for_many_rows_as_for_few(
    asked: str,
    queries: int,
    editor_client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in (30, POINTS // 2):
        lines(number)
        with django_assert_num_queries(queries + (3 if connection.vendor == "postgresql" else 0)):
            shown(editor_client.get(reverse("audit") + asked))


def test_first_next_previous_and_last_lead_through_the_list(editor_client: Client) -> None:
    lines(PAGE * 2 + 5)
    first = editor_client.get(reverse("audit"), {"sort": "text"}).context["pages"]
    assert (first["first"], first["previous"]) == ("", "")
    second = editor_client.get(reverse("audit") + first["next"]).context
    third = editor_client.get(reverse("audit") + second["pages"]["next"]).context
    assert (third["pages"]["next"], third["pages"]["last"]) == ("", "")
    assert len(third["rows"]) == 5
    back = editor_client.get(reverse("audit") + third["pages"]["previous"]).context
    assert back["rows"] == second["rows"]
    last = editor_client.get(reverse("audit") + first["last"]).context
    assert last["rows"][-1] == third["rows"][-1]


def test_the_export_holds_exactly_the_rows_of_the_table_on_all_pages(
    editor_client: Client,
) -> None:
    lines(PAGE * 2)
    asked = {"risk": "high", "sort": "-due"}
    rows = editor_client.get(reverse("audit"), asked).context["rows"]
    found = exported(editor_client.get(reverse("audit_export"), asked))
    assert [int(row["id"]) for row in found[: len(rows)]] == [row.pk for row in rows]
    assert len(found) == sum(int(f["number"]) for f in _figures(editor_client, asked))


def _figures(client: Client, asked: dict[str, str]) -> list[dict[str, str]]:
    figures: list[dict[str, str]] = client.get(reverse("audit"), asked).context["figures"]
    return figures


@pytest.mark.parametrize("sign", "=+-@\t\r\n＝＋－＠")
def test_no_cell_of_an_export_is_a_formula(sign: str) -> None:
    assert defused(f"{sign}cmd|' /C calc'!A0") == f"'{sign}cmd|' /C calc'!A0"
    assert defused(f"  {sign}1").startswith("'")
    assert defused("Placidol = 5 mg") == "Placidol = 5 mg"


def test_a_title_that_is_a_formula_is_words_in_the_export(
    editor_client: Client, writer: User
) -> None:
    make.article_by(writer, title='=HYPERLINK("http://example.org")', byline="@SUM(A1)")
    row = exported(editor_client.get(reverse("audit_export")))[0]
    assert row["title"].startswith("'=")
    assert row["author"].startswith("'@")


def test_words_of_people_are_words_on_the_page(editor_client: Client, writer: User) -> None:
    make.article_by(writer, title="<script>alert(1)</script>", byline='"><img src=x>')
    page = shown(editor_client.get(reverse("audit")))
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_few_articles_are_a_dot_each_and_many_are_counted_by_field(
    editor_client: Client,
) -> None:
    lines(30)
    few = editor_client.get(reverse("audit")).context["plot"]["plot"]
    assert not few.unit
    lines(POINTS * 2)
    assert editor_client.get(reverse("audit")).context["is_plot_awaited"]
    plot = editor_client.get(reverse("audit_plot")).context["plot"]["plot"]
    assert plot.unit == "month"
    assert plot.shown + plot.undated == 30 + POINTS * 2
    assert plot.older == sum(row.is_older_than_text for row in _all_rows())
    assert plot.shown == sum(row.reviewed_on is not None for row in _all_rows())


def _all_rows() -> list[AuditRow]:
    return list(AuditRow.objects.all())


def test_a_circle_leads_to_the_rows_that_it_counts(editor_client: Client) -> None:
    lines(POINTS * 2)
    dots = editor_client.get(reverse("audit_plot")).context["plot"]["dots"]
    for dot, address in dots:
        counts = editor_client.get(address).context["figures"]
        number = sum(int(figure["number"]) for figure in counts)
        assert f": {number:,} article" in dot.said


def test_a_past_day_says_that_it_is_one_keeps_to_it_and_leads_back(
    editor_client: Client, writer: User, doctor: User, editor: User
) -> None:
    article = make.live_article(writer, doctor, editor)
    make.next_version(article, by=writer, title="Renamed", at=timezone.now())
    on = timezone.localdate(make.ago(6))
    page = shown(editor_client.get(reverse("audit"), {"on": on, "sort": "due"}))
    assert f'As on <time datetime="{on}"' in page
    assert "by what was recorded by the end of that day" in page
    assert 'href="?sort=due">Back to today' in page
    assert f'{reverse("coverage", args=[article.pk])}?on={on}"' in page
    for way in ("standing=stale", "author=Wilma+Writer", "reviewer=Dora+Doctor"):
        assert f"?on={on}&amp;{way}" in page
    assert f"{reverse('audit_export')}?on={on}&amp;sort=due" in page
    assert '<span class="age">1 day</span>' in page, "Signed the day before."


def test_a_day_to_come_or_none_at_all_is_refused_at_its_field_and_narrows_nothing(
    editor_client: Client,
) -> None:
    lines(3)
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    for asked, reason in (
        (tomorrow, "That day has not come yet, so nothing is recorded of it."),
        ("2024-02-30", "Write a day as 2026-11-23."),
    ):
        answer = editor_client.get(reverse("audit"), {"on": asked, "title": ""})
        assert reason in shown(answer)
        assert 'aria-describedby="id_on_error"' in shown(answer)
        assert len(answer.context["rows"]) == 3
        assert answer.context["on"] is None


def test_the_day_of_today_is_the_table_of_today(editor_client: Client) -> None:
    lines(3)
    answer = editor_client.get(reverse("audit"), {"on": timezone.localdate()})
    assert answer.context["on"] is None
    assert "Back to today" not in shown(answer)


def test_before_anything_was_recorded_the_table_says_so(editor_client: Client) -> None:
    lines(3)
    asked = {"on": DAYS[0] - dt.timedelta(days=1)}
    page = shown(editor_client.get(reverse("audit"), asked))
    assert "Nothing was recorded yet" in page
    page = shown(editor_client.get(reverse("audit"), asked | {"standing": "stale"}))
    assert "No article matches" in page


def test_what_is_overdue_is_overdue_on_the_day_that_is_shown(
    editor_client: Client, writer: User, doctor: User, editor: User
) -> None:
    make.policy(interval_months=1)
    article, version = make.article_by(writer, at=make.ago(90))
    review = make.review_of(version, by=writer, doctor=doctor, at=make.ago(89))
    make.signed(review, doctor, at=make.ago(88))
    make.published(version, by=editor, at=make.ago(87))
    roll_over(at=timezone.now())
    due = AuditRow.objects.get(article=article).due_on
    assert due
    for days, said in ((0, []), (1, ["1 day overdue"]), (20, ["20 days overdue"])):
        on = due + dt.timedelta(days=days)
        page = shown(editor_client.get(reverse("audit"), {"on": on}))
        assert re.findall(r"\d+ days? overdue", page) == said
    soon = {"sort": "due", "on": due, "due_from": due, "due_to": due + dt.timedelta(days=30)}
    assert editor_client.get(reverse("audit"), soon).context["questions"][3].is_current


def test_nobody_is_asked_from_a_past_day_and_the_table_says_why(editor_client: Client) -> None:
    lines(60)
    page = shown(editor_client.get(reverse("audit"), {"on": DAYS[-1]}))
    assert NOT_IN_THE_PAST in page
    assert 'type="checkbox" name="article"' not in page
    assert reverse("ask_again") not in page
    for asked, reason in ((DAYS[-1], NOT_IN_THE_PAST), ("9999-01-01", "has not come yet")):
        answer = editor_client.get(reverse("ask_again"), {"on": asked, "all": 1})
        assert answer.status_code == 400
        assert reason in answer.content.decode()


def test_the_export_and_the_plot_of_a_past_day_are_of_that_day(editor_client: Client) -> None:
    lines(30)
    on = DAYS[6]
    answer = editor_client.get(reverse("audit_export"), {"on": on, "sort": "-text"})
    assert answer["Content-Disposition"] == f'attachment; filename="audit-as-on-{on}.csv"'
    found = exported(answer)
    assert [int(row["id"]) for row in found] == expected(AuditFilters(on=on), Sort.of("-text"))
    assert {row["as on"] for row in found} == {str(on)}
    plot = editor_client.get(reverse("audit_plot"), {"on": on}).context["plot"]
    assert plot["plot"].shown + plot["plot"].undated == len(found)
    assert {address.partition("?")[2] for _, address in plot["dots"]} == {f"on={on}"}


def test_a_past_table_that_lacks_articles_says_how_many(editor_client: Client) -> None:
    rows = lines(9)
    DatedRow.objects.filter(article__in=[row.article_id for row in rows[:2]]).delete()
    page = shown(editor_client.get(reverse("audit"), {"on": DAYS[-1]}))
    assert "2 articles are not in it yet" in page
    assert "not in it yet" not in shown(editor_client.get(reverse("audit")))
