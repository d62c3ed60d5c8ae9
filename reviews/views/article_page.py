"""The desk's page of one article: how it stands, why, what comes next, and its story."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, PublicationKind, User
from articles.permissions import may_read, may_write
from articles.views.request import SignedInRequest
from reviews.audit.story import rounds, sign_offs, story
from reviews.audit.turn import turn
from reviews.forms.publish import PublishForm
from reviews.models import FindingRow, IntervalOverride, StandingPeriod
from reviews.permissions.blocking import blocking_words
from reviews.permissions.desk import may_run_desk
from reviews.permissions.publishing import coverage_at, may_publish_covered, may_retire
from reviews.permissions.rounds import may_submit
from reviews.views.comments.panel import talk_about


@require_safe
def article_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Everything about one article that a person of the desk may want to know."""
    return show_article(request, pk)


def show_article(
    request: SignedInRequest, pk: int, *, tried: PublishForm | None = None, status: int = 200
) -> HttpResponse:
    """The page; `tried` is the form of an emergency that was refused."""
    person, now = request.user, timezone.now()
    may_read(person).require()
    article = get_object_or_404(
        Article.objects.select_related("specialty", "page__live__version", "draft", "audit_row"),
        pk=pk,
    )
    newest = article.history.first()
    page = getattr(article, "page", None)
    line = getattr(article, "audit_row", None)
    held = rounds(article)
    standing = StandingPeriod.objects.filter(article=article, until=None).first()
    findings = list(FindingRow.objects.filter(article=article, until=None).order_by("pk"))
    context = {
        "article": article,
        "title": str(article) if article.number else article.draft.title or str(article),
        "byline": article.byline if article.number else article.draft.byline,
        "newest": newest,
        "page": page,
        "live": page.live if page else None,
        "standing": standing,
        "line": line,
        "turn": turn(newest, held[0].row if held else None, line),
        "findings": findings,
        "rounds": held,
        "talk": talk_about(request, article, held[0].row if held else None),
        "sign_offs": sign_offs(article, findings),
        "story": story(article, whole="story" in request.GET),
        "override": IntervalOverride.objects.filter(article=article).last(),
        "may_write": may_write(person),
        "may_run_desk": may_run_desk(person),
        "today": timezone.localdate(now),
        "acts": _acts(article, newest, person, now),
        "tried": tried,
        "thread_form": None,
    }
    return render(request, "reviews/article.html", context, status=status)


def _acts(article: Article, newest: Any, person: User, at: dt.datetime) -> dict[str, Any]:
    """What this person may do next, each with the reason if they may not."""
    if newest is None:
        return {}
    acts: dict[str, Any] = {}
    if may_write(person):
        acts["submit"] = may_submit(person, newest, at=at)
    if may_run_desk(person):
        coverage, blocking = coverage_at(newest, at), blocking_words(article.pk)
        acts["retire"] = may_retire(person, article, reason="to be given")
        acts |= {
            kind.value: may_publish_covered(
                person, newest, coverage, blocking, kind=kind, reason="to be given"
            )
            for kind in PublicationKind
        }
    return acts
