"""Marking in two tabs, and while one signs."""

from collections.abc import Collection

import pytest
from django.utils import timezone

from articles.models import User
from reviews.displayed import Displayed, displayed
from reviews.models import ReadMark, Review, SignOff
from reviews.policy.facts import Scope
from reviews.workflow.mark_read import mark_read
from reviews.workflow.unmark_read import unmark_read
from tests import builders as make
from tests.races.acting import (
    Act,
    at_once,
    done,
    late,
    require_whole_record,
    signing,
    signing_with,
)
from tests.reviews.views.rounds import second_round

pytestmark = pytest.mark.django_db(transaction=True)

THREE = make.BODY.replace("5 mg", "50 mg").replace("whole with", "with").replace("daily", "often")


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    """Version 2 with three changes, of which the doctor is asked."""
    return second_round(writer, doctor, body=THREE)


def seen(review: Review, doctor: User) -> Displayed:
    return displayed(review, by_id=doctor.pk, at=timezone.now())


def changes(review: Review, doctor: User) -> list[str]:
    shown = seen(review, doctor)
    return [shown.key_of(pair) for pair in shown.pairs(Scope.CHANGES)]


def marking(review: Review, doctor: User, keys: Collection[str]) -> Act:
    return lambda: mark_read(review, by=doctor, at=timezone.now(), keys=keys)


def unmarking(review: Review, doctor: User, keys: Collection[str]) -> Act:
    return lambda: unmark_read(review, by=doctor, at=timezone.now(), keys=keys)


def test_two_tabs_that_mark_the_same_keep_each_mark_once(review: Review, doctor: User) -> None:
    keys = changes(review, doctor)
    results = at_once(
        marking(review, doctor, keys),
        marking(review, doctor, keys[::-1]),
        marking(review, doctor, keys[:1]),
    )
    assert len(done(results)) == 3
    assert sorted(ReadMark.objects.values_list("key", flat=True)) == sorted(keys)


def test_a_mark_taken_back_elsewhere_while_one_signs_is_signed_or_stops_the_signing(
    review: Review, doctor: User
) -> None:
    sign = signing(review, doctor, scope=Scope.CHANGES)
    keys = changes(review, doctor)
    results = at_once(sign, unmarking(review, doctor, keys[:1]))
    signed = SignOff.objects.filter(review=review)
    if signed.exists():
        assert len(signed.get().shown) == 3
        assert not ReadMark.objects.exists()
    else:
        assert "No longer marked as read" in late(results)[0]
        assert seen(review, doctor).read
    require_whole_record()


def test_marking_while_one_signs_changes_nothing_of_what_is_signed(
    review: Review, doctor: User
) -> None:
    keys = changes(review, doctor)
    mark_read(review, by=doctor, at=timezone.now(), keys=keys[:2])
    token = seen(review, doctor).form_token(Scope.CHANGES, at=make.ago(0.01))
    act = signing_with(review, doctor, token)
    results = at_once(act, marking(review, doctor, keys[2:]))
    signed = SignOff.objects.filter(review=review)
    if signed.exists():
        assert [mark["key"] for mark in signed.get().marked] == keys[:2]
    else:
        assert "Marked since" in late(results)[0]
    require_whole_record()


def test_signing_some_twice_at_once_signs_once(review: Review, doctor: User) -> None:
    keys = changes(review, doctor)
    mark_read(review, by=doctor, at=timezone.now(), keys=keys[:2])
    token = seen(review, doctor).form_token(Scope.CHANGES, at=make.ago(0.01))
    click = signing_with(review, doctor, token)
    results = at_once(click, click, click)
    assert late(results) == ["You have signed this already. Nothing was signed twice."] * 2
    assert len(SignOff.objects.get(review=review).shown) == 2
    require_whole_record()
