"""Reading with marks: on one device and the next, by key, by touch, without scripts, offline."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from articles.models import User
from reviews.models import ReadMark, Review, SignOff
from tests import builders as make
from tests.cast import PASSWORD
from tests.chromium import Console
from tests.hand import ON_BOTH, TABLET, Hand
from tests.reviews.views.rounds import second_round

pytestmark = pytest.mark.django_db(transaction=True)

SignedIn = Callable[[Page, User], Page]
NewContext = Callable[..., BrowserContext]
THREE = make.BODY.replace("5 mg", "50 mg").replace("whole with", "with").replace("daily", "often")
DOSES = (11, 23, 37, 41, 59, 73)


def long_body(times: int) -> str:
    """Some 3,000 words under ten headings; six doses are so many times as high."""
    said = "Take it at the same hour and write down how you slept, what you ate, and when it was."
    paragraphs = [
        f"<h2>Week {n // 8 + 1}</h2>" * (n % 8 == 0)
        + f"<p>{said} On day {n} {said.lower()}"
        + f" The dose is {n * times if n in DOSES else n} mg that day.</p>"
        for n in range(80)
    ]
    return "".join(paragraphs)


def opened(page: Page, live_server: Any, review: Review, place: str = "") -> Page:
    page.goto(f"{live_server.url}/desk/reviews/{review.pk}/{place}")
    return page


def has_read(page: Page, words: str) -> None:
    """The list says how much is read, and the server has said so too."""
    expect(page.locator("#left [data-said]")).to_contain_text(words)


def fill_in(page: Page) -> None:
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Sign now").click()


def test_marks_are_set_on_one_device_and_signed_on_another_and_the_rest_is_left(
    live_server: Any,
    page: Page,
    new_context: NewContext,
    writer: User,
    doctor: User,
    signed_in: SignedIn,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    review = second_round(writer, doctor, body=THREE)
    phone = signed_in(new_context(viewport={"width": 390, "height": 844}).new_page(), doctor)
    opened(phone, live_server, review)
    phone.locator("[data-reads]").first.click()
    expect(phone.locator("#left-count")).to_contain_text("1 of 3 read")
    expect(phone.locator("#left [data-said]")).to_contain_text("1 of 3 read")

    opened(signed_in(page, doctor), live_server, review)
    has_read(page, "1 of 3 read, 1 min left")
    page.keyboard.press("x")
    expect(page.locator("[data-step][aria-current=true]")).to_contain_text("Swallow it")
    page.keyboard.press("x")
    has_read(page, "2 of 3 read")
    page.keyboard.press("x")
    has_read(page, "3 of 3 read")
    expect(page.locator("#sign-act a")).to_be_focused()
    page.keyboard.press("u")
    has_read(page, "2 of 3 read")
    axe(page)
    look(page, "marks-changes")
    page.get_by_role("button", name="Sign off 2 of the 3 changes").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("I have read 2 of the 3 changes that led to version 2")
    expect(dialog).to_contain_text("sections are not marked as read: The beginning")
    dialog.get_by_text("The 2 changes you sign").click()
    expect(dialog.locator(".signed-items li")).to_have_count(2)
    axe(page)
    look(page, "marks-signing")
    fill_in(page)
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    signed = SignOff.objects.get(review=review)
    assert (len(signed.shown), len(signed.marked)) == (2, 2)
    assert not ReadMark.objects.exists()

    opened(page, live_server, review)
    expect(page.get_by_text("You signed 2 of the changes. 1 is left")).to_be_visible()
    has_read(page, "0 of 1 read")
    expect(page.locator("#sign-act")).to_contain_text("nothing is marked yet")
    look(page, "marks-rest")


@ON_BOTH
def test_six_changes_in_a_long_article_take_eleven_interactions_from_the_queue(
    live_server: Any, page: Page, hand: Hand, writer: User, doctor: User, signed_in: SignedIn
) -> None:
    make.policy()
    article, version = make.article_by(writer, body=long_body(1))
    make.signed(make.review_of(version, by=writer, doctor=doctor), doctor, at=make.ago(7))
    newer = make.next_version(article, by=writer, at=make.ago(2), body=long_body(10))
    review = make.review_of(newer, by=writer, doctor=doctor, at=make.ago(1))
    signed_in(page, doctor).goto(f"{live_server.url}/desk/queue/")
    hand.press_button("Start reading")
    expect(page.locator("[data-step][aria-current=true]")).to_contain_text("110 mg")
    for number in range(1, 7):
        hand.mark(number)
    has_read(page, "6 of 6 read")
    if hand.is_finger:
        hand.begin_signing("Sign off…")
    else:
        expect(page.locator("#sign-act a")).to_be_focused()
        hand.key("Enter")
    hand.sign()
    expect(page.get_by_text(re.compile("Signed. I have read 6 changes"))).to_be_visible()
    assert hand.acts == 11
    assert len(SignOff.objects.get(review=review).shown) == 6


def test_sections_of_a_whole_text_are_marked_one_by_one(
    live_server: Any,
    page: Page,
    writer: User,
    doctor: User,
    signed_in: SignedIn,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    body = THREE.replace("<li>are pregnant</li>", "")
    review = second_round(writer, doctor, body=body)
    opened(signed_in(page, doctor), live_server, review)
    page.get_by_role("link", name="Read the whole text again instead").click()
    has_read(page, "0 of 3 read")
    expect(page.locator("#sign-act")).to_contain_text("3 of 3 sections are not marked as read")
    page.get_by_text("1 passage removed here since it was signed").click()
    expect(page.locator(".section-gone")).to_contain_text("are pregnant")
    page.keyboard.press("j")
    page.keyboard.press("x")
    has_read(page, "1 of 3 read")
    expect(page.locator("[data-step][aria-current=true]")).to_have_text(re.compile("How to take"))
    axe(page)
    look(page, "marks-sections")
    page.keyboard.press("x")
    page.keyboard.press("x")
    has_read(page, "3 of 3 read")
    page.get_by_role("button", name="Sign off the whole text").click()
    expect(page.get_by_role("dialog")).to_contain_text("I have read the whole of version 2")
    fill_in(page)
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    assert SignOff.objects.get(review=review).scope == "whole"


def test_a_lost_connection_says_that_marks_are_not_kept_and_keeps_them_once_it_is_back(
    live_server: Any,
    page: Page,
    writer: User,
    doctor: User,
    signed_in: SignedIn,
    console: Console,
    look: Callable[[Page, str], None],
) -> None:
    console.expect("ERR_INTERNET_DISCONNECTED")
    review = second_round(writer, doctor, body=THREE)
    opened(signed_in(page, doctor), live_server, review)
    page.keyboard.press("j")
    page.context.set_offline(True)
    page.keyboard.press("x")
    expect(page.get_by_text("No connection: what you mark is not kept yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Read, not kept yet")).to_be_visible()
    look(page, "marks-offline")
    assert not ReadMark.objects.exists()
    page.context.set_offline(False)
    expect(page.get_by_text("The connection is back: what you marked is kept.")).to_be_visible()
    expect(page.get_by_role("button", name="Read ✓")).to_have_count(1)
    assert ReadMark.objects.count() == 1


def test_a_session_that_ended_keeps_the_marks_until_one_is_signed_in_again(
    live_server: Any, page: Page, writer: User, doctor: User, signed_in: SignedIn
) -> None:
    review = second_round(writer, doctor, body=THREE)
    opened(signed_in(page, doctor), live_server, review)
    page.keyboard.press("j")
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("x")
    expect(page.get_by_text("You were signed out")).to_be_visible()
    opened(signed_in(page, doctor), live_server, review)
    expect(page.get_by_role("button", name="Read ✓")).to_have_count(1)
    has_read(page, "1 of 3 read")
    page.wait_for_timeout(300)
    assert ReadMark.objects.count() == 1


def test_without_scripts_marks_are_buttons_of_a_form(
    live_server: Any,
    new_context: NewContext,
    page: Page,
    writer: User,
    doctor: User,
    signed_in: SignedIn,
) -> None:
    review = second_round(writer, doctor, body=THREE)
    plain = signed_in(new_context(java_script_enabled=False).new_page(), doctor)
    opened(plain, live_server, review, "?view=changes")
    plain.locator("[data-reads]").first.click()
    expect(plain).to_have_url(re.compile(r"\?view=changes#p\d+$"))
    expect(plain.locator("#left")).to_contain_text("1 of 3 read")
    plain.get_by_role("button", name="Mark as read").first.click()
    plain.get_by_role("button", name="Read ✓").first.click()
    expect(plain.locator("#left")).to_contain_text("1 of 3 read")
    plain.get_by_role("button", name="Sign off 1 of the 3 changes").click()
    fill_in(plain)
    expect(plain.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    assert len(SignOff.objects.get(review=review).shown) == 1


@pytest.mark.browser_context_args(**TABLET)
def test_by_touch_only_what_is_seen_to_its_end_is_marked_and_a_second_tap_marks_nothing(
    live_server: Any, page: Page, writer: User, doctor: User, signed_in: SignedIn
) -> None:
    page.set_viewport_size({"width": 390, "height": 420})
    review = second_round(writer, doctor, body=THREE)
    opened(signed_in(page, doctor), live_server, review)
    act = page.locator("#next-act")
    expect(act).to_have_text("Go to 1")
    ways = page.locator(".passage-plain .passage-say").filter(visible=True)
    expect(ways, "Unseen, they would hang over the ends of lines and take taps.").to_have_count(0)
    page.locator("#p2").tap()
    expect(ways).to_have_count(1)
    act.tap()
    expect(act).to_have_text("Mark 1 as read")
    expect(page.locator("[data-step][aria-current=true]")).to_be_in_viewport()
    box = act.bounding_box()
    assert box
    assert box["height"] >= 44
    act.evaluate("button => [1, 2].forEach(() => button.click())")
    expect(act).to_have_text("Mark 2 as read")
    act.evaluate("button => { dispatchEvent(new Event('scroll')); button.click() }")
    expect(page.locator("#left-count"), "All still moves.").to_contain_text("1 of 3 read")
    page.evaluate("scrollTo(0, 0)")
    expect(act).to_have_text("Go to 2")
    opened(page, live_server, review, "?read=whole")
    expect(act).to_have_text("Read on")
    page.get_by_role("button", name="Decide").tap()
    page.locator("#left").get_by_role("link", name="How to take it").tap()
    expect(page.locator("[data-step][aria-current=true]")).to_have_text(re.compile("How to take"))
    ends = page.locator("[data-reads]")
    expect(ends.first, "The end of the section above is seen, too.").to_be_in_viewport(ratio=1)
    page.wait_for_timeout(900)
    while act.inner_text() == "Read on":
        act.tap()
        expect(page.locator("#left-count")).to_contain_text("0 of 3 read")
        page.wait_for_timeout(450)
    expect(act).to_have_text("Mark “How to take it” as read")
    expect(ends.nth(1)).to_be_in_viewport(ratio=1)
    act.tap()
    expect(page.locator("#left-count")).to_contain_text("1 of 3 read")
    expect(ends.nth(1)).to_have_attribute("aria-pressed", "true")
