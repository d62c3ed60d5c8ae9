"""What does not hold waits for an editor: what may harm first, then what waits longest."""

import datetime as dt
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from articles.models import Article, PublicationKind, User
from reviews.audit.waiting.for_editor import for_editor
from reviews.audit.waiting.part import Waiting
from reviews.models import StandingPeriod
from reviews.workflow.check_standings import check_standings
from tests import builders as make

pytestmark = pytest.mark.django_db


def broken() -> tuple[Waiting, ...]:
    """What the list of reviews that do not hold shows, in its order."""
    parts = for_editor(today=timezone.localdate())
    return next(p for p in parts if p.heading == "Live, and the review does not hold").rows


def change(article: Article, body: str, *, writer: User, editor: User, at: dt.datetime) -> None:
    """Other words go live without a review."""
    article.refresh_from_db()
    version = make.next_version(article, by=writer, title=article.title, body=body, at=at)
    kind = PublicationKind.EMERGENCY
    make.published(version, by=editor, at=at, kind=kind, reason="A batch recalled.")


def test_what_does_not_hold_is_listed_since_it_does_not_whatever_changed_since(
    writer: User, editor: User, doctor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    moments = [make.ago(days) for days in (3, 2, 1)]
    for number, at in enumerate(moments, start=6):
        body = f"<p>Take {number} mg.</p>" + "<p>Never mix it.</p>" * number
        change(article, body, writer=writer, editor=editor, at=at)
    assert article.standing_periods.filter(standing="stale").count() > 1
    assert [row.on for row in broken()] == [moments[0]]


def test_a_review_that_holds_again_and_then_does_not_is_listed_since_the_second_time(
    writer: User, editor: User, doctor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    change(article, "<p>Take 6 mg.</p>", writer=writer, editor=editor, at=make.ago(4))
    newest = article.history.latest("number")
    make.signed(make.review_of(newest, by=writer, doctor=doctor, at=make.ago(3)), doctor)
    again = timezone.now()
    change(article, "<p>Take 7 mg.</p>", writer=writer, editor=editor, at=again)
    assert [row.on for row in broken()] == [again]


def test_what_does_not_hold_is_ordered_by_what_may_harm_and_then_by_the_day_it_shows(
    writer: User, editor: User, doctor: User
) -> None:
    make.policy()
    told_anew, newer, grave = (
        make.live_article(writer, doctor, editor, title=title, body="<p>Take 5 mg.</p>")
        for title in ("Broken first, told anew since", "Broken later", "Two doses changed")
    )
    dose = "<p>Take 6 mg.</p>"
    change(told_anew, dose, writer=writer, editor=editor, at=make.ago(5))
    change(newer, dose, writer=writer, editor=editor, at=make.ago(4))
    more = f"{dose}<p>Rest afterwards.</p>"
    change(told_anew, more, writer=writer, editor=editor, at=make.ago(3))
    two = f"{dose}<p>Take 9 mg at night.</p>"
    change(grave, two, writer=writer, editor=editor, at=make.ago(1))
    stale = StandingPeriod.objects.filter(until=None, standing="stale")
    gaps = dict(stale.values_list("article__title", "safety_gaps"))
    assert gaps[told_anew.title] == gaps[newer.title] < gaps[grave.title]
    rows = broken()
    assert [row.title for row in rows] == [grave.title, told_anew.title, newer.title]
    assert "2 gaps with safety signals. Stale since" in rows[0].why


def test_a_database_from_before_learns_since_when_everything_stands_so(
    writer: User, editor: User, doctor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    change(article, "<p>Take 6 mg.</p>", writer=writer, editor=editor, at=make.ago(4))
    more = "<p>Take 6 mg.</p><p>Never mix it.</p>"
    change(article, more, writer=writer, editor=editor, at=make.ago(3))
    make.article_by(writer, title="Never published")
    assert StandingPeriod.objects.update(stands_since=timezone.now())
    assert list(check_standings(at=timezone.now()))
    migration = import_module("reviews.migrations.0015_since_when_it_stands_so")
    migration.note_since_when(apps, connection.schema_editor())
    assert list(check_standings(at=timezone.now())) == []
