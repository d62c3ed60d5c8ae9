"""Withdrawals by the signer and disputes by an editor: permanent, and the page tells the truth."""

import pytest
from django.utils import timezone

from articles.models import Article, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import FindingRow, LedgerEntry, SignOff, StandingPeriod
from reviews.policy.facts import Scope, WithdrawalKind
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live and current, signed by the doctor."""
    make.policy()
    return make.live_article(writer, doctor, editor)


def standing(article: Article) -> str:
    return StandingPeriod.objects.get(article=article, until=None).standing


def test_a_signer_withdraws_a_mistake_and_the_page_stops_claiming_it(
    article: Article, doctor: User
) -> None:
    withdraw_sign_off(
        SignOff.objects.get(),
        by=doctor,
        at=timezone.now(),
        kind=WithdrawalKind.MISTAKE,
        reason="I signed the wrong article.",
    )
    assert standing(article) in {"stale", "unreviewed"}
    assert FindingRow.objects.filter(code="sign-off-withdrawn", until=None).exists()
    assert LedgerEntry.objects.filter(kind="withdrawal").count() == 1
    assert article.audit_events.last().verb == "withdraw_sign_off"


def test_a_wrong_text_names_the_passages(article: Article, doctor: User) -> None:
    signed = SignOff.objects.get()
    with pytest.raises(RefusedError, match="Name the passages"):
        withdraw_sign_off(
            signed,
            by=doctor,
            at=timezone.now(),
            kind=WithdrawalKind.TEXT_IS_WRONG,
            reason="The dose is wrong.",
        )
    wrong = make.passage(signed.version, "5 mg")
    withdrawal = withdraw_sign_off(
        signed,
        by=doctor,
        at=timezone.now(),
        kind=WithdrawalKind.TEXT_IS_WRONG,
        reason="The dose is wrong.",
        passages=[wrong.key],
    )
    assert withdrawal.passages == [wrong.key]
    assert standing(article) != "current"


def test_only_the_signer_withdraws_and_says_why(
    article: Article, doctor: User, second_doctor: User, editor: User
) -> None:
    for person in (second_doctor, editor):
        with pytest.raises(RefusedError, match="Only the signer"):
            withdraw_sign_off(
                SignOff.objects.get(),
                by=person,
                at=timezone.now(),
                kind=WithdrawalKind.MISTAKE,
                reason="Not mine.",
            )
    with pytest.raises(RefusedError, match="Say why"):
        withdraw_sign_off(
            SignOff.objects.get(),
            by=doctor,
            at=timezone.now(),
            kind=WithdrawalKind.MISTAKE,
            reason="",
        )


def test_a_sign_off_is_taken_back_once(article: Article, doctor: User, editor: User) -> None:
    signed = SignOff.objects.get()
    dispute_sign_off(signed, by=editor, at=timezone.now(), reason="Struck off.")
    with pytest.raises(OutOfDateError, match="taken back"):
        dispute_sign_off(signed, by=editor, at=timezone.now(), reason="Struck off.")
    with pytest.raises(OutOfDateError, match="taken back"):
        withdraw_sign_off(
            signed,
            by=doctor,
            at=timezone.now(),
            kind=WithdrawalKind.MISTAKE,
            reason="Yes.",
        )


def test_an_editor_disputes_with_a_reason(article: Article, editor: User, writer: User) -> None:
    signed = SignOff.objects.get()
    with pytest.raises(RefusedError, match="Only an editor"):
        dispute_sign_off(signed, by=writer, at=timezone.now(), reason="I doubt it.")
    with pytest.raises(RefusedError, match="Say why"):
        dispute_sign_off(signed, by=editor, at=timezone.now(), reason=" ")
    dispute_sign_off(signed, by=editor, at=timezone.now(), reason="Never read it.")
    assert standing(article) != "current"
    assert FindingRow.objects.filter(code="sign-off-disputed", until=None).exists()


def test_what_a_withdrawal_leaves_open_is_open_since_that_day(
    writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    newer = make.next_version(
        article, by=writer, at=make.ago(5), body=make.BODY.replace("5 mg", "10 mg")
    )
    review = make.review_of(newer, by=writer, doctor=second_doctor, at=make.ago(5))
    changes = make.signed(review, second_doctor, scope=Scope.CHANGES, at=make.ago(4))
    make.published(newer, by=editor, at=make.ago(3))
    withdrawn_at = make.ago(1)
    withdraw_sign_off(
        changes, by=second_doctor, at=withdrawn_at, kind=WithdrawalKind.MISTAKE, reason="Not sure."
    )
    finding = FindingRow.objects.get(article=article, code="text-changed", until=None)
    assert finding.since == withdrawn_at.date()
