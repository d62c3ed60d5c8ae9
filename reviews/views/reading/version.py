"""A text that readers saw once."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles.models import Page, Publication
from reviews.views.reading.missing import no_such_page
from reviews.views.reading.page import body_of
from reviews.views.reading.references import cited


@login_not_required
@require_safe
def page_version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The text of a version that was live, labelled as old; the live one is the page itself."""
    page = Page.objects.filter(slug=slug).select_related("live__version").first()
    if page is None:
        return no_such_page(request, asked_for=slug)
    if page.live and page.live.version.number == number:
        return redirect("page", slug)
    publications = list(
        Publication.objects.filter(article=page.article_id).select_related("version", "retirement")
    )
    seen = [row for row in publications if row.version.number == number]
    if not seen:
        return no_such_page(request, asked_for=slug)
    version = seen[0].version
    context = {
        "page": page,
        "version": version,
        "spans": [(row.at, _end(row, publications)) for row in seen],
        "body": body_of(version.body),
        "references": cited(version.references),
    }
    return render(request, "reading/version.html", context)


def _end(row: Publication, publications: list[Publication]) -> object:
    """When readers stopped seeing it: at its retirement or at the next publication."""
    if retirement := getattr(row, "retirement", None):
        return retirement.at
    return next((later.at for later in publications if later.at > row.at), None)
