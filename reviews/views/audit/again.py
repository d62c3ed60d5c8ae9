"""Asking for many re-reviews: what will be asked of whom, then how far it is."""

import datetime as dt
from dataclasses import replace

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.audit.again import MOST, NOT_IN_THE_PAST, Selection, chosen, matching
from reviews.audit.patience import SECONDS, patience
from reviews.forms.again import ANYBODY, AgainForm, keys_of
from reviews.models import Batch
from reviews.permissions.desk import may_run_desk
from reviews.views.audit.asked import asked
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.ask_batch import ask_batch
from reviews.workflow.start_batch import start_batch

USUAL_DAYS = 14
AT_ONCE = 10


@require_http_methods(["GET", "POST"])
def ask_again(request: SignedInRequest) -> HttpResponse:
    """The articles that were chosen; on POST, start the batch."""
    may_run_desk(request.user).require()
    now = timezone.now()
    usual = timezone.localdate(now) + dt.timedelta(days=USUAL_DAYS)
    if request.method == "POST":
        return _started(request, now, usual)
    if refusal := _refusal(request):
        return _shown(request, Selection(()), AgainForm.about([], due_on=usual), refusal=refusal)
    selection = _selection(request, now, usual)
    form = AgainForm.about([one.article_id for one in selection.asked], due_on=usual)
    return _shown(request, selection, form)


def _refusal(request: SignedInRequest) -> str:
    """Why nothing can be asked for from a table of that day; "" from the one of today."""
    form, state = asked(request)
    unreadable = " ".join(map(str, form.errors.get("on", ())))
    return NOT_IN_THE_PAST if state.filters.on else unreadable


def _selection(request: SignedInRequest, now: dt.datetime, due_on: dt.date) -> Selection:
    if "all" not in request.GET:
        return chosen(keys_of(request.GET.getlist("article")), at=now, due_on=due_on)
    _, state = asked(request)
    with patience(SECONDS):
        return matching(state.filters, state.sort, at=now, due_on=due_on)


def _started(request: SignedInRequest, now: dt.datetime, usual: dt.date) -> HttpResponse:
    keys = keys_of(request.POST.getlist("article"))
    form = AgainForm(request.POST, articles=keys)
    due_on = form.cleaned_data["due_on"] if form.is_valid() else usual
    selection = chosen(keys, at=now, due_on=due_on)
    made: list[Batch] = []
    status = attempt(form, lambda: made.append(_start(request, form, selection, now)))
    if status == DONE:
        return redirect("batch", made[0].pk)
    return _shown(request, selection, form, status=status)


def _start(
    request: SignedInRequest, form: AgainForm, selection: Selection, now: dt.datetime
) -> Batch:
    said = form.cleaned_data
    articles = selection.articles
    if said["whom"] == ANYBODY:
        articles = tuple(replace(one, reviewer=None) for one in articles)
    return start_batch(
        articles,
        by=request.user,
        at=now,
        key=said["key"],
        due_on=said["due_on"],
        note=said["note"],
    )


def _shown(
    request: SignedInRequest,
    selection: Selection,
    form: AgainForm,
    *,
    status: int = 200,
    refusal: str = "",
) -> HttpResponse:
    context = {"selection": selection, "form": form, "most": MOST, "refusal": refusal}
    status = 400 if refusal else status
    return render(request, "reviews/audit/again.html", context, status=status)


@require_http_methods(["GET", "POST"])
def batch_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """What became of each article of a batch; on POST, go on with what still waits."""
    may_run_desk(request.user).require()
    batch = get_object_or_404(Batch.objects.select_related("by"), pk=pk)
    if request.method == "POST":
        done = ask_batch(batch, by=batch.by, at=batch.at, most=AT_ONCE)
        messages.success(request, f"{done} more went on.")
        return redirect("batch", pk)
    numbers = batch.lines.aggregate(
        asked=Count("review"),
        left_out=Count("pk", filter=~Q(skipped="")),
        waiting=Count("pk", filter=Q(review=None, skipped="")),
    )
    lines = batch.lines.select_related("article", "reviewer__user", "review")
    heavy = ("summary", "body", "references", "authorship")
    context = {
        "batch": batch,
        "lines": lines.defer(*(f"article__{name}" for name in heavy)),
        "today": timezone.localdate(),
        **numbers,
    }
    template = (
        "reviews/audit/_batch.html"
        if request.headers.get("HX-Request")
        else "reviews/audit/batch.html"
    )
    return render(request, template, context)
