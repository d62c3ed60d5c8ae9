"""Everything recorded about one article, read from the database as the rules take it."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from articles.models import Article, Publication, Retirement, Risk
from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.passage import Passage
from reviews.accepted import accepted_suggestions
from reviews.models import (
    Alteration,
    ChangeRequest,
    ClaimedReview,
    Credential,
    Dispute,
    IntervalOverride,
    PolicyRow,
    SignOff,
    SignOffNote,
    Withdrawal,
)
from reviews.policy import facts
from reviews.policy.authors import with_earlier_authors
from reviews.policy.facts import Record
from reviews.policy.signed import SignedPair
from reviews.policy.suggestions import with_suggestions


def record_of(article: Article, *, at: dt.datetime, about: Any = None) -> Record:
    """The record of `article`, with the policies of the risk and specialty of one version.

    That is `about`; without it the version live at that moment, or the newest. Holds later rows
    too: the rules themselves leave out what was not yet recorded.
    """
    versions = list(article.history.order_by("number").select_related("specialty"))
    publications = list(Publication.objects.filter(article=article))
    retirements = list(Retirement.objects.filter(article=article))
    asked_about = about or _version_in_question(versions, publications, retirements, at)
    numbers = {version.history_id: version.number for version in versions}
    signed = list(sign_off_rows().filter(article=article))
    return Record(
        versions=with_suggestions(
            with_earlier_authors(version_fact(version) for version in versions),
            [fact for _, fact in accepted_suggestions([article.pk])],
        ),
        sign_offs=tuple(sign_off_facts(signed, numbers)),
        withdrawals=tuple(
            withdrawal_fact(r.withdrawal) for r in signed if hasattr(r, "withdrawal")
        ),
        disputes=tuple(dispute_fact(row.dispute) for row in signed if hasattr(row, "dispute")),
        claims=tuple(_claim(row) for row in ClaimedReview.objects.filter(article=article)),
        publications=tuple(
            facts.PublicationFact(
                version_number=numbers[row.version_id],
                at=local(row.at),
                kind=facts.PublicationKind(row.kind),
                reason=row.reason,
            )
            for row in publications
        ),
        retirements=tuple(facts.RetirementFact(at=local(row.at)) for row in retirements),
        policies=tuple(_policies(asked_about)),
        overrides=tuple(_overrides(article)),
        change_requests=tuple(_change_requests(article, numbers)),
        alterations=tuple(
            facts.AlterationFact(found_at=local(row.found_at), what=row.what)
            for row in Alteration.objects.filter(article=article)
        ),
        site_name=settings.SITE_NAME,
    )


def with_policies_for(version: Any, record: Record) -> Record:
    """The same record, with the policies of the risk and specialty of this version."""
    return replace(record, policies=tuple(_policies(version)))


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


def _version_in_question(
    versions: list[Any],
    publications: list[Publication],
    retirements: list[Retirement],
    at: dt.datetime,
) -> Any:
    """The version live at that moment, else the newest saved by then; None before the first."""
    ended = {row.publication_id for row in retirements if row.at <= at}
    published = [row for row in publications if row.at <= at]
    if published and published[-1].pk not in ended:
        return next(v for v in versions if v.history_id == published[-1].version_id)
    saved = [version for version in versions if version.saved_at <= at]
    return saved[-1] if saved else None


def sign_off_rows() -> QuerySet[Any]:
    """Sign-offs in order of time, with all that their facts are read from but credentials."""
    notes = SignOffNote.objects.filter(sign_off=OuterRef("pk")).order_by("at", "pk")
    return (
        SignOff.objects.select_related("reviewer", "withdrawal", "dispute")
        .annotate(noted_at=Subquery(notes.values("at")[:1]))
        .order_by("at", "pk")
    )


def sign_off_facts(rows: Sequence[Any], numbers: Mapping[int, int]) -> Iterable[facts.SignOffFact]:
    """These sign-offs with the credentials of their signers: those they rest on, and the others.

    `rows` are of `sign_off_rows`, `numbers` those of their versions.
    """
    credentials = _credentials({row.reviewer_id for row in rows})
    for row in rows:
        held = credentials.get(row.reviewer_id, {})
        rested_on = _credential_keys(row)
        yield facts.SignOffFact(
            id=row.pk,
            version_number=numbers[row.version_id],
            at=local(row.at),
            signer_id=row.reviewer.user_id,
            scope=facts.Scope(row.scope),
            pairs=shown_pairs(row),
            credentials=tuple(held[key] for key in rested_on if key in held),
            renewals=tuple(fact for key, fact in held.items() if key not in rested_on),
            signer_name=row.signer_name,
            signer_is_editor=row.signer_is_editor,
            opened_at=local(row.opened_at),
            marked_at=_marked_at(row),
            noted_at=local(row.noted_at) if row.noted_at else None,
        )


def _credentials(reviewers: Collection[int]) -> dict[int, dict[int, facts.CredentialFact]]:
    """By reviewer, by key: every credential they were ever given."""
    rows = Credential.objects.filter(reviewer__in=reviewers)
    found: dict[int, dict[int, facts.CredentialFact]] = {}
    for row in rows.select_related("specialty", "ending").prefetch_related("verifications"):
        found.setdefault(row.reviewer_id, {})[row.pk] = credential_fact(row)
    return found


def _credential_keys(row: SignOff) -> list[int]:
    return [credential["id"] for credential in row.credentials if "id" in credential]


def shown_pairs(row: SignOff) -> tuple[SignedPair, ...]:
    """What was shown to the signer and accepted; nothing if the row was altered beyond reading.

    The check of the ledger says which row that is; until then it vouches for no word.
    """
    try:
        return tuple(SignedPair.from_json(pair) for pair in row.shown)
    except (KeyError, TypeError, ValueError):
        return ()


def _marked_at(row: SignOff) -> tuple[dt.datetime, ...]:
    """When each pair was marked; nothing where that was not recorded, or cannot be read."""
    try:
        return tuple(dt.datetime.fromisoformat(mark["at"]) for mark in row.marked)
    except (KeyError, TypeError, ValueError):
        return ()


def credential_fact(credential: Credential) -> facts.CredentialFact:
    """A credential with everything recorded about it. Costs no query if prefetched."""
    ending = getattr(credential, "ending", None)
    return facts.CredentialFact(
        name=credential.qualification,
        specialties=frozenset({credential.specialty.slug} if credential.specialty else ()),
        valid_from=credential.valid_from,
        valid_until=credential.valid_until,
        verified_at=tuple(local(row.at) for row in credential.verifications.all()),
        ended_on=ending.ended_on if ending else None,
        ended_recorded_at=local(ending.at) if ending else None,
    )


def withdrawal_fact(row: Withdrawal) -> facts.WithdrawalFact:
    """What the rules see of a withdrawal."""
    return facts.WithdrawalFact(
        sign_off_id=row.sign_off_id,
        at=local(row.at),
        kind=facts.WithdrawalKind(row.kind),
        passages=frozenset(row.passages),
    )


def dispute_fact(row: Dispute) -> facts.DisputeFact:
    """What the rules see of a dispute."""
    return facts.DisputeFact(sign_off_id=row.sign_off_id, at=local(row.at), reason=row.reason)


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


def _policies(version: Any) -> Iterable[facts.PolicyFact]:
    if version is None:
        return
    specialty = version.specialty.slug if version.specialty else ""
    yield from unwritten_policy(version.risk)
    for row in PolicyRow.objects.filter(risk=version.risk):
        yield policy_fact(row, specialty)


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


def _overrides(article: Article) -> Iterable[facts.OverrideFact]:
    for row in IntervalOverride.objects.filter(article=article):
        yield facts.OverrideFact(
            in_force_from=local(row.at).date(),
            recorded_at=local(row.at),
            interval_months=row.months,
        )


def _change_requests(
    article: Article, numbers: Mapping[int, int]
) -> Iterable[facts.ChangeRequestFact]:
    asked = ChangeRequest.objects.filter(article=article).select_related("closing", "by")
    for row in asked:
        closing = getattr(row, "closing", None)
        yield facts.ChangeRequestFact(
            id=row.pk,
            version_number=numbers[row.version_id],
            at=local(row.at),
            outcome=facts.ReviewOutcome(row.outcome),
            reason=row.reason,
            by_name=row.by.name,
            closed_at=local(closing.at) if closing else None,
        )
