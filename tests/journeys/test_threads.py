"""Threads: said beside the words, answered in the draft, followed to the next version, resolved."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import User
from reviews.models import AcceptedSuggestion, Comment, Review
from reviews.workflow.request_changes import request_changes
from tests import builders as make
from tests.reviews.views.rounds import round_of
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
