"""Publishing the newest version."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from articles.models import Article, PublicationKind
from articles.verdict import OutOfDateError, RefusedError
from articles.views.request import SignedInRequest
from reviews.forms.publish import PublishForm
from reviews.permissions.desk import may_run_desk
from reviews.workflow.publish_version import publish_version


@require_POST
def publish_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Publish the version that the form names; back to the article's page either way."""
    may_run_desk(request.user).require()
    article = get_object_or_404(Article, pk=pk)
    form = PublishForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Nothing was published: the form was not complete.")
        return redirect("article", pk)
    version: Any = get_object_or_404(article.history, number=form.cleaned_data["number"])
    try:
        publication = publish_version(
            version,
            by=request.user,
            at=timezone.now(),
            kind=PublicationKind(form.cleaned_data["kind"]),
            reason=form.cleaned_data["reason"],
        )
    except (RefusedError, OutOfDateError) as refusal:
        messages.error(request, f"Nothing was published. {refusal}")
    else:
        messages.success(request, f"Version {publication.version.number} is live.")
    return redirect("article", pk)
