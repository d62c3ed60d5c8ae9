"""A page before it is imported: what it states, what is doubtful, how it will stand."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.importing.corrections import corrected
from articles.importing.documents.document import read_document
from articles.importing.page import PageFacts, illustrated
from articles.text.passage import Kind
from articles.verdict import OutOfDateError, RefusedError
from articles.views.request import SignedInRequest
from reviews.forms.importing import SettleForm
from reviews.importing.foreseen import foreseen
from reviews.importing.questions import LABELS, other_doubts, said
from reviews.models import PageToImport, PictureToImport
from reviews.permissions.desk import may_run_desk
from reviews.public_line import public_line
from reviews.views.importing.pictures import bring
from reviews.workflow.import_kept_page import corrections_of, import_kept_page
from reviews.workflow.settle_page import settle_page
from reviews.workflow.throw_away_page import throw_away_page


@require_http_methods(["GET", "POST"])
def page_to_import(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the page as it will stand; on POST settle, import, or throw it away."""
    may_run_desk(request.user).require()
    waiting = get_object_or_404(PageToImport, pk=pk, by=request.user)
    now = timezone.now()
    act = request.POST.get("act", "")
    if act == "throw-away":
        throw_away_page(waiting, by=request.user, at=now)
        messages.success(request, "The page was thrown away. Nothing was imported.")
        return redirect("import_page")
    page = read_document(
        bytes(waiting.raw), address=waiting.address, content_type=waiting.content_type
    )
    posted = request.method == "POST"
    form = SettleForm(request.POST if posted else None, page=page, answers=waiting.answers)
    if posted and form.is_valid():
        settle_page(waiting, form.answers(), by=request.user, at=now)
        if act == "bring":
            bring(waiting, page, by=request.user, at=now)
        if act in {"settle", "bring"}:
            return redirect("page_to_import", pk)
        return _import(request, waiting, now, live=act == "import")
    context = _shown(waiting, page, now) | {"form": form, "waiting": waiting}
    return render(
        request, "reviews/importing/preview.html", context, status=422 if form.errors else 200
    )


def _import(
    request: SignedInRequest, waiting: PageToImport, now: dt.datetime, *, live: bool
) -> HttpResponse:
    try:
        article = import_kept_page(waiting, by=request.user, at=now, live=live)
    except (RefusedError, OutOfDateError) as refusal:
        messages.error(request, f"Nothing was imported. {refusal}")
        return redirect("import_page")
    how = "It is live as imported." if live else "It is not live."
    messages.success(request, f"“{article}” was imported. {how}")
    return redirect("article", article.pk)


def _shown(waiting: PageToImport, page: PageFacts, now: dt.datetime) -> dict[str, Any]:
    """What the screen says of the page as it was settled so far."""
    pictures = list(PictureToImport.objects.filter(page=waiting).defer("data"))
    shown = {
        one.address: reverse("picture_to_import", args=[waiting.pk, one.place])
        for one in pictures
        if one.size
    }
    used = illustrated(corrected(page, corrections_of(waiting)), shown)
    facts = foreseen(used, at=now, live=True)
    passages = facts.case.version.passages if facts.case else ()
    changed = {one.what: one for one in corrections_of(waiting)}
    return {
        "page": used,
        "pictures": pictures,
        "left_out": sum(not one.size for one in pictures),
        "standing": facts.standing.value,
        "findings": facts.findings,
        "line": public_line(facts),
        "sections": [one.words for one in passages if one.kind is Kind.HEADING],
        "words": sum(len(one.words.split()) for one in passages),
        "facts": [
            {
                "label": label,
                "read": said(what, getattr(page, what)),
                "line": page.read_from.get(what, ""),
                "correction": changed.get(what),
                "used": said(what, getattr(used, what)),
            }
            for what, label in LABELS.items()
        ],
        "notes": other_doubts(page),
        "today": timezone.localdate(now),
    }
