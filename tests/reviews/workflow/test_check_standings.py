"""Stored standings are proved by recomputation."""

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.models import User
from reviews.models import FindingRow, StandingPeriod
from reviews.workflow.check_standings import check_standings
from reviews.workflow.roll_over import roll_over
from tests import builders as make


def test_what_the_verbs_stored_is_what_the_record_says(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    make.live_article(writer, doctor, editor)
    make.article_by(writer, title="Only a draft so far")
    assert list(check_standings(at=timezone.now())) == []


def test_a_standing_changed_by_hand_is_found(
    writer: User, doctor: User, editor: User, capsys: pytest.CaptureFixture[str]
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    StandingPeriod.objects.filter(article=article, until=None).update(standing="stale")
    with pytest.raises(CommandError, match="1 differences in 1 articles"):
        call_command("check_standings")
    assert "standing is 'stale', not 'current'" in capsys.readouterr().out


def test_a_wrong_day_since_when_it_stands_so_is_found(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    period = StandingPeriod.objects.get(article=article, until=None)
    StandingPeriod.objects.filter(pk=period.pk).update(stands_since=make.ago(90))
    (difference,) = check_standings(at=timezone.now())
    assert (difference.what, difference.computed) == ("since when it stands so", period.since)


def test_a_finding_that_vanished_is_found(writer: User) -> None:
    make.policy()
    make.article_by(writer)
    assert FindingRow.objects.filter(code="never-reviewed").update(until="2026-01-01") == 1
    assert [d.what for d in check_standings(at=timezone.now())] == ["finding never-reviewed"]


def test_an_overdue_review_is_dated_to_the_day_it_fell_due(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy(interval_months=1, notice_days=5)
    article, version = make.article_by(writer, at=make.ago(60))
    make.signed(
        make.review_of(version, by=writer, doctor=doctor, at=make.ago(55)), doctor, at=make.ago(50)
    )
    make.published(version, by=editor, at=make.ago(49))
    assert roll_over(at=timezone.now()) == 1
    assert roll_over(at=timezone.now()) == 0
    periods = list(StandingPeriod.objects.filter(article=article).order_by("since"))
    assert [p.standing for p in periods][-3:] == ["current", "due_soon", "stale"]
    due = periods[-1].due_on
    assert due
    assert (periods[-1].since.date() - due).days == 1
    assert (due - periods[-2].since.date()).days == 5
    assert list(check_standings(at=timezone.now())) == []
