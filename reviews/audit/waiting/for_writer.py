"""What waits for a writer."""

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from articles.models import Draft, DraftSave, User
from reviews.audit.waiting.asked_for import to_revise
from reviews.audit.waiting.part import HEAVY, Part, Waiting, light, part
from reviews.models import AuditRow, Review
from reviews.policy.states import NextStep, State


def for_writer(person: User) -> list[Part]:
    """What they have to answer, to submit, and to finish."""
    answers = (
        Review.objects.filter(state=State.CHANGES_REQUESTED, asked_by=person, change_request=None)
        .select_related("version")
        .defer(*light(version="version"))
        .order_by("-asked_at")
    )
    return [
        part(
            "A reviewer asks for changes",
            answers,
            _answer,
            nothing="No reviewer waits for an answer from you.",
        ),
        to_revise(person),
        part(
            "Saved, not submitted",
            _to_submit(person),
            _unsubmitted,
            nothing="Every version of yours is with a reviewer or live.",
        ),
        part(
            "Drafts you work on",
            _drafts(person),
            _draft,
            nothing="No draft is unfinished.",
            more_url=reverse("articles"),
        ),
    ]


def _to_submit(person: User) -> QuerySet[AuditRow]:
    """Newest versions that wait to be submitted, of articles this person wrote in."""
    mine = DraftSave.objects.filter(by=person, article=OuterRef("article"))
    return (
        AuditRow.objects.filter(Exists(mine), next_step=NextStep.SUBMIT, waits_since__isnull=False)
        .select_related("article")
        .defer(*light(version="article"))
        .order_by("-waits_since", "article")
    )


def _drafts(person: User) -> QuerySet[Draft]:
    """Drafts they saved last, with words that are in no version yet; never written in: left out."""
    return (
        Draft.objects.filter(saved_by=person, is_ahead=True)
        .select_related("article")
        .defer(*HEAVY, *light(version="article"), "gone")
        .order_by("-saved_at")
    )


def _answer(row: Review) -> Waiting:
    return Waiting(
        title=row.version.title,
        why=f"Version {row.version.number}: see what should change",
        url=reverse("review", args=[row.pk]),
        act="Answer",
        on=row.asked_at,
    )


def _unsubmitted(row: AuditRow) -> Waiting:
    return Waiting(
        title=str(row.article),
        why=f"Version {row.article.number}, to be submitted for review, saved",
        url=reverse("submit", args=[row.article_id]),
        act="Submit",
        on=row.waits_since,
    )


def _draft(row: Draft) -> Waiting:
    number = row.article.number
    return Waiting(
        title=row.title or str(row.article),
        why=f"Changed since version {number}, saved" if number else "No version yet, saved",
        url=reverse("draft", args=[row.article_id]),
        act="Write",
        on=row.saved_at,
    )
