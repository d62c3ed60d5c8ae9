"""Taking up an earlier version again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from articles.editing.restore_version import restore_version
from articles.permissions import may_write
from articles.versions import version_or_404
from articles.views.request import SignedInRequest


@require_POST
def restore_version_now(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """Put the version's text into the draft, and go there."""
    may_write(request.user).require()
    restore_version(version_or_404(pk, number), by=request.user, at=timezone.now())
    messages.success(
        request,
        f"The draft now holds the text of version {number}. Save it as a new version when it is"
        " ready. What the draft held before and no version holds is under “Texts set aside”.",
    )
    return redirect("draft", pk)
