"""One frozen version, as readers would see it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.permissions import may_read, may_write
from articles.versions import version_or_404
from articles.views.request import SignedInRequest


@require_safe
def version_page(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """The text, and the ways to the versions around it."""
    may_read(request.user).require()
    version = version_or_404(pk, number)
    article = get_object_or_404(Article.objects.only("number"), pk=pk)
    context = {
        "version": version,
        "can_write": bool(may_write(request.user)),
        "newest": article.number,
        "older": number - 1,
    }
    return render(request, "articles/version.html", context)
