"""Importing a page: which one."""

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.editing.import_article import Source
from articles.importing.documents.document import read_document, require_article
from articles.importing.documents.errors import UnreadableError
from articles.importing.fetching import fetch
from articles.importing.web.errors import FetchFailedError, FetchRefusedError
from articles.verdict import OutOfDateError
from articles.views.request import SignedInRequest
from reviews.forms.importing import ImportForm, content_type_of
from reviews.models import ImportRun, PageToImport
from reviews.permissions.desk import may_run_desk
from reviews.views.importing.pictures import bring
from reviews.workflow.keep_page import imported_from, keep_page


@require_http_methods(["GET", "POST"])
def import_page_now(request: SignedInRequest) -> HttpResponse:
    """Ask for a page; on POST, read it and go on to what it states."""
    may_run_desk(request.user).require()
    now = timezone.now()
    posted = request.method == "POST"
    form = ImportForm(request.POST, request.FILES) if posted else ImportForm()
    there = None
    if posted and form.is_valid():
        there = imported_from(form.cleaned_data["address"])
        source = None if there else _source(form, now)
        there = imported_from(source.address) if source else there
        waiting = _kept(request, form, source, now) if source and not there else None
        if waiting:
            return redirect("page_to_import", waiting.pk)
    context = {
        "form": form,
        "there": there,
        "waiting": PageToImport.objects.filter(by=request.user).defer("raw"),
        "has_runs": ImportRun.objects.exists(),
        "today": timezone.localdate(now),
    }
    wrong = form.errors or there
    return render(request, "reviews/importing/choose.html", context, status=422 if wrong else 200)


def _source(form: ImportForm, now: dt.datetime) -> Source | None:
    """The bytes of the page; or None, with the reason in the form."""
    given = form.cleaned_data
    if file := given["file"]:
        return Source(file.read(), "", content_type_of(file.name), now)
    if given["text"]:
        return Source(given["text"].encode(), "", "", now)
    try:
        got = fetch(given["address"], at=now)
    except (FetchRefusedError, FetchFailedError) as refusal:
        form.add_error("address", str(refusal))
        return None
    return Source(got.raw, got.final_address, got.content_type, got.fetched_at)


def _kept(
    request: SignedInRequest, form: ImportForm, source: Source, now: dt.datetime
) -> PageToImport | None:
    """The page, waiting for its preview; or None, with the reason in the form."""
    given = form.cleaned_data
    field = next(name for name in ("address", "file", "text") if given.get(name))
    try:
        page = read_document(source.raw, address=source.address, content_type=source.content_type)
        name = given["file"].name if given["file"] else ""
        kept = keep_page(require_article(page), source, by=request.user, at=now, name=name)
        bring(kept, page, by=request.user, at=now)
        return kept
    except (UnreadableError, OutOfDateError) as refusal:
        form.add_error(field, str(refusal))
        return None
