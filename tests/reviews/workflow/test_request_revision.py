"""The outcome of a re-review that is not *keep*: asking that a text be revised or retired."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Article, PublicationKind, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import (
    ChangeRequest,
    FindingRow,
    LedgerEntry,
    Review,
    StandingPeriod,
)
from reviews.policy.facts import ReviewOutcome
from reviews.policy.standing import standing_on
from reviews.record import local, record_of
from reviews.workflow.check_standings import check_standings
from reviews.workflow.close_change_request import close_change_request
from reviews.workflow.request_revision import request_revision
from reviews.workflow.submit import submit
from tests import builders as make
from tests.mail_server import Postbox

WHY = "The highest dose was lowered in spring."


def now() -> dt.datetime:
    return timezone.now()


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live, and signed off as a whole a week ago."""
    make.policy()
    return make.live_article(writer, doctor, editor)


@pytest.fixture
def review(article: Article, editor: User, second_doctor: User) -> Review:
    """The editor asked the second doctor to read the same words again."""
    version = article.history.get(number=1)
    return submit(version, by=editor, at=make.ago(2), reviewers=[second_doctor.reviewer])


def ask(review: Review, by: User, **more: Any) -> ChangeRequest:
    said: dict[str, Any] = {"outcome": ReviewOutcome.REVISE, "reason": WHY, "at": now()}
    return request_revision(review, by=by, **said | more)


def standing(article: Article) -> StandingPeriod:
    return StandingPeriod.objects.get(article=article, until=None)


def finding(article: Article) -> FindingRow | None:
    return FindingRow.objects.filter(article=article, code="change-requested", until=None).first()


def require_same(article: Article) -> None:
    assert [str(d) for d in check_standings(at=now())] == []


@pytest.mark.parametrize("outcome", list(ReviewOutcome))
def test_a_request_ends_the_round_and_breaks_the_standing(
    review: Review, second_doctor: User, outcome: ReviewOutcome
) -> None:
    before = standing(review.article)
    request = ask(review, second_doctor, outcome=outcome)
    review.refresh_from_db()
    after = standing(review.article)
    assert (before.standing, after.standing) == ("current", "stale")
    assert (before.review_date, before.due_on) == (after.review_date, after.due_on)
    assert review.state == "changes-requested"
    assert review.assignments.get().state == "done"
    assert review.decisions.get().reason == WHY
    found = finding(review.article)
    assert found is not None
    assert found.evidence["requests"][0]["id"] == request.pk
    require_same(review.article)


def test_it_is_in_the_audit_trail_and_not_in_the_ledger(
    review: Review, second_doctor: User
) -> None:
    entries = LedgerEntry.objects.count()
    ask(review, second_doctor)
    event = review.article.audit_events.get(verb="request_revision")
    assert (event.by, event.number) == (second_doctor, 1)
    assert event.detail == {"outcome": "revise", "reason": WHY}
    assert LedgerEntry.objects.count() == entries


def test_who_asked_the_writer_and_the_editors_are_told(
    review: Review, second_doctor: User, writer: User, editor: User, postbox: Postbox
) -> None:
    ask(review, second_doctor)
    told = {mail["To"] for mail in postbox.messages if "revised" in mail["Subject"]}
    assert told == {writer.email, editor.email}


def test_a_request_without_a_reason_is_refused(review: Review, second_doctor: User) -> None:
    with pytest.raises(RefusedError, match="Say what is wrong"):
        ask(review, second_doctor, reason=" ")
    assert not ChangeRequest.objects.exists()


def test_who_is_not_asked_to_sign_cannot_ask_for_another_text(
    review: Review, writer: User, editor: User, doctor: User
) -> None:
    for person, why in (
        (writer, "Only an active reviewer"),
        (editor, "Only an active reviewer"),
        (doctor, "Another reviewer was asked"),
    ):
        with pytest.raises(RefusedError, match=why):
            ask(review, person)
    assert finding(review.article) is None


def test_who_could_not_sign_today_cannot_ask_for_another_text(
    article: Article, editor: User, doctor_with_ended_credential: User
) -> None:
    is_open = submit(article.history.get(number=1), by=editor, at=make.ago(2))
    with pytest.raises(RefusedError, match="Your credential ended"):
        ask(is_open, doctor_with_ended_credential)


