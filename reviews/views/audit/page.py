"""The audit desk: all articles with their reviews, sorted and narrowed as the address says."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import User
from articles.views.request import SignedInRequest
from reviews.audit.addresses import State, heads
from reviews.audit.again import NOT_IN_THE_PAST
from reviews.audit.chips import chips, questions
from reviews.audit.counts import Counted, by_standing, total, without_days
from reviews.audit.paging import Page, Place
from reviews.audit.patience import SECONDS, TooSlowError, patience
from reviews.audit.scatter import POINTS, plot_of
from reviews.audit.table import page_of
from reviews.forms.audit import AuditForm, in_words
from reviews.models import Reviewer
from reviews.permissions.desk import may_run_desk
from reviews.views.audit.asked import asked
from reviews.views.audit.plot import shown_plot

NAMES = 500


@require_safe
def audit_page(request: SignedInRequest) -> HttpResponse:
    """One page of the table under its plot and counts."""
    may_run_desk(request.user).require()
    form, state = asked(request)
    if _has_empty_values(request) and not form.errors:
        return redirect(f"{request.path}{state.address()}")
    today = timezone.localdate()
    place = {name: request.GET.get(name, "") for name in ("after", "before", "end")}
    context = {
        "form": form,
        "state": state,
        "heads": heads(state),
        "on": state.filters.on,
        "day": state.filters.on or today,
        "questions": list(questions(state, state.filters.on or today)),
        "query": state.query(),
        "today": today,
        **_names(form, state),
    }
    try:
        with patience(SECONDS):
            found = _found(state, place)
    except TooSlowError:
        return render(request, "reviews/audit/too_slow.html", context, status=503)
    return render(request, "reviews/audit/audit.html", context | found)


def _found(state: State, place: dict[str, str]) -> dict[str, Any]:
    """What the database has to be asked for."""
    counts = by_standing(state.filters)
    count = total(state.filters, counts)
    page = page_of(state.filters, state.sort, count=count, **place)
    is_small = not count.is_more and count.number <= POINTS
    return {
        "rows": page.rows,
        "count": count,
        "pages": _pages(state, page, count),
        "figures": _figures(state, counts),
        "plot": shown_plot(plot_of(state.filters), state) if is_small else None,
        "is_plot_awaited": not is_small,
        "without_days": without_days() if state.filters.on else 0,
        "no_asking": NOT_IN_THE_PAST if state.filters.on else "",
    }


def _has_empty_values(request: HttpRequest) -> bool:
    """Whether a form left its empty fields in the address."""
    return any(value == "" for values in request.GET.lists() for value in values[1])


def _names(form: AuditForm, state: State) -> dict[str, Any]:
    """What the filters offer, and those that are on."""
    return {
        "chips": list(chips(state, form.specialties)),
        "reviewer_names": Reviewer.objects.values_list("user__name", flat=True)[:NAMES],
        "author_names": User.objects.filter(is_writer=True).values_list("name", flat=True)[:NAMES],
    }


def _figures(state: State, counts: Any) -> list[dict[str, Any]]:
    """The count of each standing, with the way there, or back if it is on."""
    return [
        {
            "standing": standing.value,
            "word": in_words(standing),
            "number": str(count),
            "is_current": state.filters.standing == standing.value,
            "url": (
                state.without("standing")
                if state.filters.standing == standing.value
                else state.with_filters(standing=standing.value)
            ).address(),
        }
        for standing, count in counts.items()
    ]


def _pages(state: State, page: Page, count: Counted) -> dict[str, str]:
    """What is said of the page, and the ways to its neighbours."""
    rows, sort = page.rows, state.sort
    noun = "article" if count.number == 1 else "articles"
    ways = {"said": f"{len(rows):,} of {count} {noun}", "first": "", "previous": ""}
    ways |= {"next": "", "last": ""}
    if not page.is_first:
        ways["first"] = state.address()
        if rows:
            ways["previous"] = state.address(before=Place.written(rows[0], sort))
    if not page.is_last and rows:
        ways["next"] = state.address(after=Place.written(rows[-1], sort))
        ways["last"] = state.address(end="1")
    return ways
