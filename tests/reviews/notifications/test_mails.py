"""What people get by mail, over a real connection: what happened, how much it is, one link."""

import re
from email.message import EmailMessage

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import User
from reviews.models import Review, Reviewer
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.policy.facts import WithdrawalKind
from reviews.workflow.decide_disclosure import decide_disclosure
from reviews.workflow.disclose import disclose
from reviews.workflow.submit import submit
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make
from tests.mail_server import Postbox
from tests.reviews.views.rounds import round_of, second_round

pytestmark = pytest.mark.sqlite_only  # the words of a mail are the same on any database


def text_of(message: EmailMessage, kind: str = "plain") -> str:
    body = message.get_body((kind,))
    assert body is not None
    content: str = body.get_content()
    return content.replace("\r\n", "\n")


def link_in(message: EmailMessage) -> str:
    found = re.findall(r"http://127\.0\.0\.1:8000(/\S+)", text_of(message))
    assert len(found) == 1, "One click, and no choice."
    assert f'href="http://127.0.0.1:8000{found[0]}"' in text_of(message, "html")
    path: str = found[0]
    return path


def test_who_is_asked_reads_by_when_and_how_much(
    postbox: Postbox, writer: User, doctor: User
) -> None:
    make.policy()
    _, version = make.article_by(writer)
    submit(
        version,
        by=writer,
        at=timezone.now(),
        reviewers=[Reviewer.objects.get(user=doctor)],
        note="The board wrote to us.",
    )
    [message] = postbox.messages
    text = text_of(message)
    assert message["To"] == doctor.email
    assert message["Subject"] == "Please review: Taking Placidol (version 1)"
    assert re.search(r"version 1, by \w+day \d+ \w+ \d{4}\.", text)
    assert "It is a first review: the whole text, " in text
    assert "Wilma Writer adds:\n\nThe board wrote to us." in text
    assert link_in(message) == f"/desk/reviews/{Review.objects.get().pk}/"


def test_a_review_of_changes_says_how_many(postbox: Postbox, writer: User, doctor: User) -> None:
    second_round(writer, doctor)
    assert "Left to read: 1 change, 10 words" in text_of(postbox.messages[-1])


def test_what_somebody_wrote_arrives_as_written_and_harmless(
    postbox: Postbox, writer: User, doctor: User
) -> None:
    review = round_of(writer, doctor)
    words = "Don't say <b>never</b> & “always”."
    tell(Event.CHANGES_REQUESTED, review=review, by=doctor, to=[writer], text=words)
    message = postbox.messages[-1]
    assert words in text_of(message)
    assert "<b>never</b>" not in text_of(message, "html")


def test_a_note_is_repeated_only_to_who_is_asked(
    postbox: Postbox, writer: User, doctor: User, editor: User
) -> None:
    review = round_of(writer, doctor)
    Review.objects.filter(pk=review.pk).update(note="For the reviewer alone.")
    tell(Event.SIGNING_LOCKED, review=review, by=doctor)
    message = postbox.messages[-1]
    assert (message["To"], message["Subject"]) == (editor.email, "Signing locked for Dora Doctor")
    assert "For the reviewer alone." not in text_of(message)
    assert link_in(message) == f"/desk/reviewers/{doctor.reviewer.pk}/"


def test_a_conflict_is_decided_and_its_reviewer_told(
    postbox: Postbox, writer: User, doctor: User, editor: User
) -> None:
    review = round_of(writer, doctor)
    declared = disclose(
        review.article,
        doctor.reviewer,
        by=doctor,
        at=make.ago(1),
        conflict="I own shares in it.",
        review=review,
    )
    assert postbox.messages[-1]["To"] == editor.email
    assert "I own shares in it." in text_of(postbox.messages[-1])
    decide_disclosure(declared, by=editor, at=timezone.now(), may_sign=False, reason="Too close.")
    assert postbox.messages[-1]["To"] == doctor.email
    assert "You may not sign. Too close." in text_of(postbox.messages[-1])


def test_a_withdrawal_is_told_to_who_asked_and_to_the_editors(
    postbox: Postbox, writer: User, doctor: User, editor: User
) -> None:
    signed = make.signed(round_of(writer, doctor), doctor, at=make.ago(2))
    postbox.messages.clear()
    withdraw_sign_off(
        signed, by=doctor, at=timezone.now(), kind=WithdrawalKind.MISTAKE, reason="Wrong page."
    )
    assert {m["To"] for m in postbox.messages} == {writer.email, editor.email}
    assert "Wrong page." in text_of(postbox.messages[0])


@pytest.mark.parametrize("event", list(Event))
def test_every_event_has_a_mail_with_a_subject_a_sentence_and_a_link(
    event: Event, postbox: Postbox, writer: User, doctor: User, second_doctor: User
) -> None:
    review = round_of(writer, doctor)
    postbox.messages.clear()
    tell(event, review=review, by=doctor, to=[second_doctor])
    message = next(m for m in postbox.messages if m["To"] == second_doctor.email)
    assert message["Subject"]
    assert "Dear Selma Doctor," in text_of(message)
    assert "\n\n\n" not in text_of(message)
    assert link_in(message)


def test_the_link_leads_to_the_text_also_when_signed_out(
    postbox: Postbox, writer: User, doctor: User
) -> None:
    round_of(writer, doctor)
    path = link_in(postbox.messages[0])
    answer = Client().get(path)
    assert answer.headers["Location"] == f"/accounts/login/?next={path}"
