"""Two versions compared."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles.comparing.compare import compare
from articles.permissions import may_read
from articles.text.canonical import passages
from articles.versions import version_or_404
from articles.views.request import SignedInRequest


@require_safe
def compare_chosen(request: SignedInRequest, pk: int) -> HttpResponse:
    """To the comparison of the two versions chosen in the list."""
    chosen = [request.GET.get(name, "") for name in ("before", "after")]
    if not all(number.isdecimal() for number in chosen):
        raise Http404("Two versions must be chosen.")
    before, after = sorted(int(number) for number in chosen)
    return redirect("compare", pk, before, after)


@require_safe
def compare_page(request: SignedInRequest, pk: int, before: int, after: int) -> HttpResponse:
    """What changed from one version to the other."""
    may_read(request.user).require()
    old, new = version_or_404(pk, before), version_or_404(pk, after)
    comparison = compare(passages(old.text), passages(new.text))
    context = {"article": old.history_object, "before": old, "after": new, "comparison": comparison}
    return render(request, "articles/compare.html", context)
