"""A shorter interval for one article."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.models import Article
from articles.views.request import SignedInRequest
from reviews.forms.publish import IntervalForm
from reviews.models import IntervalOverride, PolicyRow
from reviews.permissions.desk import may_run_desk
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.override_interval import override_interval


@require_http_methods(["GET", "POST"])
def interval_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for months and reason; on POST, record them."""
    may_run_desk(request.user).require()
    article = get_object_or_404(Article, pk=pk)
    form = IntervalForm(request.POST or None)
    status, now = 200, timezone.now()
    if request.method == "POST":
        status = attempt(
            form,
            lambda: override_interval(article, by=request.user, at=now, **form.cleaned_data),
        )
        if status == DONE:
            messages.success(request, "The interval is recorded and applies from today.")
            return redirect("article", pk)
    context = {
        "article": article,
        "form": form,
        "policy": PolicyRow.objects.filter(
            risk=article.risk, in_force_from__lte=timezone.localdate(now)
        ).last(),
        "override": IntervalOverride.objects.filter(article=article).last(),
    }
    return render(request, "reviews/interval.html", context, status=status)
