"""The list of an article's versions."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.permissions import may_read, may_write
from articles.versions import rows_of
from articles.views.request import SignedInRequest


@require_safe
def versions_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Every version, newest first, any two of which can be compared."""
    may_read(request.user).require()
    article = get_object_or_404(Article, pk=pk)
    rows = rows_of(article)
    context = {
        "article": article,
        "rows": rows,
        "newest": article.number,
        "can_write": bool(may_write(request.user)),
    }
    return render(request, "articles/versions.html", context)
