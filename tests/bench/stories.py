"""Articles that are told by the real verbs; the bench copies them by the thousand."""

import datetime as dt
import random
from typing import Any

from django.utils import timezone

from articles.models import PublicationKind, Specialty, User
from reviews.models import ClaimedReview, Credential, Reviewer, Verification
from reviews.policy.facts import Scope
from reviews.workflow.roll_over import roll_over
from tests.builders import article_by, next_version, published, review_of, signed
from tests.cast import person, reviewer

STORIES = 140
DAY = dt.timedelta(days=1)
MEDICINES = ("Placidol", "Norvanex", "Somnatil", "Carbelin", "Ostrivan", "Meliquid", "Tarvosine")
FIELDS = ("Addiction", "Psychiatry", "Pharmacy", "Paediatrics", "Sleep", "Cardiology", "Nutrition")
RISKS = ("low", "medium", "high")
NAMES = ("Ines Falk", "Bo Larsen", "Uma Reyes", "Kai Brandt", "Lia Moreau", "Tom Ekberg")


class Cast:
    """The people of all stories, and one source of chance, so that two runs are alike."""

    def __init__(self) -> None:
        self.chance = random.Random(7)  # noqa: S311 no secret
        self.writers = [person(f"{name} Writer", is_writer=True) for name in NAMES]
        self.editor = person("Edith Editor", is_editor=True)
        self.doctors = [reviewer(f"Dr {name}", number=f"N-{name}") for name in NAMES]
        self.specialties = [
            Specialty.objects.get_or_create(name=name, slug=name.lower())[0] for name in FIELDS
        ]
        self.now = timezone.now()
        for credential in Credential.objects.all():
            for year in range(1, 11):
                Verification.objects.create(
                    credential=credential,
                    at=self.now - 365 * year * DAY,
                    by=self.editor,
                    how="Looked up in the register.",
                )
        Reviewer.objects.update(added_at=self.now - 3650 * DAY)

    def ago(self, least: int, most: int) -> dt.datetime:
        """Some moment so many days ago."""
        return self.now - self.chance.randint(least, most) * DAY

    def article(self, number: int, at: dt.datetime) -> tuple[Any, User]:
        """A first version with content of its own."""
        self.writer = self.chance.choice(self.writers)
        medicine = self.chance.choice(MEDICINES)
        self.content = {
            "title": f"{medicine}, part {number}",
            "summary": f"What to know about {medicine}.",
            "byline": self.writer.name,
            "risk": self.chance.choice(RISKS),
            "specialty_id": self.chance.choice(self.specialties).pk,
        }
        return article_by(self.writer, at=at, **self.content)[1], self.chance.choice(self.doctors)

    def next(self, version: Any, at: dt.datetime, body: str) -> Any:
        """The next version, with another text."""
        article = version.instance
        return next_version(article, by=self.writer, at=at, body=body, **self.content)


def tell(cast: Cast) -> None:
    """All stories, then everything that time has changed since."""
    tellers = (_signed, _long_ago, _due_soon, _changed, _delta, _claimed, _undated, _unpublished)
    for number in range(STORIES):
        tellers[number % len(tellers)](cast, number)
    roll_over(at=cast.now)


def _signed(cast: Cast, number: int, at: dt.datetime | None = None) -> Any:
    at = at or cast.ago(20, 300)
    version, doctor = cast.article(number, at)
    signed(review_of(version, by=cast.writer, doctor=doctor, at=at), doctor, at=at + DAY)
    published(version, by=cast.editor, at=at + 2 * DAY)
    return version


def _long_ago(cast: Cast, number: int) -> None:
    _signed(cast, number, cast.ago(500, 3000))


def _due_soon(cast: Cast, number: int) -> None:
    _signed(cast, number, cast.ago(345, 362))


def _changed(cast: Cast, number: int) -> None:
    first = _signed(cast, number, cast.ago(200, 1500))
    at = first.saved_at + 60 * DAY
    second = cast.next(first, at, f"<p>Adults take {number} mg of it at night. Never mix it.</p>")
    published(second, by=cast.editor, at=at, kind=PublicationKind.EMERGENCY, reason="A new dose.")


def _delta(cast: Cast, number: int) -> None:
    first = _signed(cast, number, cast.ago(100, 400))
    at = first.saved_at + 40 * DAY
    second = cast.next(first, at, f"<p>Adults take {number} mg of it at night.</p>")
    doctor = cast.chance.choice(cast.doctors)
    review = review_of(second, by=cast.writer, doctor=doctor, at=at)
    signed(review, doctor, scope=Scope.CHANGES, at=at + DAY)
    published(second, by=cast.editor, at=at + 2 * DAY)


def _claimed(cast: Cast, number: int, reviewed_on: str | None = None) -> None:
    version, doctor = cast.article(number, cast.ago(1, 300))
    text = cast.ago(300, 3000).date()
    review = text + cast.chance.randint(-900, 400) * DAY
    ClaimedReview.objects.create(
        article=version.instance,
        version=version,
        reviewer_name=doctor.name if reviewed_on is None else "Medical Team",
        reviewed_on=review.isoformat() if reviewed_on is None else reviewed_on,
        updated_on=text.isoformat(),
        recorded_at=version.saved_at,
        recorded_by=cast.editor,
    )
    published(version, by=cast.editor, at=version.saved_at, kind=PublicationKind.IMPORTED)


def _undated(cast: Cast, number: int) -> None:
    _claimed(cast, number, reviewed_on="")


def _unpublished(cast: Cast, number: int) -> None:
    version, doctor = cast.article(number, cast.ago(1, 60))
    review_of(version, by=cast.writer, doctor=doctor, at=version.saved_at)
