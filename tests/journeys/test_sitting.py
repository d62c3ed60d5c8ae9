"""A reviewer's sitting: three articles, one after the other; handing on; a stand-in."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import User
from reviews.models import Assignment, Review, SignOff
from reviews.workflow.submit import submit
from tests import builders as make
from tests.hand import ON_BOTH, Hand
from tests.reviews.views.rounds import HIGHER
from tests.scenes import scene

pytestmark = pytest.mark.django_db(transaction=True)

SignedIn = Callable[[Page, User], Page]
Check = Callable[[Page], None]
Look = Callable[[Page, str], None]
TITLES = ("Placidol by day", "Placidol by night", "Placidol at sea")


@pytest.fixture
@scene
def three(writer: User, doctor: User) -> list[Review]:
    """Signed once, changed since, in the order in which they are due."""
    make.policy()
    rounds = []
    for due, title in enumerate(TITLES, start=-1):
        article, version = make.article_by(writer, title=title)
        make.signed(make.review_of(version, by=writer, doctor=doctor), doctor, at=make.ago(7))
        newer = make.next_version(article, by=writer, at=make.ago(2), title=title, body=HIGHER)
        day = timezone.localdate() + dt.timedelta(days=due)
        asked = [doctor.reviewer]
        at = make.ago(2)
        rounds.append(submit(newer, by=writer, at=at, reviewers=asked, due_on=day))
    return rounds


@ON_BOTH
def test_three_articles_are_read_and_signed_one_by_one(
    page: Page,
    live_server: Any,
    hand: Hand,
    three: list[Review],
    doctor: User,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    signed_in(page, doctor).goto(f"{live_server.url}/desk/queue/")
    axe(page)
    look(page, f"sitting-queue-{hand.name}")
    expect(page.get_by_text("3 articles, 3 sentences, 3 minutes")).to_be_visible()
    hand.press_button("Start reading")
    for number, title in enumerate(TITLES):
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
        assert page.url.endswith("#p4")
        expect(page.get_by_text(f"{number} of 3 done")).to_be_visible()
        hand.mark(1)
        hand.begin_signing()
        hand.sign()
    expect(page.get_by_role("heading", level=1, name="All read")).to_be_visible()
    for title in TITLES:
        expect(page.get_by_role("link", name=title)).to_be_visible()
    assert SignOff.objects.filter(review__in=three).count() == 3
    assert hand.acts == 1 + 3 * 5, "One start, five acts an article."
    axe(page)
    look(page, f"sitting-all-read-{hand.name}")


def test_later_and_handing_on_open_the_next(
    page: Page,
    live_server: Any,
    three: list[Review],
    doctor: User,
    second_doctor: User,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    signed_in(page, doctor).goto(f"{live_server.url}/desk/queue/")
    page.get_by_role("button", name="Start reading").click()
    axe(page)
    look(page, "sitting-first")
    page.get_by_role("button", name="Later").click()
    expect(page.get_by_role("heading", level=1, name=TITLES[1])).to_be_visible()
    page.get_by_role("link", name="Hand on…").click()
    axe(page)
    look(page, "sitting-hand-on")
    page.get_by_label("Selma Doctor").check()
    page.get_by_label("Why? (optional)").fill("Not my field.")
    page.get_by_role("button", name="Hand on").click()
    expect(page.get_by_role("heading", level=1, name=TITLES[2])).to_be_visible()
    expect(page.get_by_text("Selma Doctor has “Placidol by night” now")).to_be_visible()
    expect(page.get_by_text("0 of 2 done")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Start reading")).to_be_visible()


def test_who_goes_away_hands_on_to_a_stand_in(
    page: Page,
    live_server: Any,
    three: list[Review],
    doctor: User,
    second_doctor: User,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    signed_in(page, doctor).goto(f"{live_server.url}/desk/queue/")
    page.get_by_role("link", name="Away…").click()
    axe(page)
    today = timezone.localdate()
    page.get_by_label("First day away").fill(today.isoformat())
    page.get_by_label("Last day away").fill((today + dt.timedelta(days=9)).isoformat())
    page.get_by_label("Stand-in").select_option(label="Selma Doctor")
    page.get_by_role("button", name="Note it").click()
    expect(page.get_by_text("Selma Doctor stands in.")).to_be_visible()
    axe(page)
    look(page, "absence")
    page.get_by_label(TITLES[2]).uncheck()
    page.get_by_role("button", name="Hand on to Selma Doctor").click()
    expect(page.get_by_text("2 reviews handed on to Selma Doctor, by mail.")).to_be_visible()
    assert Assignment.objects.filter(reviewer=second_doctor.reviewer).count() == 2
