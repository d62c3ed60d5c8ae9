"""Publishing the newest version."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from articles.models import Article, PublicationKind
from articles.views.request import SignedInRequest
from reviews.forms.publish import PublishForm
from reviews.permissions.desk import may_run_desk
from reviews.views.article_page import show_article
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.publish_version import publish_version


@require_POST
def publish_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Publish the version that the form names; back to the article's page either way, with what
    was typed if it was refused."""
    may_run_desk(request.user).require()
    article = get_object_or_404(Article, pk=pk)
    form = PublishForm(request.POST)
    number = form.cleaned_data["number"] if form.is_valid() else None
    version: Any = get_object_or_404(article.history, number=number) if number else None
    status = attempt(form, lambda: _publish(request, version, form))
    if status == DONE:
        messages.success(request, f"Version {form.cleaned_data['number']} is live.")
        return redirect("article", pk)
    why = " ".join(str(fault) for faults in form.errors.values() for fault in faults)
    messages.error(request, f"Nothing was published. {why}")
    if form["kind"].value() == PublicationKind.EMERGENCY:
        return show_article(request, pk, tried=form, status=status)
    return redirect("article", pk)


def _publish(request: SignedInRequest, version: Any, form: PublishForm) -> None:
    publish_version(
        version,
        by=request.user,
        at=timezone.now(),
        kind=PublicationKind(form.cleaned_data["kind"]),
        reason=form.cleaned_data["reason"],
    )
