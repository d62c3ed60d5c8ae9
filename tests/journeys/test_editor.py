"""An editor keeps the site honest: reviewers, publications, emergencies, retirements, disputes."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article, User
from reviews.models import Reviewer, SignOff
from tests import builders as make
from tests.cast import reviewer

SignedIn = Callable[[Page, User], Page]
LONG = (
    "Recognising and treating uncomplicated urinary infections in otherwise healthy adults who "
    "take anticoagulants and other interacting medicines"
)


@pytest.fixture
def at_desk(live_server: Any, page: Page, editor: User, signed_in: SignedIn) -> Page:
    """The editor, at the desk."""
    make.policy()
    signed_in(page, editor).goto(live_server.url + reverse("desk"))
    return page


@pytest.fixture
def ready(transactional_db: None, writer: User, doctor: User) -> Article:
    """Signed off as a whole, not live."""
    article, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer), doctor, at=make.ago(1))
    return article


def test_somebody_becomes_a_reviewer_whose_credential_was_looked_up(
    at_desk: Page, outsider: User, axe: Any, look: Any
) -> None:
    page = at_desk
    page.get_by_role("link", name="Reviewers", exact=True).click()
    page.get_by_role("button", name="Add a reviewer").click()
    page.get_by_label("Person").select_option("Olga Outsider")
    page.get_by_label("Biography").fill("Pharmacist in Norland.")
    page.get_by_role("button", name="Add the reviewer").click()
    expect(page.get_by_text("Olga Outsider is a reviewer.")).to_be_visible()
    expect(page.get_by_text("cannot sign today", exact=True)).to_be_visible()

    page.get_by_role("button", name="Add a credential").click()
    page.get_by_label("As printed").fill("PharmD")
    page.get_by_label("In full").fill("Clinical pharmacist")
    page.get_by_label("Issued by").fill("Board of Pharmacy of Norland")
    page.get_by_label("Registration number").fill("P-7")
    page.get_by_label("Valid from").fill("2020-01-01")
    axe(page)
    page.get_by_role("button", name="Record the credential").click()
    expect(page.get_by_text("The credential has not been verified yet.").first).to_be_visible()

    page.get_by_text("Verify it").click()
    page.get_by_label("Where did you look it up?").fill("The board's register: name and number.")
    page.get_by_role("button", name="Record the verification").click()
    expect(page.get_by_text("can sign today", exact=True)).to_be_visible()
    axe(page)
    look(page, "reviewer")
    page.get_by_role("link", name="Reviewers", exact=True).first.click()
    axe(page)
    look(page, "reviewers")
    assert Reviewer.objects.get(user=outsider).credentials.get().verifications.count() == 1


def test_what_is_signed_off_is_published_and_read(
    ready: Article, at_desk: Page, axe: Any, look: Any
) -> None:
    page = at_desk
    page.reload()
    expect(page.get_by_role("heading", name="Signed off, not published")).to_be_visible()
    axe(page)
    look(page, "desk-editor")
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page.get_by_role("heading", name="Taking Placidol", level=1)).to_be_visible()
    axe(page)
    look(page, "article-ready")
    page.get_by_role("button", name="Publish version 1").click()
    expect(page.get_by_text("Version 1 is live.")).to_be_visible()
    expect(page.get_by_text("Every word is vouched for")).to_be_visible()
    page.get_by_role("link", name="See it as readers do").click()
    expect(page.get_by_text("Dora Doctor").first).to_be_visible()


def test_an_emergency_is_shown_until_it_is_covered(
    at_desk: Page, live_server: Any, writer: User, doctor: User, axe: Any, look: Any
) -> None:
    page = at_desk
    article, version = make.article_by(writer, title=LONG)
    page.goto(live_server.url + reverse("article", args=[article.pk]))
    page.get_by_text("Publish as an emergency…").click()
    page.get_by_label("Why can this not wait for a review?").fill("A batch was recalled.")
    axe(page)
    look(page, "article-emergency")
    page.get_by_role("button", name="Publish version 1 without review").click()
    expect(page.get_by_text("Version 1 is live.")).to_be_visible()
    expect(page.locator(".finding-breaks").first).to_be_visible()

    make.signed(make.review_of(version, by=writer), doctor)
    page.reload()
    expect(page.get_by_text("Every word is vouched for")).to_be_visible()


def test_an_article_is_retired_with_a_reason_and_its_history_stays(
    at_desk: Page,
    live_server: Any,
    writer: User,
    doctor: User,
    editor: User,
    axe: Any,
    look: Any,
) -> None:
    page = at_desk
    article = make.live_article(writer, doctor, editor)
    page.goto(live_server.url + reverse("article", args=[article.pk]))
    page.get_by_role("link", name="Retire the article…").click()
    axe(page)
    look(page, "retire")
    page.get_by_label("Reason").fill("No longer sold.")
    page.get_by_role("button", name="Retire the article").click()
    expect(page.get_by_text("is off the site. Its history stays.")).to_be_visible()
    expect(page.get_by_text("No longer sold.")).to_be_visible()
    expect(page.get_by_text("Signed off: the whole text")).to_be_visible()


def test_a_disputed_sign_off_ends_the_claim(
    at_desk: Page, live_server: Any, writer: User, doctor: User, editor: User
) -> None:
    page = at_desk
    article = make.live_article(writer, doctor, editor)
    page.goto(live_server.url + reverse("article", args=[article.pk]))
    page.locator("aside").get_by_role("link", name="Dora Doctor").click()
    page.get_by_text("This sign-off cannot stand").click()
    page.get_by_role("textbox").last.fill("She never read it.")
    page.get_by_role("button", name="Dispute for good").click()
    expect(page.get_by_text("Disputed by Edith Editor")).to_be_visible()
    page.goto(live_server.url + reverse("article", args=[article.pk]))
    expect(page.locator("aside").get_by_text("disputed", exact=True)).to_be_visible()
    assert hasattr(SignOff.objects.get(), "dispute")


def test_an_administrator_records_a_policy(
    page: Page,
    live_server: Any,
    administrator: User,
    signed_in: SignedIn,
    axe: Any,
    look: Any,
) -> None:
    make.policy("high", interval_months=12)
    signed_in(page, administrator).goto(live_server.url + reverse("policies"))
    axe(page)
    look(page, "policies")
    page.get_by_role("link", name="Record a policy for high risk").click()
    page.get_by_label("Months between reviews").fill("6")
    page.get_by_label("Sign-offs", exact=True).fill("2")
    page.get_by_label("Reason").fill("Two readers for what can kill.")
    axe(page)
    look(page, "policy-form")
    page.get_by_role("button", name="Record the policy").click()
    expect(page.get_by_text("The policy is recorded.")).to_be_visible()
    expect(page.get_by_text("Every 6 months, 2 sign-offs")).to_be_visible()


def test_words_without_a_space_and_long_names_break_no_page_of_the_desk(
    at_desk: Page, live_server: Any, writer: User, editor: User, look: Callable[[Page, str], None]
) -> None:
    doctor = reviewer("Dr Maximiliana-Theodora Featherstonehaugh-Cholmondeley", number="N-7")
    article = make.live_article(writer, doctor, editor, title="Pneumonoultramicroscopic" * 6)
    version = make.next_version(article, by=writer, title="Antidisestablishment" * 8)
    make.review_of(version, by=writer, doctor=doctor)
    for name, key in (("article", article.pk), ("versions", article.pk), ("threads", article.pk)):
        at_desk.goto(live_server.url + reverse(name, args=[key]))
        look(at_desk, f"{name}-long-words")
    signed = article.sign_offs.get()
    at_desk.goto(live_server.url + reverse("sign_off_record", args=[signed.pk]))
    look(at_desk, "sign-off-long-words")
    for name in ("desk", "articles", "reviewers"):
        at_desk.goto(live_server.url + reverse(name))
        look(at_desk, f"{name}-long-words")
