"""Many things that happen to two articles, at random hours of some days."""

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import Article, PublicationKind, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import (
    ClaimedReview,
    Review,
    SignOff,
)
from reviews.policy.facts import ReviewOutcome, Scope, WithdrawalKind
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.end_credential import end_credential
from reviews.workflow.override_interval import override_interval
from reviews.workflow.record_policy import PolicyDetails, record_policy
from reviews.workflow.request_revision import request_revision
from reviews.workflow.retire_article import retire_article
from reviews.workflow.roll_over import roll_over
from reviews.workflow.verify_credential import verify_credential
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make

DAY = dt.timedelta(days=1)
DAYS = 12
BODIES = tuple(f"<p>Adults take {dose} mg of Placidol at night.</p>" for dose in (5, 10, 50))


class Told:
    """A story of `DAYS` days, a verb each; the same for the same seed."""

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
