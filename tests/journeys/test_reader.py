"""A reader finds an article, sees who vouches for it, and checks that."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import Specialty, User
from reviews.workflow.retire_article import retire_article
from tests import builders as make
from tests.chromium import Console
from tests.reviews.reading.cases import CASES, People, address

PARAGRAPH = (
    "<p>Placidol calms the nerves that carry an itch. Most people notice the effect after about "
    "an hour, and it lasts until the next morning. If you feel drowsy the next day, tell the "
    "person who prescribed it before you take another tablet.</p>"
)
LONG = (
    "<h2>Before you take it</h2>" + PARAGRAPH * 3 + "<p>Do not take Placidol if you:</p>"
    "<ul><li>are pregnant or breastfeeding</li><li>drink alcohol daily</li></ul>"
    "<h2>How much to take</h2>" + PARAGRAPH * 2 + "<table><caption>Dose by age</caption>"
    "<tr><th>Age</th><th>First week</th><th>Second week</th><th>From the third week on</th>"
    "<th>Never more than</th></tr><tr><td>18 to 64 years</td><td>5 mg in the evening</td>"
    "<td>10 mg in the evening</td><td>10 mg in the evening</td><td>20 mg in a day</td></tr>"
    "<tr><td>65 years and older</td><td>2.5 mg in the evening</td><td>5 mg in the evening</td>"
    "<td>5 mg in the evening</td><td>10 mg in a day</td></tr></table>"
    "<h2>When to get help</h2><blockquote><p>Call the emergency number if somebody who took "
    "Placidol cannot be woken.</p></blockquote>" + PARAGRAPH * 3
)
HOSTILE = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten" * 2 + " <b>&amp;"
ARABIC = "كيف تأخذ بلاسيدول ومن لا يجوز له أن يأخذه"


@pytest.fixture
def people(
    transactional_db: None, writer: User, doctor: User, second_doctor: User, editor: User
) -> People:
    return People(writer, doctor, second_doctor, editor)


def test_a_reader_searches_reads_and_checks_the_sign_off(
    live_server: Any, page: Page, people: People, axe: Callable[[Page], None]
) -> None:
    make.policy()
    people.live(body=LONG)
    page.goto(live_server.url)
    page.get_by_placeholder("Symptom or medicine").fill("placid")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Found for “placid”")
    axe(page)
    page.get_by_role("link", name="Taking Placidol").click()
    expect(page.locator(".byline-claim")).to_contain_text("Medically reviewed by Dora Doctor, MD")
    axe(page)
    page.get_by_role("link", name="When to get help").click()
    expect(page).to_have_url(re.compile("#when-to-get-help$"))
    expect(page.get_by_role("heading", name="When to get help")).to_be_in_viewport()
    page.get_by_role("link", name=re.compile("Dora Doctor, whole text")).click()
    expect(page.locator(".check-result")).to_contain_text("word for word as signed")
    axe(page)
    page.get_by_role("link", name="Its history").click()
    expect(page.locator(".timeline > li")).to_have_count(2)
    axe(page)


@pytest.mark.parametrize("name", CASES)
def test_every_case_is_readable_by_everybody(
    name: str,
    live_server: Any,
    page: Page,
    people: People,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    page.goto(live_server.url + address(CASES[name](people)))
    axe(page)
    look(page, f"page-{name}")


def test_a_long_article_works_by_keyboard_on_a_phone(
    live_server: Any,
    page: Page,
    people: People,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    make.policy()
    article = people.live(body=LONG)
    page.goto(live_server.url + address(article))
    look(page, "page-long")
    page.set_viewport_size({"width": 390, "height": 844})
    axe(page)
    table = page.get_by_role("region", name="Dose by age")
    table.focus()
    expect(table).to_be_focused()
    assert table.evaluate("t => t.scrollWidth > t.clientWidth")


def test_hostile_titles_break_neither_page_nor_layout(
    live_server: Any,
    page: Page,
    people: People,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    make.policy()
    shouting = people.live(title=HOSTILE[:200], summary=HOSTILE, byline="X" * 150)
    page.goto(live_server.url + address(shouting))
    expect(page.locator("h1")).to_have_text(HOSTILE[:200])
    axe(page)
    look(page, "page-long-words")
    page.goto(live_server.url)
    look(page, "home-long-words")


def test_a_title_from_right_to_left_reads_so(
    live_server: Any, page: Page, people: People, look: Callable[[Page, str], None]
) -> None:
    make.policy()
    article = people.live(title=ARABIC)
    page.goto(live_server.url + address(article))
    assert page.locator("h1").evaluate("h => getComputedStyle(h).direction") == "rtl"
    look(page, "page-right-to-left")


def test_every_other_page_is_fit_to_be_seen(
    live_server: Any,
    page: Page,
    people: People,
    console: Console,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    console.expect("410 (Gone)")
    console.expect("404 (Not Found)")
    article = CASES["disputed"](people)
    version = make.next_version(
        article, by=people.writer, at=make.ago(0.5), body=make.BODY.replace("5 mg", "10 mg")
    )
    review = make.review_of(
        version, by=people.writer, doctor=people.second_doctor, at=make.ago(0.4)
    )
    signed = make.signed(review, people.second_doctor, at=make.ago(0.3))
    make.published(version, by=people.editor, at=make.ago(0.2))
    Specialty.objects.create(name="Psychiatry", slug="psychiatry")
    old = article.sign_offs.first().pk
    for name, path in {
        "home": "/",
        "topic": "/topics/internal/",
        "topic-empty": "/topics/psychiatry/",
        "search": "/search/?q=placidol",
        "search-nothing": "/search/?q=zebra",
        "search-empty": "/search/",
        "history": f"{address(article)}history/",
        "old-text": f"{address(article)}versions/1/",
        "certificate": f"/sign-offs/{signed.pk}/",
        "certificate-disputed": f"/sign-offs/{old}/",
        "how-reviewed": "/about/reviews/",
        "not-found": "/nowhere/",
        "sign-in": "/accounts/login/",
    }.items():
        page.goto(live_server.url + path)
        axe(page)
        look(page, name)
    retire_article(
        article, by=people.editor, at=make.ago(0.1), reason="Placidol is off the market."
    )
    for name, path in {
        "gone": address(article),
        "no-such-page": "/articles/placidol-at-home/",
    }.items():
        page.goto(live_server.url + path)
        axe(page)
        look(page, name)
