"""A sign-off in haste: what the record makes of it, and an editor's note that clears it."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Article, AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import FindingRow, SignOff, SignOffNote, StandingPeriod
from reviews.permissions.haste import pace_of
from reviews.policy.facts import WithdrawalKind
from reviews.policy.haste import Pace
from reviews.workflow.check_standings import check_standings
from reviews.workflow.note_sign_off import LONGEST, note_sign_off
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make

LONG = make.BODY + "<p>" + "Placidol helps most people to sleep for seven hours. " * 30 + "</p>"


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live; its doctor signed 300 words three seconds after opening them."""
    make.policy()
    article, version = make.article_by(writer, body=LONG)
    review = make.review_of(version, by=writer, doctor=doctor)
    make.signed(review, doctor, at=make.ago(7), open_for=dt.timedelta(seconds=3))
    make.published(version, by=editor, at=make.ago(6))
    return article


def hasty() -> list[FindingRow]:
    return list(FindingRow.objects.filter(code="hasty-sign-off", until=None))


def note(article: Article, by: User, text: str = "She had read it on paper.") -> SignOffNote:
    return note_sign_off(article.sign_offs.get(), by=by, at=timezone.now(), text=text)


def test_haste_is_a_notice_and_the_article_stays_current(article: Article) -> None:
    (found,) = hasty()
    assert found.kind == "notice"
    assert "Dora Doctor signed" in found.sentence
    assert found.evidence["sign_offs"][0]["id"] == article.sign_offs.get().pk
    assert StandingPeriod.objects.get(article=article, until=None).standing == "current"
    assert [str(one) for one in check_standings(at=timezone.now())] == []


def test_the_pace_is_that_of_what_was_shown_by_the_policy_of_that_day(article: Article) -> None:
    measured = pace_of(article.sign_offs.get(), at=timezone.now())
    assert measured == Pace(words=measured.words, seconds=3, words_a_minute=500)
    assert 280 < measured.words < 320


def test_a_note_is_kept_told_in_the_story_and_clears_the_finding(
    article: Article, editor: User
) -> None:
    before = SignOff.objects.values().get()
    written = note(article, editor, "  She had read it on paper.\n")
    assert written.text == "She had read it on paper."
    assert hasty() == []
    event = AuditEvent.objects.get(verb="note_sign_off")
    assert (event.by, event.article, event.number) == (editor, article, 1)
    assert event.detail == {"note": "She had read it on paper."}
    assert event.subject == f"sign_off:{article.sign_offs.get().pk}"
    assert SignOff.objects.values().get() == before
    assert [str(one) for one in check_standings(at=timezone.now())] == []


@pytest.mark.parametrize("text", ["", "  \n ", "x" * (LONGEST + 1)])
def test_a_note_says_something_and_no_novel(article: Article, editor: User, text: str) -> None:
    with pytest.raises(RefusedError, match=r"Say what came of it|at most 5,000 characters"):
        note(article, editor, text)
    assert hasty()
    assert not SignOffNote.objects.exists()


@pytest.mark.parametrize("person", ["writer", "doctor", "administrator"])
def test_only_editors_look_into_it(
    article: Article, person: str, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(RefusedError, match="Only an editor looks into"):
        note(article, request.getfixturevalue(person))


def test_nobody_looks_into_their_own(article: Article, doctor: User) -> None:
    doctor.is_editor = True
    doctor.save()
    with pytest.raises(RefusedError, match="another editor must look into it"):
        note(article, doctor)
    assert not SignOffNote.objects.exists()


def test_the_same_note_twice_is_one(article: Article, editor: User) -> None:
    note(article, editor)
    with pytest.raises(OutOfDateError, match="noted this already"):
        note(article, editor)
    note(article, editor, "And he confirmed it by telephone.")
    assert SignOffNote.objects.count() == 2


def test_what_was_taken_back_or_read_in_time_needs_no_note(
    article: Article, writer: User, doctor: User, editor: User
) -> None:
    version = make.next_version(article, by=writer, body=LONG + "<p>Rest.</p>")
    again = make.review_of(version, by=writer, doctor=doctor, at=timezone.now())
    calm = make.signed(again, doctor)
    with pytest.raises(RefusedError, match="not given in haste"):
        note_sign_off(calm, by=editor, at=timezone.now(), text="Asked.")
    first = article.sign_offs.first()
    assert first
    mistake = WithdrawalKind.MISTAKE
    withdraw_sign_off(first, by=doctor, at=timezone.now(), kind=mistake, reason="Not read.")
    with pytest.raises(OutOfDateError, match="taken back"):
        note_sign_off(first, by=editor, at=timezone.now(), text="Asked.")
