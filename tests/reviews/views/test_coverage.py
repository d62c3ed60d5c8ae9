"""Who vouched for this, on the desk: any version, any past day, passage by passage."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from articles.editing.start_article import start_article
from articles.models import Article, User
from reviews.policy.facts import WithdrawalKind
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.reading.cases import CASES, People
from tests.reviews.vouched import changed_since, signed_twice


@pytest.fixture
def people(writer: User, doctor: User, second_doctor: User, editor: User) -> People:
    return People(writer, doctor, second_doctor, editor)


def page(client: Client, article: Article, status: int = 200, **asked: Any) -> html.HtmlElement:
    response = client.get(f"/desk/articles/{article.pk}/coverage/", asked)
    assert response.status_code == status
    return html.fromstring(response.content)


def told(found: html.HtmlElement, where: str) -> str:
    return " ".join(" ".join(part.text_content().split()) for part in found.cssselect(where))


def day(moment: dt.datetime) -> str:
    return moment.date().isoformat()


def test_every_passage_is_marked_with_the_sign_off_that_covers_it(
    people: People, editor_client: Client
) -> None:
    found = page(editor_client, signed_twice(people))
    passages = found.cssselect(".held")
    assert [p.get("id") for p in passages] == [f"p{n}" for n in range(1, len(passages) + 1)]
    assert {p.get("data-held") for p in passages} == {"covered"}
    (hours,) = [p for p in passages if "two hours" in p.text_content()]
    card = found.get_element_by_id(hours.get("data-mark"))
    assert "Selma Doctor" in card.text_content()
    assert "changes, version 2" in card.text_content()
    assert "Every word of this version is vouched for." in told(found, ".vouching-done")
    assert told(found, ".vouching-percent") == "100 %"


def test_gaps_kept_changes_and_removals_are_named_where_they_stand(
    people: People, editor_client: Client
) -> None:
    found = page(editor_client, changed_since(people), version=3)
    gaps = [" ".join(p.text_content().split()) for p in found.cssselect('[data-held="gap"].held')]
    assert gaps[:2] == ["drink alcohol daily", "Adults take 5 10 mg in the evening."]
    assert "doctor who comes" in gaps[2]
    assert len(gaps) == 3
    assert told(found, "#gone-1") == "drink alcohol daily"
    assert "Taken out" in told(found, ".vouched-list")
    assert "number" in told(found, ".vouched-label .signals")
    assert "kept" in told(found, ".held-badge-inline")
    assert "2 gaps, 1 with safety signals" in told(found, ".vouching-counts")
    assert "1 taken out, beside the share" in told(found, ".vouching-counts")
    assert told(found, ".vouching-percent") != "100 %"


def test_the_legend_counts_and_one_sign_off_can_be_picked_out(
    people: People, editor_client: Client
) -> None:
    article = signed_twice(people)
    found = page(editor_client, article)
    assert told(found, ".legend-who") == "Dora Doctor Selma Doctor"
    assert "21 passages 1 passage" in told(found, ".legend-count")
    second = article.sign_offs.order_by("at").last()
    assert second is not None
    chosen = page(editor_client, article, by=second.pk)
    (picked,) = chosen.cssselect(".held[data-chosen]")
    assert "two hours" in picked.text_content()
    assert len(page(editor_client, article, by=second.pk, show="table").cssselect("tbody tr")) == 1
    assert page(editor_client, article, by=999_999).cssselect("[data-chosen]") == []


def test_a_past_day_shows_what_was_true_by_what_was_recorded_then(
    people: People, editor_client: Client
) -> None:
    article = signed_twice(people)
    first = article.sign_offs.order_by("at").first()
    assert first is not None
    withdraw_sign_off(
        first,
        by=people.doctor,
        at=timezone.now(),
        kind=WithdrawalKind.MISTAKE,
        reason="I meant another page.",
    )
    now = page(editor_client, article)
    assert "Withdrawn: covers nothing" in told(now, ".legend")
    assert told(now, ".vouching-percent") == "0 %"
    before = page(editor_client, article, on=day(make.ago(6.5)))
    assert "Version 1" in told(before, ".page-about")
    assert "within an hour" in told(before, ".vouched")
    assert told(before, ".vouching-percent") == "100 %"
    assert "Withdrawn" not in before.text_content()
    assert "Selma Doctor" not in before.text_content()


def test_before_anybody_signed_everything_is_one_gap(people: People, editor_client: Client) -> None:
    article = signed_twice(people)
    found = page(editor_client, article, on=day(make.ago(9.5)))
    assert {p.get("data-held") for p in found.cssselect(".held")} == {"gap"}
    assert "Nobody had signed anything" in told(found, ".vouching-done")
    assert "None by then." in told(found, ".vouching-rail")
    assert len(found.cssselect(".vouched-label")) == 1


def test_own_words_and_too_few_signers_are_named(people: People, editor_client: Client) -> None:
    article = CASES["too-few"](people)
    found = page(editor_client, article)
    assert {p.get("data-held") for p in found.cssselect(".held")} == {"too-few"}
    assert "Signed by 1 of the 2 people wanted." in told(found, ".held-card")
    assert "9 signed by too few" in told(found, ".vouching-counts")


def test_what_a_signer_wrote_is_named_as_their_own_words(
    people: People, editor_client: Client
) -> None:
    make.policy()
    people.doctor.is_writer = True
    people.doctor.save()
    article, _ = make.article_by(people.writer)
    version = make.next_version(
        article, by=people.doctor, at=make.ago(5), body=make.BODY.replace("5 mg", "6 mg")
    )
    review = make.review_of(version, by=people.writer, doctor=people.doctor, at=make.ago(4))
    make.signed(review, people.doctor, at=make.ago(3))
    found = page(editor_client, article)
    assert told(found, '.held[data-held="gap"]') == "Adults take 6 mg of Placidol in the evening."
    assert "Written by Dora Doctor, whose own sign-off does not cover them." in told(
        found, ".held-card"
    )


def test_the_table_tells_the_same(people: People, editor_client: Client) -> None:
    found = page(editor_client, changed_since(people), version=3, show="table")
    rows = [" ".join(row.text_content().split()) for row in found.cssselect("tbody tr")]
    assert rows[0].startswith("1 Taking Placidol Covered A Dora Doctor")
    assert rows[0].endswith("the whole text, version 1")
    (gone,) = [row for row in rows if row.startswith("–")]
    assert gone.startswith("– drink alcohol daily Taken out")
    assert "nobody" in gone
    assert len(rows) == 22


def test_an_article_without_a_version_says_what_to_do(
    people: People, editor_client: Client
) -> None:
    article = start_article(by=people.writer, at=make.ago(1))
    assert "No version yet" in page(editor_client, article).text_content()
    make.policy()
    live = people.live()
    assert "There was no version yet" in page(editor_client, live, on="2001-02-03").text_content()


@pytest.mark.parametrize(
    ("asked", "status", "sentence"),
    [
        ({"on": "2026-13-45"}, 400, "The day is written as 2026-03-12."),
        ({"on": "yesterday"}, 400, "The day is written as"),
        ({"on": "9999-12-31"}, 400, "That day has not come yet"),
        ({"version": "three"}, 400, "The version is a number"),
        ({"version": "0"}, 400, "Versions are counted from 1."),
        ({"version": "-1"}, 400, "Versions are counted from 1."),
        ({"version": "9" * 5000}, 400, "The version is a number"),
        ({"version": "7"}, 404, "There was no version 7 of this article on"),
        ({"version": "2", "on": "2001-01-01"}, 404, "There was no version 2"),
        ({"show": "song"}, 400, "It can be shown as text or as table."),
        ({"by": "x"}, 400, "There is no such sign-off."),
        ({"on": "0001-01-01"}, 200, "There was no version yet"),
    ],
)
def test_what_makes_no_sense_is_answered_in_words(
    asked: dict[str, str], status: int, sentence: str, people: People, editor_client: Client
) -> None:
    make.policy()
    assert sentence in page(editor_client, people.live(), status, **asked).text_content()


def test_roles_read_it_and_others_are_told_why_not(
    people: People, client_of: SignIn, outsider: User
) -> None:
    make.policy()
    address = f"/desk/articles/{people.live().pk}/coverage/"
    for person in (people.writer, people.doctor, people.editor):
        assert client_of(person).get(address).status_code == 200
    refused = client_of(outsider).get(address)
    assert refused.status_code == 403
    assert "Ask an administrator for a role" in refused.content.decode()
    assert client_of(people.editor).get("/desk/articles/99999/coverage/").status_code == 404


@pytest.mark.parametrize("show", ["text", "table"])
def test_it_asks_as_few_questions_for_a_long_text_as_for_a_short_one(
    show: str, people: People, doctor_client: Client, django_assert_max_num_queries: Any
) -> None:
    make.policy()
    for body in (make.BODY, make.BODY + "<p>Placidol helps. It does.</p>" * 200):
        article = people.live(body=body)
        with django_assert_max_num_queries(15):
            page(doctor_client, article, show=show)
