"""“Show what was reviewed” is true in every case, and tells readers no word they were not shown."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from articles.models import Page
from reviews.models import Alteration
from reviews.policy.facts import Scope, WithdrawalKind
from reviews.workflow.refresh_standing import refresh_standing
from reviews.workflow.retire_article import retire_article
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make
from tests.reviews.reading.cases import CASES, People, address
from tests.reviews.vouched import changed_since, signed_twice

LEAD = {
    "reviewed": "All 9 passages of this text were reviewed by Dora Doctor, MD on ",
    "reviewed-with-changes": "All 9 passages of this text were reviewed: 8 by Dora Doctor, MD on ",
    "reviewed-kept": "All 9 passages of this text were reviewed by Dora Doctor, MD on ",
    "due-soon": "All 9 passages of this text were reviewed by Dora Doctor, MD on ",
    "overdue": "All 9 passages of this text were reviewed by Dora Doctor, MD on ",
    "stale": "8 of 9 passages of this text were reviewed by Dora Doctor, MD on ",
    "withdrawn": "None of the 9 passages of this text was reviewed on record.",
    "disputed": "None of the 9 passages of this text was reviewed on record.",
    "too-few": "9 passages were reviewed, but by fewer people than our rules ask for: 9 by Dora",
    "emergency": "8 of 9 passages of this text were reviewed by Dora Doctor, MD on ",
    "claimed": "None of the 9 passages of this text was reviewed on record.",
    "never": "None of the 9 passages of this text was reviewed on record.",
}
MARKED = {"stale": 1, "emergency": 1}


def shown(client: Client, where: str, **headers: Any) -> tuple[Any, html.HtmlElement]:
    response = client.get(f"{where}reviewed/", **headers)
    return response, html.fromstring(response.content)


@pytest.mark.parametrize("name", CASES)
def test_every_case_is_told_truly_and_what_was_not_reviewed_is_marked(
    name: str, people: People, client: Client
) -> None:
    where = address(CASES[name](people))
    _, page = shown(client, where)
    (lead,) = page.cssselect(".reviewed-lead")
    assert lead.text_content().startswith(LEAD[name])
    assert len(page.cssselect(".reviewed .not-reviewed")) == MARKED.get(name, 0)
    unread = name == "too-few" or LEAD[name].startswith("None")
    assert bool(page.cssselect(".is-unread")) is unread
    byline = html.fromstring(client.get(where).content).cssselect(".byline-claim")[0]
    assert page.cssselect(".byline-claim")[0].text_content() == byline.text_content()


def test_the_page_shows_every_word_of_the_live_text_once(people: People, client: Client) -> None:
    article = signed_twice(people)
    _, page = shown(client, address(article))
    said = " ".join(page.cssselect(".reviewed")[0].text_content().split())
    for words in ("within two hours.", "drink alcohol daily", "65 years and older", "2.5 mg"):
        assert said.count(words) == 1


def test_no_unpublished_word_is_told(people: People, client: Client) -> None:
    _, page = shown(client, address(changed_since(people)))
    assert "10 mg" not in page.text_content()
    assert "what was taken" not in page.text_content()
    assert "within an hour" not in page.text_content()


def test_words_that_were_reviewed_and_never_published_are_not_told(
    people: People, client: Client
) -> None:
    """The vouched text is of a version that readers never saw: only its difference is told."""
    article = CASES["reviewed"](people)
    body = make.BODY.replace("5 mg", "7 mg")
    secret = make.next_version(article, by=people.writer, at=make.ago(5), body=body)
    review = make.review_of(secret, by=people.writer, doctor=people.second_doctor, at=make.ago(4))
    make.signed(review, people.second_doctor, scope=Scope.CHANGES, at=make.ago(3))
    live = make.next_version(
        article, by=people.writer, at=make.ago(2), body=make.BODY.replace("5 mg", "9 mg")
    )
    make.published(live, by=people.editor, at=make.ago(1), kind="emergency", reason="Recalled.")
    _, page = shown(client, address(article))
    assert "9 mg" in page.text_content()
    assert "7 mg" not in page.text_content()


def test_no_reason_of_a_withdrawal_is_told(people: People, client: Client) -> None:
    _, page = shown(client, address(CASES["withdrawn"](people)))
    assert "I meant another page." not in page.text_content()


def test_of_an_altered_record_nothing_is_claimed(people: People, client: Client) -> None:
    article = CASES["reviewed"](people)
    Alteration.objects.create(article=article, found_at=make.ago(0.1), what="A digest is wrong.")
    refresh_standing(article, at=timezone.now())
    _, page = shown(client, address(article))
    assert page.cssselect(".reviewed, .reviewed-say") == []
    assert "does not match what was signed" in page.text_content()


def test_a_browser_that_holds_it_is_told_so_until_something_is_recorded(
    people: People, client: Client
) -> None:
    article = CASES["reviewed"](people)
    where = address(article)
    first, _ = shown(client, where)
    held = {"If-None-Match": first["ETag"]}
    assert client.get(f"{where}reviewed/", headers=held).status_code == 304
    assert first["ETag"] != client.get(where)["ETag"]
    withdraw_sign_off(
        article.sign_offs.get(),
        by=people.doctor,
        at=timezone.now(),
        kind=WithdrawalKind.MISTAKE,
        reason="Mistaken.",
    )
    assert client.get(f"{where}reviewed/", headers=held).status_code == 200


def test_what_is_not_live_is_gone_or_was_never_there(people: People, client: Client) -> None:
    article = CASES["reviewed"](people)
    where = address(article)
    retire_article(article, by=people.editor, at=make.ago(0.1), reason="Off the market.")
    assert client.get(f"{where}reviewed/").status_code == 410
    make.article_by(people.writer, title="Unpublished")
    assert client.get("/articles/unpublished/reviewed/").status_code == 404


def test_it_asks_as_few_questions_for_a_long_text_as_for_a_short_one(
    people: People, client: Client, django_assert_max_num_queries: Any
) -> None:
    make.policy()
    for body in (make.BODY, make.BODY + "<p>Placidol helps. It does.</p>" * 200):
        where = address(people.live(body=body, title=f"Placidol {len(body)}"))
        with django_assert_max_num_queries(13):
            assert client.get(f"{where}reviewed/").status_code == 200


def test_the_page_links_to_it_and_to_each_sign_off_by_what_it_is(
    people: People, client: Client
) -> None:
    article = CASES["reviewed-with-changes"](people)
    page = html.fromstring(client.get(address(article)).content)
    links = [link.get("href") for link in page.cssselect(".byline-links a")]
    assert f"/articles/{Page.objects.get(article=article).slug}/reviewed/" in links
    said = [link.text_content() for link in page.cssselect(".check-sign-offs a")]
    whole, changes = (f"{day(days)}" for days in (7, 3))
    assert said == [f"Dora Doctor, whole text, {whole}", f"Selma Doctor, changes, {changes}"]


def day(days: int) -> str:
    date: dt.date = make.ago(days).date()
    return f"{date.day} {date:%b %Y}"
