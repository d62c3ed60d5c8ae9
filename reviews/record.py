"""Everything recorded about one article, read from the database as the rules take it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone

from articles.models import Article, ArticleVersion, Publication, Risk
from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.passage import Passage
from reviews.accepted import accepted_suggestions
from reviews.models import Alteration, ChangeRequest, ClaimedReview, IntervalOverride, PolicyRow
from reviews.policy import facts
from reviews.policy.authors import with_earlier_authors
from reviews.policy.facts import Record
from reviews.policy.record import known_by, version_in_question
from reviews.policy.suggestions import with_suggestions
from reviews.signed import dispute_fact, sign_off_facts, sign_off_rows, withdrawal_fact


@dataclass(frozen=True)
class Recorded:
    """Everything recorded about one article, as one look at the database found it.

    Good for every moment and version, until something is written that the rules see: then look
    again. `rows` are the versions by number; `record` has no policies, for which apply depends on
    what is asked.
    """

    rows: Mapping[int, Any]
    record: Record
    policies: Sequence[PolicyRow]

    def at(self, moment: dt.datetime) -> Record:
        """The record, with the policies of the version live at that moment, else of the newest.

        Holds later rows too: the rules themselves leave out what was not yet recorded.
        """
        version = version_in_question(known_by(self.record, local(moment)))
        return self.about(version.number) if version else self.record

    def about(self, number: int) -> Record:
        """The same, with the policies of the risk and specialty of that version."""
        version = self.rows[number]
        specialty = version.specialty.slug if version.specialty else ""
        recorded = (
            policy_fact(row, specialty) for row in self.policies if row.risk == version.risk
        )
        return replace(self.record, policies=(*unwritten_policy(version.risk), *recorded))


def record_of(article: Article, *, at: dt.datetime, about: Any = None) -> Record:
    """The record of `article`, as `Recorded.at` that moment, or `about` one of its versions."""
    found = recorded(article.pk)
    return found.about(about.number) if about else found.at(at)


def recorded(article_id: int) -> Recorded:
    """What is recorded about the article now. Nine queries; one more where somebody signed."""
    rows = ArticleVersion.objects.filter(id=article_id).select_related("specialty")
    versions = {row.number: row for row in _in_order(rows)}
    numbers = {row.pk: number for number, row in versions.items()}
    publications = _in_order(
        Publication.objects.filter(article=article_id).annotate(retired_at=F("retirement__at"))
    )
    signed = sign_off_rows([article_id])
    record = Record(
        versions=with_suggestions(
            with_earlier_authors(version_fact(version) for version in versions.values()),
            [fact for _, fact in accepted_suggestions([article_id])],
        ),
        sign_offs=tuple(sign_off_facts(signed, numbers)),
        withdrawals=tuple(
            withdrawal_fact(r.withdrawal) for r in signed if hasattr(r, "withdrawal")
        ),
        disputes=tuple(dispute_fact(row.dispute) for row in signed if hasattr(row, "dispute")),
        claims=tuple(
            _claim(r) for r in _in_order(ClaimedReview.objects.filter(article=article_id))
        ),
        publications=tuple(
            facts.PublicationFact(
                version_number=numbers[row.version_id],
                at=local(row.at),
                kind=facts.PublicationKind(row.kind),
                reason=row.reason,
            )
            for row in publications
        ),
        retirements=tuple(
            facts.RetirementFact(at=local(row.retired_at)) for row in publications if row.retired_at
        ),
        overrides=tuple(
            _override(row) for row in _in_order(IntervalOverride.objects.filter(article=article_id))
        ),
        change_requests=tuple(_change_requests(article_id, numbers)),
        alterations=tuple(
            facts.AlterationFact(found_at=local(row.found_at), what=row.what)
            for row in _in_order(Alteration.objects.filter(article=article_id))
        ),
        site_name=settings.SITE_NAME,
    )
    return Recorded(versions, record, _in_order(PolicyRow.objects.all()))


def _in_order(rows: QuerySet[Any]) -> list[Any]:
    """As they were recorded. Sorted here: Django writes a query that it need not order faster."""
    return sorted(rows.order_by(), key=attrgetter("pk"))


def local(moment: dt.datetime) -> dt.datetime:
    """The moment in the site's time zone, so that its day is the one a person would name."""
    return timezone.localtime(moment)


@lru_cache(maxsize=512)
def passages_of(text: Text, canon: int) -> tuple[Passage, ...]:
    """The passages of a text in the form it was digested in; kept, since versions never change."""
    if canon != 1:
        raise ValueError(f"No canonical form {canon} is known to this program.")
    return passages(text)


def version_fact(version: Any) -> facts.VersionFact:
    """One frozen version, with whose words stand in each passage."""
    found = passages_of(version.text, version.canon)
    return facts.VersionFact(
        number=version.number,
        saved_at=local(version.saved_at),
        passages=found,
        authors={
            place: frozenset(version.authorship.get(passage.key, ()))
            for place, passage in enumerate(found)
        },
        author_name=version.byline,
    )


def _claim(row: ClaimedReview) -> facts.ClaimFact:
    return facts.ClaimFact(
        reviewer=row.reviewer_name,
        reviewed_on=_whole_day(row.reviewed_on),
        text_date=_whole_day(row.updated_on) or _whole_day(row.published_on),
        recorded_at=local(row.recorded_at),
        qualification=row.qualification,
        role=", ".join(row.roles),
        wording=row.wording,
    )


def _whole_day(stated: str) -> dt.date | None:
    """The date, if the page stated a whole one: a month alone is never guessed to be a day."""
    return dt.date.fromisoformat(stated) if len(stated) == len("2021-03-01") else None


def unwritten_policy(risk: str) -> Iterable[facts.PolicyFact]:
    """What holds before any policy is recorded: at high risk a suggestion bars its maker."""
    if risk == Risk.HIGH:
        yield facts.PolicyFact(suggestion_bars=True)


def policy_fact(row: PolicyRow, specialty: str) -> facts.PolicyFact:
    """What a policy demands of an article of this specialty."""
    return facts.PolicyFact(
        in_force_from=row.in_force_from,
        recorded_at=local(row.recorded_at),
        interval_months=row.interval_months,
        notice_days=row.notice_days,
        sign_offs=row.sign_offs,
        of_specialty=row.of_specialty,
        specialty=specialty,
        keeps_markup=row.keeps_markup,
        keeps_order=row.keeps_order,
        keeps_spelling=row.keeps_spelling,
        suggestion_bars=not row.suggester_may_sign,
        words_a_minute=row.words_a_minute,
    )


def _override(row: IntervalOverride) -> facts.OverrideFact:
    return facts.OverrideFact(
        in_force_from=local(row.at).date(),
        recorded_at=local(row.at),
        interval_months=row.months,
    )


def _change_requests(
    article_id: int, numbers: Mapping[int, int]
) -> Iterable[facts.ChangeRequestFact]:
    rows = ChangeRequest.objects.filter(article=article_id)
    for row in _in_order(rows.annotate(by_name=F("by__name"), closed_at=F("closing__at"))):
        yield facts.ChangeRequestFact(
            id=row.pk,
            version_number=numbers[row.version_id],
            at=local(row.at),
            outcome=facts.ReviewOutcome(row.outcome),
            reason=row.reason,
            by_name=row.by_name,
            closed_at=local(row.closed_at) if row.closed_at else None,
        )
