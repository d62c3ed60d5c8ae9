"""Marks on the page: kept with and without a script, refused with a reason, counted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import User
from reviews.displayed import displayed
from reviews.models import ReadMark, Review
from reviews.policy.facts import Scope
from reviews.workflow.recall import recall
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.views.rounds import address, round_of, second_round, told

THREE = make.BODY.replace("5 mg", "50 mg").replace("whole with", "with").replace("daily", "often")
SCRIPT = {"HX-Request": "true"}
PINNED = 39


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    """Version 2 with three changes, of which the doctor is asked."""
    return second_round(writer, doctor, body=THREE)


def keys_of(review: Review, doctor: User) -> list[str]:
    shown = displayed(review, by_id=doctor.pk, at=timezone.now())
    return [shown.key_of(pair) for pair in shown.pairs(Scope.CHANGES)]


def test_a_mark_comes_back_to_the_passage_that_was_marked(
    review: Review, doctor: User, doctor_client: Client
) -> None:
    keys = keys_of(review, doctor)
    answer = doctor_client.post(address("mark", review) + "?view=changes", {"mark": keys[0]})
    assert answer.headers["Location"] == address("review", review) + "?view=changes#p4"
    page = doctor_client.get(address("review", review))
    assert "Left to read 1 of 3 read, 1 min left" in told(page)
    assert page.content.decode().count('name="unmark"') == 1


def test_a_script_gets_what_is_left_and_what_can_be_signed(
    review: Review, doctor: User, doctor_client: Client
) -> None:
    keys = keys_of(review, doctor)
    said = {"mark": " ".join(keys[:2]), "unmark": keys[2]}
    answer = doctor_client.post(address("mark", review), said, headers=SCRIPT)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in page
    assert "2 of 3 read" in told(answer)
    assert "Sign off 2 of the 3 changes" in told(answer)
    assert all(f'id="{name}"' in page for name in ("left", "sign-act", "left-count"))
    assert sorted(ReadMark.objects.values_list("key", flat=True)) == sorted(keys[:2])


def test_a_section_is_marked_by_its_own_key(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    shown = displayed(review, by_id=doctor.pk, at=timezone.now())
    key, inside = list(shown.section_keys.items())[1]
    answer = doctor_client.post(address("mark", review), {"mark": key}, headers=SCRIPT)
    assert "1 of 3 read" in told(answer)
    assert "2 of 3 sections are not marked as read: The beginning, References." in told(answer)
    assert set(ReadMark.objects.values_list("key", flat=True)) == set(inside)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        ({}, 422, "choose what you have read"),
        ({"mark": "not a key"}, 422, "this is no passage of the text"),
        ({"mark": "0" * 64}, 409, "something changed while you were reading"),
        ({"unmark": "0" * 64}, 409, "something changed while you were reading"),
    ],
)
def test_what_cannot_be_marked_says_why(
    review: Review,
    doctor_client: Client,
    said: dict[str, str],
    status: int,
    reason: str,
    script: bool,  # noqa: FBT001
) -> None:
    answer = doctor_client.post(address("mark", review), said, headers=SCRIPT if script else {})
    assert answer.status_code == status
    assert reason in told(answer)
    assert ("<html" in answer.content.decode()) is not script
    assert not ReadMark.objects.exists()


def test_a_round_that_is_over_is_too_late_to_mark(
    review: Review, writer: User, doctor: User, doctor_client: Client
) -> None:
    keys = keys_of(review, doctor)
    recall(review, by=writer, at=timezone.now())
    answer = doctor_client.post(address("mark", review), {"mark": keys[0]}, headers=SCRIPT)
    assert answer.status_code == 409
    assert "The writer recalled this version." in told(answer)


def test_marks_are_posted_by_who_signs_alone(
    review: Review, doctor: User, second_doctor: User, client_of: SignIn
) -> None:
    keys = keys_of(review, doctor)
    client = client_of(second_doctor)
    assert (
        client.post(address("mark", review), {"mark": keys[0]}, headers=SCRIPT).status_code == 403
    )
    assert client.get(address("mark", review)).status_code == 405
    assert client.post("/desk/reviews/987654/marks/", {"mark": keys[0]}).status_code == 404
    assert client.get(address("signing", review)).status_code == 403
    assert client.post(address("signing", review)).status_code == 405


def test_the_dialog_lists_exactly_what_is_marked_now_as_it_is_numbered(
    review: Review, doctor: User, doctor_client: Client
) -> None:
    keys = keys_of(review, doctor)
    empty = doctor_client.get(address("signing", review))
    assert "Mark what you have read: nothing is marked yet." in told(empty)
    assert 'type="submit" disabled' in empty.content.decode()
    doctor_client.post(address("mark", review), {"mark": f"{keys[0]} {keys[2]}"})
    answer = doctor_client.get(address("signing", review))
    page = answer.content.decode()
    assert '<li value="1">Adults take 50 mg of Placidol in the evening.</li>' in page
    assert '<li value="3">drink alcohol often</li>' in page
    assert "Swallow it" not in page
    assert "<html" not in page
    assert "3 of 3 sections are not marked as read" in told(answer)


def test_the_whole_is_read_by_sections_where_it_is_asked_for(
    review: Review, doctor_client: Client
) -> None:
    page = doctor_client.get(address("review", review) + "?read=whole")
    assert "To read: the whole text 0 of 3 read" in told(page)
    assert told(page).count("Mark section as read") == 3
    assert "Read only the 3 changes instead" in told(page)


@pytest.mark.parametrize("name", ["writer", "editor", "second_doctor"])
def test_nobody_else_sees_marks(
    review: Review, name: str, request: pytest.FixtureRequest, client_of: SignIn
) -> None:
    page = client_of(request.getfixturevalue(name)).get(address("review", review))
    assert "Mark as read" not in told(page).replace("Mark as read and go to the next", "")
    assert 'id="marks"' not in page.content.decode()


def test_marking_costs_the_same_however_long_the_text(
    writer: User,
    doctor: User,
    doctor_client: Client,
    django_assert_max_num_queries: Callable[[int], Any],
) -> None:
    make.policy()
    for number in (3, 60):
        body = "".join(f"<p>Sentence {n} of {number}.</p>" for n in range(number))
        review = make.review_of(make.article_by(writer, body=body)[1], by=writer, doctor=doctor)
        shown = displayed(review, by_id=doctor.pk, at=timezone.now())
        with django_assert_max_num_queries(PINNED):
            said = {"mark": " ".join(shown.kept_under)}
            doctor_client.post(address("mark", review), said, headers=SCRIPT)
