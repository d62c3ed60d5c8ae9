"""Conflicts of interest: declared by the reviewer, decided by an editor, kept when signing."""

import pytest
from django.utils import timezone

from articles.models import Article, AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Disclosure, DisclosureDecision, Review
from reviews.workflow.decide_disclosure import decide_disclosure
from reviews.workflow.disclose import disclose
from tests import builders as make

CONFLICT = "The maker of Placidol paid for a lecture."


@pytest.fixture
def review(writer: User) -> Review:
    """Open to any reviewer."""
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer)


def declared(article: Article, doctor: User, conflict: str = CONFLICT) -> Disclosure:
    return disclose(article, doctor.reviewer, by=doctor, at=make.ago(1), conflict=conflict)


def decided(disclosure: Disclosure, *, by: User, may_sign: bool) -> DisclosureDecision:
    return decide_disclosure(
        disclosure, by=by, at=timezone.now(), may_sign=may_sign, reason="Looked into it."
    )


def test_the_same_conflict_declared_again_is_the_same_row(review: Review, doctor: User) -> None:
    assert declared(review.article, doctor) == declared(review.article, doctor, f" {CONFLICT} ")
    event = AuditEvent.objects.get(verb="disclose")
    assert (event.by, event.article, event.detail) == (
        doctor,
        review.article,
        {"conflict": CONFLICT},
    )


def test_another_conflict_is_another_row_and_undecided(
    review: Review, doctor: User, editor: User
) -> None:
    decided(declared(review.article, doctor), by=editor, may_sign=True)
    declared(review.article, doctor, "And for a dinner.")
    with pytest.raises(RefusedError):
        make.signed(review, doctor)


def test_nobody_signs_before_their_conflict_is_decided(review: Review, doctor: User) -> None:
    declared(review.article, doctor)
    with pytest.raises(RefusedError, match=r"conflict of interest"):
        make.signed(review, doctor)


def test_an_allowed_conflict_stands_with_the_sign_off(
    review: Review, doctor: User, editor: User
) -> None:
    disclosure = declared(review.article, doctor)
    decided(disclosure, by=editor, may_sign=True)
    assert make.signed(review, doctor).disclosure == disclosure


def test_a_refused_conflict_bars_this_article_alone(
    review: Review, writer: User, doctor: User, editor: User
) -> None:
    decided(declared(review.article, doctor), by=editor, may_sign=False)
    with pytest.raises(RefusedError, match="conflict of interest"):
        make.signed(review, doctor)
    other = make.review_of(make.article_by(writer, title="Wasp stings")[1], by=writer)
    assert make.signed(other, doctor).disclosure.conflict == ""


def test_a_decision_is_made_once_with_a_reason(review: Review, doctor: User, editor: User) -> None:
    disclosure = declared(review.article, doctor)
    with pytest.raises(RefusedError, match="Write down why"):
        decide_disclosure(disclosure, by=editor, at=timezone.now(), may_sign=True, reason=" ")
    decided(disclosure, by=editor, may_sign=True)
    with pytest.raises(OutOfDateError, match="Edith Editor decided this already"):
        decided(disclosure, by=editor, may_sign=False)
    event = AuditEvent.objects.get(verb="decide_disclosure")
    assert event.detail == {"may_sign": True, "reason": "Looked into it."}


@pytest.mark.parametrize("person", ["writer", "second_doctor", "administrator"])
def test_only_editors_decide(
    review: Review, doctor: User, person: str, request: pytest.FixtureRequest
) -> None:
    disclosure = declared(review.article, doctor)
    with pytest.raises(RefusedError, match="Only an editor"):
        decided(disclosure, by=request.getfixturevalue(person), may_sign=True)


def test_nobody_decides_about_their_own_conflict(review: Review, doctor: User) -> None:
    disclosure = declared(review.article, doctor)
    doctor.is_editor = True
    doctor.save()
    with pytest.raises(RefusedError, match=r"[Aa]nother editor"):
        decided(disclosure, by=doctor, may_sign=True)
    assert not DisclosureDecision.objects.exists()
