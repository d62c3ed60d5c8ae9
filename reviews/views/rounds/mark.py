"""Marking what was read: one passage, a block of them, or a section."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from articles.comparing.change import SAFETY_SIGNALS
from articles.views.request import SignedInRequest
from reviews.audit.bench import bench_of
from reviews.audit.sections import anchors_of
from reviews.displayed import Displayed
from reviews.forms.marks import MarksForm
from reviews.models import Review
from reviews.permissions.one_look import one_look
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.reading import reading
from reviews.views.rounds.review import show_review
from reviews.views.rounds.signing_panel import reads_whole, signing_panel
from reviews.workflow.mark_read import mark_read
from reviews.workflow.unmark_read import unmark_read


@require_POST
def mark_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Keep the marks. A script gets what is left to read; without one, the page comes again."""
    review = review_for(request, pk)
    form = MarksForm(request.POST)
    done: list[Displayed] = []
    status = attempt(form, lambda: _keep(request, review, form, done))
    is_script = request.headers.get("HX-Request") == "true"
    if status == DONE:
        return _left(request, done[-1]) if is_script else redirect(_back(request, form, done[-1]))
    if is_script:
        reasons = " ".join(str(reason) for found in form.errors.values() for reason in found)
        return HttpResponse(reasons, status=status, content_type="text/plain; charset=utf-8")
    return show_review(request, review, {"marks_form": form}, status=status)


def _keep(request: SignedInRequest, review: Review, form: MarksForm, done: list[Displayed]) -> None:
    at = timezone.now()
    for verb, name in ((mark_read, "mark"), (unmark_read, "unmark")):
        keys = form.cleaned_data[name]
        if keys:
            done.append(verb(review, by=request.user, at=at, keys=keys))


@one_look()
def _left(request: SignedInRequest, shown: Displayed) -> HttpResponse:
    """What is left to read, and what can be signed now."""
    asked = request.GET.get("read", "")
    panel = signing_panel(shown, request.user, asked=asked, at=timezone.now())
    around = reading(
        shown, bench_of(shown, marks_changes=not reads_whole(shown, asked)), panel, asked=asked
    )
    context = {"review": shown.review, "signing": panel, "safety": SAFETY_SIGNALS, **around}
    return render(request, "reviews/rounds/_marked.html", context)


def _back(request: SignedInRequest, form: MarksForm, shown: Displayed) -> str:
    """The page as it was, at what was marked."""
    asked = {name: request.GET[name] for name in ("view", "read") if request.GET.get(name)}
    query = f"?{urlencode(asked)}" if asked else ""
    first = shown.named(form.cleaned_data["mark"] or form.cleaned_data["unmark"])[0]
    return f"{reverse('review', args=[shown.review.pk])}{query}#{anchors_of(shown)[first]}"
