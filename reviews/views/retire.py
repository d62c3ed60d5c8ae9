"""Taking an article off the site."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.models import Article
from articles.verdict import OutOfDateError
from articles.views.request import SignedInRequest
from reviews.forms.publish import ReasonForm
from reviews.permissions.publishing import may_retire
from reviews.workflow.retire_article import retire_article


@require_http_methods(["GET", "POST"])
def retire_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for the reason; on POST, retire."""
    article = get_object_or_404(Article.objects.select_related("page__live__version"), pk=pk)
    form = ReasonForm(request.POST or None)
    try:
        may_retire(request.user, article, reason="any").require()
        if request.method == "POST" and form.is_valid():
            reason = form.cleaned_data["reason"]
            retire_article(article, by=request.user, at=timezone.now(), reason=reason)
            messages.success(request, f"“{article}” is off the site. Its history stays.")
            return redirect("article", pk)
    except OutOfDateError as late:
        messages.error(request, str(late))
        return redirect("article", pk)
    status = 422 if form.errors else 200
    return render(request, "reviews/retire.html", {"article": article, "form": form}, status=status)
