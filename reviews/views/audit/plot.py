"""The plot over the table, for lists so long that the table does not wait for it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.views.request import SignedInRequest
from reviews.audit.addresses import State, address_of
from reviews.audit.patience import SECONDS, TooSlowError, patience
from reviews.audit.scatter import Dot, Plot, plot_of
from reviews.permissions.desk import may_run_desk
from reviews.views.audit.asked import asked


@require_safe
def audit_plot(request: SignedInRequest) -> HttpResponse:
    """The plot alone, to be put into the page."""
    may_run_desk(request.user).require()
    _, state = asked(request)
    try:
        with patience(SECONDS):
            plot = plot_of(state.filters)
    except TooSlowError:
        return render(request, "reviews/audit/_too_slow.html", {})
    return render(request, "reviews/audit/_plot.html", {"plot": shown_plot(plot, state)})


def shown_plot(plot: Plot | None, state: State) -> dict[str, Any] | None:
    """The plot with the address that each dot leads to."""
    if plot is None:
        return None
    return {
        "plot": plot,
        "dots": [(dot, _address(dot, state)) for dot in plot.dots],
        "not_older": plot.shown - plot.older,
    }


def _address(dot: Dot, state: State) -> str:
    if dot.article_id:
        return address_of(dot.article_id, state.filters.on)
    return reverse("audit") + state.with_filters(**_inside(dot, state)).address()


def _inside(dot: Dot, state: State) -> dict[str, Any]:
    """The dot's days, as far as they lie inside the days that are asked for already."""
    asked_for = {name: getattr(state.filters, name) for name in dot.narrows}
    return {
        name: day
        if asked_for[name] is None
        else (max if name.endswith("_from") else min)(day, asked_for[name])
        for name, day in dot.narrows.items()
    }
