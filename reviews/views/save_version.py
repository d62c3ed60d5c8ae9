"""Freeze the draft as a version: what will be saved, and why it cannot be."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.editing.content import Content
from articles.forms.version import VersionForm
from articles.models import Draft
from articles.permissions import may_write
from articles.verdict import OutOfDateError, RefusedError
from articles.views.request import SignedInRequest
from reviews.audit.credits import credit_note
from reviews.workflow.save_version import save_version


@never_cache
@require_http_methods(["GET", "POST"])
def save_version_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for a note; on POST, save the version."""
    may_write(request.user).require()
    draft = get_object_or_404(Draft.objects.select_related("article", "specialty"), article_id=pk)
    form = VersionForm(request.POST or None, initial=_proposed(draft), prefix="version")
    refusal = ""
    if form.is_valid():
        try:
            version = save_version(
                draft.article,
                by=request.user,
                at=timezone.now(),
                revision=form.cleaned_data["revision"],
                note=form.cleaned_data["note"],
            )
        except OutOfDateError as clash:
            messages.error(request, str(clash))
            return redirect("draft", pk)
        except RefusedError as reason:
            refusal = str(reason)
        else:
            messages.success(request, f"Version {version.number} is saved.")
            return redirect("version", pk, version.number)
    context = {
        "article": draft.article,
        "draft": draft,
        "form": form,
        "faults": Content.of(draft).faults(),
        "unchanged": _unchanged(draft),
        "refusal": refusal,
    }
    return render(request, "reviews/save_version.html", context, status=422 if refusal else 200)


def _unchanged(draft: Draft) -> str:
    """Said before somebody writes a note in vain."""
    if draft.is_ahead or not draft.article.number:
        return ""
    return f"Nothing has changed since version {draft.article.number}. Write in the draft first."


def _proposed(draft: Draft) -> dict[str, Any]:
    """Who suggested a wording that was accepted stands in the note, unless the writer says else."""
    return {"revision": draft.revision, "note": credit_note(draft.article)}
