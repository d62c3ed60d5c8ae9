"""Comments, suggestions and drafts at the same moment: one after the other, and nothing lost."""

import pytest
from django.utils import timezone

from articles.editing.save_draft import DraftSaved, save_draft
from articles.models import Draft, DraftSave, SetAsideText, User
from reviews.models import AcceptedSuggestion, Comment, Resolution, Review, SignOff
from reviews.workflow.accept_suggestion import accept_suggestion
from reviews.workflow.comment import comment
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.races.acting import Act, at_once, done, late, require_whole_record, signing
from tests.reviews.saying import say

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)


def accepting(said: Comment, by: User) -> Act:
    revision = Draft.objects.get(article=said.review.article).revision
    return lambda: accept_suggestion(said, by=by, at=timezone.now(), revision=revision)


def test_two_writers_who_accept_one_suggestion_put_it_in_once(
    review: Review, writer: User, other_writer: User, doctor: User
) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    results = at_once(accepting(said, writer), accepting(said, other_writer))
    assert len(done(results)) == 1
    assert len(late(results)) == 1
    assert "accepted this suggestion already" in late(results)[0]
    assert AcceptedSuggestion.objects.count() == Resolution.objects.count() == 1
    assert Draft.objects.get().body == make.BODY.replace("5 mg", "10 mg")


def test_two_suggestions_accepted_at_once_go_in_one_after_the_other(
    review: Review, writer: User, other_writer: User, doctor: User
) -> None:
    first = say(review, doctor, words="5 mg", suggestion="10 mg")
    second = say(review, doctor, words="evening", suggestion="morning")
    results = at_once(accepting(first, writer), accepting(second, other_writer))
    assert len(done(results)) == 1
    assert "saved this draft after you opened it" in late(results)[0]
    left = second if done(results)[0].body.count("10 mg") else first
    accepting(left, writer)()
    body = Draft.objects.get().body
    assert "10 mg of Placidol in the morning" in body


def test_a_suggestion_accepted_while_the_writer_types_loses_no_word(
    review: Review, writer: User, other_writer: User, doctor: User
) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    revision = Draft.objects.get().revision
    typed = make.content(body=f"{make.BODY}<p>And sleep well.</p>")

    def type_on() -> DraftSaved:
        return save_draft(review.article, typed, by=writer, at=timezone.now(), revision=revision)

    at_once(accepting(said, other_writer), type_on)
    draft = Draft.objects.get()
    aside = [row.content["body"] for row in SetAsideText.objects.all()]
    assert draft.revision == revision + 1 == DraftSave.objects.latest("revision").revision
    if AcceptedSuggestion.objects.exists():
        assert "10 mg" in draft.body
        assert "sleep well" in aside[0]
    else:
        assert "sleep well" in draft.body
        assert aside == []


def test_a_thread_resolved_while_somebody_replies_keeps_the_reply(
    review: Review, writer: User, doctor: User
) -> None:
    said = say(review, doctor, "Why?")
    results = at_once(
        lambda: resolve_comment(said, by=writer, at=timezone.now()),
        lambda: say(review, doctor, "Still open to me.", parent=said),
    )
    assert len(done(results)) == 2
    assert said.replies.count() == said.resolutions.count() == 1


def test_a_thread_resolved_by_two_is_resolved_once(
    review: Review, writer: User, doctor: User
) -> None:
    said = say(review, doctor, "Why?")
    results = at_once(
        *(
            lambda person=person: resolve_comment(said, by=person, at=timezone.now())
            for person in (writer, doctor)
        )
    )
    assert len(late(results)) == said.resolutions.count() == 1


def test_a_double_click_keeps_one_comment(review: Review, doctor: User) -> None:
    at_once(*[lambda: say(review, doctor, "Why?", words="5 mg")] * 3)
    assert Comment.objects.count() == 1


def test_whoever_blocks_while_somebody_signs_is_first_or_second_and_never_both(
    review: Review, doctor: User, editor: User
) -> None:
    act = signing(review, doctor)
    blocked = at_once(
        act,
        lambda: comment(review, by=editor, at=timezone.now(), body="Stop.", is_blocking=True),
    )
    assert Comment.objects.count() == 1
    signed, said = SignOff.objects.first(), Comment.objects.get()
    if signed is None:
        assert "1 blocking comment is open" in str(blocked[0])
    else:
        assert blocked[1] == said
    require_whole_record()
