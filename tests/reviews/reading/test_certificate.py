"""The certificate says who, when and what it means, and whether the words still stand."""

from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Article, ArticleVersion
from reviews.models import LedgerEntry, SignOff
from reviews.policy.facts import Scope
from tests import builders as make
from tests.reviews.reading.cases import CASES, People, current


def shown(client: Client, row: SignOff) -> html.HtmlElement:
    response = client.get(f"/sign-offs/{row.pk}/")
    assert response.status_code == 200
    return html.fromstring(response.content)


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def only_sign_off(article: Article) -> SignOff:
    return SignOff.objects.get(article=article)


def test_name_moment_and_meaning_stand_largest(people: People, client: Client) -> None:
    row = only_sign_off(current(people))
    name, moment, meaning = shown(client, row).cssselect(".certificate-three dd")
    assert words(name).startswith("Dora Doctor MD, Specialist in internal medicine")
    assert "Chamber of Physicians of Norland, no. N-1001" in words(name)
    assert words(moment) == f"{row.at.day} {row.at:%B %Y, %H:%M} UTC"
    assert words(meaning) == row.meaning


def test_it_matches_while_the_signed_version_is_live(people: People, client: Client) -> None:
    page = shown(client, only_sign_off(current(people)))
    (result,) = page.cssselect(".check-result")
    assert result.get("data-matches") == "yes"
    assert "version 1, word for word as signed" in words(result)


def test_it_says_how_much_stands_after_an_edit(people: People, client: Client) -> None:
    article = CASES["reviewed-with-changes"](people)
    whole, changes = SignOff.objects.filter(article=article).order_by("at")
    (result,) = shown(client, whole).cssselect(".check-result")
    assert result.get("data-matches") == "moved-on"
    assert "now version 2. Of 9 signed passages, 8 stand in it" in words(result)
    page = shown(client, changes)
    assert page.cssselect(".check-result")[0].get("data-matches") == "yes"
    (pair,) = page.cssselect(".words-signed > li")
    assert "5 mg" in words(pair.cssselect("del")[0])
    assert "10 mg" in words(pair.cssselect("ins")[0])


@pytest.mark.parametrize(
    ("case", "sentence"),
    [("withdrawn", "Withdrawn by the reviewer on"), ("disputed", "Disputed by an editor on")],
)
def test_what_was_taken_back_says_so_first_and_no_green_sign_contradicts_it(
    case: str, sentence: str, people: People, client: Client
) -> None:
    page = shown(client, only_sign_off(CASES[case](people)))
    first, match = page.cssselect(".check-result")
    assert words(first).startswith(sentence)
    assert "It no longer counts." in words(first)
    assert "word for word as signed" in words(match)
    assert match.get("data-matches") == "moved-on"


def test_it_names_the_ledger_entry_and_holds_the_statement(people: People, client: Client) -> None:
    row = only_sign_off(current(people))
    entry = LedgerEntry.objects.get(kind="sign_off", subject_id=row.pk)
    text = words(shown(client, row))
    assert entry.jws in text
    assert entry.digest in text
    assert row.text_digest in text


def test_nothing_unpublished_is_shown(people: People, client: Client) -> None:
    make.policy()
    article, version = make.article_by(people.writer)
    review = make.review_of(version, by=people.writer, doctor=people.doctor)
    row = make.signed(review, people.doctor, at=make.ago(7))
    assert client.get(f"/sign-offs/{row.pk}/").status_code == 404
    later = make.next_version(
        article, by=people.writer, at=make.ago(6), body=make.BODY.replace("5 mg", "10 mg")
    )
    again = make.review_of(later, by=people.writer, doctor=people.doctor, at=make.ago(5))
    make.signed(again, people.doctor, scope=Scope.CHANGES, at=make.ago(4))
    make.published(later, by=people.editor, at=make.ago(3))
    page = shown(client, row)
    assert page.cssselect(".words-signed") == []
    assert "was never published, so its words are not shown" in words(page)
    assert ArticleVersion.objects.filter(id=article.pk).count() == 2


def test_an_unknown_sign_off_is_404(client: Client, db: None) -> None:
    assert client.get("/sign-offs/999/").status_code == 404
