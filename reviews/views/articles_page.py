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
from reviews.policy.standing import Standing


@require_safe
def articles_page(request: SignedInRequest) -> HttpResponse:
    """The list, narrowed by what stands in the address."""
    may_write(request.user).require()
    filters = Filters.of(request.GET)
    before = request.GET.get("before", "")
    listing = listed(filters, before=int(before) if before.isdecimal() else None)
    kept = {name: value for name, value in vars(filters).items() if value}
    next_page = urlencode(kept | {"before": listing.next_before}) if listing.next_before else ""
    context = {
        "listing": listing,
        "filters": filters,
        "is_narrowed": bool(kept),
        "counts": [
            {
                "standing": standing.value,
                "word": standing.value.replace("_", " ").capitalize(),
                "number": number,
                "url": "?" + urlencode({**kept, "standing": standing.value}),
                "current": filters.standing == standing.value,
            }
            for standing, number in zip(Standing, counts().values(), strict=True)
        ],
        "specialties": Specialty.objects.all(),
        "risks": Risk.choices,
        "next_page": f"?{next_page}" if next_page else "",
        "first_page": "?" + urlencode(kept) if before else "",
        "today": timezone.localdate(),
    }
    return render(request, "reviews/articles.html", context)
