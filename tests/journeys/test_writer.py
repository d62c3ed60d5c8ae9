"""A writer's day: an article with everything, a lost connection, two people, two windows."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, Route, expect

from articles.models import Article, Draft, SetAsideText, User
from tests.articles.editing.writing import draft_by, saved_again, whole_content
from tests.chromium import Console
from tests.journeys.drafting import is_saved, small_picture, text_area

pytestmark = pytest.mark.django_db(transaction=True)

SignedIn = Callable[[Page, User], Page]


def test_an_article_with_everything_becomes_version_1(
    live_server: Any, page: Page, writer: User, signed_in: SignedIn, axe: Any, look: Any
) -> None:
    whole_content()  # there is a specialty to choose
    signed_in(page, writer).goto(live_server.url + reverse("start_article"))
    page.get_by_role("button", name="Start writing").click()
    expect(page.locator("form[data-ready]")).to_be_attached()
    page.get_by_label("Title").fill("Hay fever in spring")
    page.get_by_label("Summary").fill("What helps, and when to ask.")
    area = text_area(page)
    area.click()
    page.keyboard.type("Adults may take ")
    page.keyboard.press("Control+b")
    page.keyboard.type("5 mg")
    page.keyboard.press("Control+b")
    page.keyboard.type(" once a day.")
    page.keyboard.press("Enter")
    page.get_by_label("Paragraph style").select_option("Heading")
    page.keyboard.type("What to avoid")
    page.keyboard.press("Enter")
    page.keyboard.type("- open windows")
    page.keyboard.press("Enter")
    page.keyboard.type("smoke")
    page.keyboard.press("Shift+Home")
    page.keyboard.press("Control+k")
    page.get_by_label("Address", exact=True).first.fill("example.org/smoke")
    page.get_by_role("button", name="Set the link").click()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Table", exact=True).click()
    for head in ("Month", "Tree", "Strength"):
        page.keyboard.type(head)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Add a reference").click()
    page.get_by_label("Source").fill("Birch C. Pollen in the city. 2025.")
    page.get_by_label("DOI").fill("10.1000/birch")
    page.get_by_label("Specialty").select_option("Allergy")
    page.get_by_label("High: ").check()
    is_saved(page)
    axe(page)
    look(page, "draft")

    page.get_by_role("link", name="Save a version…").click()
    page.get_by_label("What changed, and why").fill("First text.")
    page.get_by_role("button", name="Save the version").click()
    expect(page.get_by_text("Version 1 is saved.")).to_be_visible()
    axe(page)
    look(page, "version")
    version = Article.objects.get().history.get()
    assert (version.risk, version.references[0]["doi"]) == ("high", "10.1000/birch")
    for piece in (
        "<p>Adults may take <strong>5 mg</strong> once a day.</p>",
        "<h2>What to avoid</h2>",
        "<li><p>open windows</p></li>",
        '<a href="https://example.org/smoke">smoke</a>',
        "<th",
    ):
        assert piece in version.body


def test_a_text_with_everything_goes_through_the_editor_unchanged(
    page: Page, writer: User, opened: Any
) -> None:
    address = f"/pictures/{'a' * 64}.png"
    body = (
        "<h3>Doses</h3><p>H<sub>2</sub>O, <u>twice</u> and <s>never</s> <code>b.i.d.</code></p>"
        '<ol start="3"><li><p>One</p><ul><li><p>Half</p></li></ul></li></ol>'
        "<blockquote><p>Ask first.</p></blockquote><hr><pre><code>a  b</code></pre>"
        "<table><caption>By age</caption><tbody><tr><th><p>Age</p></th></tr>"
        "<tr><td><p>5</p></td></tr></tbody></table>"
        f'<figure><img alt="" src="{address}"><figcaption>Old <em>map</em></figcaption></figure>'
    )
    draft = draft_by(writer, whole_content(body=body))
    before = Draft.objects.get().body
    page.route(
        re.compile("/pictures/"), lambda route: route.fulfill(body=small_picture()["buffer"])
    )
    opened(page, writer, draft.article)
    page.get_by_label("Title").fill("Another title")
    is_saved(page)
    after = Draft.objects.get()
    assert after.title == "Another title"
    assert (
        Draft.objects.get().authorship.keys()
        >= draft.authorship.keys() - {key for key, people in draft.authorship.items() if not people}
        or after.body == before
    )
    assert after.body == before


def test_a_lost_connection_loses_nothing(
    page: Page, writer: User, opened: Any, console: Console
) -> None:
    console.expect("ERR_INTERNET_DISCONNECTED")
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    page.context.set_offline(True)
    text_area(page).press("Control+End")
    page.keyboard.type(" Written on a train.")
    expect(page.locator("#saved-state")).to_contain_text("you are offline, trying again")

    page.context.set_offline(False)
    is_saved(page)
    assert "Written on a train." in Draft.objects.get().body


def test_a_window_that_was_killed_offers_its_text_when_the_writer_returns(
    page: Page,
    writer: User,
    opened: Any,
    console: Console,
    axe: Any,
) -> None:
    console.expect("ERR_INTERNET_DISCONNECTED")
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    window = page.context
    window.set_offline(True)
    text_area(page).press("Control+End")
    page.keyboard.type(" Typed before the lights went out.")
    expect(page.locator("#saved-state")).to_contain_text("you are offline")
    page.close()

    window.set_offline(False)
    again = window.new_page()
    opened(again, writer, draft.article)
    expect(again.get_by_text("that was never saved")).to_be_visible()
    axe(again)
    again.get_by_role("button", name="Bring it back").click()
    is_saved(again)
    assert "before the lights went out" in Draft.objects.get().body


def test_an_answer_that_got_lost_does_not_set_the_writer_against_themselves(
    page: Page, writer: User, opened: Any, console: Console
) -> None:
    console.expect("ERR_")
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    lost = []

    def arrive_without_answer(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.fetch())
        route.abort()

    page.route(re.compile(r"/draft/save/"), arrive_without_answer)
    text_area(page).press("Control+End")
    page.keyboard.type(" One.")
    expect(page.locator("#saved-state")).to_contain_text("Not saved:")
    page.keyboard.type(" Two.")
    is_saved(page)
    assert "One. Two." in Draft.objects.get().body
    assert not SetAsideText.objects.exists()


def test_of_two_people_saving_the_second_sees_both_texts_and_chooses(
    page: Page,
    writer: User,
    other_writer: User,
    opened: Any,
    axe: Any,
    look: Any,
    console: Console,
) -> None:
    console.expect("409")
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    theirs = whole_content(body=draft.body.replace("5 mg", "10 mg"))
    saved_again(draft, theirs, by=other_writer)

    text_area(page).press("Control+End")
    page.keyboard.type(" And sleep well.")
    expect(page.get_by_text("Otto Writer saved this draft at")).to_be_visible()
    page.keyboard.type(" Always.")
    page.get_by_role("button", name="Look at both texts").click()
    expect(page.get_by_role("heading", name="Two texts")).to_be_visible()
    expect(page.get_by_text("10 mg").first).to_be_visible()
    axe(page)
    look(page, "two-texts")

    page.get_by_role("button", name="Use the text that was set aside").click()
    expect(text_area(page)).to_contain_text("And sleep well. Always.")
    assert "5 mg" in Draft.objects.get().body


def test_after_signing_out_elsewhere_the_text_waits_for_a_new_sign_in(
    page: Page, writer: User, opened: Any, signed_in: SignedIn
) -> None:
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    page.context.clear_cookies(name="sessionid")
    text_area(page).press("Control+End")
    page.keyboard.type(" Still here.")
    expect(page.get_by_role("link", name="Sign in (new tab)")).to_be_visible()

    signed_in(page, writer)
    is_saved(page)
    assert "Still here." in Draft.objects.get().body


def test_a_second_window_of_the_same_person_is_told_as_well(
    page: Page,
    writer: User,
    opened: Any,
    console: Console,
    new_context: Callable[..., BrowserContext],
) -> None:
    console.expect("409")
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    other = new_context().new_page()
    opened(other, writer, draft.article)
    other.get_by_label("Title").fill("From the other window")
    is_saved(other)

    page.get_by_label("Title").fill("From this window")
    expect(page.get_by_text("You saved this draft in another window at")).to_be_visible()
    expect(page.get_by_text("Nothing is overwritten")).to_be_visible()
    assert Draft.objects.get().title == "From the other window"
