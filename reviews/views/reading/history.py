"""The public history of a page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Page
from reviews.views.reading.events import public_events
from reviews.views.reading.missing import no_such_page


@login_not_required
@require_safe
def page_history(request: HttpRequest, slug: str) -> HttpResponse:
    """Publications, reviews and what was taken back, of a live or a retired page."""
    page = Page.objects.filter(slug=slug).select_related("live__version").first()
    if page is None:
        return no_such_page(request, asked_for=slug)
    events = public_events(page)
    title = page.live.version.title if page.live else page.article.title
    context = {"page": page, "title": title, "events": events}
    return render(request, "reading/history.html", context)
