"""A past day keeps what was said on it, and ends where the site is."""

import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from django.conf import LazySettings
from django.utils import timezone

from articles.models import Article, PublicationKind, User
from reviews.models import (
    AuditRow,
    SignOff,
)
from reviews.workflow.check_past import check_past
from reviews.workflow.check_standings import check_standings
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.rebuild_audit import rebuild_audit
from reviews.workflow.record_policy import PolicyDetails, record_policy
from reviews.workflow.roll_over import roll_over
from tests import builders as make
from tests.reviews.workflow.past_days.days import ago, of_day, require_true_day

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def test_a_finding_that_says_something_else_later_keeps_what_it_said(
    article: Article, people: dict[str, User]
) -> None:
    body = make.BODY.replace("5 mg", "6 mg")
    version = make.next_version(article, by=people["writer"], body=body)
    kind = PublicationKind.EMERGENCY
    make.published(version, by=people["editor"], kind=kind, reason="A smaller one.")
    then, now = ({f.code: f for f in of_day(on)[article.pk].found} for on in (ago(1), None))
    assert then["text-changed"].sentence.startswith("6 passages")
    assert now["text-changed"].sentence.startswith("1 passage ")
    assert "text-changed" not in {f.code for f in of_day(ago(2))[article.pk].found}
    require_true_day(ago(1))


def test_a_reviewer_finds_what_their_name_stood_on_that_day_and_no_longer_does(
    article: Article, people: dict[str, User]
) -> None:
    dispute_sign_off(
        SignOff.objects.get(), by=people["editor"], at=timezone.now(), reason="Never read."
    )
    named = {"reviewer": people["doctor"].name}
    assert not of_day(None, **named)
    assert not of_day(ago(8), **named)
    assert list(of_day(ago(5), **named)) == [article.pk]
    assert list(of_day(ago(5), standing="current", **named)) == [article.pk]
    assert not of_day(ago(1), standing="current", **named)


def test_a_policy_that_is_followed_a_day_late_held_on_the_day_it_was_recorded(
    article: Article, people: dict[str, User], settings: LazySettings
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    at = make.ago(1) + dt.timedelta(seconds=1)
    two = PolicyDetails("medium", 6, 30, in_force_from=timezone.localdate(at), sign_offs=2)
    record_policy(two, by=people["administrator"], at=at, reason="Two pairs of eyes.")
    assert roll_over(at=timezone.now()) == 1
    assert "too-few-sign-offs" in {f.code for f in of_day(ago(1))[article.pk].found}
    require_true_day(ago(1))


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "UTC"])
@pytest.mark.parametrize("hour", [0, 20])
def test_a_day_ends_where_the_site_is(
    writer: User, doctor: User, editor: User, settings: LazySettings, zone: str, hour: int
) -> None:
    settings.TIME_ZONE = zone
    make.policy(interval_months=1, notice_days=3)
    last = timezone.localdate() - 5 * DAY
    last = last.replace(day=min(last.day, 28))
    signed_at = at_hour(last - relativedelta(months=1), 12)
    article, version = make.article_by(writer, at=signed_at)
    make.signed(
        make.review_of(version, by=writer, doctor=doctor, at=signed_at), doctor, at=signed_at
    )
    make.published(version, by=editor, at=signed_at)
    for day, standing in ((last, "due_soon"), (last + DAY, "stale")):
        at = at_hour(day, hour)
        rebuild_audit(at=at)
        assert AuditRow.objects.get(article=article).standing == standing
        assert [*map(str, check_standings(at=at))] == [*map(str, check_past(at=at))] == []


def at_hour(day: dt.date, hour: int) -> dt.datetime:
    """Half past that hour where the site is, as a database tells it."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time(hour, 30))).astimezone(dt.UTC)
