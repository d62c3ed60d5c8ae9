"""Threads on their screens: said, answered, settled, followed; refused with the reason."""

from html import escape

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import User
from reviews.models import AcceptedSuggestion, Comment, Resolution
from reviews.workflow.request_changes import request_changes
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.reviews.views.rounds import address, round_of, told
from tests.reviews.views.threads import about, said

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202eevil'


def act(name: str, thread: Comment) -> str:
    return reverse(name, args=[thread.pk])


def test_selected_words_are_kept_as_the_passage_has_them(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    passage = about(review, "Adults take")
    form = {
        "comment-body": "Half of it.",
        "comment-passage": passage.passage_key,
        "comment-at": passage.at,
        "comment-quote": "5\n   mg",
        "comment-before": "10",
        "comment-suggestion": "2.5\nmg",
        "comment-blocking": "on",
    }
    assert doctor_client.post(address("comment", review), form).status_code == 302
    kept = Comment.objects.get()
    assert (kept.quote, kept.prefix, kept.suggestion) == ("5 mg", "Adults take ", "2.5 mg")
    assert kept.is_blocking
    page = told(doctor_client.get(address("review", review)))
    assert "1 open · 1 blocking" in page
    assert "Suggested wording 5 2.5 mg" in page


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_words_that_do_not_stand_there_come_back_with_the_reason(
    headers: dict[str, str], writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    passage = about(review, "Adults take")
    form = {
        "comment-body": "Half of it.",
        "comment-passage": passage.passage_key,
        "comment-at": passage.at,
        "comment-quote": "50 mg",
    }
    answer = doctor_client.post(address("comment", review), form, headers=headers)
    assert answer.status_code == (200 if headers else 409)
    assert "The words you marked do not stand in this passage" in told(answer)
    assert "Half of it.</textarea>" in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_writer_is_not_offered_to_block(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    assert "comment-blocking" not in writer_client.get(address("review", review)).content.decode()
    form = {"comment-body": "Stop.", "comment-blocking": "on"}
    answer = writer_client.post(address("comment", review), form)
    assert answer.status_code == 403
    assert "Only a reviewer of this round, or an editor" in told(answer)


def test_a_reply_leads_back_to_its_thread_and_an_empty_one_comes_back(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "Which source?", "Adults take")
    place = {"place": f"review:{review.pk}"}
    answer = writer_client.post(act("reply", thread), {"body": "Page 4."} | place)
    assert answer.headers["Location"] == f"{address('review', review)}#thread-{thread.pk}"
    assert thread.replies.get().body == "Page 4."
    answer = writer_client.post(act("reply", thread), {"body": " "} | place)
    assert answer.status_code == 422
    assert "Write the reply first." in told(answer)


def test_a_comment_begun_without_scripts_shows_its_passage(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    passage = about(review, "Swallow")
    asked = f"?about={passage.passage_key}&at={passage.at}"
    page = told(doctor_client.get(address("review", review) + asked))
    assert "On this passage Swallow it whole with water." in page


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_reply_that_is_too_long_is_not_lost(
    headers: dict[str, str], writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "Which source?")
    body = "Too much. " * 1001
    answer = writer_client.post(act("reply", thread), {"body": body}, headers=headers)
    assert "This reply is longer than 10,000 characters." in told(answer)
    assert body.strip() in answer.content.decode()


def test_resolving_reopening_and_who_did_it(
    writer: User, doctor: User, doctor_client: Client, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "Which source?", "Adults take", is_blocking=True)
    place = {"place": f"review:{review.pk}"}
    refused = writer_client.post(act("resolve_comment", thread), place)
    assert refused.status_code == 403
    assert "only who made it, or an editor with a reason" in told(refused)
    doctor_client.post(act("resolve_comment", thread), place)
    assert "Resolved by Dora Doctor" in told(doctor_client.get(address("review", review)))
    twice = doctor_client.post(act("resolve_comment", thread), place)
    assert twice.status_code == 409
    doctor_client.post(act("reopen_comment", thread), place)
    assert "Opened again by Dora Doctor" in told(doctor_client.get(address("review", review)))
    assert Resolution.objects.count() == 2


def test_what_became_of_the_words_is_told_in_the_next_round(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    said(review, doctor, "Half of it.", "Adults take", "5 mg")
    said(review, doctor, "Why whole?", "Swallow", "whole")
    said(review, doctor, "How much?", "alcohol")
    body = make.BODY.replace("5 mg", "2 mg").replace("<li>drink alcohol daily</li>", "")
    newer = make.next_version(review.article, by=writer, body=body)
    page = told(
        doctor_client.get(address("review", make.review_of(newer, by=writer, doctor=doctor)))
    )
    assert "These words changed since: 5 2 mg" in page
    assert "whole Same words now." in page
    assert "drink alcohol daily These words are no longer in the text." in page


def test_an_editor_closes_a_thread_whose_words_are_gone(
    writer: User, doctor: User, editor_client: Client
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "How much?", "alcohol")
    article = reverse("article", args=[review.article_id])
    body = make.BODY.replace("<li>drink alcohol daily</li>", "")
    make.next_version(review.article, by=writer, body=body)
    assert "Words that are gone version 1 drink alcohol daily" in told(editor_client.get(article))
    place = {"place": "article"}
    empty = editor_client.post(act("close_orphan", thread), place)
    assert empty.status_code == 422
    assert "Say why this thread can be closed" in told(empty)
    answer = editor_client.post(act("close_orphan", thread), {"reason": "It went."} | place)
    assert answer.headers["Location"] == article
    assert "Words that are gone" not in told(editor_client.get(article))


def test_the_writers_list_counts_what_is_answered(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    said(review, doctor, "A detail.", "Swallow")
    blocking = said(review, doctor, "Half of it.", "Adults take", "5 mg", is_blocking=True)
    settled = said(review, doctor, "Fine.")
    resolve_comment(settled, by=doctor, at=make.ago(0.3))
    request_changes(review, by=doctor, at=make.ago(0.2), reason="The dose is wrong.")
    answers = reverse("draft_answers", args=[review.article_id])
    page = told(writer_client.get(answers))
    assert "Dora Doctor asked for changes" in page
    assert "The dose is wrong." in page
    assert "1 of 3 answered · 1 blocking" in page
    assert page.index("Half of it.") < page.index("A detail.")
    form = {"body": "It is 5 mg in the trial.", "place": "draft"}
    after = told(writer_client.post(act("reply", blocking), form, headers=HTMX))
    assert "2 of 3 answered · 1 blocking" in after
    assert "1 thread still waits for an answer." in after
    submit = told(writer_client.get(reverse("submit", args=[review.article_id])))
    assert "2 of 3 threads answered" in submit
    assert "blocking Dora Doctor on 5 mg : Half of it. answered" in submit


def test_an_accepted_wording_is_in_the_draft_and_in_the_note_of_the_version(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "", "Adults take", "5 mg", suggestion="2.5 mg")
    draft = review.article.draft
    form = {"revision": draft.revision, "place": "draft"}
    answer = writer_client.post(act("accept_suggestion", thread), form, headers=HTMX)
    assert '"draft-rewritten": true' in answer.headers["HX-Trigger"]
    draft.refresh_from_db()
    assert "Adults take 2.5 mg of Placidol" in draft.body
    late = writer_client.post(act("accept_suggestion", thread), form)
    assert late.status_code == 409
    assert AcceptedSuggestion.objects.count() == 1
    version = writer_client.get(reverse("save_version", args=[review.article_id]))
    assert "Wording suggested by Dora Doctor accepted (1)." in told(version)


def test_a_stale_draft_accepts_nothing_and_says_what_it_says_now(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "", "Adults take", "5 mg", suggestion="2.5 mg")
    make.next_version(review.article, by=writer, body=make.BODY.replace("5 mg", "7 mg"))
    review.article.draft.refresh_from_db()
    form = {"revision": review.article.draft.revision, "place": "draft"}
    page = told(writer_client.post(act("accept_suggestion", thread), form, headers=HTMX))
    assert "The draft no longer says what this suggestion replaces." in page
    assert "It says now: Adults take 7 mg of Placidol in the evening." in page
    assert not AcceptedSuggestion.objects.exists()


@pytest.mark.parametrize("name", ["reply", "resolve_comment", "accept_suggestion", "close_orphan"])
def test_a_place_that_was_made_up_breaks_nothing(
    name: str, writer: User, doctor: User, editor_client: Client
) -> None:
    thread = said(round_of(writer, doctor), doctor, "Which source?", "Adults take")
    for place in ("", "review:", "review:x", "review:" + "9" * 30, "review:²", "a\x00b", HOSTILE):
        for headers in ({}, HTMX):
            answer = editor_client.post(act(name, thread), {"place": place}, headers=headers)
            assert answer.status_code < 500


def test_hostile_words_are_shown_as_words(
    writer: User, doctor: User, doctor_client: Client, editor_client: Client
) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, HOSTILE, "Adults take", "5 mg", suggestion=HOSTILE[:80])
    said(review, writer, HOSTILE * 10, parent=thread)
    resolve_comment(thread, by=doctor, at=make.ago(0.3), reason=HOSTILE)
    for address_of in (
        address("review", review),
        reverse("threads", args=[review.article_id]) + "?show=all",
        reverse("article", args=[review.article_id]),
        reverse("draft_answers", args=[review.article_id]),
    ):
        page = editor_client.get(address_of).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
    assert escape("<script>alert(1)</script>") in page


def test_the_threads_of_an_article_are_narrowed(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    page = reverse("threads", args=[review.article_id])
    assert "Nobody has said anything yet" in told(writer_client.get(page))
    said(review, doctor, "Which source?", "Adults take")
    resolve_comment(said(review, doctor, "Thanks."), by=doctor, at=make.ago(0.3))
    assert "Which source?" in told(writer_client.get(page))
    assert "Thanks." not in told(writer_client.get(page))
    assert "Thanks." in told(writer_client.get(page + "?show=resolved"))
    assert "Nothing to answer among these" in told(writer_client.get(page + "?show=orphaned"))
