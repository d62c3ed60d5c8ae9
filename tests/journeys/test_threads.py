"""Threads: said beside the words, answered in the draft, followed to the next version, resolved."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from articles.models import User
from reviews.audit.thread_rows import BESIDE
from reviews.models import AcceptedSuggestion, Comment, Review
from reviews.workflow.request_changes import request_changes
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.chromium import Console
from tests.reviews.views.rounds import round_of, second_round
from tests.reviews.views.threads import said

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


def select(page: Page, words: str) -> None:
    """Selects these words with the mouse."""
    ends = page.evaluate(
        """(words) => {
            const walker = document.createTreeWalker(document.querySelector(".bench-text"), 4);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + words.length);
                range.startContainer.parentElement.scrollIntoView({ block: "center" });
                const boxes = [...range.getClientRects()];
                const [first, last] = [boxes[0], boxes.at(-1)];
                const middle = (box) => box.top + box.height / 2;
                return [first.left + 1, middle(first), last.right - 1, middle(last)];
            }
        }""",
        words,
    )
    page.mouse.move(ends[0], ends[1])
    page.mouse.down()
    page.mouse.move(ends[2], ends[3], steps=4)
    page.mouse.up()


def test_words_are_selected_commented_on_and_followed(
    page: Page, writer: User, doctor: User, at_round: Any, axe: Check, look: Look
) -> None:
    review = round_of(writer, doctor)
    at_round(page, doctor, review)
    select(page, "5 mg of Placidol")
    page.get_by_role("button", name="Comment on these words").click()
    field = page.get_by_label("On these words")
    expect(field).to_be_focused()
    expect(page.locator("[data-about]")).to_have_text("5 mg of Placidol")
    field.fill("Half of that, for a start. @D")
    page.get_by_text("Suggest another wording").click()
    suggestion = page.get_by_label("Instead of the words quoted")
    expect(suggestion).to_have_value("5 mg of Placidol")
    suggestion.fill("2.5 mg of Placidol")
    expect(page.locator("[data-wording] ins")).to_have_text("2.5")
    page.get_by_label("Blocking:").check()
    axe(page)
    page.get_by_role("button", name="Comment", exact=True).click()
    thread = page.locator("article.thread")
    expect(thread).to_contain_text("Half of that, for a start.")
    kept = Comment.objects.get()
    assert (kept.quote, kept.suggestion) == ("5 mg of Placidol", "2.5 mg of Placidol")
    assert kept.is_blocking
    look(page, "threads-said")
    axe(page)


def test_a_writer_answers_accepts_and_is_told_what_is_left(
    live_server: Any,
    page: Page,
    writer: User,
    doctor: User,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    review = round_of(writer, doctor)
    said(review, doctor, "Is there a source for the evening?", "Adults take", "in the evening")
    said(
        review,
        doctor,
        "Half of that, for a start.",
        "Adults take",
        "5 mg",
        suggestion="2.5 mg",
        is_blocking=True,
    )
    said(review, doctor, "Say more about alcohol.", "alcohol", is_blocking=True)
    request_changes(review, by=doctor, at=make.ago(0.2), reason="Please look at the dose.")
    signed_in(page, writer).goto(f"{live_server.url}/desk/articles/{review.article_id}/draft/")
    expect(page.locator("#answers")).to_contain_text("Please look at the dose.")
    expect(page.locator("#answers")).to_contain_text("0 of 3 answered")
    axe(page)
    area = page.locator("#writing-area")
    page.locator("#answers").get_by_role("link", name="5 mg").click()
    expect(area).to_be_focused()
    assert page.evaluate("String(getSelection())") == "5 mg"
    page.get_by_role("textbox", name="Title").fill("Taking Placidol safely")
    page.get_by_role("button", name="Accept into the draft").click()
    expect(area).to_contain_text("Adults take 2.5 mg of Placidol")
    expect(page.get_by_role("textbox", name="Title")).to_have_value("Taking Placidol safely")
    expect(page.locator("#answers")).to_contain_text("1 of 3 answered")
    assert AcceptedSuggestion.objects.count() == 1
    review.article.draft.refresh_from_db()
    assert review.article.draft.title == "Taking Placidol safely"
    assert "2.5 mg" in review.article.draft.body
    area.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" More.")
    expect(page.locator("#saved-state")).to_contain_text("Saved at")
    reply = page.locator("article.thread").filter(has_text="Say more about alcohol")
    reply.get_by_text("Reply…").click()
    reply.get_by_label("Reply to Dora Doctor").fill("Done.")
    reply.get_by_role("button", name="Reply", exact=True).click()
    expect(page.locator("#answers")).to_contain_text("2 of 3 answered")
    look(page, "threads-draft")
    axe(page)


def test_by_keyboard_alone_words_are_chosen_somebody_is_named_and_threads_are_walked(
    page: Page, writer: User, doctor: User, at_round: Any, axe: Check
) -> None:
    review = round_of(writer, doctor)
    said(review, writer, "Please look at the dose.", "Adults take", "5 mg")
    said(review, writer, "And at this.", "Swallow")
    at_round(page, doctor, review)
    page.locator("#p4").focus()
    page.keyboard.press("Shift+ArrowRight")
    for _ in range(3):
        page.keyboard.press("Control+Shift+ArrowRight")
    expect(page.get_by_role("button", name="Comment on these words")).to_be_visible()
    page.keyboard.press("c")
    expect(page.locator("[data-about]")).to_have_text("Adults take 5 mg")
    page.keyboard.type("Look, @wil")
    expect(page.get_by_role("option", name="Wilma Writer")).to_be_visible()
    axe(page)
    page.keyboard.press("Enter")
    expect(page.get_by_label("On these words")).to_have_value("Look, @Wilma Writer ")
    page.keyboard.type("this is too much.")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Comment", exact=True).press("Enter")
    expect(page.locator("article.thread")).to_have_count(3)
    assert Comment.objects.latest("pk").quote == "Adults take 5 mg"
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("n")
    expect(page.locator("article.thread").first).to_be_focused()
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(page.locator("article.thread").last).to_be_focused()
    page.keyboard.press("p")
    expect(page.locator("article.thread").nth(1)).to_be_focused()


def test_what_was_typed_outlives_a_session_and_a_second_click_sends_nothing(
    page: Page, writer: User, doctor: User, at_round: Any, console: Console
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, writer, "Which source?", "Adults take")
    at_round(page, doctor, review)
    card = page.locator(f"#thread-{thread.pk}")
    card.get_by_text("Reply…").click()
    card.get_by_label("Reply to Wilma Writer").fill("The leaflet of 2024.")
    select(page, "in the evening")
    page.keyboard.press("c")
    page.get_by_label("On these words").fill("Why then?")
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.get_by_text("signed out")).to_be_visible()
    page.context.add_cookies(cookies)  # type: ignore[arg-type]
    page.reload()
    expect(page.locator("[data-about]")).to_have_text("in the evening")
    expect(page.get_by_label("On these words")).to_have_value("Why then?")
    page.get_by_role("button", name="Comment", exact=True).dblclick()
    expect(page.locator("article.thread")).to_have_count(2)
    expect(card.get_by_label("Reply to Wilma Writer")).to_have_value("The leaflet of 2024.")
    assert Comment.objects.filter(quote="in the evening").count() == 1


def test_a_finger_selects_words_on_a_tablet(
    live_server: Any,
    new_context: Callable[..., BrowserContext],
    writer: User,
    doctor: User,
    at_round: Any,
) -> None:
    review = round_of(writer, doctor)
    window = new_context(has_touch=True, viewport={"width": 820, "height": 1180})
    tablet = at_round(window.new_page(), doctor, review)
    tablet.evaluate(
        """() => {
            const words = document.querySelector("#p4").firstChild;
            getSelection().setBaseAndExtent(words, words.data.indexOf("Placidol"), words, 24);
        }"""
    )
    tablet.get_by_role("button", name="Comment on these words").tap()
    field = tablet.get_by_label("On these words")
    expect(field).to_be_focused()
    field.fill("Spell out the brand.")
    button = tablet.get_by_role("button", name="Comment", exact=True)
    assert (button.bounding_box() or {"height": 0})["height"] >= 44
    button.tap()
    expect(tablet.locator("article.thread")).to_contain_text("Spell out the brand.")
    assert Comment.objects.get().quote == "Placidol"


def test_blocking_words_are_answered_followed_and_resolved_before_anybody_signs(
    live_server: Any,
    page: Page,
    new_context: Callable[..., BrowserContext],
    writer: User,
    doctor: User,
    at_round: Any,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    review = second_round(writer, doctor)
    said(
        review,
        doctor,
        "This is ten times too much.",
        "Adults take",
        "50 mg",
        suggestion="25 mg",
        is_blocking=True,
    )
    make.read_all(review, doctor)
    at_round(page, doctor, review)
    expect(page.locator("#signing-reason")).to_contain_text("blocking")
    request_changes(review, by=doctor, at=make.ago(0.2), reason="Please look at the dose.")

    desk = signed_in(new_context().new_page(), writer)
    desk.goto(f"{live_server.url}/desk/articles/{review.article_id}/draft/")
    desk.get_by_role("button", name="Accept into the draft").click()
    expect(desk.locator("#writing-area")).to_contain_text("Adults take 25 mg")
    desk.get_by_role("link", name="Save a version…").click()
    expect(desk.get_by_label("What changed, and why")).to_have_value(
        "Wording suggested by Dora Doctor accepted (1)."
    )
    desk.get_by_role("button", name="Save the version").click()
    desk.goto(f"{live_server.url}/desk/articles/{review.article_id}/submit/")
    expect(desk.get_by_role("heading", name="1 of 1 thread answered")).to_be_visible()
    axe(desk)
    desk.get_by_label("Dora Doctor").check()
    desk.get_by_role("button", name="Submit for review").click()
    expect(desk.get_by_text("Version 3 is submitted")).to_be_visible()

    newer = Review.objects.latest("pk")
    at_round(page, doctor, newer)
    page.locator("summary").filter(has_text="Resolved").click()
    thread = page.locator("article.thread")
    expect(thread).to_contain_text("accepted")
    thread.get_by_role("button", name="Open again").click()
    expect(page.locator("#comments")).to_contain_text("1 blocking")
    page.locator("article.thread").get_by_role("button", name="Resolve").click()
    expect(page.locator("#comments")).to_contain_text("all resolved")
    axe(page)
    look(page, "threads-followed")


def test_a_link_to_what_was_resolved_long_ago_leads_to_it(
    page: Page, writer: User, doctor: User, live_server: Any, signed_in: SignedIn
) -> None:
    review = round_of(writer, doctor)
    threads = [said(review, doctor, f"Remark {number}.") for number in range(BESIDE + 1)]
    for thread in threads:
        resolve_comment(thread, by=doctor, at=make.ago(0.1))
    signed_in(page, doctor)
    at_round = f"{live_server.url}/desk/reviews/{review.pk}/"
    page.goto(f"{at_round}#comment-{threads[-1].pk}")
    expect(page.get_by_text(f"Remark {BESIDE}.")).to_be_visible()
    page.goto(f"{live_server.url}/desk/")
    page.goto(f"{at_round}#comment-{threads[0].pk}")
    expect(page.get_by_text("Remark 0.")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Threads", exact=True)).to_be_visible()
