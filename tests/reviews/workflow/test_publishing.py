"""Publishing what is reviewed, as an emergency, or as imported; and retiring."""

import pytest
from django.utils import timezone

from articles.models import AuditEvent, Page, Publication, PublicationKind, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.displayed import displayed
from reviews.models import FindingRow, LedgerEntry, StandingPeriod
from reviews.policy.facts import Scope
from reviews.workflow.retire_article import retire_article
from tests import builders as make

EMERGENCY = PublicationKind.EMERGENCY


def codes(article: object, kind: str = "breaks") -> set[str]:
    rows = FindingRow.objects.filter(article=article, until=None, kind=kind)
    return set(rows.values_list("code", flat=True))


def test_a_version_without_a_whole_sign_off_is_not_published(writer: User, editor: User) -> None:
    make.policy()
    _, version = make.article_by(writer)
    with pytest.raises(RefusedError, match="No valid sign-off covers the whole"):
        make.published(version, by=editor)
    assert not Publication.objects.exists()


def test_a_version_with_a_gap_is_not_published_and_says_how_many(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    version = make.next_version(article, by=writer, body=make.BODY.replace("5 mg", "6 mg"))
    with pytest.raises(RefusedError, match="1 passage is not covered"):
        make.published(version, by=editor)


def test_a_lost_bold_needs_no_doctor(writer: User, doctor: User, editor: User) -> None:
    make.policy()
    body = make.BODY.replace("5 mg", "<strong>5 mg</strong>")
    article = make.live_article(writer, doctor, editor, body=body)
    make.published(make.next_version(article, by=writer, body=make.BODY), by=editor)
    assert StandingPeriod.objects.get(article=article, until=None).standing == "current"


def test_too_few_sign_offs_stop_the_publication(writer: User, doctor: User, editor: User) -> None:
    make.policy(sign_offs=2)
    _, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer), doctor, at=make.ago(7))
    with pytest.raises(RefusedError, match="fewer signatures than the policy asks for"):
        make.published(version, by=editor)


@pytest.mark.parametrize("person", ["writer", "doctor", "administrator", "outsider"])
def test_only_editors_publish(
    writer: User, doctor: User, person: str, request: pytest.FixtureRequest
) -> None:
    make.policy()
    _, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer), doctor, at=make.ago(7))
    with pytest.raises(RefusedError, match="Only an editor"):
        make.published(version, by=request.getfixturevalue(person))


def test_an_emergency_needs_a_reason_and_is_shown_until_covered(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article, version = make.article_by(writer)
    with pytest.raises(RefusedError, match="Say why this cannot wait"):
        make.published(version, by=editor, kind=EMERGENCY)
    make.published(version, by=editor, kind=EMERGENCY, reason="Recalled batch.", at=make.ago(8))
    assert "published-without-review" in codes(article)
    make.signed(make.review_of(version, by=writer, at=make.ago(7)), doctor, at=make.ago(6))
    assert codes(article) == set()


def test_a_reviewed_version_is_not_an_emergency(writer: User, doctor: User, editor: User) -> None:
    make.policy()
    _, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer), doctor, at=make.ago(7))
    with pytest.raises(RefusedError, match="publish it as reviewed"):
        make.published(version, by=editor, kind=EMERGENCY, reason="Hurry.")


def test_what_was_not_imported_does_not_go_live_as_imported(writer: User, editor: User) -> None:
    _, version = make.article_by(writer)
    with pytest.raises(RefusedError, match="Only the text of an imported page"):
        make.published(version, by=editor, kind=PublicationKind.IMPORTED)


def test_an_overdue_review_does_not_stop_signed_changes(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy(interval_months=1)
    article, version = make.article_by(writer, at=make.ago(100))
    make.signed(make.review_of(version, by=writer, at=make.ago(99)), doctor, at=make.ago(98))
    make.published(version, by=editor, at=make.ago(97))
    newer = make.next_version(
        article, by=writer, at=make.ago(5), body=make.BODY.replace("5 mg", "6 mg")
    )
    review = make.review_of(newer, by=writer, at=make.ago(4))
    make.signed(review, doctor, scope=Scope.CHANGES, at=make.ago(3))
    make.published(newer, by=editor, at=make.ago(2))
    assert codes(article) == {"review-expired"}


def test_publishing_twice_changes_nothing_more(writer: User, doctor: User, editor: User) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    with pytest.raises(OutOfDateError, match="live already"):
        make.published(article.history.get(number=1), by=editor)
    assert Publication.objects.count() == 1
    assert LedgerEntry.objects.filter(kind="publication").count() == 1


def test_two_articles_of_one_title_have_two_addresses(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    make.live_article(writer, doctor, editor)
    make.live_article(writer, doctor, editor)
    assert set(Page.objects.values_list("slug", flat=True)) == {
        "taking-placidol",
        "taking-placidol-2",
    }


def test_retiring_takes_the_article_off_the_site_with_a_reason(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    with pytest.raises(RefusedError, match="Say why"):
        retire_article(article, by=editor, at=timezone.now(), reason=" ")
    retire_article(article, by=editor, at=timezone.now(), reason="No longer sold.")
    assert Page.objects.get(article=article).live is None
    assert StandingPeriod.objects.get(article=article, until=None).standing == "not_live"
    assert AuditEvent.objects.get(verb="retire").detail == {"reason": "No longer sold."}
    with pytest.raises(OutOfDateError, match="not live"):
        retire_article(article, by=editor, at=timezone.now(), reason="No longer sold.")


def test_only_editors_retire(writer: User, doctor: User, editor: User) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    with pytest.raises(RefusedError, match="Only an editor"):
        retire_article(article, by=writer, at=timezone.now(), reason="Tired of it.")


def test_a_text_older_than_one_that_was_live_is_saved_anew_before_it_goes_live_again(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    first = article.history.get(number=1)
    body = make.BODY.replace("5 mg", "4 mg")
    second = make.next_version(article, by=writer, body=body, at=make.ago(5.5))
    review = make.review_of(second, by=writer, doctor=doctor, at=make.ago(5))
    make.signed(review, doctor, scope=Scope.CHANGES, at=make.ago(4))
    make.published(second, by=editor, at=make.ago(3))
    with pytest.raises(RefusedError, match="Version 2 has been live since"):
        make.published(first, by=editor)
    with pytest.raises(RefusedError, match="signed off: publish it as reviewed"):
        make.published(first, by=editor, kind=EMERGENCY, reason="Roll back.")
    assert Publication.objects.count() == 2


def test_a_version_of_higher_risk_is_judged_by_the_policy_of_its_own_risk(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy(risk="low")
    make.policy(risk="high", sign_offs=2)
    article = make.live_article(writer, doctor, editor, risk="low")
    riskier = make.next_version(article, by=writer, risk="high")
    with pytest.raises(RefusedError, match="fewer signatures than the policy asks for"):
        make.published(riskier, by=editor)
    review = make.review_of(riskier, by=writer, at=timezone.now())
    assert displayed(review, by_id=doctor.pk, at=timezone.now()).policy.sign_offs == 2
