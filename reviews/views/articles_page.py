"""All articles and how they stand."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Risk, Specialty
from articles.permissions import may_write
from articles.views.request import SignedInRequest
from reviews.audit.listing import Filters, counts, listed
from reviews.models.choices import choices_of
from reviews.policy.standing import Standing


@require_safe
def articles_page(request: SignedInRequest) -> HttpResponse:
    """The list, narrowed by what stands in the address."""
    may_write(request.user).require()
    filters = Filters.of(request.GET)
    before = request.GET.get("before", "")
    listing = listed(filters, before=int(before) if before.isdecimal() else None)
    kept = {name: value for name, value in vars(filters).items() if value}
    narrower = {name: value for name, value in kept.items() if name != "standing"}
    next_page = urlencode(kept | {"before": listing.next_before}) if listing.next_before else ""
    context = {
        "listing": listing,
        "filters": filters,
        "is_narrowed": bool(narrower),
        "tabs": _tabs(filters, narrower),
        "all_standings": _address(narrower, ""),
        "specialties": Specialty.objects.all(),
        "risks": Risk.choices,
        "wider": _address({}, filters.standing),
        "next_page": f"?{next_page}" if next_page else "",
        "first_page": _address(narrower, filters.standing) if before else "",
        "today": timezone.localdate(),
    }
    return render(request, "reviews/articles.html", context)


def _tabs(filters: Filters, narrower: dict[str, str]) -> list[dict[str, object]]:
    """One for each standing, with how many articles of all stand so."""
    numbers = counts()
    return [
        {
            "standing": standing,
            "word": word,
            "number": numbers[standing],
            "url": _address(narrower, standing),
            "current": filters.standing == standing,
        }
        for standing, word in choices_of(Standing)
    ]


def _address(narrower: dict[str, str], standing: str) -> str:
    kept = {name: value for name, value in (narrower | {"standing": standing}).items() if value}
    return "?" + urlencode(kept)
