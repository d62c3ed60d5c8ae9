"""Every case a public line has to be true in, reached by the verbs."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from articles.models import Article, Page, PublicationKind, User
from reviews.models import ClaimedReview, CredentialEnding, SignOff
from reviews.policy.facts import Scope, WithdrawalKind
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.refresh_standing import refresh_standing
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make


@dataclass(frozen=True)
class People:
    """Who acts in a case."""

    writer: User
    doctor: User
    second_doctor: User
    editor: User

    def live(self, **changes: object) -> Article:
        return make.live_article(self.writer, self.doctor, self.editor, **changes)


Case = Callable[[People], Article]

HIGHER_DOSE = make.BODY.replace("5 mg", "10 mg")
BOLD = make.BODY.replace("evening", "<strong>evening</strong>")


def address(article: Article) -> str:
    return f"/articles/{Page.objects.get(article=article).slug}/"


def current(people: People) -> Article:
    make.policy()
    return people.live()


def with_reviewed_changes(people: People) -> Article:
    make.policy()
    article = people.live()
    version = make.next_version(article, by=people.writer, at=make.ago(5), body=HIGHER_DOSE)
    review = make.review_of(version, by=people.writer, doctor=people.second_doctor, at=make.ago(4))
    make.signed(review, people.second_doctor, scope=Scope.CHANGES, at=make.ago(3))
    make.published(version, by=people.editor, at=make.ago(2))
    return article


def kept(people: People) -> Article:
    make.policy()
    article = people.live()
    version = make.next_version(article, by=people.writer, at=make.ago(5), body=BOLD)
    make.published(version, by=people.editor, at=make.ago(4))
    return article


def due_soon(people: People) -> Article:
    make.policy(interval_months=1)
    return people.live()


def overdue(people: People) -> Article:
    make.policy(interval_months=1)
    article, version = make.article_by(people.writer, at=make.ago(80))
    review = make.review_of(version, by=people.writer, doctor=people.doctor, at=make.ago(75))
    make.signed(review, people.doctor, at=make.ago(70))
    make.published(version, by=people.editor, at=make.ago(69))
    return article


def stale(people: People) -> Article:
    """The policy no longer keeps sign-offs over a change of layout."""
    article = kept(people)
    make.policy(keeps_markup=False, in_force_from=make.ago(2).date(), recorded_at=make.ago(2))
    refresh_standing(article, at=timezone.now())
    return article


def withdrawn(people: People) -> Article:
    article = current(people)
    withdraw_sign_off(
        SignOff.objects.get(article=article),
        by=people.doctor,
        at=make.ago(1),
        kind=WithdrawalKind.MISTAKE,
        reason="I meant another page.",
    )
    return article


def disputed(people: People) -> Article:
    article = current(people)
    dispute_sign_off(
        SignOff.objects.get(article=article),
        by=people.editor,
        at=make.ago(1),
        reason="The reviewer was struck off.",
    )
    return article


def too_few(people: People) -> Article:
    article = current(people)
    make.policy(sign_offs=2, in_force_from=make.ago(2).date(), recorded_at=make.ago(2))
    refresh_standing(article, at=timezone.now())
    return article


def emergency(people: People) -> Article:
    make.policy()
    article = people.live()
    version = make.next_version(article, by=people.writer, at=make.ago(5), body=HIGHER_DOSE)
    make.published(
        version,
        by=people.editor,
        at=make.ago(4),
        kind=PublicationKind.EMERGENCY,
        reason="The dose was recalled by its maker.",
    )
    return article


def claimed(people: People) -> Article:
    make.policy()
    article, version = make.article_by(people.writer, at=make.ago(3), byline="Placidol News Team")
    ClaimedReview.objects.create(
        article=article,
        version=version,
        reviewer_name="Dr Quill",
        qualification="MBBCh",
        reviewed_on="2019-09-25",
        published_on="2023-03-21",
        recorded_at=make.ago(3),
        recorded_by=people.editor,
    )
    make.published(version, by=people.editor, at=make.ago(2), kind=PublicationKind.IMPORTED)
    return article


def never(people: People) -> Article:
    """Its only sign-off turns out to rest on no credential: nobody who counts has read it."""
    article = current(people)
    credential = people.doctor.reviewer.credentials.get()
    CredentialEnding.objects.create(
        credential=credential,
        ended_on=dt.date(2020, 1, 1),
        reason="The register says so.",
        at=make.ago(1),
        by=people.editor,
    )
    refresh_standing(article, at=timezone.now())
    return article


CASES: dict[str, Case] = {
    "reviewed": current,
    "reviewed-with-changes": with_reviewed_changes,
    "reviewed-kept": kept,
    "due-soon": due_soon,
    "overdue": overdue,
    "stale": stale,
    "withdrawn": withdrawn,
    "disputed": disputed,
    "too-few": too_few,
    "emergency": emergency,
    "claimed": claimed,
    "never": never,
}
