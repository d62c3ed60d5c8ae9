"""Runs over many pages: the list, one run with its counts and pages, its report as a file."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Count
from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.views.request import SignedInRequest
from reviews.importing.listing import Filters, listed
from reviews.importing.report import counts_of
from reviews.importing.written import FORMS
from reviews.models import ImportRun
from reviews.permissions.desk import may_run_desk


@require_safe
def import_runs(request: SignedInRequest) -> HttpResponse:
    """Every run, the newest first."""
    may_run_desk(request.user).require()
    runs = ImportRun.objects.select_related("by").annotate(pages=Count("outcomes"))[:100]
    context = {"runs": runs, "today": timezone.localdate()}
    return render(request, "reviews/importing/runs.html", context)


@require_safe
def import_run(request: SignedInRequest, pk: int) -> HttpResponse:
    """One run: its counts, and its pages narrowed by what stands in the address."""
    may_run_desk(request.user).require()
    run = get_object_or_404(ImportRun.objects.select_related("by"), pk=pk)
    filters = Filters.of(request.GET)
    after = request.GET.get("after", "")
    listing = listed(run, filters, after=int(after) if after.isdecimal() else 0)
    kept = filters.kept()
    further: dict[str, Any] = kept | {"after": listing.next_after}
    context = {
        "run": run,
        "counts": counts_of(run),
        "filters": filters,
        "listing": listing,
        "next_page": f"?{urlencode(further)}" if listing.next_after else "",
        "first_page": f"?{urlencode(kept)}" if after else "",
        "today": timezone.localdate(),
    }
    return render(request, "reviews/importing/run.html", context)


@require_safe
def run_report(request: SignedInRequest, pk: int, form: str) -> HttpResponseBase:
    """The report of a run as a file."""
    may_run_desk(request.user).require()
    run = get_object_or_404(ImportRun, pk=pk)
    if form not in FORMS:
        raise Http404
    lines, content_type = FORMS[form]
    answer = StreamingHttpResponse(lines(run), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="import-run-{run.pk}.{form}"'
    return answer
