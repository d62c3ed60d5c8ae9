"""What was reviewed: the live text, passage by passage, for readers."""

import datetime as dt

from django.contrib.auth.decorators import login_not_required
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from reviews.audit.sheet import public_blocks
from reviews.models import SignOff
from reviews.policy.byline import Says
from reviews.policy.holding import holding_on
from reviews.policy.reviewed import reviewed_sentences
from reviews.record import local, record_of
from reviews.views.reading.missing import no_such_page
from reviews.views.reading.page import gone, picture_sizes
from reviews.views.reading.shown import Shown, page_at, shown
from reviews.views.reading.unchanged import unless_unchanged


@login_not_required
@require_safe
def page_reviewed(request: HttpRequest, slug: str) -> HttpResponse:
    """The live text with what was not reviewed marked in it; 410 and 404 as the page itself."""
    found = page_at(slug)
    if found is None:
        return no_such_page(request, asked_for=slug)
    if found.live is None:
        return gone(request, found)
    now = timezone.now()
    current = shown(found, found.live, now=now)
    since = max(current.since, _last_recorded(found.article_id) or current.since)
    return unless_unchanged(
        request,
        identity=f"reviewed {since.isoformat()} {current.identity}",
        since=since,
        render=lambda: _page(request, current, now),
    )


def _last_recorded(article_id: int) -> dt.datetime | None:
    """When something about its sign-offs was last recorded: it may say nothing on the line itself.

    Policies say theirs on the line: what they demand decides which sign-offs it names.
    """
    moments = SignOff.objects.filter(article=article_id).aggregate(
        signed=Max("at"),
        withdrawn=Max("withdrawal__at"),
        disputed=Max("dispute__at"),
        ended=Max("reviewer__credentials__ending__at"),
        verified=Max("reviewer__credentials__verifications__at"),
    )
    return max((moment for moment in moments.values() if moment), default=None)


def _page(request: HttpRequest, current: Shown, now: dt.datetime) -> HttpResponse:
    number = current.version.number
    holding = holding_on(record_of(current.page.article, at=now), local(now), number)
    if holding is None:
        raise RuntimeError("A live page has a version.")
    is_told = current.line.says != Says.ALTERED
    blocks = public_blocks(holding) if is_told else ()
    marks = {entry.mark for block in blocks for entry in block.entries}
    context = {
        "shown": current,
        "version": current.version,
        "line": current.line,
        "sentences": reviewed_sentences(holding) if is_told else (),
        "blocks": blocks,
        "sizes": picture_sizes(current.version.body),
        "is_unread": len(marks) == 1 and not any(mark.is_settled for mark in marks),
        "has_left": any(not mark.is_settled for mark in marks),
    }
    return render(request, "reading/reviewed.html", context)
