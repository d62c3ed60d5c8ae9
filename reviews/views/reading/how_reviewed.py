"""What the line under a title means, for readers."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def how_reviewed(request: HttpRequest) -> HttpResponse:
    """What is promised, what each sign says, and how anybody checks it."""
    return render(request, "reading/how_reviewed.html")
