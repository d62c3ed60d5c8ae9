"""While a blocking comment is open nobody signs, and only an emergency publishes."""

import pytest
from django.utils import timezone

from articles.models import AuditEvent, PublicationKind, User
from articles.verdict import RefusedError
from reviews.models import Comment, Review
from reviews.workflow.comment import comment
from reviews.workflow.reopen_comment import reopen_comment
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make

LISTED = "1 blocking comment is open: “The dose is wrong.” \\(Dora Doctor\\)"

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    _, version = make.article_by(writer)
    return make.review_of(version, by=writer, doctor=doctor)


def block(review: Review, by: User, body: str = "The dose is wrong.") -> Comment:
    return comment(review, by=by, at=timezone.now(), body=body, is_blocking=True)


def test_nobody_signs_while_a_blocking_comment_is_open(review: Review, doctor: User) -> None:
    said = block(review, doctor)
    with pytest.raises(RefusedError, match=LISTED):
        make.signed(review, doctor)
    resolve_comment(said, by=doctor, at=timezone.now())
    assert make.signed(review, doctor).pk


def test_a_thread_opened_again_blocks_again(review: Review, doctor: User) -> None:
    said = block(review, doctor)
    resolve_comment(said, by=doctor, at=timezone.now())
    reopen_comment(said, by=doctor, at=timezone.now())
    with pytest.raises(RefusedError, match="1 blocking comment is open"):
        make.signed(review, doctor)


def test_it_blocks_later_versions_too(review: Review, writer: User, doctor: User) -> None:
    block(review, doctor)
    later = make.next_version(review.article, by=writer, body="<p>Quite another text now.</p>")
    again = make.review_of(later, by=writer, doctor=doctor, at=timezone.now())
    with pytest.raises(RefusedError, match=LISTED):
        make.signed(again, doctor)


def test_many_are_counted_and_the_first_are_listed(review: Review, doctor: User) -> None:
    for number in range(7):
        block(review, doctor, f"Number {number} is wrong.")
    with pytest.raises(RefusedError, match=r"7 blocking comments are open: .*“Number 4") as refusal:
        make.signed(review, doctor)
    assert "and 2 more" in str(refusal.value)
    assert "Number 5" not in str(refusal.value)


def test_a_signed_text_with_a_blocking_comment_is_not_published(
    review: Review, doctor: User, editor: User
) -> None:
    make.signed(review, doctor)
    block(review, doctor)
    with pytest.raises(RefusedError, match=LISTED):
        make.published(review.version, by=editor)


def test_an_emergency_publication_lists_what_it_passed_over(
    review: Review, doctor: User, editor: User
) -> None:
    make.signed(review, doctor)
    block(review, doctor)
    make.published(
        review.version,
        by=editor,
        kind=PublicationKind.EMERGENCY,
        reason="The pharmacy leaflet goes out today.",
    )
    detail = AuditEvent.objects.get(verb="publish").detail
    assert "The dose is wrong." in detail["despite"][0]
    assert detail["reason"] == "The pharmacy leaflet goes out today."
