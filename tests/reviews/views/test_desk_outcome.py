"""What waits on the desk because a re-review asked for another text, or for none."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import User
from reviews.audit.waiting.part import Part
from reviews.models import ChangeRequest
from reviews.policy.facts import ReviewOutcome
from reviews.workflow.close_change_request import close_change_request
from reviews.workflow.request_revision import request_revision
from reviews.workflow.retire_article import retire_article
from reviews.workflow.submit import submit
from tests import builders as make
from tests.cast import SignIn

WHY = "The highest dose was lowered in spring."


@pytest.fixture
def ask(writer: User, doctor: User, editor: User) -> Any:
    """A live text, and the doctor's request about it."""
    make.policy()

    def make_request(outcome: ReviewOutcome) -> ChangeRequest:
        article = make.live_article(writer, doctor, editor)
        again = submit(
            article.history.get(number=1), by=editor, at=make.ago(4), reviewers=[doctor.reviewer]
        )
        return request_revision(again, by=doctor, at=make.ago(3), outcome=outcome, reason=WHY)

    return make_request


def waiting(client: Client, heading: str) -> Part | None:
    parts: list[Part] = client.get(reverse("desk")).context["waiting"]
    found: Part | None = next((p for p in parts if p.heading == heading and p.rows), None)
    return found


def test_its_writer_is_to_revise_a_text_until_there_is_a_new_version(
    ask: Any, writer: User, writer_client: Client, other_writer: User, client_of: SignIn
) -> None:
    request = ask(ReviewOutcome.REVISE)
    (row,) = waiting(writer_client, "To be revised").rows  # type: ignore[union-attr]
    assert (row.title, row.act) == ("Revise Taking Placidol", "Revise")
    assert row.why == f"Dora Doctor: {WHY} Since"
    assert row.url == reverse("draft", args=[request.article_id])
    assert waiting(client_of(other_writer), "To be revised") is None
    make.next_version(request.article, by=writer, summary="How to take less of it.")
    assert waiting(writer_client, "To be revised") is None
    assert waiting(writer_client, "Saved, not submitted") is not None


def test_it_is_not_asked_for_twice_on_the_same_page(ask: Any, editor_client: Client) -> None:
    ask(ReviewOutcome.REVISE)
    assert waiting(editor_client, "A reviewer asks for changes") is None


def test_the_editor_is_to_decide_about_a_page_that_should_go_until_it_is_gone(
    ask: Any, editor: User, editor_client: Client
) -> None:
    request = ask(ReviewOutcome.RETIRE)
    heading = "To be retired, a reviewer says"
    (row,) = waiting(editor_client, heading).rows  # type: ignore[union-attr]
    assert row.url == reverse("retire", args=[request.article_id])
    assert WHY in row.why
    retire_article(request.article, by=editor, at=make.ago(1), reason="Nobody sells it.")
    assert waiting(editor_client, heading) is None


@pytest.mark.parametrize("outcome", list(ReviewOutcome))
def test_a_closed_request_waits_for_nobody(
    ask: Any, doctor: User, outcome: ReviewOutcome, writer_client: Client, editor_client: Client
) -> None:
    close_change_request(ask(outcome), by=doctor, at=make.ago(1), reason="I misread it.")
    assert waiting(writer_client, "To be revised") is None
    assert waiting(editor_client, "To be retired, a reviewer says") is None


def test_a_request_to_revise_is_none_to_retire(ask: Any, editor_client: Client) -> None:
    ask(ReviewOutcome.REVISE)
    assert waiting(editor_client, "To be retired, a reviewer says") is None
