"""The desk's page of one article."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.editing.start_article import start_article
from articles.models import Article, PublicationKind, User
from reviews.audit.story import SHOWN
from reviews.models import ClaimedReview, SignOff
from reviews.workflow.comment import comment
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.recall import recall
from reviews.workflow.record_policy import PolicyDetails, record_policy
from tests import builders as make
from tests.reviews.views.rounds import HIGHER, second_round, told

pytestmark = pytest.mark.django_db

MOST_QUERIES = 36  # the whole record of the article is read once, table by table


def words(client: Client, article: Article, query: str = "") -> str:
    return client.get(reverse("article", args=[article.pk]) + query).content.decode()


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live and current, signed by the doctor."""
    make.policy()
    return make.live_article(writer, doctor, editor)


def test_a_draft_alone_says_what_comes_first(editor_client: Client, writer: User) -> None:
    page = words(editor_client, start_article(by=writer, at=make.ago(1)))
    assert "Nothing to judge yet" in page
    assert "Draft only" in page


def test_a_current_article_shows_who_vouches_and_when_next(
    editor_client: Client, article: Article
) -> None:
    page = words(editor_client, article)
    for piece in ("Every word is vouched for", "Dora Doctor", "Whole review", "100 %"):
        assert piece in page
    assert "withdrawn" not in page


def test_a_writer_reads_and_submits_but_sees_no_act_of_an_editor(
    writer_client: Client, article: Article
) -> None:
    page = words(writer_client, article)
    assert "Submit for review" in page
    for act in ("Publish version", "Retire", "Change the review interval"):
        assert act not in page


def test_a_reviewer_reads_it_too(doctor_client: Client, article: Article) -> None:
    page = words(doctor_client, article)
    assert "How the live version stands" in page
    assert "Open the draft" not in page


def test_an_outsider_is_refused_with_the_reason(outsider_client: Client, article: Article) -> None:
    answer = outsider_client.get(reverse("article", args=[article.pk]))
    assert answer.status_code == 403
    assert "not published are for writers, reviewers and editors" in answer.content.decode()


def test_an_editor_sees_why_the_newest_version_cannot_be_published(
    editor_client: Client, writer: User, article: Article
) -> None:
    make.next_version(article, by=writer, body=make.BODY.replace("5 mg", "6 mg"))
    page = words(editor_client, article)
    assert "1 passage is not covered" in page
    assert "Publish as an emergency" in page
    assert 'aria-describedby="publish-reason"' in page


def test_what_is_signed_has_publishing_as_the_first_act(
    editor_client: Client, writer: User, doctor: User
) -> None:
    make.policy()
    article, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer), doctor, at=make.ago(1))
    page = words(editor_client, article)
    assert "Publish version 1" in page
    assert "Publish as an emergency" not in page


def test_the_page_says_whose_turn_it_is(
    editor_client: Client, editor: User, writer: User, doctor: User
) -> None:
    make.policy()
    assert "The writer: there is no version yet" in words(
        editor_client, start_article(by=writer, at=make.ago(9))
    )
    article, version = make.article_by(writer)
    assert "A writer: version 1 is to be submitted" in words(editor_client, article)
    review = make.review_of(version, by=writer)
    assert "Any reviewer: version 1 is submitted" in words(editor_client, article)
    recall(review, by=writer, at=make.ago(8))
    review = make.review_of(version, by=writer, doctor=doctor)
    due = review.assignments.get().due_on
    assert f"Dora Doctor by {due:%-d %b %Y}: version 1 is with them" in words(
        editor_client, article
    )
    make.signed(review, doctor, at=make.ago(1))
    assert "An editor: version 1 is signed off, and not published" in words(editor_client, article)
    make.published(version, by=editor)
    assert "Nobody: the review holds until" in words(editor_client, article)
    dispute_sign_off(SignOff.objects.get(), by=editor, at=timezone.now(), reason="Never read it.")
    assert "nobody is asked" in words(editor_client, article)


def test_a_policy_for_its_risk_is_part_of_the_story(
    editor_client: Client, administrator: User, article: Article
) -> None:
    for risk, why in ((article.risk, "Doses change often."), ("low", "Not about this.")):
        details = PolicyDetails(
            risk=risk, interval_months=6, notice_days=30, in_force_from=timezone.localdate()
        )
        record_policy(details, by=administrator, at=timezone.now(), reason=why)
    page = words(editor_client, article)
    assert "Policy for medium risk recorded: every 6 months, 1 sign-off" in page
    assert "Doses change often." in page
    assert "Not about this." not in page


def test_a_claimed_review_stands_among_the_dates_as_claimed(
    editor_client: Client, editor: User, writer: User
) -> None:
    make.policy()
    article, version = make.article_by(writer)
    ClaimedReview.objects.create(
        article=article,
        version=version,
        reviewer_name="Dr Änne Lee",
        reviewed_on="2019-09-25",
        recorded_at=version.saved_at,
        recorded_by=editor,
    )
    make.published(version, by=editor, kind=PublicationKind.IMPORTED)
    page = words(editor_client, article)
    assert "by Dr Änne Lee; nothing of it is on record" in page
    listed = editor_client.get(reverse("articles")).content.decode()
    assert '<span class="tag">claimed</span>' in listed
    for shown in (page, listed):
        assert "25 Sep 2019" in shown


def test_a_sign_off_that_was_taken_back_says_so(
    editor_client: Client, editor: User, article: Article
) -> None:
    dispute_sign_off(SignOff.objects.get(), by=editor, at=make.ago(1), reason="Never read it.")
    page = words(editor_client, article)
    assert '<span class="tag">disputed</span>' in page
    assert "Sign-off disputed" in page
    assert "Never read it." in page


def test_the_story_begins_with_the_newest_and_offers_the_rest(
    editor_client: Client, writer: User
) -> None:
    article, version = make.article_by(writer)
    review = make.review_of(version, by=writer)
    for number in range(SHOWN):
        comment(review, body=f"Remark {number}", by=writer, at=make.ago(1))
    page = words(editor_client, article)
    assert "Show the 3 earlier events" in page
    assert "Started" not in page
    assert "Started" in words(editor_client, article, "?story=whole")


def test_the_page_asks_the_database_as_often_after_many_rounds_as_after_one(
    editor_client: Client, writer: User, doctor: User
) -> None:
    make.policy()
    article, version = make.article_by(writer)
    asked = []
    for number in range(4):
        review = make.review_of(version, by=writer, doctor=doctor, at=make.ago(8 - number))
        make.signed(review, doctor, at=make.ago(7.5 - number))
        version = make.next_version(
            article, by=writer, at=make.ago(7.2 - number), title=f"Taking Placidol {number}"
        )
        with CaptureQueriesContext(connection) as queries:
            words(editor_client, article)
        asked.append(len(queries))
    assert len(set(asked)) == 1
    assert asked[0] <= MOST_QUERIES


def test_a_superseded_round_says_by_which_edit(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = second_round(writer, doctor)
    body = HIGHER.replace("50 mg", "60 mg")
    version = make.next_version(review.article, by=writer, body=body, note="A rounder dose.")
    make.review_of(version, by=writer, doctor=doctor, at=timezone.now())
    page = told(writer_client.get(f"/desk/articles/{review.article_id}/"))
    assert re.search(r"Superseded on .* by version 3 \(Wilma Writer: “A rounder dose.”\)", page)
