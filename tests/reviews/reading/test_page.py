"""The public page says what is true, in every case, to people and to machines alike."""

import datetime as dt
import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from articles.models import Article, Page
from reviews.models import StandingPeriod
from reviews.policy.facts import WithdrawalKind
from reviews.policy.standing import standing_on
from reviews.public_line import public_line
from reviews.record import local, record_of
from reviews.views.reading.shown import page_at, shown
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make
from tests.reviews.reading.cases import CASES, People, address, current

CLAIMS = {"reviewed", "reviewed-with-changes", "reviewed-kept", "due-soon"}
SAID = {
    "reviewed": r"^Medically reviewed by Dora Doctor, MD on ",
    "reviewed-with-changes": r"^Medically reviewed by Dora Doctor, MD on ",
    "reviewed-kept": r"^Medically reviewed by Dora Doctor, MD on ",
    "due-soon": r"^Medically reviewed by Dora Doctor, MD on ",
    "overdue": r"^The next review was due on .* and has not been done yet\.",
    "stale": r"^Since .*, 1 passage of this text has not been medically reviewed\.",
    "withdrawn": r"^A reviewer took back a review of this text\. Since .* it counts as not ",
    "disputed": r"^Our editors dispute a review of this text",
    "too-few": r"^This text needs 2 reviewers",
    "emergency": r"^Published on .* as an urgent update; not all of it has been medically",
    "claimed": r"^This page came to us with the statement of a medical review by Dr Quill, dated",
    "never": r"^This text has not been medically reviewed yet\.",
}


def visible(response: Any) -> html.HtmlElement:
    return html.fromstring(response.content)


def said(response: Any) -> list[str]:
    lines = visible(response).cssselect(".byline-review p")
    return [" ".join(line.text_content().split()) for line in lines]


def data(response: Any) -> dict[str, Any]:
    (script,) = visible(response).cssselect('script[type="application/ld+json"]')
    found: dict[str, Any] = json.loads(script.text)
    return found


def day(stated: str) -> str:
    date = dt.date.fromisoformat(stated)
    return f"{date.day} {date:%B %Y}"


def short(stated: str) -> str:
    return f"{dt.date.fromisoformat(stated):%-d %b %Y}"


@pytest.mark.parametrize("name", CASES)
def test_the_line_is_true_and_the_data_say_the_same(
    name: str, people: People, client: Client
) -> None:
    response = client.get(address(CASES[name](people)))
    lines, stated = said(response), data(response)
    assert re.search(SAID[name], lines[0]), lines
    facts = " ".join(visible(response).cssselect(".byline-facts")[0].text_content().split())
    assert short(stated["datePublished"]) in facts
    assert short(stated["dateModified"]) in facts
    assert stated["author"]["name"] in facts
    assert ("Reviewed" in facts) is (name in CLAIMS)
    assert name not in CLAIMS or short(stated["lastReviewed"]) in facts
    assert "review" not in stated
    assert ("lastReviewed" in stated) is (name in CLAIMS)
    assert ("reviewedBy" in stated) is (name in CLAIMS)
    assert any("Medically reviewed by" in line for line in lines) is (name in CLAIMS)
    if name in CLAIMS:
        (reviewer,) = stated["reviewedBy"]
        assert lines[0] == (
            f"Medically reviewed by {reviewer['name']}, {reviewer['honorificSuffix']} "
            f"on {day(stated['lastReviewed'])}."
        )
        assert lines[-1].startswith("Next review by ")


def test_reviewed_changes_are_told_beside_the_review_and_never_move_its_date(
    people: People, client: Client
) -> None:
    response = client.get(address(CASES["reviewed-with-changes"](people)))
    changes = make.ago(3).date()
    assert f"Later changes reviewed by Selma Doctor, MD on {day(changes.isoformat())}." in said(
        response
    )
    assert data(response)["lastReviewed"] == make.ago(7).date().isoformat()


def test_a_layout_edit_is_told(people: People, client: Client) -> None:
    response = client.get(address(CASES["reviewed-kept"](people)))
    assert "Since then only layout changed, in 1 place." in said(response)


def test_an_emergency_states_its_reason_until_it_is_covered(people: People, client: Client) -> None:
    article = CASES["emergency"](people)
    assert "Why it was urgent: The dose was recalled by its maker." in said(
        client.get(address(article))
    )
    version = article.history.get(number=2)
    review = make.review_of(version, by=people.writer, doctor=people.doctor, at=make.ago(2))
    make.signed(review, people.doctor, at=make.ago(1))
    after = said(client.get(address(article)))
    assert after[0].startswith("Medically reviewed by")
    assert not any("urgent" in line for line in after)


def test_a_claimed_review_is_labelled_and_its_author_is_an_organisation(
    people: People, client: Client
) -> None:
    response = client.get(address(CASES["claimed"](people)))
    assert "We have no record of what was read" in said(response)[1]
    assert data(response)["author"] == {"@type": "Organization", "name": "Placidol News Team"}
    assert data(response)["dateModified"] == "2023-03-21"


def test_a_version_with_the_same_words_moves_no_date(people: People, client: Client) -> None:
    article = current(people)
    make.policy("low")
    before = data(client.get(address(article)))
    same = make.next_version(article, by=people.writer, at=make.ago(4), risk="low")
    make.published(same, by=people.editor, at=make.ago(3))
    assert data(client.get(address(article))) == before


def test_every_day_on_the_page_is_marked_and_has_its_month_in_letters(
    people: People, client: Client
) -> None:
    for time in visible(client.get(address(current(people)))).cssselect("time"):
        assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", time.text_content())
        assert time.text_content() in {day(time.get("datetime")), short(time.get("datetime"))}


