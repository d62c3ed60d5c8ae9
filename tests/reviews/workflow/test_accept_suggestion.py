"""A suggested wording goes into the draft with one click, exactly there, under the right names."""

import pytest
from django.utils import timezone

from articles.editing.save_draft import save_draft
from articles.models import Article, AuditEvent, Draft, DraftSave, User
from articles.text.canonical import passages
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import AcceptedSuggestion, Comment, Review
from reviews.workflow.accept_suggestion import accept_suggestion
from reviews.workflow.comment import comment
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.reviews.saying import about, say, thread

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    _, version = make.article_by(writer)
    return make.review_of(version, by=writer, doctor=doctor)


def draft_of(article: Article) -> Draft:
    return Draft.objects.get(article=article)


def accept(said: Comment, by: User) -> Draft:
    revision = draft_of(said.review.article).revision
    return accept_suggestion(said, by=by, at=timezone.now(), revision=revision)


def write(review: Review, by: User, old: str, new: str) -> None:
    """The draft is saved with other words."""
    draft = draft_of(review.article)
    changed = make.content(body=draft.body.replace(old, new))
    save_draft(review.article, changed, by=by, at=timezone.now(), revision=draft.revision)


def test_exactly_these_words_are_replaced(review: Review, writer: User, doctor: User) -> None:
    said = say(review, doctor, "See the board.", words="5 mg", suggestion="10 mg")
    before = draft_of(review.article)
    draft = accept(said, writer)
    assert draft.body == make.BODY.replace("5 mg", "10 mg")
    assert draft.revision == before.revision + 1
    same = {p.key for p in passages(before.text)} & {p.key for p in passages(draft.text)}
    assert len(same) == len(passages(draft.text)) - 1


def test_it_is_recorded_resolved_and_credited(review: Review, writer: User, doctor: User) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg", is_blocking=True)
    draft = accept(said, writer)
    row = AcceptedSuggestion.objects.get()
    made = next(p for p in passages(draft.text) if "10 mg" in p.words)
    assert (row.by, row.passage_key) == (writer, made.key)
    assert DraftSave.objects.get(revision=draft.revision).passages == [made.key]
    assert draft.authorship[made.key] == [writer.pk]
    assert not thread(said).is_open
    assert AuditEvent.objects.get(verb="accept_suggestion").detail["suggested_by"] == doctor.name


def test_a_whole_passage_a_title_and_a_summary_are_replaced(
    review: Review, writer: User, doctor: User
) -> None:
    from_title = say(review, doctor, words="Taking Placidol", suggestion="How to take Placidol")
    accept(from_title, writer)
    from_summary = say(review, doctor, words="who must not", suggestion="who must never")
    draft = accept(from_summary, writer)
    assert draft.title == "How to take Placidol"
    assert draft.summary == "How to take Placidol, and who must never."


def test_two_suggestions_for_one_sentence_are_accepted_one_after_the_other(
    review: Review, writer: User, doctor: User
) -> None:
    first = say(review, doctor, words="5 mg", suggestion="10 mg")
    second = say(review, doctor, words="evening", suggestion="morning")
    accept(first, writer)
    assert "Adults take 10 mg of Placidol in the morning." in accept(second, writer).body


def test_an_item_of_a_list_that_was_numbered_anew_is_replaced(writer: User, doctor: User) -> None:
    body = "<ol><li>Wake up early.</li><li>Take it then.</li></ol>"
    review = make.review_of(make.article_by(writer, body=body)[1], by=writer, doctor=doctor)
    meant = about(review.version, "Take it then.", whole=True)
    said = comment(
        review, by=doctor, at=timezone.now(), body="", about=meant, suggestion="Take it at once."
    )
    write(review, writer, "<li>Wake", "<li>Sleep for long.</li><li>Wake")
    assert "<li>Take it at once.</li></ol>" in accept(said, writer).body


def test_of_two_equal_words_the_one_marked_is_replaced(writer: User, doctor: User) -> None:
    body = "<p>Adults take 5 mg at noon, children take 5 mg at night.</p>"
    review = make.review_of(make.article_by(writer, body=body)[1], by=writer, doctor=doctor)
    meant = about(review.version, "5 mg at night")
    said = say(review, doctor, words="5 mg at night", suggestion="2 mg at night")
    assert said.quote == meant.quote
    assert accept(said, writer).body == body.replace("5 mg at night", "2 mg at night")


def test_a_draft_that_says_something_else_by_now_shows_both(
    review: Review, writer: User, doctor: User
) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    write(review, writer, "5 mg", "7 mg")
    with pytest.raises(OutOfDateError, match="no longer says") as clash:
        accept(said, writer)
    assert "5 mg" in clash.value.differs["then"]
    assert "7 mg" in clash.value.differs["now"]
    assert "7 mg" in draft_of(review.article).body
    assert not AcceptedSuggestion.objects.exists()


def test_words_that_are_gone_from_the_draft_are_not_replaced(
    review: Review, writer: User, doctor: User
) -> None:
    said = say(review, doctor, words="drink alcohol", suggestion="drink beer")
    write(review, writer, "<li>drink alcohol daily</li>", "")
    with pytest.raises(OutOfDateError, match="no longer in the draft"):
        accept(said, writer)


def test_a_draft_saved_meanwhile_is_looked_at_first(
    review: Review, writer: User, other_writer: User, doctor: User
) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    revision = draft_of(review.article).revision
    write(review, other_writer, "evening", "morning")
    with pytest.raises(OutOfDateError, match="Otto Writer saved this draft after you opened it"):
        accept_suggestion(said, by=writer, at=timezone.now(), revision=revision)


def test_a_suggestion_is_accepted_once(review: Review, writer: User, doctor: User) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    accept(said, writer)
    with pytest.raises(OutOfDateError, match="Wilma Writer has accepted this suggestion already"):
        accept(said, writer)


def test_a_resolved_thread_is_opened_first(review: Review, writer: User, doctor: User) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    resolve_comment(said, by=writer, at=timezone.now())
    with pytest.raises(OutOfDateError, match="Reopen it first"):
        accept(said, writer)


def test_what_would_touch_other_words_is_refused_with_the_reason(
    review: Review, writer: User, doctor: User
) -> None:
    said = say(review, doctor, words="evening.", suggestion="evening")
    with pytest.raises(RefusedError, match="run into the words beside it"):
        accept(said, writer)
    assert draft_of(review.article).body == make.BODY


def test_only_who_writes_accepts(review: Review, doctor: User) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    with pytest.raises(RefusedError, match="Only writers and editors"):
        accept(said, doctor)


def test_a_comment_without_a_suggestion_is_not_accepted(
    review: Review, writer: User, doctor: User
) -> None:
    with pytest.raises(RefusedError, match="suggests no wording"):
        accept(say(review, doctor, "Why?", words="5 mg"), writer)
