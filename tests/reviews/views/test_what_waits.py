"""What waits is what somebody can still act on: nothing long answered, declined or retired."""

import datetime as dt

from django.utils import timezone

from articles.models import Article, User
from reviews.audit.queue import asked_of, open_to_any
from reviews.audit.waiting.for_editor import for_editor
from reviews.audit.waiting.for_reviewer import for_reviewer
from reviews.audit.waiting.part import Part
from reviews.models import Reviewer
from reviews.workflow.decline import decline
from reviews.workflow.note_sign_off import note_sign_off
from reviews.workflow.request_changes import request_changes
from reviews.workflow.retire_article import retire_article
from tests import builders as make

TODAY = timezone.localdate()


def titles(parts: list[Part], heading: str) -> list[str]:
    return [row.title for part in parts if part.heading == heading for row in part.rows]


def second_round(writer: User, doctor: User, second_doctor: User, *asked: User) -> Article:
    """Both doctors were asked about version 1, one wanted changes; version 2 went to `asked`."""
    article, version = make.article_by(writer)
    review = make.review_of(version, by=writer, doctor=doctor)
    make.assigned(review, Reviewer.objects.get(user=second_doctor))
    request_changes(review, by=second_doctor, at=make.ago(5), reason="Say how often.")
    newer = make.next_version(article, by=writer, at=make.ago(4), summary="Once a day.")
    later = make.review_of(newer, by=writer, doctor=asked[0], at=make.ago(3))
    for person in asked[1:]:
        make.assigned(later, Reviewer.objects.get(user=person))
    return article


def test_who_is_asked_again_is_shown_the_newer_round_alone(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    second_round(writer, doctor, second_doctor, doctor, second_doctor)
    assert [row.review.version.number for row in asked_of(doctor)] == [2]


def test_who_is_not_asked_again_can_still_finish_the_older_round(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    second_round(writer, doctor, second_doctor, second_doctor)
    assert [row.review.version.number for row in asked_of(doctor)] == [1]


def test_what_a_reviewer_declined_is_not_offered_to_them_again(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    decline(review.assignments.get(), by=doctor, at=make.ago(2), reason="Away.")
    assert list(open_to_any(doctor)) == []
    assert list(open_to_any(second_doctor)) == [review]
    assert titles(for_reviewer(doctor, today=TODAY), "Open to any reviewer") == []


def test_a_retired_article_does_not_wait_to_be_published(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    retire_article(article, by=editor, at=make.ago(1), reason="Replaced.")
    assert titles(for_editor(today=TODAY), "Signed off, not published") == []


def test_a_signed_version_that_was_never_live_does(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    make.signed(review, doctor)
    assert titles(for_editor(today=TODAY), "Signed off, not published") == ["Taking Placidol"]


def test_a_hasty_sign_off_waits_for_an_editor_until_somebody_looked_into_it(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    heading = "Signed in haste, not looked into"
    calm, hasty = (make.article_by(writer, title=title)[1] for title in ("Calm", "Hasty"))
    make.signed(make.review_of(calm, by=writer, doctor=doctor), doctor, at=make.ago(3))
    review = make.review_of(hasty, by=writer, doctor=doctor)
    signed = make.signed(review, doctor, at=make.ago(2), open_for=dt.timedelta(seconds=1))
    assert titles(for_editor(today=TODAY), heading) == ["Hasty"]
    (row,) = [r for p in for_editor(today=TODAY) if p.heading == heading for r in p.rows]
    assert row.why.startswith("Dora Doctor: ")
    assert row.why.endswith(" words in 1 second, on")
    assert row.url == f"/desk/sign-offs/{signed.pk}/"
    note_sign_off(signed, by=editor, at=timezone.now(), text="She had it on paper.")
    assert titles(for_editor(today=TODAY), heading) == []
