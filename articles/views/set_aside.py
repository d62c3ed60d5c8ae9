"""The texts that were set aside because somebody else had saved first."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Article, SetAsideText
from articles.permissions import may_write
from articles.views.request import SignedInRequest


@require_safe
def set_aside_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """All of them, newest first."""
    may_write(request.user).require()
    article = get_object_or_404(Article, pk=pk)
    texts = SetAsideText.objects.filter(article=article).select_related("by")
    return render(request, "articles/set_aside.html", {"article": article, "texts": texts})
