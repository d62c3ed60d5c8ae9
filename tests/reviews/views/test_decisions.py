"""Comments, requests for changes, declining, recalling, declaring: kept, refused, never lost."""

import pytest
from django.core import mail
from django.test import Client

from articles.models import User
from reviews.models import Comment, Disclosure
from tests import builders as make
from tests.reviews.views.rounds import address, round_of, told

LONG = "Everything I noted while reading. " * 40


def test_a_comment_on_a_passage_is_kept_and_quoted(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    passage = make.passage(review.version, "evening")
    form = {"comment-body": "Why at night?", "comment-passage": passage.key}
    answer = doctor_client.post(address("comment", review), form)
    assert (
        answer.headers["Location"]
        == address("review", review) + f"#thread-{Comment.objects.get().pk}"
    )
    assert "Why at night?" in told(doctor_client.get(address("review", review)))
    assert Comment.objects.get().passage_words == passage.words


def test_htmx_gets_the_comments_alone_with_an_empty_form(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = {"comment-body": "Why at night?"}
    answer = doctor_client.post(address("comment", review), form, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert page.lstrip().startswith('<section class="comments" id="comments"')
    assert "Why at night?" in page
    assert "Why at night?</textarea>" not in page
    assert "Comment kept" in answer.headers["HX-Trigger"]


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_a_comment_that_cannot_be_kept_comes_back_as_typed(
    headers: dict[str, str], writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = {"comment-body": LONG.strip(), "comment-passage": "0" * 64}
    answer = doctor_client.post(address("comment", review), form, headers=headers)
    assert "This passage is not in the version under review." in told(answer)
    assert LONG.strip() in answer.content.decode()


def test_a_reason_survives_that_somebody_was_quicker(
    writer: User, doctor: User, doctor_client: Client, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    writer_client.post(address("recall", review), {"recall-reason": ""})
    answer = doctor_client.post(
        address("request_changes", review), {"changes-reason": LONG.strip()}
    )
    assert answer.status_code == 409
    assert "The writer recalled this version." in told(answer)
    assert LONG.strip() in answer.content.decode()


def test_changes_are_asked_for_with_a_reason_and_the_writer_is_told(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    mail.outbox.clear()
    answer = doctor_client.post(address("request_changes", review), {"changes-reason": "  "})
    assert answer.status_code == 422
    assert "data-open-at-load" in answer.content.decode()
    answer = doctor_client.post(
        address("request_changes", review), {"changes-reason": "Name a source."}, follow=True
    )
    assert "Wilma Writer is told what has to change." in told(answer)
    assert [m.to for m in mail.outbox] == [[writer.email]]
    assert "Name a source." in mail.outbox[0].body


def test_declining_leads_back_to_the_queue(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    answer = doctor_client.post(
        address("decline", review), {"decline-reason": "Not my field."}, follow=True
    )
    assert answer.redirect_chain == [("/desk/queue/", 302)]
    assert "You declined “Taking Placidol”." in told(answer)
    assert review.assignments.get().state == "declined"


def test_who_was_not_asked_cannot_decline(
    writer: User, doctor: User, second_doctor: User, client_of: object
) -> None:
    review = round_of(writer, doctor)
    client = client_of(second_doctor)  # type: ignore[operator]
    answer = client.post(address("decline", review), {"decline-reason": "No time."})
    assert answer.status_code == 403
    assert review.assignments.get().state == "waiting"


def test_only_who_submitted_or_an_editor_recalls(
    writer: User, doctor: User, doctor_client: Client, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    assert doctor_client.post(address("recall", review), {}).status_code == 403
    answer = writer_client.post(address("recall", review), {"recall-reason": "Typo."}, follow=True)
    assert "Version 1 is recalled." in told(answer)
    review.refresh_from_db()
    assert review.state == "recalled"


def test_a_conflict_is_declared_by_reviewers_alone(
    writer: User, doctor: User, doctor_client: Client, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = {"disclose-conflict": "My brother makes it."}
    assert writer_client.post(address("disclose", review), form).status_code == 403
    doctor_client.post(address("disclose", review), form)
    assert Disclosure.objects.get().conflict == "My brother makes it."
    again = doctor_client.post(address("disclose", review), {"disclose-conflict": " "})
    assert again.status_code == 422
    assert Disclosure.objects.count() == 1
