"""A request for another text, made, answered and closed by several people at the same moment."""

import pytest
from django.utils import timezone

from articles.models import Article, User
from reviews.models import ChangeRequest, ChangeRequestClosing, Comment, FindingRow, Review, SignOff
from reviews.policy.facts import ReviewOutcome, Scope
from reviews.workflow.close_change_request import close_change_request
from reviews.workflow.comment_from_paper import Written, comment_from_paper
from reviews.workflow.publish_version import publish_version
from reviews.workflow.request_revision import request_revision
from reviews.workflow.submit import submit
from tests import builders as make
from tests.races.acting import Act, at_once, done, late, require_whole_record, signing

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live, and signed off as a whole a week ago."""
    make.policy()
    return make.live_article(writer, doctor, editor)


@pytest.fixture
def review(article: Article, editor: User) -> Review:
    """The same words once more, open to any reviewer."""
    return submit(article.history.get(number=1), by=editor, at=make.ago(2))


def asking(review: Review, doctor: User) -> Act:
    def act() -> ChangeRequest:
        return request_revision(
            review, by=doctor, at=timezone.now(), outcome=ReviewOutcome.REVISE, reason="Old dose."
        )

    return act


def test_a_request_made_twice_at_once_is_one_request(review: Review, second_doctor: User) -> None:
    results = at_once(*[asking(review, second_doctor)] * 3)
    assert len(late(results)) == 2
    assert ChangeRequest.objects.count() == 1
    require_whole_record()


def test_who_asks_while_another_signs_is_too_late_or_first(
    review: Review, doctor: User, second_doctor: User
) -> None:
    results = at_once(signing(review, doctor), asking(review, second_doctor))
    assert len(done(results)) == 1
    review.refresh_from_db()
    is_asked = ChangeRequest.objects.exists()
    assert review.state == ("changes-requested" if is_asked else "signed-off")
    assert SignOff.objects.filter(review=review).exists() is not is_asked
    require_whole_record()


def test_a_request_closed_while_a_new_version_goes_live_ends_one_way_or_the_other(
    review: Review, writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    request = asking(review, second_doctor)()
    version = make.next_version(review.article, by=writer, summary="How to take less.")
    again = make.review_of(version, by=writer, doctor=doctor, at=timezone.now())
    make.signed(again, doctor, scope=Scope.CHANGES)
    results = at_once(
        lambda: publish_version(version, by=editor, at=timezone.now()),
        lambda: close_change_request(
            request, by=second_doctor, at=timezone.now(), reason="I misread it."
        ),
    )
    assert ChangeRequestClosing.objects.count() == 1 - len(late(results))
    assert not FindingRow.objects.filter(code="change-requested", until=None).exists()
    require_whole_record()


def test_comments_from_paper_sent_twice_at_once_are_kept_once(
    review: Review, second_doctor: User
) -> None:
    written = [Written(None, "Dose is per day."), Written(None, "Why?")]

    def act() -> list[Comment]:
        return comment_from_paper(review, by=second_doctor, at=timezone.now(), written=written)

    results = at_once(*[act] * 3)
    assert len(done(results)) == 3
    assert [said.body for said in Comment.objects.order_by("pk")] == ["Dose is per day.", "Why?"]