def test_of_a_text_that_is_read_for_the_first_time_one_asks_for_changes(
    writer: User, doctor: User
) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    with pytest.raises(RefusedError, match="Ask the writer for changes instead"):
        ask(review, doctor)


def test_a_text_that_is_live_as_an_emergency_can_be_sent_back(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article, version = make.article_by(writer)
    make.published(
        version, by=editor, at=make.ago(8), kind=PublicationKind.EMERGENCY, reason="A recall."
    )
    review = make.review_of(version, by=writer, doctor=doctor, at=make.ago(7))
    ask(review, doctor)
    assert finding(article) is not None


def test_a_second_click_asks_nothing_twice(review: Review, second_doctor: User) -> None:
    ask(review, second_doctor)
    with pytest.raises(OutOfDateError, match="Changes were asked for"):
        ask(review, second_doctor)
    assert ChangeRequest.objects.count() == 1


def test_who_has_signed_the_whole_text_cannot_ask_as_well(
    review: Review, second_doctor: User
) -> None:
    make.signed(review, second_doctor)
    with pytest.raises(OutOfDateError):
        ask(review, second_doctor)


def test_a_new_version_that_is_signed_off_and_live_answers_it(
    review: Review, second_doctor: User, doctor: User, writer: User, editor: User
) -> None:
    ask(review, second_doctor)
    article = review.article
    version = make.next_version(article, by=writer, summary="How to take less Placidol.")
    assert finding(article) is not None
    make.signed(make.review_of(version, by=writer, doctor=doctor, at=now()), doctor)
    make.published(version, by=editor)
    assert finding(article) is None
    assert standing(article).standing == "current"
    require_same(article)


# closing


def test_its_maker_closes_it_and_the_page_stands_as_before(
    review: Review, second_doctor: User
) -> None:
    request = ask(review, second_doctor, at=make.ago(1))
    closing = close_change_request(request, by=second_doctor, at=now(), reason="I misread it.")
    article = review.article
    assert (closing.by, closing.reason) == (second_doctor, "I misread it.")
    assert finding(article) is None
    assert standing(article).standing == "current"
    at = local(make.ago(0.5))
    assert standing_on(record_of(article, at=at), at).standing.value == "stale"
    event = article.audit_events.get(verb="close_change_request")
    assert event.detail == {"outcome": "revise", "reason": "I misread it."}
    require_same(article)


def test_nobody_else_closes_it_not_even_an_editor(
    review: Review, second_doctor: User, editor: User, doctor: User
) -> None:
    request = ask(review, second_doctor)
    for person in (editor, doctor):
        with pytest.raises(RefusedError, match="Only who asked"):
            close_change_request(request, by=person, at=now(), reason="Nonsense.")
    with pytest.raises(RefusedError, match="Say why"):
        close_change_request(request, by=second_doctor, at=now(), reason="")
    assert finding(review.article) is not None


def test_it_is_closed_once(review: Review, second_doctor: User) -> None:
    request = ask(review, second_doctor)
    close_change_request(request, by=second_doctor, at=now(), reason="I misread it.")
    with pytest.raises(OutOfDateError, match="closed already"):
        close_change_request(request, by=second_doctor, at=now(), reason="I misread it.")


def test_what_a_new_version_answered_is_not_closed_as_well(
    review: Review, second_doctor: User, doctor: User, writer: User, editor: User
) -> None:
    request = ask(review, second_doctor)
    version = make.next_version(review.article, by=writer, summary="How to take less Placidol.")
    make.signed(make.review_of(version, by=writer, doctor=doctor, at=now()), doctor)
    make.published(version, by=editor)
    with pytest.raises(OutOfDateError, match="answers this request"):
        close_change_request(request, by=second_doctor, at=now(), reason="I misread it.")


def test_those_who_were_told_of_a_request_are_told_of_its_end(
    review: Review, second_doctor: User, writer: User, editor: User, postbox: Postbox
) -> None:
    request = ask(review, second_doctor)
    close_change_request(request, by=second_doctor, at=now(), reason="I misread it.")
    told = {mail["To"] for mail in postbox.messages if "May stay" in mail["Subject"]}
    assert told == {writer.email, editor.email}
