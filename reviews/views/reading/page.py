"""The public page of an article."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Page, Picture, Retirement
from articles.readable import Body, Sizes, picture_names, readable
from reviews.views.reading.json_ld import script, structured_data
from reviews.views.reading.missing import no_such_page
from reviews.views.reading.references import cited
from reviews.views.reading.shown import Shown, page_at, shown
from reviews.views.reading.unchanged import unless_unchanged


@login_not_required
@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """The live text with its true line; 410 for a retired article, 404 for what never was live."""
    found = page_at(slug)
    if found is None:
        return no_such_page(request, asked_for=slug)
    if found.live is None:
        return gone(request, found)
    current = shown(found, found.live, now=timezone.now())
    return unless_unchanged(
        request,
        identity=current.identity,
        since=current.since,
        render=lambda: _page(request, current),
    )


def body_of(body: str) -> Body:
    """The body with the sizes of its pictures."""
    return readable(body, sizes=picture_sizes(body))


def picture_sizes(body: str) -> Sizes:
    """How large the pictures of a body are: one query if there are any, none otherwise."""
    names = picture_names(body)
    pictures = Picture.objects.filter(file__in=[f"pictures/{name}" for name in names])
    return {
        picture.file.name.rsplit("/", 1)[-1]: (picture.width, picture.height)
        for picture in (pictures if names else ())
        if picture.file.name
    }


def _page(request: HttpRequest, current: Shown) -> HttpResponse:
    data = structured_data(current, site_name=settings.SITE_NAME, site_url=settings.SITE_URL)
    return render(
        request,
        "reading/page.html",
        {
            "shown": current,
            "version": current.version,
            "line": current.line,
            "body": body_of(current.version.body),
            "references": cited(current.version.references),
            "json_ld": script(data),
            "address": f"{settings.SITE_URL}{current.address}",
            "problems_to": settings.PROBLEMS_TO,
        },
    )


def gone(request: HttpRequest, found: Page) -> HttpResponse:
    """410, with the reason and the way to its past."""
    retirement = (
        Retirement.objects.filter(article=found.article_id)
        .select_related("publication__version")
        .last()
    )
    context = {"page": found, "retirement": retirement}
    return render(request, "reading/gone.html", context, status=410)
