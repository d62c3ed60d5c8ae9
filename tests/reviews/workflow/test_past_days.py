"""Any past day of the audit table is what the rules make of the record of that day."""

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.models import Article, PublicationKind, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.audit.counts import by_standing, total, without_days
from reviews.audit.dated import LINE_COLUMNS, computed_on
from reviews.audit.filters import AuditFilters
from reviews.audit.sorting import Sort
from reviews.audit.table import all_rows
from reviews.models import (
    AuditReviewer,
    AuditRow,
    ClaimedReview,
    DatedRow,
    FindingRow,
    Review,
    SignOff,
)
from reviews.policy.facts import ReviewOutcome, Scope, WithdrawalKind
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.check_past import check_past
from reviews.workflow.check_standings import check_standings
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.end_credential import end_credential
from reviews.workflow.override_interval import override_interval
from reviews.workflow.rebuild_audit import rebuild_audit
from reviews.workflow.record_policy import PolicyDetails, record_policy
from reviews.workflow.request_revision import request_revision
from reviews.workflow.retire_article import retire_article
from reviews.workflow.roll_over import roll_over
from reviews.workflow.verify_credential import verify_credential
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
DAYS = 12
BODIES = tuple(f"<p>Adults take {dose} mg of Placidol at night.</p>" for dose in (5, 10, 50))
BY_TITLE = Sort.of("title")


def of_day(on: dt.date | None, **filters: Any) -> dict[int, Any]:
    """The rows of the table as on a day, by article."""
    asked = AuditFilters(on=on, **filters)
    rows = list(all_rows(asked, BY_TITLE, count=total(asked, by_standing(asked))))
    assert [row.title_key for row in rows] == sorted(row.title_key for row in rows)
    return {row.article_id: row for row in rows}


def require_true_day(on: dt.date) -> int:
    """The table of that day is what the rules say; how many rows it has."""
    rows = of_day(on)
    for article in Article.objects.all():
        said = computed_on(article, on, at=timezone.now())
        row = rows.get(article.pk)
        kept = {name: getattr(row, name) for name in LINE_COLUMNS} if row else {}
        wanted = said.lines[0].value if said.lines else {}
        assert kept.keys() == wanted.keys(), on
        assert not {
            name: (on, kept[name], wanted[name]) for name in kept if kept[name] != wanted[name]
        }
        if row:
            assert {finding.code: finding.sentence for finding in row.found} == {
                span.key: span.value["sentence"] for span in said.findings
            }
            for name in row.reviewers:
                assert article.pk in of_day(on, reviewer=name)
    return len(rows)


