"""The history tells what readers saw, who reviewed it, and what was taken back."""

from django.test import Client
from lxml import html

from articles.models import Article
from reviews.workflow.retire_article import retire_article
from tests import builders as make
from tests.reviews.reading.cases import CASES, People, address, current


def entries(client: Client, article: Article) -> list[str]:
    response = client.get(f"{address(article)}history/")
    assert response.status_code == 200
    items = html.fromstring(response.content).cssselect(".timeline > li")
    return [" ".join(item.text_content().split()) for item in items]


def test_publications_and_reviews_stand_newest_first(people: People, client: Client) -> None:
    article = CASES["reviewed-with-changes"](people)
    found = entries(client, article)
    titles = ["Version 2 published live now", "Selma Doctor, MD signed off changes to the text"]
    titles += ["Version 1 first published", "Dora Doctor, MD signed off the whole text of version"]
    assert [entry.startswith(title) for entry, title in zip(found, titles, strict=True)] == [
        True
    ] * 4
    assert "1 passage changed, in a dose, a number, a warning or another fact." in found[0]
    assert "live until" in found[2]


def test_an_emergency_states_its_reason(people: People, client: Client) -> None:
    found = entries(client, CASES["emergency"](people))
    assert "published as an urgent update, before its review" in found[0]
    assert "Reason given: The dose was recalled by its maker." in found[0]


def test_what_was_taken_back_is_told(people: People, client: Client) -> None:
    assert "Dora Doctor withdrew the sign-off of" in entries(client, CASES["withdrawn"](people))[0]


def test_a_dispute_states_its_reason(people: People, client: Client) -> None:
    found = entries(client, CASES["disputed"](people))
    assert found[0].startswith("An editor disputed the sign-off of Dora Doctor")
    assert "Reason given: The reviewer was struck off." in found[0]


def test_a_claimed_review_is_told_as_a_claim(people: People, client: Client) -> None:
    found = " ".join(entries(client, CASES["claimed"](people)))
    assert "The imported page claimed a medical review by Dr Quill, dated 2019-09-25" in found
    assert "no record of what was read" in found


def test_an_unpublished_version_and_its_sign_off_are_not_told(
    people: People, client: Client
) -> None:
    article = current(people)
    version = make.next_version(article, by=people.writer, at=make.ago(5), body="<p>Secret.</p>")
    review = make.review_of(version, by=people.writer, doctor=people.doctor, at=make.ago(4))
    make.signed(review, people.doctor, at=make.ago(3))
    assert len(entries(client, article)) == 2
    assert client.get(f"{address(article)}versions/2/").status_code == 404


def test_a_retired_article_is_410_and_keeps_its_history(people: People, client: Client) -> None:
    article = current(people)
    retire_article(article, by=people.editor, at=make.ago(1), reason="Off the market.")
    response = client.get(address(article))
    assert response.status_code == 410
    assert "Off the market." in response.content.decode()
    found = entries(client, article)
    assert found[0].startswith("Taken off the site")
    assert "Off the market." in found[0]


def test_an_old_text_says_that_it_is_old(people: People, client: Client) -> None:
    article = CASES["reviewed-with-changes"](people)
    response = client.get(f"{address(article)}versions/1/")
    text = " ".join(html.fromstring(response.content).text_content().split())
    assert "This is not the current text." in text
    assert "Adults take 5 mg of Placidol" in text
    assert "Medically reviewed by" not in text
    assert 'content="noindex"' in response.content.decode()


def test_the_live_version_is_the_page_itself(people: People, client: Client) -> None:
    article = current(people)
    response = client.get(f"{address(article)}versions/1/")
    assert (response.status_code, response["Location"]) == (302, address(article))


def test_an_unknown_address_has_no_history(client: Client, db: None) -> None:
    assert client.get("/articles/nothing/history/").status_code == 404
    assert client.get("/articles/nothing/versions/1/").status_code == 404
