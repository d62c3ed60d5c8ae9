"""The demonstration holds threads of every kind, and a credited suggestion."""

import pytest
from django.utils import timezone

from articles.models import Article, User
from reviews.audit.own_words import own_words_of
from reviews.audit.threads import Threads, threads_of
from reviews.displayed import displayed
from reviews.permissions.blocking import open_blocking
from reviews.policy.following import PlaceKind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def pregabalin() -> Article:
    return Article.objects.get(title__startswith="Pregabalin")


def threads() -> Threads:
    return threads_of(pregabalin())


def test_a_thread_with_replies_is_resolved_and_one_is_orphaned() -> None:
    assert [len(thread.replies) for thread in threads().resolved if thread.replies] == [2]
    assert ["single glass" in t.comment.body for t in threads().orphaned] == [True]
    kinds = {thread.place.kind for thread in threads().all}
    assert kinds == {PlaceKind.SAME, PlaceKind.CHANGED, PlaceKind.GONE}


def test_a_blocking_comment_waits_for_its_answer() -> None:
    [blocking] = open_blocking(pregabalin().pk)
    assert threads().blocking[0].comment == blocking


def test_two_accepted_suggestions_are_credited_in_the_note() -> None:
    note = pregabalin().history.get(number=2).history_change_reason
    assert note.endswith("Wording suggested by Selene Marchetti accepted (2).")


def test_at_high_risk_their_maker_may_not_sign_them() -> None:
    review = pregabalin().reviews.get(state="open")
    selene = User.objects.get(name="Selene Marchetti")
    own = own_words_of(displayed(review, by_id=selene.pk, at=timezone.now()))
    assert own.yours is not None
    assert len(own.yours.suggested) == 2
    assert "the policy asks for somebody else" in own.sentence
