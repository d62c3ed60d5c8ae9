"""Many threads about one article: what a page shows of them, and what they cost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import User
from reviews.audit.thread_rows import BESIDE
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.views.rounds import address, round_of, told
from tests.reviews.views.threads import said

pytestmark = pytest.mark.django_db

MOST_QUERIES = 13


def test_what_was_resolved_long_ago_stands_on_the_page_of_threads_and_not_beside_the_text(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    said(review, doctor, "Still open.")
    for number in range(BESIDE + 2):
        thread = said(review, doctor, f"Remark {number}.", "Adults take", at=make.ago(0.9))
        resolve_comment(thread, by=doctor, at=make.ago(0.8 - number / 100))
    page = doctor_client.get(address("review", review))
    beside, all_of_them = (
        told(page),
        reverse("threads", args=[review.article_id]) + "?show=resolved",
    )
    assert "Still open." in beside
    assert [n for n in range(BESIDE + 2) if f"Remark {n}." not in beside] == [0, 1]
    assert f"Resolved {BESIDE + 2}" in beside
    assert "2 more resolved earlier" in beside
    assert f'href="{all_of_them}"' in page.content.decode()
    assert "Remark 0." in told(doctor_client.get(all_of_them))


@pytest.mark.parametrize("name", ["threads", "draft_answers"])
def test_the_number_of_queries_does_not_grow_with_the_threads(
    name: str,
    writer: User,
    doctor: User,
    client_of: SignIn,
    django_assert_max_num_queries: Callable[[int], Any],
) -> None:
    review = round_of(writer, doctor)
    for number in range(12):
        thread = said(review, doctor, f"Remark {number}.", "Adults take", at=make.ago(0.9))
        said(review, writer, f"Answer {number}.", parent=thread)
        if number % 3:
            resolve_comment(thread, by=doctor, at=make.ago(0.3))
    client = client_of(writer)
    client.get(reverse(name, args=[review.article_id]))
    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(reverse(name, args=[review.article_id]))


def test_the_workbench_asks_as_often_for_many_threads_as_for_one(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    asked = []
    for many in (1, 14):
        for number in range(many):
            thread = said(review, doctor, f"Remark {many}.{number}", "Adults take", "5 mg")
            said(review, writer, f"Answer {many}.{number}", parent=thread)
        doctor_client.get(address("review", review))
        with CaptureQueriesContext(connection) as queries:
            doctor_client.get(address("review", review))
        asked.append(len(queries))
    assert asked[0] == asked[1]
