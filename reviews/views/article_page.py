"""The desk's page of one article: how it stands, why, what comes next, and its story."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, PublicationKind, User
from articles.permissions import may_write
from articles.verdict import first_refusal
from articles.views.request import SignedInRequest
from reviews.audit.story import rounds, sign_offs, story
from reviews.models import FindingRow, IntervalOverride, StandingPeriod
from reviews.permissions.desk import active_reviewer, may_run_desk
from reviews.permissions.publishing import may_publish, may_retire
from reviews.permissions.rounds import may_submit


@require_safe
def article_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Everything about one article that a person of the desk may want to know."""
    person = request.user
    if not active_reviewer(person):
        may_write(person).require()
    article = get_object_or_404(
        Article.objects.select_related("specialty", "page__live__version", "draft__saved_by"), pk=pk
    )
    newest = article.history.first()
    page = getattr(article, "page", None)
    context = {
        "article": article,
        "newest": newest,
        "page": page,
        "live": page.live if page else None,
        "standing": StandingPeriod.objects.filter(article=article, until=None).first(),
        "findings": FindingRow.objects.filter(article=article, until=None).order_by("pk"),
        "rounds": rounds(article),
        "sign_offs": sign_offs(article),
        "story": story(article),
        "override": IntervalOverride.objects.filter(article=article).last(),
        "may_write": may_write(person),
        "may_run_desk": may_run_desk(person),
        "today": timezone.localdate(),
        **_next_acts(article, newest, person),
    }
    return render(request, "reviews/article.html", context)


def _next_acts(article: Article, newest: Any, person: User) -> dict[str, Any]:
    """What this person may do next, each with the reason if they may not."""
    if newest is None:
        return {}
    at = timezone.now()
    publish, emergency, imported = (
        may_publish(person, newest, kind=kind, reason="any", at=at)
        for kind in (PublicationKind.REVIEWED, PublicationKind.EMERGENCY, PublicationKind.IMPORTED)
    )
    return {
        "submit_verdict": may_submit(person, newest, at=at),
        "publish_verdict": publish,
        "emergency_verdict": emergency,
        "imported_verdict": imported,
        "may_go_live": bool(publish) or bool(emergency) or bool(imported),
        "publish_refusal": first_refusal(publish).refusal,
        "retire_verdict": may_retire(person, article, reason="any"),
    }
