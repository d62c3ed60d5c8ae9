"""Start an article: one button, and then the editor."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.editing.start_article import start_article
from articles.permissions import may_write
from articles.views.request import SignedInRequest


@require_http_methods(["GET", "POST"])
def start_article_page(request: SignedInRequest) -> HttpResponse:
    """Say what happens; on POST, start it and open the editor."""
    if request.method == "POST":
        article = start_article(by=request.user, at=timezone.now())
        return redirect("draft", article.pk)
    may_write(request.user).require()
    return render(request, "articles/start_article.html")
