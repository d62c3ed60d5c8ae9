"""The workbench: what each person reads on it, and what it costs."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from articles.models import User
from reviews.models import Review
from reviews.policy.anchors import About
from reviews.workflow.assign import assign
from reviews.workflow.comment import comment
from reviews.workflow.recall import recall
from reviews.workflow.request_changes import request_changes
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.views.rounds import address, round_of, second_round, told

PINNED = 48


def page_of(client: Client, review: Review, query: str = "") -> str:
    return told(client.get(address("review", review) + query))


def test_a_first_review_lists_the_parts_of_the_text(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    page = page_of(doctor_client, review)
    assert "To read: the whole text" in page
    assert "2 of 3 sections" not in page
    assert "3 of 3 sections are not marked as read: The beginning, How to take it" in page
    make.read_all(review, doctor)
    page = page_of(doctor_client, review)
    assert "Nothing is vouched for yet, so only the whole text can be signed off." in page
    assert "Nobody has signed any of this yet." in page
    assert "Policy: Every passage needs one reviewer." in page


def test_a_change_is_shown_in_place_with_why_it_matters_and_who_signed_before(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor)
    answer = doctor_client.get(address("review", review))
    page = answer.content.decode()
    assert "<del" in page
    assert "number" in told(answer)
    assert "before: signed in version 1 by Dora Doctor" in told(answer)
    assert "1 change · 10 words · 1 min" in told(answer)


@pytest.mark.parametrize(
    ("view", "there", "gone"),
    [
        ("?view=changes", "Adults take", "are pregnant"),
        ("?view=sides", "Signed off before", "drink alcohol daily"),
        ("?view=whole", "drink alcohol daily", "Signed off before"),
        ("?view=nonsense", "drink alcohol daily", "Signed off before"),
    ],
)
def test_the_text_is_shown_whole_as_changes_or_side_by_side(
    view: str, there: str, gone: str, writer: User, doctor: User, doctor_client: Client
) -> None:
    page = page_of(doctor_client, second_round(writer, doctor), view)
    assert there in page
    assert gone not in page


def test_what_was_removed_is_there_to_be_read(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    shorter = make.BODY.replace("<li>drink alcohol daily</li>", "")
    page = page_of(doctor_client, second_round(writer, doctor, body=shorter))
    assert "Left to read 0 of 1 read, 1 min left" in page
    assert "removed: drink alcohol daily" in page


def test_the_note_of_the_writer_and_comments_stand_beside_the_text(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    passage = make.passage(review.version, "evening")
    comment(
        review, by=writer, at=make.ago(1), body="From the board.", about=About(passage.key, None)
    )
    page = page_of(doctor_client, review)
    assert "From the board." in page
    assert "Adults take 5 mg of Placidol in the evening." in page


def test_the_writer_finds_what_to_answer_and_where(
    writer: User, doctor: User, writer_client: Client, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    comment(review, by=doctor, at=make.ago(1), body="No source for this.")
    request_changes(review, by=doctor, at=make.ago(1), reason="The dose needs a source.")
    page = page_of(writer_client, review)
    assert "Dora Doctor asks for changes" in page
    assert "The dose needs a source." in page
    assert "1 comment stands beside the text." in page
    assert "Answer in the draft Submit the newest version" in page
    assert "your words" not in page
    assert "Answer in the draft" not in page_of(doctor_client, review)


def test_after_an_answer_the_reviewer_reads_what_they_asked_for(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    request_changes(review, by=doctor, at=make.ago(5), reason="The dose needs a source.")
    version = make.next_version(
        review.article, by=writer, at=make.ago(4), title="Taking Placidol at night"
    )
    again = make.review_of(version, by=writer, doctor=doctor, at=make.ago(3))
    page = page_of(doctor_client, again)
    assert "Since the last round, version 1" in page
    assert "Dora Doctor asked: The dose needs a source." in page
    assert "What changed since version 1" in page


def test_editors_see_whom_they_can_ask_and_why_not(
    writer: User,
    doctor: User,
    second_doctor: User,
    doctor_with_ended_credential: User,
    editor_client: Client,
    writer_client: Client,
) -> None:
    review = round_of(writer, doctor)
    page = page_of(editor_client, review)
    assert "Asked already." in page
    assert "Lars Lapsed cannot sign now. To them it says: Your credential ended on" in page
    assert "Release" in page
    assert "Ask another reviewer" not in page_of(writer_client, review)


def test_a_round_that_is_over_says_how(writer: User, doctor: User, doctor_client: Client) -> None:
    review = round_of(writer, doctor)
    recall(review, by=writer, at=make.ago(1), reason="A mistake in the table.")
    page = page_of(doctor_client, review)
    assert "Wilma Writer recalled this version" in page
    assert "A mistake in the table." in page
    assert "The writer recalled this version." in page


def test_a_superseded_round_points_to_the_newer_one(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor)
    version = make.next_version(review.article, by=writer, title="Taking Placidol at night")
    newer = make.review_of(version, by=writer, doctor=doctor, at=make.ago(-0.001))
    answer = doctor_client.get(address("review", review))
    assert "You read version 2, and can sign it; what changed since comes next" in told(answer)
    assert address("review", newer) in answer.content.decode()


def test_who_has_no_role_sees_nothing(writer: User, doctor: User, outsider_client: Client) -> None:
    answer = outsider_client.get(address("review", round_of(writer, doctor)))
    assert answer.status_code == 403
    assert "Placidol" not in told(answer)


def test_a_link_in_a_mail_leads_through_the_sign_in_to_the_text(writer: User, doctor: User) -> None:
    review = round_of(writer, doctor)
    answer = Client().get(address("review", review))
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/accounts/login/?next={address('review', review)}"


@pytest.mark.parametrize(
    "name",
    ["comment", "request_changes", "decline", "disclose", "sign_off", "recall", "assign"],
)
def test_the_address_of_an_act_opened_as_a_page_leads_to_the_round(
    name: str, writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    answer = doctor_client.get(address(name, review))
    assert answer.headers["Location"] == address("review", review)


def test_the_number_of_queries_does_not_grow_with_the_record(
    writer: User,
    doctor: User,
    second_doctor: User,
    editor: User,
    client_of: SignIn,
    django_assert_max_num_queries: Callable[[int], Any],
) -> None:
    review = second_round(writer, doctor)
    for number in range(4):
        comment(review, by=writer, at=make.ago(0.5), body=f"Remark {number}.")
    due = dt.date(2100, 1, 1)
    assign(review, second_doctor.reviewer, by=editor, at=make.ago(0.4), due_on=due)
    for person in (doctor, editor, writer):
        client = client_of(person)
        client.get(address("review", review))
        with django_assert_max_num_queries(PINNED):
            client.get(address("review", review))
