"""Who vouched for this: any version on any past day, passage by passage."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.comparing.change import SAFETY_SIGNALS
from articles.models import Article
from articles.permissions import may_read, may_write
from articles.views.request import SignedInRequest
from reviews.audit.past import end_of
from reviews.audit.sheet import sheet_of
from reviews.forms.coverage import TABLE, CoverageForm
from reviews.policy.findings.finding import day
from reviews.policy.holding import Holding, holding_on
from reviews.record import record_of

PAGE = "reviews/coverage/page.html"


@require_safe
def coverage_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """The text with its sign-offs, by what was recorded by the end of the day asked about."""
    may_read(request.user).require()
    article = get_object_or_404(Article.objects.select_related("draft"), pk=pk)
    now = timezone.localtime()
    form = CoverageForm(request.GET, today=now.date())
    context: dict[str, Any] = {
        "can_write": bool(may_write(request.user)),
        "article": article,
        "form": form,
        "today": now.date(),
        "on": None,
        "versions": (),
        "holding": None,
        "refusals": (),
    }
    if not form.is_valid():
        return render(request, PAGE, {**context, "refusals": form.refusals}, status=400)
    asked = form.cleaned_data
    moment = end_of(asked["on"]) if asked["on"] else now
    record = record_of(article, at=moment)
    context |= {"on": asked["on"], "versions": sorted(record.versions, key=lambda v: -v.number)}
    try:
        holding = holding_on(record, moment, asked["version"])
    except KeyError:
        sentence = (
            f"There was no version {asked['version']} of this article on {day(moment.date())}."
        )
        return render(request, PAGE, {**context, "refusals": [sentence]}, status=404)
    if holding is None:
        return render(request, PAGE, context)
    return render(request, PAGE, context | _shown(holding, asked))


def _shown(holding: Holding, asked: dict[str, Any]) -> dict[str, Any]:
    """What the page needs besides; `kept` is the part of the address that its links keep."""
    kept = {name: asked[name] for name in ("version", "on") if asked[name]}
    chosen = next((h for h in holding.holders if h.sign_off.id == asked["by"]), None)
    return {
        "holding": holding,
        "sheet": sheet_of(holding, chosen.sign_off.id if chosen else None),
        "chosen": chosen,
        "safety": SAFETY_SIGNALS,
        "safety_gaps": sum(gap.is_safety and gap.at is not None for gap in holding.coverage.gaps),
        "is_table": asked["show"] == TABLE,
        "kept": urlencode(kept),
        "kept_shown": urlencode(kept | ({"show": TABLE} if asked["show"] == TABLE else {})),
        "title": holding.version.passages[0].words if holding.version.passages else "",
    }
