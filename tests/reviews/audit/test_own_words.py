"""Before reading starts it is said who wrote, or suggested, what is left to read."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Draft, User
from reviews.audit.own_words import own_words_of
from reviews.displayed import displayed
from reviews.models import Review
from reviews.workflow.accept_suggestion import accept_suggestion
from reviews.workflow.submit import submit
from tests import builders as make
from tests.reviews.saying import say
from tests.reviews.views.rounds import address, told

pytestmark = pytest.mark.django_db


def after_suggesting(writer: User, doctor: User, *, risk: str = "medium") -> Review:
    """A round about one sentence that the doctor suggested, and one that the writer wrote."""
    review = make.review_of(make.article_by(writer, risk=risk)[1], by=writer, doctor=doctor)
    make.signed(review, doctor, at=make.ago(7))
    said = say(review, doctor, words="5 mg", suggestion="10 mg")
    revision = Draft.objects.get(article=review.article).revision
    draft = accept_suggestion(said, by=writer, at=timezone.now(), revision=revision)
    body = f"{draft.body}<p>Keep it in a dry place.</p>"
    version = make.next_version(review.article, by=writer, body=body, risk=risk)
    return submit(version, by=writer, at=timezone.now())


def sentence(review: Review, reader: User) -> str:
    return own_words_of(displayed(review, by_id=reader.pk, at=timezone.now())).sentence


def test_what_a_reader_suggested_is_theirs_to_sign_if_the_policy_allows(
    writer: User, doctor: User
) -> None:
    make.policy()
    review = after_suggesting(writer, doctor)
    own = own_words_of(displayed(review, by_id=doctor.pk, at=timezone.now()))
    assert own.sentence == (
        "Of 2 passages left to read, you suggested words in 1 passage. Your sign-off covers these: "
        "somebody else accepted them, and the policy allows that."
    )
    assert own.yours is not None
    assert [spot.words[:21] for spot in own.yours.suggested] == ["Adults take 10 mg of "]
    assert [share.sentence for share in own.others] == ["Wilma Writer wrote 2 passages."]


def test_where_the_policy_asks_for_somebody_else_it_says_so(writer: User, doctor: User) -> None:
    make.policy("high", suggester_may_sign=False)
    review = after_suggesting(writer, doctor, risk="high")
    assert "Your sign-off does not cover these: the policy asks" in sentence(review, doctor)


def test_what_a_reader_wrote_is_not_theirs_to_sign(writer: User, doctor: User) -> None:
    make.policy()
    review = after_suggesting(writer, doctor)
    assert sentence(review, writer).startswith("Of 2 passages left to read, you wrote 2 passages.")
    assert "nobody vouches for words of their own" in sentence(review, writer)


def test_both_are_told_apart(writer: User, doctor: User) -> None:
    make.policy()
    doctor.is_writer = True
    doctor.save()
    review = after_suggesting(writer, doctor)
    body = f"{review.version.body}<p>Give it to nobody else.</p>"
    version = make.next_version(review.article, by=doctor, body=body)
    said = sentence(submit(version, by=writer, at=timezone.now()), doctor)
    assert "you wrote 1 passage and suggested words in 1." in said
    assert "does not cover what you wrote; what you suggested it does" in said


def test_who_has_no_words_in_it_is_told_of_the_others_alone(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    review = after_suggesting(writer, doctor)
    own = own_words_of(displayed(review, by_id=second_doctor.pk, at=timezone.now()))
    assert (own.yours, own.sentence) == (None, "")
    assert [share.name for share in own.others] == ["Wilma Writer", "Dora Doctor"]


def test_nothing_left_to_read_is_nobodys(writer: User, doctor: User) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    make.signed(review, doctor, at=make.ago(7))
    assert not own_words_of(displayed(review, by_id=doctor.pk, at=timezone.now()))


def test_the_workbench_says_so_before_the_text(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    make.policy()
    review = after_suggesting(writer, doctor)
    page: Any = doctor_client.get(address("review", review))
    words = told(page)
    assert "Whose words these are" in words
    assert "Of 2 passages left to read, you suggested words in 1 passage." in words
    html = page.content.decode()
    own = displayed(review, by_id=doctor.pk, at=timezone.now())
    at = next(iter(own.fact.suggested_by))
    assert f'href="#p{at + 1}"' in html
    assert f'id="p{at + 1}"' in html
