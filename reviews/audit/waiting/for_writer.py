"""What waits for a writer."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from articles.models import Article, ArticleVersion, DraftSave, Page, User
from reviews.audit.waiting.asked_for import to_revise
from reviews.audit.waiting.part import HEAVY, Part, Waiting, light, part
from reviews.models import Review
from reviews.policy.states import State


def for_writer(person: User) -> list[Part]:
    """What they have to answer, to submit, and to finish."""
    answers = (
        Review.objects.filter(state=State.CHANGES_REQUESTED, asked_by=person, change_request=None)
        .select_related("version")
        .defer(*light(version="version"))
        .order_by("-asked_at")
    )
    mine = DraftSave.objects.filter(by=person).order_by().values("article")
    was_asked = Exists(
        Review.objects.filter(article=OuterRef("pk"), version__number=OuterRef("number"))
    )
    is_live = Exists(
        Page.objects.filter(article=OuterRef("pk"), live__version__number=OuterRef("number"))
    )
    unsubmitted = (
        Article.objects.filter(~was_asked, ~is_live, pk__in=mine, number__gte=1)
        .defer(*HEAVY)
        .order_by("-pk")
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
            unsubmitted,
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


def _drafts(person: User) -> QuerySet[Article]:
    """Drafts they saved last, with words that are in no version yet; never written in: left out."""
    is_behind = Exists(
        ArticleVersion.objects.filter(
            id=OuterRef("pk"),
            number=OuterRef("number"),
            history_date__lt=OuterRef("draft__saved_at"),
        )
    )
    return (
        Article.objects.filter(Q(number=0) | is_behind, draft__saved_by=person)
        .exclude(number=0, draft__revision=0)
        .select_related("draft")
        .defer(*HEAVY, *light(version="draft"))
        .order_by("-draft__saved_at")
    )


def _answer(row: Review) -> Waiting:
    return Waiting(
        title=row.version.title,
        why=f"Version {row.version.number}: see what should change",
        url=reverse("review", args=[row.pk]),
        act="Answer",
        on=row.asked_at,
    )


def _unsubmitted(row: Article) -> Waiting:
    return Waiting(
        title=str(row),
        why=f"Version {row.number} has not been submitted for review",
        url=reverse("submit", args=[row.pk]),
        act="Submit",
    )


def _draft(row: Article) -> Waiting:
    return Waiting(
        title=row.draft.title or str(row),
        why=f"Changed since version {row.number}" if row.number else "No version yet, saved",
        url=reverse("draft", args=[row.pk]),
        act="Write",
        on=row.draft.saved_at,
    )