class Told:
    """Many things that happen to two articles, at random hours of `DAYS` days, a verb each."""

    def __init__(self, seed: int, people: dict[str, User]) -> None:
        self.chance = random.Random(seed)  # noqa: S311 no secret
        self.people = people
        self.doctors = [people["doctor"], people["second_doctor"]]
        self.begun = timezone.now().replace(hour=0, minute=30) - DAYS * DAY
        self.articles = [
            make.article_by(people["writer"], at=self.begun, title=title)[0]
            for title in ("Änne's way", "Placidol")
        ]

    def tell(self) -> int:
        """Tells it; how many of the verbs did something."""
        told = 0
        happenings = (
            self._saved, self._saved, self._signed, self._signed, self._signed, self._published,
            self._published, self._emergency, self._taken_back, self._disputed, self._retired,
            self._interval, self._policy, self._ended, self._renewed, self._claimed, self._asked,
        )  # fmt: skip
        for day in range(DAYS):
            hours = sorted(self.chance.sample(range(23), self.chance.randint(0, 4)))
            if self.chance.random() < 0.5:
                roll_over(at=self.begun + day * DAY)
            for hour in hours:
                at = self.begun + day * DAY + dt.timedelta(hours=hour + 1)
                happens: Callable[[dt.datetime], None] = self.chance.choice(happenings)
                try:
                    with transaction.atomic():
                        happens(at)
                except (RefusedError, OutOfDateError):
                    continue
                told += 1
        return told

    def _article(self) -> Article:
        return Article.objects.get(pk=self.chance.choice(self.articles).pk)

    def _newest(self) -> Any:
        return self._article().history.latest("number")

    def _saved(self, at: dt.datetime) -> None:
        make.next_version(
            self._article(),
            by=self.people["writer"],
            at=at,
            body=self.chance.choice(BODIES),
            title=self.chance.choice(("Änne's way", "Placidol", "Zest")),
            risk=self.chance.choice(("medium", "high")),
        )

    def _signed(self, at: dt.datetime) -> None:
        doctor, version = self.chance.choice(self.doctors), self._newest()
        review = Review.objects.filter(version=version, state="open").first() or make.review_of(
            version, by=self.people["writer"], doctor=doctor, at=at
        )
        scope = self.chance.choice((Scope.WHOLE, Scope.CHANGES))
        at += dt.timedelta(minutes=9)
        open_for = dt.timedelta(seconds=self.chance.choice((1, 300)))
        make.signed(review, doctor, scope=scope, at=at, open_for=open_for)

    def _published(self, at: dt.datetime) -> None:
        make.published(self._newest(), by=self.people["editor"], at=at)

    def _emergency(self, at: dt.datetime) -> None:
        kind = PublicationKind.EMERGENCY
        make.published(self._newest(), by=self.people["editor"], at=at, kind=kind, reason="Now.")

    def _sign_off(self) -> SignOff:
        signed = SignOff.objects.filter(article=self._article()).last()
        if signed is None:
            raise RefusedError("Nobody has signed it yet.")
        return signed

    def _taken_back(self, at: dt.datetime) -> None:
        signed = self._sign_off()
        kind = WithdrawalKind.MISTAKE
        withdraw_sign_off(signed, by=signed.reviewer.user, at=at, kind=kind, reason="A mistake.")

    def _disputed(self, at: dt.datetime) -> None:
        dispute_sign_off(self._sign_off(), by=self.people["editor"], at=at, reason="Never read.")

    def _retired(self, at: dt.datetime) -> None:
        retire_article(self._article(), by=self.people["editor"], at=at, reason="Outdated.")

    def _interval(self, at: dt.datetime) -> None:
        months = self.chance.choice((1, 2))
        override_interval(
            self._article(), by=self.people["editor"], at=at, months=months, reason="It moves fast."
        )

    def _policy(self, at: dt.datetime) -> None:
        details = PolicyDetails(
            self.chance.choice(("medium", "high")),
            interval_months=1,
            notice_days=self.chance.randint(1, 25),
            sign_offs=self.chance.randint(1, 2),
            in_force_from=timezone.localdate(at) + self.chance.randint(0, 2) * DAY,
        )
        record_policy(details, by=self.people["administrator"], at=at, reason="So it is.")

    def _ended(self, at: dt.datetime) -> None:
        credential = self.chance.choice(self.doctors).reviewer.credentials.last()
        ended_on = timezone.localdate(at) - self.chance.randint(0, 5) * DAY
        editor = self.people["editor"]
        end_credential(credential, by=editor, at=at, ended_on=ended_on, reason="Struck off.")

    def _renewed(self, at: dt.datetime) -> None:
        reviewer, editor = self.chance.choice(self.doctors).reviewer, self.people["editor"]
        today, days = timezone.localdate(at), self.chance.randint(3, 30)
        details = CredentialDetails("MD", "Dr", "Chamber", str(at), today, today + days * DAY)
        credential = add_credential(reviewer, details, by=editor, at=at)
        later = at + dt.timedelta(minutes=9)
        verify_credential(credential, by=editor, at=later, how="In the register.")

    def _claimed(self, at: dt.datetime) -> None:
        version = self._newest()
        ClaimedReview.objects.create(
            article=version.instance,
            version=version,
            reviewer_name=self.chance.choice(("Dr  Änne Lee", "Dr Bo")),
            reviewed_on="2019-09-25",
            updated_on="2023-03-21",
            recorded_at=at,
            recorded_by=self.people["editor"],
        )
        kind = PublicationKind.IMPORTED
        make.published(version, by=self.people["editor"], at=at, kind=kind)

    def _asked(self, at: dt.datetime) -> None:
        doctor, version = self.chance.choice(self.doctors), self._newest()
        review = make.review_of(version, by=self.people["writer"], doctor=doctor, at=at)
        outcome = self.chance.choice((ReviewOutcome.REVISE, ReviewOutcome.RETIRE))
        later = at + dt.timedelta(minutes=9)
        request_revision(review, by=doctor, at=later, outcome=outcome, reason="Too old.")


