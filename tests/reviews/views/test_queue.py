"""The queue of a reviewer."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import timezone

from articles.models import User
from reviews.models import Reviewer
from reviews.workflow.submit import submit
from tests import builders as make
from tests.reviews.views.rounds import second_round, told

QUEUE = "/desk/queue/"


def ask(writer: User, doctor: User | None, *, days: int = 7, **content: Any) -> None:
    _, version = make.article_by(writer, **content)
    asked = [Reviewer.objects.get(user=doctor)] if doctor else []
    due = timezone.localdate() + dt.timedelta(days=days)
    submit(version, by=writer, at=make.ago(9), reviewers=asked, due_on=due)


def test_an_empty_queue_says_what_will_come(doctor_client: Client) -> None:
    page = told(doctor_client.get(QUEUE))
    assert "Nothing waits for you." in page
    assert "When somebody asks you to review a text, it stands here" in page


def test_the_most_urgent_comes_first_and_overdue_is_said(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    ask(writer, doctor, days=9, title="Later")
    ask(writer, doctor, days=-2, title="Long ago")
    ask(writer, doctor, days=3, title="Soon")
    page = told(doctor_client.get(QUEUE))
    assert page.index("Long ago") < page.index("Soon") < page.index("Later")
    assert page.count("overdue") == 1


def test_how_much_there_is_to_read_is_told(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    second_round(writer, doctor)
    ask(writer, doctor, title="New")
    page = told(doctor_client.get(QUEUE))
    assert "1 change 10 words, 1 min" in page
    assert "the whole text" in page


def test_open_rounds_are_offered_until_somebody_is_asked(
    writer: User, doctor: User, second_doctor: User, doctor_client: Client
) -> None:
    ask(writer, None, title="For anybody")
    ask(writer, second_doctor, title="For somebody else")
    page = told(doctor_client.get(QUEUE))
    assert "For anybody" in page
    assert "For somebody else" not in page


def test_what_was_signed_lately_is_listed(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    second_round(writer, doctor)
    assert "Signed lately Taking Placidol Whole, version 1" in told(doctor_client.get(QUEUE))


def test_who_does_not_review_has_no_queue(writer_client: Client) -> None:
    answer = writer_client.get(QUEUE)
    assert answer.status_code == 403
    assert "Only an active reviewer has a queue." in told(answer)


def test_the_number_of_queries_does_not_grow_with_the_queue(
    writer: User,
    doctor: User,
    doctor_client: Client,
    django_assert_num_queries: Callable[[int], Any],
) -> None:
    second_round(writer, doctor)
    ask(writer, None, title="Open 0")
    with django_assert_num_queries(14):
        doctor_client.get(QUEUE)
    for number in range(6):
        ask(writer, doctor, title=f"Asked {number}")
        ask(writer, None, title=f"Open {number + 1}")
    with django_assert_num_queries(14):
        doctor_client.get(QUEUE)


def test_a_queue_of_sixty_rounds_asks_two_questions_more_to_count_the_rest(
    writer: User,
    doctor: User,
    doctor_client: Client,
    django_assert_num_queries: Callable[[int], Any],
) -> None:
    make.policy()
    for number in range(60):
        ask(writer, doctor if number % 2 else None, title=f"Asked {number}")
    for number in range(2):
        ask(writer, doctor, title=f"Asked too {number}")
        ask(writer, None, title=f"Open too {number}")
    with django_assert_num_queries(16):
        page = told(doctor_client.get(QUEUE))
    assert page.count("2 more, less urgent than these.") == 2
    assert "30 articles, " in page
    assert "and 2 less urgent reviews." in page
