"""The record of an article as the rules read it from the rows."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Article, User
from reviews.ledger.sign import read_payload
from reviews.models import Credential, LedgerEntry
from reviews.policy.facts import SignOffFact
from reviews.policy.findings.finding import Code
from reviews.policy.record import policy_on
from reviews.policy.standing import StandingFacts, standing_on
from reviews.record import record_of, recorded
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.end_credential import end_credential
from reviews.workflow.verify_credential import verify_credential
from tests import builders as make


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live and current, signed by the doctor a week ago."""
    make.policy()
    return make.live_article(writer, doctor, editor)


def facts_of(article: Article) -> StandingFacts:
    at = timezone.localtime()
    return standing_on(record_of(article, at=at), at)


def only_sign_off(article: Article) -> SignOffFact:
    (sign_off,) = record_of(article, at=timezone.now()).sign_offs
    return sign_off


def renewed(doctor: User, editor: User) -> Credential:
    details = CredentialDetails("MD", "Specialist", "Chamber", "N-2002", dt.date(2020, 1, 1))
    return add_credential(doctor.reviewer, details, by=editor, at=timezone.now())


def test_a_new_credential_of_the_signer_counts_once_it_is_verified(
    article: Article, doctor: User, editor: User
) -> None:
    today = timezone.localdate()
    at = timezone.now()
    end_credential(
        doctor.reviewer.credentials.get(), by=editor, at=at, ended_on=today, reason="Moved away."
    )
    assert facts_of(article).finding(Code.CREDENTIAL_LAPSED)
    renewal = renewed(doctor, editor)
    assert facts_of(article).finding(Code.CREDENTIAL_LAPSED)
    verify_credential(renewal, by=editor, at=timezone.now(), how="The chamber's register.")
    assert not facts_of(article).finding(Code.CREDENTIAL_LAPSED)


def test_a_sign_off_rests_on_what_was_held_then_whatever_was_added_since(
    article: Article, doctor: User, editor: User
) -> None:
    before = only_sign_off(article)
    verify_credential(renewed(doctor, editor), by=editor, at=timezone.now(), how="The register.")
    after = only_sign_off(article)
    assert after.credentials == before.credentials
    assert (len(before.renewals), len(after.renewals)) == (0, 1)


def test_whether_the_signer_was_an_editor_is_what_was_so_at_signing(
    article: Article, doctor: User
) -> None:
    doctor.is_editor = True
    doctor.save()
    assert not only_sign_off(article).signer_is_editor
    assert not facts_of(article).finding(Code.REVIEWER_IS_EDITOR)


def test_an_editor_who_signs_is_shown_and_stated_as_one_for_good(
    writer: User, doctor: User
) -> None:
    doctor.is_editor = True
    doctor.save()
    article, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer, doctor=doctor), doctor)
    doctor.is_editor = False
    doctor.save()
    assert facts_of(article).finding(Code.REVIEWER_IS_EDITOR)
    stated = read_payload(LedgerEntry.objects.get(kind="sign_off").jws)
    assert stated["reviewer"]["is_editor"] is True


def test_who_takes_a_sentence_out_and_puts_it_back_does_not_become_its_writer(
    writer: User, other_writer: User
) -> None:
    article, _ = make.article_by(writer)
    without = make.BODY.replace("Swallow it whole with water.", "")
    make.next_version(article, by=other_writer, body=without, at=make.ago(8))
    make.next_version(article, by=other_writer, at=make.ago(6))
    newest = record_of(article, at=timezone.now()).version(3)
    at = next(at for at, p in enumerate(newest.passages) if "Swallow" in p.words)
    assert newest.authors[at] == {writer.pk, other_writer.pk}


def test_one_look_answers_for_each_version_with_the_policies_of_its_own_risk(
    article: Article, writer: User
) -> None:
    make.policy("high", interval_months=6)
    make.next_version(article, by=writer, risk="high")
    found = recorded(article.pk)
    assert [
        policy_on(found.about(number), timezone.localdate()).interval_months for number in (1, 2)
    ] == [12, 6]


def test_one_look_answers_for_each_moment_with_the_policies_of_what_was_live_then(
    article: Article, writer: User, editor: User
) -> None:
    make.policy("high", interval_months=6)
    second = make.next_version(article, by=writer, risk="high", at=make.ago(3))
    make.published(second, by=editor, at=make.ago(1))
    found = recorded(article.pk)
    assert found.at(make.ago(2)) == found.about(1)
    assert found.at(timezone.now()) == found.about(2)


def test_before_its_first_version_an_article_has_no_policy(article: Article) -> None:
    assert recorded(article.pk).at(make.ago(400)).policies == ()
