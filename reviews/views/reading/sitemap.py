"""The sitemap: every live page, and when what it says last changed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db.models import F, Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Page, Publication
from reviews.models import Dispute, SignOff, Withdrawal

CHUNK = 10_000
"""Pages a file, by their keys: a page never moves to another file."""


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """One file while everything fits; then the list of the files."""
    last = Page.objects.aggregate(last=Max("pk"))["last"] or 0
    if last < CHUNK:
        return _urls(request, 0)
    files = [
        f"{settings.SITE_URL}{reverse('sitemap_part', args=[part])}"
        for part in range(last // CHUNK + 1)
    ]
    return render(request, "reading/sitemaps.xml", {"files": files}, "application/xml")


@login_not_required
@require_safe
def sitemap_part(request: HttpRequest, part: int) -> HttpResponse:
    """The pages of one file."""
    if not Page.objects.filter(pk__gte=part * CHUNK).exists():
        raise Http404
    return _urls(request, part)


def _urls(request: HttpRequest, part: int) -> HttpResponse:
    pages = list(
        Page.objects.filter(
            pk__gte=part * CHUNK, pk__lt=(part + 1) * CHUNK, live__isnull=False
        ).order_by("pk")
    )
    changed = last_changed(part * CHUNK, (part + 1) * CHUNK)
    urls = [
        {
            "address": f"{settings.SITE_URL}{reverse('page', args=[page.slug])}",
            "changed_at": f"{changed[page.article_id].astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}",
        }
        for page in pages
    ]
    return render(request, "reading/sitemap.xml", {"urls": urls}, "application/xml")


def last_changed(start: int, end: int) -> dict[int, dt.datetime]:
    """By article of the pages with these keys: when words or their review last changed.

    The publication that brought the live words, or a later sign-off, withdrawal or dispute about
    them. Saving, or publishing the same words again, is no change.
    """
    here = {"article__page__gte": start, "article__page__lt": end}
    changed = _words_changed(
        Publication.objects.filter(**here)
        .order_by("article", "at", "pk")
        .values_list("article", "at", "version__text_digest")
    )
    upto_live = {"version__number__lte": F("article__page__live__version__number")}
    signed = SignOff.objects.filter(**here, **upto_live)
    for moments in (
        signed.order_by().values_list("article").annotate(at=Max("at")),
        Withdrawal.objects.filter(sign_off__in=signed)
        .order_by()
        .values_list("sign_off__article")
        .annotate(at=Max("at")),
        Dispute.objects.filter(sign_off__in=signed)
        .order_by()
        .values_list("sign_off__article")
        .annotate(at=Max("at")),
    ):
        for article, at in moments:
            changed[article] = max(changed[article], at)
    return changed


def _words_changed(rows: Iterable[tuple[int, dt.datetime, str]]) -> dict[int, dt.datetime]:
    """By article, the publication since which readers have seen the words they see now."""
    since: dict[int, dt.datetime] = {}
    words: dict[int, str] = defaultdict(str)
    for article, at, digest in rows:
        if words[article] != digest:
            since[article], words[article] = at, digest
    return since
