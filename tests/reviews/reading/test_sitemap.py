"""The sitemap's dates move with words and reviews, and with nothing else."""

import datetime as dt

import pytest
from django.test import Client
from lxml import etree

from articles.models import Article, Publication
from reviews.models import SignOff, Withdrawal
from reviews.views.reading import sitemap
from reviews.workflow.retire_article import retire_article
from tests import builders as make
from tests.reviews.reading.cases import CASES, People, address, current

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def dates(client: Client) -> dict[str, dt.datetime]:
    root = etree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.find("s:loc", SPACES).text: dt.datetime.fromisoformat(
            url.find("s:lastmod", SPACES).text
        )
        for url in root.iterfind("s:url", SPACES)
    }


def date_of(client: Client, article: Article) -> dt.datetime:
    return dates(client)[f"http://127.0.0.1:8000{address(article)}"]


def whole(moment: dt.datetime) -> dt.datetime:
    return moment.replace(microsecond=0)


def test_a_page_changed_when_its_words_went_live(people: People, client: Client) -> None:
    article = current(people)
    assert date_of(client, article) == whole(Publication.objects.get(article=article).at)


def test_saving_and_signing_an_unpublished_version_change_nothing(
    people: People, client: Client
) -> None:
    article = current(people)
    before = date_of(client, article)
    version = make.next_version(article, by=people.writer, at=make.ago(5), body="<p>Rest.</p>")
    review = make.review_of(version, by=people.writer, doctor=people.doctor, at=make.ago(4))
    make.signed(review, people.doctor, at=make.ago(3))
    assert date_of(client, article) == before


def test_a_new_sign_off_of_the_live_words_is_a_change(people: People, client: Client) -> None:
    article = CASES["emergency"](people)
    live = article.history.get(number=2)
    review = make.review_of(live, by=people.writer, doctor=people.second_doctor, at=make.ago(3))
    signed = make.signed(review, people.second_doctor, at=make.ago(2))
    assert date_of(client, article) == whole(signed.at)


def test_taking_a_sign_off_back_is_a_change(people: People, client: Client) -> None:
    article = CASES["withdrawn"](people)
    assert date_of(client, article) == whole(Withdrawal.objects.get().at)
    assert SignOff.objects.count() == 1


def test_the_same_words_published_again_are_no_change(people: People, client: Client) -> None:
    article = current(people)
    before = date_of(client, article)
    same = make.next_version(article, by=people.writer, at=make.ago(4), risk="low")
    make.policy("low")
    make.published(same, by=people.editor, at=make.ago(3))
    assert article.history.count() == 2
    assert date_of(client, article) == before


def test_a_retired_article_is_not_listed(people: People, client: Client) -> None:
    article = current(people)
    retire_article(article, by=people.editor, at=make.ago(1), reason="Off the market.")
    assert dates(client) == {}


def test_many_pages_are_listed_in_several_files(
    people: People, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    current(people)
    monkeypatch.setattr(sitemap, "CHUNK", 1)
    root = etree.fromstring(client.get("/sitemap.xml").content)
    files = [loc.text for loc in root.iterfind("s:sitemap/s:loc", SPACES)]
    assert files[0] == "http://127.0.0.1:8000/sitemap-0.xml"
    last = etree.fromstring(client.get(files[-1].removeprefix("http://127.0.0.1:8000")).content)
    assert len(last.findall("s:url", SPACES)) == 1
    assert client.get("/sitemap-99999.xml").status_code == 404
