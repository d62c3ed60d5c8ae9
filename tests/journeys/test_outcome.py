"""A re-review of words that were signed off before: kept, or to be revised and signed anew."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import Article, User
from reviews.models import FindingRow, Review, SignOff, StandingPeriod
from reviews.policy.facts import Scope
from reviews.workflow.submit import submit
from tests import builders as make
from tests.hand import ON_BOTH, Hand

pytestmark = pytest.mark.django_db(transaction=True)

SignedIn = Callable[[Page, User], Page]
Check = Callable[[Page], None]
Look = Callable[[Page, str], None]
WHY = "The highest dose was lowered in spring."


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live, and signed off as a whole a week ago."""
    make.policy()
    return make.live_article(writer, doctor, editor)


@pytest.fixture
def review(article: Article, editor: User, second_doctor: User) -> Review:
    """The editor asked another doctor to read the same words again."""
    version = article.history.get(number=1)
    return submit(version, by=editor, at=make.ago(1), reviewers=[second_doctor.reviewer])


@ON_BOTH
def test_an_unchanged_text_is_kept_with_its_sections_two_clicks_and_an_identity(
    live_server: Any,
    page: Page,
    hand: Hand,
    review: Review,
    second_doctor: User,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    signed_in(page, second_doctor).goto(f"{live_server.url}/desk/reviews/{review.pk}/")
    expect(page.get_by_role("heading", name="Nothing changed since the review of")).to_be_visible()
    axe(page)
    look(page, f"review-unchanged-{hand.name}")
    expect(page.locator("#unchanged").get_by_role("button", name="Keep")).to_be_disabled()
    hand.mark_all()
    hand.begin_signing("Keep: sign…")
    expect(page.get_by_role("dialog")).to_contain_text("I have read the whole of version 1.")
    hand.sign()
    expect(page.get_by_role("heading", level=1, name="Sign-off by Selma Doctor")).to_be_visible()
    assert hand.acts == 3 + 2 + 2, "Three sections, two clicks, the password and the signature."
    signed = SignOff.objects.get(review=review)
    assert signed.scope == Scope.WHOLE
    period = StandingPeriod.objects.get(article=review.article, until=None)
    assert (period.standing, period.review_date) == ("current", signed.at.date())
    assert review.article.history.count() == 1


def test_a_text_to_be_revised_is_a_task_until_a_new_version_is_signed_and_live(
    live_server: Any,
    page: Page,
    review: Review,
    writer: User,
    doctor: User,
    editor: User,
    second_doctor: User,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    desk, article = f"{live_server.url}/desk", review.article
    signed_in(page, second_doctor).goto(f"{desk}/reviews/{review.pk}/")
    page.locator("#unchanged").get_by_role("button", name="Revise…").click()
    axe(page)
    page.get_by_label("What is no longer right?").fill(WHY)
    page.get_by_role("button", name="Ask for a revision").click()
    expect(page.get_by_text("Selma Doctor asks that this text be revised")).to_be_visible()
    axe(page)
    look(page, "review-revise")
    signed_in(page, writer).goto(f"{desk}/")
    expect(page.get_by_text("Revise Taking Placidol")).to_be_visible()
    expect(page.get_by_text(f"Selma Doctor: {WHY}")).to_be_visible()
    axe(page)
    look(page, "desk-revise")
    page.goto(f"{live_server.url}/articles/{article.page.slug}/")
    expect(page.get_by_text("a reviewer asked that this page be revised")).to_be_visible()
    expect(page.get_by_text("Last medically reviewed by Dora Doctor")).to_be_visible()
    look(page, "page-revise")
    version = make.next_version(article, by=writer, body=make.BODY.replace("5 mg", "4 mg"))
    again = make.review_of(version, by=writer, doctor=doctor, at=timezone.now())
    make.signed(again, doctor, scope=Scope.CHANGES)
    make.published(version, by=editor)
    page.reload()
    expect(page.get_by_text("Medically reviewed by Dora Doctor")).to_be_visible()
    assert not FindingRow.objects.filter(code="change-requested", until=None).exists()
    page.goto(f"{desk}/")
    expect(page.get_by_text("Revise Taking Placidol")).to_have_count(0)


def test_who_asked_closes_the_request_by_keyboard(
    live_server: Any, page: Page, review: Review, second_doctor: User, signed_in: SignedIn
) -> None:
    signed_in(page, second_doctor).goto(f"{live_server.url}/desk/reviews/{review.pk}/")
    page.locator("#unchanged").get_by_role("button", name="Retire…").press("Enter")
    page.get_by_label("Why should the page go?").fill("Nobody sells it.")
    page.get_by_role("button", name="Ask to retire it").press("Enter")
    page.get_by_role("button", name="Close my request…").press("Enter")
    page.get_by_label("Why may the text stay as it is?").fill("One maker is left.")
    page.get_by_role("button", name="Close it").press("Enter")
    expect(page.get_by_text("Selma Doctor closed this on")).to_be_visible()
    assert StandingPeriod.objects.get(article=review.article, until=None).standing == "current"
