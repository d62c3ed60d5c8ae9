"""An imported page stands with what it claims, and with nothing more."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Article, Page, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import ClaimedReview, FindingRow, LedgerEntry, SignOff, StandingPeriod
from reviews.workflow.import_page import import_page
from tests import builders as make
from tests.pages import CLAIMING, CLAIMING_NOTHING, REVIEWED, WRITTEN, facts, source

DAYS = (dt.date.fromisoformat(WRITTEN) - dt.date.fromisoformat(REVIEWED)).days


def imported(editor: User, raw: bytes = CLAIMING, *, live: bool = True) -> Article:
    return import_page(facts(raw), source(raw), by=editor, at=timezone.now(), live=live)


def standing(article: Article) -> str:
    return StandingPeriod.objects.get(article=article, until=None).standing


def codes(article: Article) -> set[str]:
    rows = FindingRow.objects.filter(article=article, until=None)
    return set(rows.values_list("code", flat=True))


def test_what_it_says_about_a_review_is_a_claim_and_no_sign_off(editor: User) -> None:
    imported(editor)
    claim = ClaimedReview.objects.get()
    assert (claim.reviewer_name, claim.reviewed_on) == ("Orla Fenwick", REVIEWED)
    assert claim.roles == ["Medical Reviewer", "Chief Editor"]
    assert claim.wording == (
        "Everything on this page was verified by a certified addiction professional."
    )
    assert not SignOff.objects.exists()


def test_it_is_stale_and_says_why(editor: User) -> None:
    article = imported(editor)
    assert standing(article) == "stale"
    assert codes(article) == {
        "claim-only",
        "review-predates-text",
        "author-not-a-person",
        "reviewer-is-editor",
        "claim-not-borne-out",
        "no-references",
    }


def test_the_days_between_claim_and_text_are_counted(editor: User) -> None:
    finding = FindingRow.objects.get(article=imported(editor), code="review-predates-text")
    assert finding.evidence == {"reviewed_on": REVIEWED, "text_date": WRITTEN, "days": DAYS}
    assert f"{DAYS} days older than the text" in finding.sentence


def test_it_goes_live_as_imported(editor: User) -> None:
    article = imported(editor)
    assert Page.objects.get(article=article).live.kind == "imported"


def test_claim_and_publication_are_in_the_ledger(editor: User) -> None:
    imported(editor)
    kinds = list(LedgerEntry.objects.order_by("number").values_list("kind", flat=True))
    assert kinds == ["claimed_review", "publication"]


def test_it_can_wait_before_it_goes_live(editor: User) -> None:
    article = imported(editor, live=False)
    assert standing(article) == "not_live"
    assert "claim-only" in codes(article)
    assert not Page.objects.exists()


def test_a_page_that_claims_nothing_is_unreviewed(editor: User) -> None:
    article = imported(editor, CLAIMING_NOTHING)
    assert standing(article) == "unreviewed"
    assert codes(article) == {"never-reviewed", "no-references"}
    assert not ClaimedReview.objects.exists()


def test_a_month_is_not_taken_for_a_day(editor: User) -> None:
    article = imported(editor, CLAIMING.replace(b"April 10, 2018", b"April 2018"))
    assert ClaimedReview.objects.get().reviewed_on == "2018-04"
    assert "review-predates-text" not in codes(article)


def test_a_whole_sign_off_clears_what_the_claim_left_open(
    editor: User, writer: User, doctor: User
) -> None:
    make.policy()
    article = imported(editor)
    review = make.review_of(article.history.get(), by=writer, doctor=doctor, at=timezone.now())
    make.signed(review, doctor)
    assert standing(article) == "current"
    assert codes(article) == {"author-not-a-person", "no-references"}


def test_a_writer_imports_nothing(writer: User) -> None:
    with pytest.raises(RefusedError, match="Only an editor may do this"):
        imported(writer)
    assert not Article.objects.exists()


def test_the_same_address_again_changes_nothing(editor: User) -> None:
    imported(editor)
    with pytest.raises(OutOfDateError, match="was imported already"):
        imported(editor)
    assert Article.objects.count() == ClaimedReview.objects.count() == 1
    assert LedgerEntry.objects.count() == 2
