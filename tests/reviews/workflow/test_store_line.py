"""An article's line in the audit table follows its record, and is checked against it."""

import datetime as dt
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from articles.models import Article, Draft, PublicationKind, User
from reviews.models import AuditReviewer, AuditRow, ClaimedReview
from reviews.models.audit_row import NO_END
from reviews.policy.facts import Scope
from reviews.workflow.check_standings import check_article, check_standings
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.follow_policy import follow_policy
from reviews.workflow.rebuild_audit import rebuild_audit
from reviews.workflow.recall import recall
from tests import builders as make

pytestmark = pytest.mark.django_db


def names(article: Article) -> list[str]:
    found = AuditReviewer.objects.filter(article=article, last_day=NO_END)
    return list(found.order_by("name_key").values_list("name_key", flat=True))


def test_a_saved_version_has_a_line_and_a_draft_has_none(writer: User) -> None:
    article, _ = make.article_by(writer)
    row = AuditRow.objects.get()
    assert (row.article, row.standing, row.scope) == (article, "not_live", "")
    assert (row.reviewed_on, row.due_on, row.changes_reviewed_on) == (None, None, None)


def test_sign_offs_of_the_whole_and_of_changes_are_told_apart(
    writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    article = make.live_article(writer, doctor, editor)
    row = AuditRow.objects.get()
    assert (row.scope, row.reviewers, row.covered_percent) == ("whole", ["Dora Doctor"], 100)
    version = make.next_version(article, by=writer, body="<p>Adults take 50 mg of it.</p>")
    review = make.review_of(version, by=writer, at=timezone.now())
    make.signed(review, second_doctor, scope=Scope.CHANGES)
    make.published(version, by=editor)
    row.refresh_from_db()
    assert (row.scope, row.number) == ("changes", 2)
    assert names(article) == ["dora doctor", "selma doctor"]
    assert row.changes_reviewed_on == timezone.localdate()
    assert list(check_standings(at=timezone.now())) == []


def test_a_claimed_review_stands_there_as_claimed(writer: User, editor: User) -> None:
    article, version = make.article_by(writer)
    ClaimedReview.objects.create(
        article=article,
        version=version,
        reviewer_name="Dr  Änne Lee",
        reviewed_on="2019-09-25",
        updated_on="2023-03-21",
        recorded_at=version.saved_at,
        recorded_by=editor,
    )
    make.published(version, by=editor, kind=PublicationKind.IMPORTED)
    row = AuditRow.objects.get()
    assert (row.scope, row.reviewed_on) == ("claim", dt.date(2019, 9, 25))
    assert row.is_older_than_text
    assert names(article) == ["dr anne lee"]


def test_the_check_names_what_differs(writer: User, doctor: User, editor: User) -> None:
    article = make.live_article(writer, doctor, editor)
    AuditRow.objects.update(title="Other", due_date=dt.date(2030, 1, 1))
    AuditReviewer.objects.all().delete()
    differences = {d.what for d in check_article(article, at=timezone.now())}
    assert differences == {
        "title in the audit table",
        "due_date in the audit table",
        "reviewers in the audit table",
    }


def test_the_line_says_what_the_newest_version_waits_for(
    writer: User, doctor: User, editor: User
) -> None:
    article, version = make.article_by(writer)

    def step() -> str:
        return AuditRow.objects.get(article=article).next_step

    assert step() == "submit"
    review = make.review_of(version, by=writer, doctor=doctor)
    assert step() == ""
    make.signed(review, doctor)
    assert step() == "publish"
    make.published(version, by=editor)
    assert step() == ""
    make.next_version(article, by=writer, body="<p>Adults take 50 mg of it.</p>")
    assert step() == "submit"
    assert list(check_standings(at=timezone.now())) == []


def step_of(article: Article) -> tuple[str, dt.datetime | None]:
    return AuditRow.objects.values_list("next_step", "waits_since").get(article=article)


def test_a_version_whose_sign_off_was_taken_back_waits_to_be_submitted_again(
    writer: User, doctor: User, editor: User
) -> None:
    article, version = make.article_by(writer)
    signed = make.signed(make.review_of(version, by=writer, doctor=doctor), doctor, at=make.ago(7))
    assert step_of(article) == ("publish", signed.at)
    dispute_sign_off(signed, by=editor, at=make.ago(3), reason="Never read it.")
    assert step_of(article) == ("submit", version.saved_at)
    again = make.review_of(version, by=writer, doctor=doctor, at=make.ago(2))
    assert step_of(article) == ("", None)
    anew = make.signed(again, doctor, at=make.ago(1))
    assert step_of(article) == ("publish", anew.at)
    assert list(check_standings(at=timezone.now())) == []


def test_a_version_of_words_that_are_signed_already_waits_to_be_published(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    make.policy("high", sign_offs=2)
    article = make.live_article(writer, doctor, editor, summary='Say "no" to it.')
    newer = make.next_version(article, by=writer, at=make.ago(5), summary="Say “no” to it.")
    assert step_of(article) == ("publish", newer.saved_at)
    wrong = make.next_version(article, by=writer, at=make.ago(4), summary="Say “yes” to it.")
    assert step_of(article) == ("submit", wrong.saved_at)
    strict = make.next_version(
        article, by=writer, at=make.ago(3), summary="Say “no” to it.", risk="high"
    )
    assert step_of(article) == ("submit", strict.saved_at)
    back = make.next_version(article, by=writer, at=make.ago(2), summary='Say "no" to it.')
    assert step_of(article) == ("publish", back.saved_at)
    asked = make.review_of(back, by=editor, doctor=doctor, at=make.ago(1))
    assert step_of(article) == ("", None)
    recall(asked, by=editor, at=make.ago(0.5))
    assert step_of(article) == ("publish", back.saved_at)
    assert list(check_standings(at=timezone.now())) == []


def test_a_new_policy_is_asked_of_a_version_that_waits_though_another_risk_is_live(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    newer = make.next_version(article, by=writer, at=make.ago(5), risk="high")
    assert step_of(article) == ("publish", newer.saved_at)
    row = make.policy("high", sign_offs=2, recorded_at=timezone.now())
    follow_policy.func(row.pk)
    assert step_of(article) == ("submit", newer.saved_at)
    assert list(check_standings(at=timezone.now())) == []


def test_a_database_from_before_learns_what_waits(writer: User, doctor: User, editor: User) -> None:
    make.live_article(writer, doctor, editor)
    make.article_by(writer)
    make.signed(make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor), doctor)
    withdrawn = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    dispute_sign_off(make.signed(withdrawn, doctor), by=editor, at=timezone.now(), reason="Unread.")
    undone, _ = make.article_by(writer)
    for title in ("Typed", make.content().title):
        make.drafted(undone, by=writer, title=title)
    article, _ = make.article_by(writer)
    make.drafted(article, by=writer, title="Ahead")
    AuditRow.objects.update(next_step="", waits_since=None)
    Draft.objects.filter(article=article).update(is_ahead=False)
    Draft.objects.exclude(article=article).update(is_ahead=True)
    of_drafts = import_module("articles.migrations.0005_drafts_ahead_already")
    of_lines = import_module("reviews.migrations.0014_what_waits_already")
    of_drafts.note_what_is_ahead(apps, connection.schema_editor())
    of_lines.note_next_steps(apps, connection.schema_editor())
    assert list(check_standings(at=timezone.now())) == []
    assert list(Draft.objects.filter(is_ahead=True)) == [article.draft]


def test_lines_that_are_missing_or_wrong_are_written_anew(
    writer: User, doctor: User, editor: User
) -> None:
    make.live_article(writer, doctor, editor)
    AuditRow.objects.all().delete()
    assert rebuild_audit(at=timezone.now(), missing_only=True) == 1
    assert rebuild_audit(at=timezone.now(), missing_only=True) == 0
    AuditRow.objects.update(title="Other")
    assert rebuild_audit(at=timezone.now()) == 1
    assert list(check_standings(at=timezone.now())) == []
