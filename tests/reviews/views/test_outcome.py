"""The outcome of a re-review on the workbench: keep, revise or retire, and taking that back."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, User
from reviews.models import ChangeRequest, Review
from reviews.policy.facts import ReviewOutcome
from reviews.workflow.request_revision import request_revision
from reviews.workflow.submit import submit
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.views.rounds import address, round_of, told

MOST = 62
WHY = "The highest dose was lowered in spring."


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


@pytest.fixture
def client(client_of: SignIn, second_doctor: User) -> Client:
    """Signed in as the second doctor."""
    return client_of(second_doctor)


def answered(client: Client, review: Review, outcome: str = "revise", reason: str = WHY) -> Any:
    form = {"outcome": outcome, f"{outcome}-reason": reason}
    return client.post(address("request_revision", review), form)


def asked(review: Review, by: User) -> ChangeRequest:
    return request_revision(review, by=by, at=make.ago(1), outcome=ReviewOutcome.REVISE, reason=WHY)


def test_words_that_are_read_again_come_with_three_outcomes(client: Client, review: Review) -> None:
    answer = client.get(address("review", review))
    page = told(answer)
    assert "Nothing changed since the review of" in page
    assert "check that it is still true" in page
    assert "Dora Doctor signed off the whole text" in page
    assert "1 reference: is there anything newer?" in page
    for name in ("revising", "retiring"):
        assert f'id="{name}"' in answer.content.decode()
    assert "Ask for changes" not in page


def test_of_ones_own_review_it_says_so(
    article: Article, editor: User, doctor: User, doctor_client: Client
) -> None:
    version = article.history.get(number=1)
    review = submit(version, by=editor, at=make.ago(2), reviewers=[doctor.reviewer])
    assert "Nothing changed since your own review of" in told(
        doctor_client.get(address("review", review))
    )


def test_who_does_not_review_reads_what_there_is_to_know_without_the_choice(
    review: Review, writer_client: Client
) -> None:
    answer = writer_client.get(address("review", review))
    assert "Nothing changed since the review of" in told(answer)
    assert 'id="revising"' not in answer.content.decode()


def test_a_first_review_asks_for_changes(writer: User, doctor: User, doctor_client: Client) -> None:
    review = round_of(writer, doctor)
    page = told(doctor_client.get(address("review", review)))
    assert "Ask for changes" in page
    assert "Revise…" not in page
    refused = answered(doctor_client, review)
    assert refused.status_code == 403
    assert "Ask the writer for changes instead" in told(refused)
    assert WHY in told(refused)


@pytest.mark.parametrize("outcome", ["revise", "retire"])
def test_a_request_is_made_and_shown(client: Client, review: Review, outcome: str) -> None:
    answer = answered(client, review, outcome)
    assert answer.headers["Location"] == address("review", review)
    assert ChangeRequest.objects.get().outcome == outcome
    page = told(client.get(address("review", review)))
    assert f"Selma Doctor asks that this text be {outcome}d" in page
    assert page.count(WHY) == 1
    assert "Close my request…" in page


def test_without_a_reason_the_dialog_comes_back_open(client: Client, review: Review) -> None:
    answer = answered(client, review, "retire", "")
    assert answer.status_code == 422
    page = answer.content.decode()
    dialog = page[page.index('id="retiring"') :]
    assert dialog.index("data-open-at-load") < 100
    assert not ChangeRequest.objects.exists()


def test_a_second_click_says_what_happened_and_keeps_what_was_typed(
    client: Client, review: Review
) -> None:
    answered(client, review)
    again = answered(client, review, reason="Another reason.")
    assert again.status_code == 409
    assert "Changes were asked for" in told(again)
    assert "Another reason." in told(again)
    assert ChangeRequest.objects.count() == 1


def test_the_writer_is_sent_to_the_draft_and_the_editor_to_the_page_that_retires(
    review: Review, second_doctor: User, writer_client: Client, editor_client: Client
) -> None:
    request_revision(
        review, by=second_doctor, at=make.ago(1), outcome=ReviewOutcome.RETIRE, reason=WHY
    )
    page = writer_client.get(address("review", review)).content.decode()
    assert "Revise in the draft" in page
    assert "Retire the page…" not in page
    page = editor_client.get(address("review", review)).content.decode()
    assert f"/desk/articles/{review.article_id}/retire/" in page


def test_its_maker_closes_it(client: Client, review: Review, second_doctor: User) -> None:
    request = asked(review, second_doctor)
    url = f"/desk/change-requests/{request.pk}/close/"
    empty = client.post(url, {"close-reason": ""})
    assert empty.status_code == 422
    done = client.post(url, {"close-reason": "I misread it."})
    assert done.headers["Location"] == address("review", review)
    page = told(client.get(address("review", review)))
    assert "Selma Doctor closed this on" in page
    assert "I misread it." in page
    assert "Close my request…" not in page
    late = client.post(url, {"close-reason": "Once more."})
    assert late.status_code == 409
    assert "closed already" in told(late)


def test_nobody_else_is_offered_to_close_it(
    review: Review, second_doctor: User, editor_client: Client
) -> None:
    request = asked(review, second_doctor)
    assert "Close my request…" not in told(editor_client.get(address("review", review)))
    url = f"/desk/change-requests/{request.pk}/close/"
    refused = editor_client.post(url, {"close-reason": "Nonsense."})
    assert refused.status_code == 403
    assert "Only who asked may close this request." in told(refused)


@pytest.mark.parametrize("name", ["request_revision", "close_change_request"])
def test_the_address_of_an_act_opened_as_a_page_leads_to_the_round(
    name: str, client: Client, review: Review, second_doctor: User
) -> None:
    request = asked(review, second_doctor)
    where = {
        "request_revision": address("request_revision", review),
        "close_change_request": f"/desk/change-requests/{request.pk}/close/",
    }
    assert client.get(where[name]).headers["Location"] == address("review", review)


def test_the_public_page_makes_no_claim_and_says_what_was_asked(
    review: Review, second_doctor: User, client: Client
) -> None:
    slug = review.article.page.slug
    assert "Medically reviewed by" in told(client.get(f"/articles/{slug}/"))
    asked(review, second_doctor)
    answer = client.get(f"/articles/{slug}/")
    assert "a reviewer asked that this page be revised" in told(answer)
    assert "Last medically reviewed by Dora Doctor" in told(answer)
    assert "lastReviewed" not in answer.content.decode()
    assert WHY not in told(answer)


def test_the_page_of_the_article_says_why_and_what_clears_it(
    review: Review, second_doctor: User, editor_client: Client
) -> None:
    asked(review, second_doctor)
    page = told(editor_client.get(f"/desk/articles/{review.article_id}/"))
    assert "Selma Doctor asked on" in page
    assert "who asked closes the request" in page
    assert "Asked to be revised" in page


@pytest.mark.ignore_template_errors
def test_the_audit_table_finds_it(
    review: Review, second_doctor: User, editor_client: Client
) -> None:
    asked(review, second_doctor)
    found = told(editor_client.get("/desk/audit/?finding=change-requested"))
    assert "1 article" in found
    assert "Taking Placidol" in found
    other = told(editor_client.get("/desk/audit/?finding=text-changed"))
    assert "Taking Placidol" not in other


def test_a_re_review_asks_as_few_questions_for_a_long_text(
    client: Client, writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    make.policy()
    asked_for = []
    for body in (make.BODY, make.BODY + "<p>Placidol helps. It does.</p>" * 200):
        article = make.live_article(writer, doctor, editor, body=body)
        version = article.history.get(number=1)
        review = submit(version, by=editor, at=make.ago(2), reviewers=[second_doctor.reviewer])
        client.get(address("review", review))
        with CaptureQueriesContext(connection) as queries:
            client.get(address("review", review))
        asked_for.append(len(queries))
    assert asked_for[0] == asked_for[1] <= MOST
