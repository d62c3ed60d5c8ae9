"""Policies and intervals: recorded, never changed, and what they do to standings."""

import datetime as dt
from dataclasses import replace

import pytest
from dateutil.relativedelta import relativedelta
from django.conf import LazySettings
from django.utils import timezone

from articles.models import Article, AuditEvent, PublicationKind, User
from articles.verdict import RefusedError
from reviews.models import FindingRow, IntervalOverride, PolicyRow, StandingPeriod
from reviews.workflow import follow_policy as follow_policy_file
from reviews.workflow.check_standings import check_standings
from reviews.workflow.follow_policy import follow_policy
from reviews.workflow.override_interval import override_interval
from reviews.workflow.record_policy import PolicyDetails, record_policy
from reviews.workflow.roll_over import roll_over
from tests import builders as make

TODAY = timezone.localdate


def details(**changes: object) -> PolicyDetails:
    usual = PolicyDetails("medium", interval_months=6, notice_days=30, in_force_from=TODAY())
    return replace(usual, **changes)  # type: ignore[arg-type]


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live and current, signed by one doctor a week ago."""
    make.policy()
    return make.live_article(writer, doctor, editor)


def standing(article: Article) -> StandingPeriod:
    return StandingPeriod.objects.get(article=article, until=None)


def require_true_standings(at: dt.datetime | None = None) -> None:
    assert [str(found) for found in check_standings(at=at or timezone.now())] == []


def test_a_policy_of_today_applies_at_once(article: Article, administrator: User) -> None:
    record_policy(
        details(sign_offs=2), by=administrator, at=timezone.now(), reason="Two pairs of eyes."
    )
    assert standing(article).standing == "stale"
    assert FindingRow.objects.filter(article=article, code="too-few-sign-offs", until=None)
    assert AuditEvent.objects.get(verb="record_policy").by == administrator
    require_true_standings()


def test_many_articles_are_brought_up_to_date_some_at_a_time_and_once_only(
    writer: User, doctor: User, editor: User, administrator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.policy()
    articles = [make.live_article(writer, doctor, editor) for _ in range(5)]
    monkeypatch.setattr(follow_policy_file, "BATCH", 2)
    at = timezone.now()
    row = record_policy(details(sign_offs=2), by=administrator, at=at, reason="Two pairs of eyes.")
    stale = StandingPeriod.objects.filter(standing="stale", until=None)
    assert {period.article_id for period in stale} == {article.pk for article in articles}
    assert {period.since for period in stale} == {at}
    before = list(StandingPeriod.objects.order_by("pk").values())
    follow_policy.call(policy_id=row.pk)
    follow_policy.call(policy_id=row.pk, after=articles[2].pk)
    assert list(StandingPeriod.objects.order_by("pk").values()) == before
    require_true_standings()


def test_what_no_task_brought_up_to_date_the_night_does(
    article: Article, administrator: User, settings: LazySettings
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    record_policy(
        details(sign_offs=2), by=administrator, at=timezone.now(), reason="Two pairs of eyes."
    )
    assert standing(article).standing == "current"
    assert roll_over(at=timezone.now()) == 1
    assert standing(article).standing == "stale"
    require_true_standings()


def test_a_policy_that_changes_nothing_begins_no_new_period(
    article: Article, administrator: User
) -> None:
    before = standing(article).pk
    record_policy(
        details(interval_months=12, notice_days=31),
        by=administrator,
        at=timezone.now(),
        reason="A day more.",
    )
    assert standing(article).pk == before
    require_true_standings()


def test_a_policy_of_tomorrow_changes_nothing_today_and_follows_on_its_day(
    article: Article, administrator: User
) -> None:
    tomorrow = timezone.now() + dt.timedelta(days=1)
    new = details(sign_offs=2, in_force_from=TODAY() + dt.timedelta(days=1))
    record_policy(new, by=administrator, at=timezone.now(), reason="Two pairs of eyes.")
    assert standing(article).standing == "current"
    require_true_standings()
    assert roll_over(at=tomorrow) == 1
    assert standing(article).standing == "stale"
    require_true_standings(tomorrow)


def test_a_policy_asks_what_is_live_not_what_is_being_written(
    article: Article, writer: User, administrator: User
) -> None:
    make.next_version(article, by=writer, risk="low")
    record_policy(details(sign_offs=2), by=administrator, at=timezone.now(), reason="Two eyes.")
    assert standing(article).standing == "stale"
    require_true_standings()


def test_another_risk_is_left_alone(article: Article, administrator: User) -> None:
    before = standing(article)
    high = details(risk="high", sign_offs=2)
    record_policy(high, by=administrator, at=timezone.now(), reason="Two pairs of eyes.")
    assert standing(article) == before
    require_true_standings()


def test_the_same_policy_again_is_the_same_row(administrator: User) -> None:
    rows = [
        record_policy(details(), by=administrator, at=timezone.now(), reason="Shorter.")
        for _ in range(2)
    ]
    assert rows[0] == rows[1]
    assert (PolicyRow.objects.count(), AuditEvent.objects.count()) == (1, 1)


def test_what_stood_on_a_past_day_is_not_changed_by_a_policy(
    article: Article, administrator: User
) -> None:
    record_policy(details(sign_offs=2), by=administrator, at=timezone.now(), reason="Two.")
    then = StandingPeriod.objects.filter(article=article, standing="current").get()
    assert then.since <= make.ago(5.9)
    assert then.until == standing(article).since


@pytest.mark.parametrize("person", ["editor", "writer", "doctor", "outsider"])
def test_only_administrators_set_policies(person: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(RefusedError, match="Only an administrator sets policies"):
        record_policy(
            details(), by=request.getfixturevalue(person), at=timezone.now(), reason="Mine."
        )
    assert not PolicyRow.objects.exists()


@pytest.mark.parametrize(
    ("changes", "reason", "words"),
    [
        ({}, " ", "Say why the policy changes"),
        ({"in_force_from": dt.date(2020, 1, 1)}, "Then.", "days that are past"),
        ({"of_specialty": 2}, "More.", "no more specialists than sign-offs"),
        ({"sign_offs": 0}, "None.", "at least one sign-off"),
    ],
)
def test_a_policy_that_cannot_be_is_refused(
    administrator: User, changes: dict[str, object], reason: str, words: str
) -> None:
    with pytest.raises(RefusedError, match=words):
        record_policy(details(**changes), by=administrator, at=timezone.now(), reason=reason)


def test_an_interval_of_its_own_brings_the_next_review_nearer(
    article: Article, editor: User
) -> None:
    due_on = standing(article).due_on
    override_interval(article, by=editor, at=timezone.now(), months=2, reason="A trial reports.")
    assert standing(article).due_on == TODAY() - dt.timedelta(days=7) + relativedelta(months=2)
    override_interval(article, by=editor, at=timezone.now(), months=None, reason="It reported.")
    assert standing(article).due_on == due_on
    require_true_standings()


def test_a_longer_interval_than_the_policy_changes_nothing(article: Article, editor: User) -> None:
    due_on = standing(article).due_on
    override_interval(article, by=editor, at=timezone.now(), months=60, reason="Nothing new.")
    assert standing(article).due_on == due_on


def test_the_same_interval_again_is_the_same_row(article: Article, editor: User) -> None:
    for _ in range(2):
        override_interval(article, by=editor, at=timezone.now(), months=2, reason="A trial.")
    assert IntervalOverride.objects.count() == 1
    event = AuditEvent.objects.get(verb="override_interval")
    assert event.detail == {"months": 2, "reason": "A trial."}


def test_only_an_editor_with_a_reason_sets_an_interval(
    article: Article, writer: User, editor: User
) -> None:
    now = timezone.now()
    with pytest.raises(RefusedError, match="Only an editor"):
        override_interval(article, by=writer, at=now, months=2, reason="I like it.")
    with pytest.raises(RefusedError, match="Say why this article"):
        override_interval(article, by=editor, at=now, months=2, reason="")
    with pytest.raises(RefusedError, match="one month"):
        override_interval(article, by=editor, at=now, months=0, reason="Always.")


def test_an_emergency_stays_one_under_any_policy(
    writer: User, editor: User, administrator: User
) -> None:
    article, version = make.article_by(writer)
    emergency = PublicationKind.EMERGENCY
    make.published(version, by=editor, kind=emergency, reason="Batch recalled.", at=make.ago(2))
    record_policy(details(), by=administrator, at=timezone.now(), reason="Shorter.")
    codes = FindingRow.objects.filter(article=article, until=None).values_list("code", flat=True)
    assert "published-without-review" in codes