@pytest.fixture
def people(
    writer: User, doctor: User, second_doctor: User, editor: User, administrator: User
) -> dict[str, User]:
    """Everybody who does something in a story, under what they are."""
    make.policy()
    return {
        "writer": writer,
        "doctor": doctor,
        "second_doctor": second_doctor,
        "editor": editor,
        "administrator": administrator,
    }


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happened_each_past_day_is_what_the_rules_say_of_it(
    seed: int, people: dict[str, User], settings: LazySettings
) -> None:
    if seed % 2:  # nobody follows a policy but the night and the next verb
        settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    story = Told(seed, people)
    assert story.tell() > 8
    now = timezone.now()
    roll_over(at=now)
    first = timezone.localdate(story.begun)
    numbers = [require_true_day(first + number * DAY) for number in range(-1, DAYS + 1)]
    assert numbers[:3] == [0, 2, 2]
    assert [str(d) for d in check_past(at=now)] == []
    assert [str(d) for d in check_standings(at=now)] == []


@pytest.fixture
def article(people: dict[str, User]) -> Article:
    """Signed off 7 days ago, live since 6 days ago, and a day ago with another dose."""
    article = make.live_article(people["writer"], people["doctor"], people["editor"])
    version = make.next_version(article, by=people["writer"], at=make.ago(1), body=BODIES[2])
    kind = PublicationKind.EMERGENCY
    make.published(version, by=people["editor"], at=make.ago(1), kind=kind, reason="A new dose.")
    return article


def ago(days: int) -> dt.date:
    return timezone.localdate(make.ago(days))


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


def test_days_from_before_they_were_kept_are_computed_from_the_record(
    article: Article, people: dict[str, User]
) -> None:
    days = [ago(number) for number in range(12)]
    DatedRow.objects.all().delete()
    AuditReviewer.objects.all().delete()
    FindingRow.objects.filter(until=None).update(found_on=F("since"))
    assert without_days() == 1
    assert rebuild_audit(at=timezone.now(), missing_only=True) == 1
    assert rebuild_audit(at=timezone.now(), missing_only=True) == 0
    assert without_days() == 0
    for on in days:
        require_true_day(on)
    assert [str(d) for d in check_past(at=timezone.now())] == []


def test_the_next_verb_fills_the_days_of_an_older_article_too(
    article: Article, people: dict[str, User]
) -> None:
    DatedRow.objects.all().delete()
    make.next_version(article, by=people["writer"], body=BODIES[1])
    retire_article(article, by=people["editor"], at=timezone.now(), reason="Outdated.")
    assert without_days() == 0
    assert [str(d) for d in check_past(at=timezone.now())] == []


def test_the_check_names_the_day_and_what_differs_and_a_rebuild_puts_it_right(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    on = ago(3)
    DatedRow.objects.filter(first_day__lte=on, last_day__gte=on).update(title="Other")
    AuditReviewer.objects.all().delete()
    FindingRow.objects.filter(code="text-changed").update(found_on=ago(5))
    for asked in (["--past"], ["--on", on.isoformat()]):
        with pytest.raises(CommandError, match="differences in 1 articles"):
            call_command("check_standings", *asked)
        said = capsys.readouterr().out
        assert "title" in said
        assert "'Other'" in said
        assert "finding text-changed" in said
    assert f"on {on}" in said
    call_command("rebuild_audit")
    call_command("check_standings", "--past")
    call_command("check_standings", "--on", on.isoformat())
    with pytest.raises(CommandError, match="has not come yet"):
        call_command("check_standings", "--on", ago(-1).isoformat())


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
