"""The queue of a reviewer."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import timezone

from articles.models import User
from reviews.models import Review, Reviewer
from reviews.workflow.submit import submit
from tests import builders as make
from tests.reviews.views.rounds import HIGHER, second_round, told
from tests.scenes import scene

QUEUE = "/desk/queue/"


@scene
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
    second_round(writer, doctor)
    for number in range(62):
        ask(writer, doctor if number % 2 else None, title=f"Asked {number}")
    with django_assert_num_queries(16):
        page = told(doctor_client.get(QUEUE))
    assert "2 more, less urgent than these." in page
    assert "1 more, less urgent than these." in page
    assert "30 articles, " in page
    assert "and 2 less urgent reviews." in page


def test_the_top_says_how_much_it_is_and_begins_a_sitting(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    second_round(writer, doctor)
    ask(writer, doctor, title="New")
    page = told(doctor_client.get(QUEUE))
    assert re.search(r"2 articles, \d+ sentences, 2 minutes \.", page)
    assert "Start reading" in page


def test_of_one_day_the_shortest_comes_first(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    ask(writer, doctor, title="Long", body=make.BODY * 3)
    ask(writer, doctor, title="Short", body="<p>Take it at night.</p>")
    page = told(doctor_client.get(QUEUE))
    assert page.index("Short") < page.index("Long")


def test_a_superseded_round_says_by_which_edit(
    writer: User, doctor: User, second_doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor)
    body = HIGHER.replace("50 mg", "60 mg")
    version = make.next_version(review.article, by=writer, body=body, note="A rounder dose.")
    make.review_of(version, by=writer, doctor=second_doctor, at=timezone.now())
    page = told(doctor_client.get(QUEUE))
    assert re.search(r"Superseded on .* by version 3 \(Wilma Writer: “A rounder dose.”\)", page)


def test_a_text_that_is_covered_is_read_again_as_a_whole(
    writer: User, doctor: User, editor: User, doctor_client: Client
) -> None:
    article = make.live_article(writer, doctor, editor)
    submit(article.history.first(), by=editor, at=make.ago(1), reviewers=[doctor.reviewer])
    assert "the whole text again" in told(doctor_client.get(QUEUE))


def test_taking_a_review_puts_it_into_the_queue(
    writer: User, doctor: User, second_doctor: User, doctor_client: Client
) -> None:
    ask(writer, None, title="For anybody")
    review = Review.objects.get()
    answer = doctor_client.post(f"/desk/reviews/{review.pk}/claim/", follow=True)
    assert "The review is yours, due on" in told(answer)
    assert "Asked of you" in told(doctor_client.get(QUEUE))
