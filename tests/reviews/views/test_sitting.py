"""A sitting: from article to article, without a script."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import User
from reviews.models import Review, SignOff
from reviews.policy.facts import Scope
from reviews.workflow.decline import decline
from reviews.workflow.submit import submit
from tests import builders as make
from tests.reviews.views.rounds import HIGHER, address, form_of, told
from tests.scenes import scene

SITTING = "/desk/queue/sitting/"
LATER = "/desk/queue/sitting/later/"
STOP = "/desk/queue/sitting/stop/"


@scene
def changed_article(writer: User, doctor: User, title: str, *, due: int) -> Review:
    """An article signed once, and changed since: its fourth passage is to be read."""
    article, version = make.article_by(writer, title=title)
    make.signed(make.review_of(version, by=writer, doctor=doctor), doctor, at=make.ago(7))
    newer = make.next_version(article, by=writer, at=make.ago(2), title=title, body=HIGHER)
    return submit(
        newer,
        by=writer,
        at=make.ago(1),
        reviewers=[doctor.reviewer],
        due_on=timezone.localdate() + dt.timedelta(days=due),
    )


@pytest.fixture
@scene
def three(writer: User, doctor: User) -> list[Review]:
    """In the order in which they are due."""
    make.policy()
    titles = {"Placidol by day": 1, "Placidol by night": 2, "Placidol at sea": 3}
    return [changed_article(writer, doctor, title, due=due) for title, due in titles.items()]


def sign(client: Client, review: Review, doctor: User) -> Any:
    make.read_all(review, doctor)
    return client.post(address("sign_off", review), form_of(client, review, Scope.CHANGES))


def test_it_begins_at_the_first_gap_of_the_most_urgent(
    three: list[Review], doctor_client: Client
) -> None:
    answer = doctor_client.post(SITTING)
    assert answer.headers["Location"] == f"/desk/reviews/{three[0].pk}/#p4"
    page = told(doctor_client.get(address("review", three[0])))
    assert "0 of 3 done , 3 minutes left; next: Placidol by night" in page


def test_after_a_signature_the_next_opens_and_at_the_end_all_is_told(
    three: list[Review], doctor: User, doctor_client: Client
) -> None:
    doctor_client.post(SITTING)
    answer = sign(doctor_client, three[0], doctor)
    assert answer.headers["Location"] == f"/desk/reviews/{three[1].pk}/#p4"
    page = told(doctor_client.get(address("review", three[1])))
    assert "1 of 3 done , 2 minutes left; next: Placidol at sea" in page
    assert "Signed. I have read 1 change" in page
    sign(doctor_client, three[1], doctor)
    answer = sign(doctor_client, three[2], doctor)
    assert answer.headers["Location"] == SITTING
    page = told(doctor_client.get(SITTING))
    assert "All read" in page
    assert "You answered 3 articles since" in page
    assert [page.count(r.version.title) for r in three] == [1, 1, 1]
    assert SignOff.objects.filter(review__in=three).count() == 3


def test_later_goes_to_the_end(three: list[Review], doctor: User, doctor_client: Client) -> None:
    doctor_client.post(SITTING)
    answer = doctor_client.post(LATER, {"review": three[0].pk})
    assert answer.headers["Location"] == f"/desk/reviews/{three[1].pk}/#p4"
    for review, following in ((three[1], three[2]), (three[2], three[0])):
        answer = sign(doctor_client, review, doctor)
        assert answer.headers["Location"] == f"/desk/reviews/{following.pk}/#p4"
    page = told(doctor_client.get(address("review", three[0])))
    assert "2 of 3 done , 1 minute left; this is the last one" in page
    answer = doctor_client.post(LATER, {"review": three[0].pk}, follow=True)
    assert "This is the last one of this sitting." in told(answer)


def test_what_somebody_else_answered_is_gone_from_it(
    three: list[Review], doctor: User, second_doctor: User, doctor_client: Client
) -> None:
    doctor_client.post(SITTING)
    make.assigned(three[1], second_doctor.reviewer)
    make.signed(three[1], second_doctor, scope=Scope.CHANGES)
    answer = sign(doctor_client, three[0], doctor)
    assert answer.headers["Location"] == f"/desk/reviews/{three[2].pk}/#p4"


def test_an_article_that_was_declined_is_answered(
    three: list[Review], doctor: User, doctor_client: Client
) -> None:
    doctor_client.post(SITTING)
    own = three[0].assignments.get()
    decline(own, by=doctor, at=timezone.now(), reason="Not my field.")
    page = told(doctor_client.get(SITTING))
    assert "1 of 3 done" in page


def test_stopped_it_is_over_and_what_is_left_stays(
    three: list[Review], doctor: User, doctor_client: Client
) -> None:
    doctor_client.post(SITTING)
    assert doctor_client.post(STOP).headers["Location"] == "/desk/queue/"
    answer = sign(doctor_client, three[0], doctor)
    assert answer.headers["Location"].startswith("/desk/sign-offs/")
    assert "No sitting is on" in told(doctor_client.get(SITTING))
    assert "of 2 done" not in told(doctor_client.get(address("review", three[1])))


def test_yesterdays_sitting_is_over(three: list[Review], doctor_client: Client) -> None:
    doctor_client.post(SITTING)
    session = doctor_client.session
    session["sitting"] = {"began": make.ago(1.5).isoformat(), "put_off": []}
    session.save()
    assert "No sitting is on" in told(doctor_client.get(SITTING))


def test_an_empty_queue_is_all_read_at_once(doctor_client: Client) -> None:
    page = told(doctor_client.post(SITTING, follow=True))
    assert "All read" in page
    assert "Nothing was asked of you." in page


@pytest.mark.parametrize("typed", ["", "0", "999999999", "-1", "x" * 4000, "1e3"])
def test_what_no_button_sends_is_not_found(doctor_client: Client, typed: str) -> None:
    assert doctor_client.post(LATER, {"review": typed}).status_code == 404
