"""Asking for many re-reviews from the audit table."""

import datetime as dt
import uuid
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, AuditEvent, User
from reviews.audit.again import (
    MOST,
    NOT_LIVE,
    UNDER_REVIEW,
    WITH_THE_WRITER,
    Again,
    chosen,
    matching,
    planned,
)
from reviews.audit.filters import AuditFilters
from reviews.audit.sorting import Sort
from reviews.models import Assignment, Batch, BatchLine, Review, Reviewer
from reviews.policy.states import State
from reviews.workflow.ask_batch import NEWER, ask_batch
from reviews.workflow.request_changes import request_changes
from reviews.workflow.start_batch import start_batch
from reviews.workflow.stop_reviewer import stop_reviewer
from tests import builders as make

PAGE = "/desk/audit/again/"


def in_days(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


def plan(*articles: Article) -> list[Again]:
    return list(planned([one.pk for one in articles], at=timezone.now(), due_on=in_days(3)))


def started(articles: list[Again], editor: User, **changes: Any) -> Batch:
    usual = {"by": editor, "at": timezone.now(), "key": uuid.uuid4(), "due_on": in_days(3)}
    return start_batch(articles, **(usual | changes))


@pytest.fixture
def live(writer: User, doctor: User, editor: User) -> list[Article]:
    make.policy()
    return [make.live_article(writer, doctor, editor, title=f"Placidol {n}") for n in range(3)]


def test_who_signed_last_is_asked_and_reads_the_note(
    live: list[Article], doctor: User, editor: User, mailoutbox: list[EmailMessage]
) -> None:
    batch = started(plan(*live), editor, note="The board wrote a new guideline.")
    assert Review.objects.filter(state=State.OPEN).count() == 3
    asked = Assignment.objects.filter(state="waiting")
    assert {row.reviewer.user for row in asked} == {doctor}
    assert {row.due_on for row in asked} == {in_days(3)}
    assert {row.review.note for row in asked} == {"The board wrote a new guideline."}
    assert batch.lines.exclude(review=None).count() == 3
    assert AuditEvent.objects.filter(verb="submit", at=batch.at, by=editor).count() == 3
    asking = [mail.to for mail in mailoutbox if "The board wrote" in str(mail.body)]
    assert asking == [[doctor.email]] * 3


def test_nothing_is_asked_where_it_makes_no_sense_and_each_says_why(
    live: list[Article], writer: User, doctor: User, editor: User
) -> None:
    under, back, fine = live
    make.review_of(under.history.first(), by=editor, doctor=doctor)
    waits = make.review_of(back.history.first(), by=editor, doctor=doctor)
    request_changes(waits, by=doctor, at=timezone.now(), reason="The dose.")
    draft, _ = make.article_by(writer, title="Not live")
    found = plan(under, back, draft, fine)
    assert [one.skipped for one in found] == [UNDER_REVIEW, WITH_THE_WRITER, NOT_LIVE, ""]
    batch = started(found, editor)
    assert batch.lines.exclude(skipped="").count() == 3
    assert waits.state != State.SUPERSEDED
    waits.refresh_from_db()
    assert waits.state == State.CHANGES_REQUESTED


def test_where_the_last_reviewer_cannot_sign_it_is_open_to_any(
    live: list[Article], doctor: User, second_doctor: User, editor: User
) -> None:
    stop_reviewer(
        Reviewer.objects.get(user=doctor), by=editor, at=timezone.now(), reason="Retired."
    )
    (one,) = plan(live[0])
    assert (one.reviewer, one.skipped) == (None, "")
    assert "not an active reviewer" in one.why
    started([one], editor)
    assert Review.objects.get(state=State.OPEN).assignments.count() == 0


def test_the_same_form_sent_twice_is_one_batch(editor_client: Client, live: list[Article]) -> None:
    shown = editor_client.get(PAGE, {"article": [one.pk for one in live]})
    form = shown.context["form"]
    sent = {
        "article": [one.pk for one in live],
        "key": str(form["key"].value()),
        "whom": "last",
        "due_on": in_days(3).isoformat(),
        "note": "Please.",
    }
    first = editor_client.post(PAGE, sent)
    again = editor_client.post(PAGE, sent)
    assert first.status_code == again.status_code == 302
    assert first["Location"] == again["Location"]
    assert Batch.objects.count() == 1
    assert Review.objects.filter(state=State.OPEN).count() == 3


def test_a_batch_that_was_stopped_goes_on_and_asks_nobody_twice(
    live: list[Article], editor: User
) -> None:
    batch = Batch.objects.create(key=uuid.uuid4(), by=editor, at=timezone.now(), due_on=in_days(3))
    for one in plan(*live):
        BatchLine.objects.create(
            batch=batch, article_id=one.article_id, number=one.number, reviewer=one.reviewer
        )
    assert ask_batch(batch, by=editor, at=batch.at, most=1) == 1
    assert ask_batch(batch, by=editor, at=batch.at) == 2
    assert ask_batch(batch, by=editor, at=batch.at) == 0
    assert Review.objects.filter(state=State.OPEN).count() == 3


def test_a_version_saved_meanwhile_is_not_sent_to_review_unseen(
    live: list[Article], writer: User, editor: User
) -> None:
    found = plan(live[0])
    make.next_version(live[0], by=writer, body="<p>Take 50 mg.</p>")
    batch = started(found, editor)
    assert batch.lines.get().skipped == NEWER
    assert not Review.objects.filter(state=State.OPEN).exists()


def test_all_that_match_go_until_a_batch_is_full(live: list[Article], editor: User) -> None:
    found = matching(
        AuditFilters(title="placidol"), Sort.of(""), at=timezone.now(), due_on=in_days(3)
    )
    assert [one.title for one in found.asked] == [f"Placidol {n}" for n in range(3)]
    assert not found.has_more
    many = chosen([live[0].pk, *range(10_000, 10_000 + MOST)], at=timezone.now(), due_on=in_days(3))
    assert (len(many.articles), many.has_more) == (MOST, True)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"due_on": "2001-01-01"}, "day that is past"),
        ({"due_on": "soon"}, "Enter a valid date"),
        ({"article": ["999999"]}, "None of these articles can go to review"),
        ({"article": []}, "Choose articles in the audit table first"),
        ({"key": "x"}, "Open this page again"),
    ],
)
def test_what_stops_it_is_said_and_what_was_typed_stays(
    changes: dict[str, Any], why: str, editor_client: Client, live: list[Article]
) -> None:
    usual = {
        "article": [live[0].pk],
        "key": str(uuid.uuid4()),
        "whom": "last",
        "due_on": in_days(3).isoformat(),
        "note": "A note that took long to write.",
    }
    answer = editor_client.post(PAGE, usual | changes)
    assert answer.status_code in {403, 422}
    said = answer.content.decode()
    assert why in said
    assert "A note that took long to write." in said
    assert not Batch.objects.exists()


def test_the_plan_costs_the_same_for_one_and_for_many(
    live: list[Article], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(7):
        plan(live[0])
    with django_assert_num_queries(7):
        plan(*live)


def test_the_result_says_what_became_of_each(
    editor_client: Client, live: list[Article], editor: User
) -> None:
    batch = started(plan(*live), editor)
    shown = editor_client.get(reverse("batch", args=[batch.pk])).content.decode()
    assert "3 asked. Everything is done." in shown
    assert "hx-trigger" not in shown.partition('id="batch"')[2]