def test_a_day_that_passed_is_never_told_as_one_to_come(people: People, client: Client) -> None:
    """The stored line still says “next review by”, but its day is over and nobody refreshed it."""
    article = CASES["overdue"](people)
    stored = put_back_the_stored_line(article)
    assert stored["sentences"][-1].startswith("Next review by ")
    assert said(client.get(address(article)))[0].startswith("The next review was due on ")


def put_back_the_stored_line(article: Article) -> dict[str, Any]:
    """Puts the stored standing back to what it was the day after the review."""
    moment = make.ago(68)
    facts = standing_on(record_of(article, at=moment), local(moment))
    line = public_line(facts).to_json()
    StandingPeriod.objects.filter(article=article, until=None).update(
        line=line, next_change_on=facts.next_change_on
    )
    return line


def test_a_view_costs_two_queries_and_an_unchanged_one_too(
    people: People, client: Client, django_assert_num_queries: Any
) -> None:
    url = address(current(people))
    with django_assert_num_queries(2):
        response = client.get(url)
    with django_assert_num_queries(2):
        again = client.get(url, headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == response["ETag"]


def test_the_page_is_the_same_for_everybody(people: People, client: Client) -> None:
    url = address(current(people))
    anonymous = client.get(url)
    client.force_login(people.writer, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(url).content == anonymous.content
    assert "Cookie" not in anonymous.get("Vary", "")
    assert not anonymous.cookies
    assert anonymous["Cache-Control"].startswith("public")
    assert not anonymous["ETag"].startswith("W/")
    assert anonymous["Last-Modified"]
    assert "nonce" not in anonymous["Content-Security-Policy"]


@pytest.mark.parametrize("name", CASES)
def test_a_line_computed_anew_is_the_stored_one(name: str, people: People, client: Client) -> None:
    article = CASES[name](people)
    seen = client.get(address(article))["ETag"]
    StandingPeriod.objects.filter(article=article, until=None).update(line={})
    assert client.get(address(article))["ETag"] == seen


def test_a_withdrawal_reaches_readers_who_hold_the_page(people: People, client: Client) -> None:
    article = current(people)
    held = client.get(address(article))["ETag"]
    withdraw_sign_off(
        article.sign_offs.get(),
        by=people.doctor,
        at=make.ago(1),
        kind=WithdrawalKind.MISTAKE,
        reason="Signed the wrong page.",
    )
    response = client.get(address(article), headers={"if-none-match": held})
    assert response.status_code == 200
    assert said(response)[0].startswith("A reviewer took back a review")


def test_an_address_without_a_live_page_is_404_with_a_search(
    people: People, client: Client
) -> None:
    article, _ = make.article_by(people.writer)
    assert not Page.objects.filter(article=article).exists()
    response = client.get("/articles/taking-placidol/")
    assert response.status_code == 404
    (field,) = visible(response).cssselect(".front-search input")
    assert field.get("value") == "taking placidol"


def test_days_stand_with_their_ages_and_a_copy_of_yesterday_is_not_taken_for_todays(
    people: People, client: Client
) -> None:
    article = current(people)
    page = visible(client.get(address(article)))
    facts = [
        " ".join(fact.text_content().split()) for fact in page.cssselect(".byline-facts > div")
    ]
    assert facts[1] == f"Published{short(make.ago(6).date().isoformat())} 6 days ago"
    assert facts[3] == f"Reviewed{short(make.ago(7).date().isoformat())} 7 days ago"
    found = page_at(Page.objects.get(article=article).slug)
    assert found
    assert found.live
    now = timezone.now()
    today, tomorrow = (
        shown(found, found.live, now=now + dt.timedelta(days=days)) for days in (0, 1)
    )
    assert tomorrow.reviewed_ago == "8 days ago"
    assert today.identity != tomorrow.identity
    assert today.since == tomorrow.since


def test_no_day_of_a_review_stands_among_the_facts_where_none_may_be_claimed(
    people: People, client: Client
) -> None:
    page = visible(client.get(address(CASES["withdrawn"](people))))
    assert "Reviewed" not in [name.text for name in page.cssselect(".byline-facts dt")]


def test_what_the_line_means_is_one_click_away_and_needs_no_account(
    people: People, client: Client
) -> None:
    page = visible(client.get(address(current(people))))
    (link,) = [a for a in page.cssselect(".byline-links a") if a.text == "What this means"]
    meaning = visible(client.get(link.get("href")))
    assert meaning.cssselect("h1")[0].text_content() == "What “medically reviewed” means here"
    standings = [sign.get("data-standing") for sign in meaning.cssselect(".signs > div")]
    assert standings == ["current", "due_soon", "stale", "unreviewed"]


def test_a_reader_who_found_a_problem_is_told_whom_to_write_to_if_anybody(
    people: People, client: Client, settings: Any
) -> None:
    article = people.live(title="Fish & chips: 5 % of it?")
    assert not visible(client.get(address(article))).cssselect("#problem")
    settings.PROBLEMS_TO = "editors@example.org"
    page = visible(client.get(address(article)))
    (link,) = page.cssselect("[aria-labelledby=problem] a")
    assert link.get("href") == (
        "mailto:editors@example.org"
        "?subject=Fish%20%26%20chips%3A%205%20%25%20of%20it%3F%20%28version%201%29"
    )


def test_a_printed_page_says_where_it_came_from(people: People, client: Client) -> None:
    article = current(people)
    (line,) = visible(client.get(address(article))).cssselect(".only-print")
    assert f"http://127.0.0.1:8000{address(article)}." in line.text_content()
