"""What is published in one specialty."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Specialty
from articles.views.listed import newest


@login_not_required
@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest articles of a specialty. A known specialty without any says so."""
    specialty = get_object_or_404(Specialty, slug=slug)
    listing = newest(specialty=specialty, before=request.GET.get("before", ""))
    return render(request, "reading/topic.html", {"specialty": specialty, "listing": listing})
