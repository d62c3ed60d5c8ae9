"""Taking an article off the site."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.models import Article
from articles.views.request import SignedInRequest
from reviews.forms.publish import ReasonForm
from reviews.permissions.desk import may_run_desk
from reviews.permissions.publishing import may_retire
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.retire_article import retire_article


@require_http_methods(["GET", "POST"])
def retire_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for the reason; on POST, retire."""
    may_run_desk(request.user).require()
    article = get_object_or_404(Article, pk=pk)
    form = ReasonForm(request.POST or None)
    verdict = may_retire(request.user, article, reason="to be given")
    if not verdict:
        messages.error(request, verdict.refusal)
        return redirect("article", pk)
    status = 200
    if request.method == "POST":
        status = attempt(
            form,
            lambda: retire_article(
                article, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
            ),
        )
        if status == DONE:
            messages.success(request, f"“{article}” is off the site. Its history stays.")
            return redirect("article", pk)
    return render(request, "reviews/retire.html", {"article": article, "form": form}, status=status)
