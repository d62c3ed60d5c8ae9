"""A reviewer's day: a first review, changes alone, an answer, and what is refused."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from articles.models import User
from reviews.models import Comment, Review, SignOff
from reviews.policy.facts import Scope
from tests import builders as make
from tests.cast import PASSWORD
from tests.chromium import Console
from tests.hand import ON_BOTH, Hand
from tests.mail_server import Postbox
from tests.reviews.views.rounds import HIGHER, round_of, second_round

pytestmark = pytest.mark.django_db(transaction=True)

SignedIn = Callable[[Page, User], Page]
Check = Callable[[Page], None]
Look = Callable[[Page, str], None]


@pytest.fixture
def at_round(live_server: Any, signed_in: SignedIn) -> Callable[[Page, User, Review], Page]:
    """Opens a round as a person: `at_round(page, doctor, review)`."""

    def open_round(page: Page, user: User, review: Review) -> Page:
        signed_in(page, user).goto(f"{live_server.url}/desk/reviews/{review.pk}/")
        return page

    return open_round


def read(page: Page) -> None:
    """Marks everything as read, one after the other."""
    unread = page.locator("[data-reads][aria-pressed=false]")
    while unread.count():
        unread.first.click()


def sign(page: Page, password: str = PASSWORD) -> None:
    """Fills the signing form in and presses the button."""
    page.locator("#sign-act").get_by_role("button").click()
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_label("Your password").fill(password)
    page.get_by_role("button", name="Sign now").click()


@ON_BOTH
def test_from_the_mail_through_the_sign_in_to_the_first_signature(
    live_server: Any,
    page: Page,
    hand: Hand,
    postbox: Postbox,
    writer: User,
    doctor: User,
    axe: Check,
    look: Look,
) -> None:
    round_of(writer, doctor)
    mail = postbox.messages[0].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    path = re.search(r"http://[^/\s]+(/desk/reviews/\d+/)", mail)
    assert path
    page.goto(live_server.url + path[1])
    page.fill("[name=login]", doctor.email)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Taking Placidol")).to_be_visible()
    axe(page)
    look(page, f"review-first-{hand.name}")
    hand.mark_all()
    hand.begin_signing()
    expect(page.get_by_role("dialog")).to_contain_text("I have read the whole of version 1.")
    axe(page)
    hand.sign()
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    assert hand.acts == 3 + 4, "Three sections; the form, an interest, an identity, the signature."
    expect(page.locator(".check-result")).to_contain_text("this record match")
    axe(page)
    look(page, f"sign-off-record-{hand.name}")
    hand.press(page.get_by_role("link", name="Back to the queue"))
    expect(page.get_by_text("Nothing waits for you.")).to_be_visible()
    axe(page)


def test_changes_are_read_by_keyboard_remarked_on_and_signed(
    page: Page, writer: User, doctor: User, at_round: Any, axe: Check, look: Look
) -> None:
    body = HIGHER.replace("<li>drink alcohol daily</li>", "")
    review = second_round(writer, doctor, body=body)
    at_round(page, doctor, review)
    page.keyboard.press("j")
    expect(page.locator("[data-step][aria-current=true]")).to_contain_text("50")
    page.keyboard.press("c")
    field = page.get_by_label("On this passage")
    expect(field).to_be_focused()
    page.keyboard.type("Is there a source?")
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.locator("article.thread")).to_contain_text("Is there a source?")
    expect(page.locator("#comments")).to_contain_text("Adults take 50 mg of Placidol")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("x")
    expect(page.locator("#left").get_by_text("1 of 2 read")).to_be_visible()
    page.keyboard.press("x")
    expect(page.locator("#left").get_by_text("2 of 2 read")).to_be_visible()
    axe(page)
    look(page, "review-changes")
    for view in ("Only changes", "Side by side"):
        page.get_by_role("link", name=view).click()
        expect(page.get_by_label("On the whole text")).to_have_value("")
        expect(page.locator("#left").get_by_text("2 of 2 read")).to_be_visible()
        axe(page)
    sign(page)
    expect(page.locator(".certificate-meaning")).to_contain_text("I have read 2 changes")
    signed = SignOff.objects.get(review=review)
    assert (signed.scope, len(signed.shown)) == (Scope.CHANGES, 2)
    assert Comment.objects.get().passage_words.startswith("Adults take 50 mg")


@ON_BOTH
def test_asked_for_changes_answered_and_signed(
    live_server: Any,
    page: Page,
    hand: Hand,
    new_context: Callable[..., BrowserContext],
    writer: User,
    doctor: User,
    at_round: Any,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    review = round_of(writer, doctor)
    at_round(page, doctor, review)
    hand.open_sheet()
    hand.press_button("Ask for changes")
    hand.type("What has to change?", "Say that it is for adults only.")
    hand.press_button("Send to the writer")
    expect(page.get_by_text("Wilma Writer is told what has to change.")).to_be_visible()
    assert hand.acts == 3 + hand.is_finger, "One more tap brings up the sheet."

    desk = at_round(new_context().new_page(), writer, review)
    expect(desk.get_by_role("link", name="Answer in the draft")).to_be_visible()
    axe(desk)
    look(desk, "review-to-answer")
    make.next_version(
        review.article, by=writer, body=make.BODY.replace("Adults take", "Only adults take")
    )
    desk.get_by_role("link", name="Submit the newest version").click()
    expect(desk.get_by_text("Say that it is for adults only.")).to_be_visible()
    expect(desk.get_by_text("1 passage changed since")).to_be_visible()
    desk.get_by_label("Dora Doctor").check()
    axe(desk)
    look(desk, "submit")
    desk.get_by_role("button", name="Submit for review").click()
    expect(desk.get_by_text("Version 2 is submitted, Dora Doctor asked by mail.")).to_be_visible()

    page.goto(f"{live_server.url}/desk/queue/")
    axe(page)
    look(page, f"queue-{hand.name}")
    hand.acts = 0
    hand.press(page.get_by_role("link", name="Taking Placidol").first)
    expect(page.get_by_text("Dora Doctor asked: Say that it is for adults only.")).to_be_visible()
    hand.mark_all()
    hand.begin_signing()
    hand.sign()
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    assert hand.acts == 1 + 3 + 4, "Open it, three sections, sign."
    assert SignOff.objects.get().version.number == 2


def test_a_refusal_keeps_what_was_typed_and_says_why(
    page: Page, writer: User, doctor: User, at_round: Any, console: Console, axe: Check
) -> None:
    console.expect("403")
    console.expect("409")
    review = second_round(writer, doctor)
    at_round(page, doctor, review)
    read(page)
    sign(page, "not my password")
    expect(page.get_by_role("dialog")).to_contain_text("4 more tries before signing is locked")
    expect(page.get_by_label("I have no conflict of interest")).to_be_checked()
    axe(page)
    page.get_by_label("I declare one").check()
    page.get_by_label("What is it?").fill("My brother works there.")
    make.policy(sign_offs=2, in_force_from=make.ago(1).date(), recorded_at=make.ago(0.01))
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Sign now").click()
    expect(page.get_by_text("The policy asks for something else now.")).to_be_visible()
    expect(page.locator(".notice").get_by_text("My brother works there.")).to_be_visible()
    axe(page)
    assert not SignOff.objects.filter(review=review).exists()
    sign(page)
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()


def test_on_a_phone_the_decision_is_a_sheet_that_makes_room_for_who_writes(
    page: Page, writer: User, doctor: User, at_round: Any, axe: Check
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    review = second_round(writer, doctor)
    at_round(page, doctor, review)
    read(page)
    expect(page.get_by_role("heading", name="Left to read")).to_be_hidden()
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_role("heading", name="Left to read")).to_be_visible()
    axe(page)
    page.locator(".left a").first.click()
    expect(page.get_by_role("heading", name="Left to read")).to_be_hidden()
    expect(page.locator("#p4")).to_be_in_viewport()
    page.locator("#p4 .passage-say").click()
    expect(page.get_by_label("On this passage")).to_be_focused()
    expect(page.locator("#sign-act")).to_be_hidden()
    page.get_by_role("button", name="Back to the text").click()
    page.get_by_role("button", name="Decide").click()
    expect(page.get_by_label("On the whole text")).to_be_visible()
    sign(page)
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()


def test_everything_works_without_scripts(
    live_server: Any,
    new_context: Callable[..., BrowserContext],
    page: Page,
    writer: User,
    doctor: User,
    signed_in: SignedIn,
) -> None:
    review = round_of(writer, doctor)
    plain = signed_in(new_context(java_script_enabled=False).new_page(), doctor)
    plain.goto(f"{live_server.url}/desk/reviews/{review.pk}/")
    plain.get_by_label("On the whole text").fill("Clear and complete.")
    plain.get_by_role("button", name="Comment", exact=True).click()
    expect(plain.locator("article.thread")).to_contain_text("Clear and complete.")
    read(plain)
    sign(plain)
    expect(plain.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()


def test_an_editor_asks_somebody_else_from_the_same_page(
    page: Page,
    writer: User,
    doctor: User,
    second_doctor: User,
    doctor_with_ended_credential: User,
    editor: User,
    at_round: Any,
    axe: Check,
    look: Look,
) -> None:
    review = round_of(writer, doctor)
    at_round(page, editor, review)
    axe(page)
    page.get_by_role("link", name="Ask another reviewer").click()
    expect(page.get_by_role("dialog")).to_contain_text("Lars Lapsed cannot sign now.")
    axe(page)
    look(page, "review-ask-another")
    page.get_by_label("Selma Doctor").check()
    page.get_by_role("button", name="Ask by mail").click()
    expect(page.get_by_text("Selma Doctor is asked by mail.")).to_be_visible()
    page.get_by_role("textbox", name="Why Dora Doctor is no longer asked").fill("On leave.")
    page.get_by_role("button", name="Release").first.click()
    expect(page.get_by_text("The assignment is taken back")).to_be_visible()
    assert {a.state for a in review.assignments.all()} == {"replaced", "waiting"}


def test_what_was_typed_outlives_a_session_that_ended(
    page: Page, writer: User, doctor: User, at_round: Any
) -> None:
    review = round_of(writer, doctor)
    at_round(page, doctor, review)
    page.get_by_label("On the whole text").fill("A long and careful remark.")
    page.get_by_role("button", name="Ask for changes").click()
    page.get_by_label("What has to change?").fill("Name the source of the dose.")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Send to the writer").click()
    page.fill("[name=login]", doctor.email)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_label("On the whole text")).to_have_value("A long and careful remark.")
    page.get_by_role("button", name="Ask for changes").click()
    expect(page.get_by_label("What has to change?")).to_have_value("Name the source of the dose.")
    page.get_by_role("button", name="Send to the writer").click()
    expect(page.get_by_text("Wilma Writer is told what has to change.")).to_be_visible()
    assert review.decisions.get().reason == "Name the source of the dose."
