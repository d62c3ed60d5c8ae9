"""Who hears of a comment, over a real connection: each once, for the reason that concerns them."""

import pytest
from django.utils import timezone

from articles.models import Draft, User
from reviews.models import Review
from reviews.workflow.accept_suggestion import accept_suggestion
from reviews.workflow.resolve_comment import resolve_comment
from tests.mail_server import Postbox
from tests.reviews.notifications.test_mails import link_in, text_of
from tests.reviews.saying import say
from tests.reviews.views.rounds import round_of

Told = list[tuple[str, str]]


@pytest.fixture
def review(postbox: Postbox, writer: User, doctor: User) -> Review:
    review = round_of(writer, doctor)
    postbox.messages.clear()
    return review


def told(postbox: Postbox) -> Told:
    """To whom, with which subject."""
    return sorted((str(m["To"]), str(m["Subject"])) for m in postbox.messages)


def test_who_takes_part_hears_of_a_comment_and_its_words(
    postbox: Postbox, review: Review, writer: User, doctor: User
) -> None:
    said = say(review, doctor, "Rather less.", words="5 mg", suggestion="2 mg")
    assert told(postbox) == [(writer.email, "Dora Doctor on Taking Placidol")]
    text = text_of(postbox.messages[0])
    assert "Dora Doctor writes:\n\nRather less." in text
    assert "It is about: 5 mg" in text
    assert "Suggested wording: 2 mg" in text
    assert link_in(postbox.messages[0]) == f"/desk/reviews/{review.pk}/#comment-{said.pk}"


def test_who_is_called_is_told_so_and_nobody_twice(
    postbox: Postbox, review: Review, writer: User, doctor: User, editor: User, outsider: User
) -> None:
    say(review, doctor, "@Edith Editor and @Wilma Writer, see? Not @Olga Outsider.", words="5 mg")
    asks = "Dora Doctor asks you about Taking Placidol"
    assert told(postbox) == sorted([(editor.email, asks), (writer.email, asks)])


def test_who_calls_upon_themselves_is_told_nothing(
    postbox: Postbox, review: Review, writer: User, doctor: User
) -> None:
    say(review, doctor, "Note to @Dora Doctor.")
    assert [to for to, _ in told(postbox)] == [writer.email]


def test_a_reply_is_told_to_the_thread(
    postbox: Postbox, review: Review, writer: User, doctor: User, editor: User, second_doctor: User
) -> None:
    first = say(review, doctor, "What does @Selma Doctor think?", words="5 mg")
    say(review, editor, "I ask her.", parent=first)
    postbox.messages.clear()
    reply = say(review, writer, "The board says 5.", parent=first)
    answers = "Wilma Writer answers on Taking Placidol"
    people = [doctor, editor, second_doctor]
    assert told(postbox) == sorted((person.email, answers) for person in people)
    assert link_in(postbox.messages[0]).endswith(f"#comment-{reply.pk}")
    assert "It is about: 5 mg" in text_of(postbox.messages[0])


def test_who_blocked_hears_that_the_thread_is_settled(
    postbox: Postbox, review: Review, doctor: User, editor: User, writer: User
) -> None:
    blocking = say(review, doctor, "Stop.", is_blocking=True)
    other = say(review, doctor, "Nice.")
    postbox.messages.clear()
    resolve_comment(other, by=writer, at=timezone.now())
    assert postbox.messages == []
    resolve_comment(blocking, by=editor, at=timezone.now(), reason="Agreed by telephone.")
    assert told(postbox) == [(doctor.email, "Your blocking comment on Taking Placidol is settled")]
    assert "Agreed by telephone." in text_of(postbox.messages[0])


def test_who_suggested_hears_that_the_wording_is_accepted_once(
    postbox: Postbox, review: Review, writer: User, doctor: User
) -> None:
    said = say(review, doctor, words="5 mg", suggestion="2 mg", is_blocking=True)
    postbox.messages.clear()
    revision = Draft.objects.get(article=review.article).revision
    accept_suggestion(said, by=writer, at=timezone.now(), revision=revision)
    assert told(postbox) == [(doctor.email, "Your wording for Taking Placidol is accepted")]


def test_what_was_said_arrives_harmless(postbox: Postbox, review: Review, doctor: User) -> None:
    say(review, doctor, "Less than <b>that</b>", words="5 mg", suggestion="<i>2</i> mg & no more")
    text, html = text_of(postbox.messages[0]), text_of(postbox.messages[0], "html")
    assert "<i>2</i> mg & no more" in text
    assert "<i>2" not in html
    assert "<b>that" not in html
