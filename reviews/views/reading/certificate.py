"""The certificate of a sign-off: one page that anybody can print and check."""

from dataclasses import replace

from django.contrib.auth.decorators import login_not_required
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Page, Publication
from reviews.models import Dispute, LedgerEntry, SignOff, Withdrawal
from reviews.views.reading.matching import matching
from reviews.views.reading.words_signed import words_signed


@login_not_required
@require_safe
def certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """Who signed, when and what it means; the words; whether they are what readers see.

    404 unless the page, with this version or a later one, has been live: nothing unpublished is
    ever shown.
    """
    row = get_object_or_404(SignOff.objects.select_related("version__specialty"), pk=pk)
    page = Page.objects.filter(article=row.article_id).select_related("live__version").first()
    published = Publication.objects.filter(article=row.article_id)
    newest = published.aggregate(newest=Max("version__number"))["newest"]
    if page is None or newest is None or row.version.number > newest:
        raise Http404
    entry = LedgerEntry.objects.filter(kind=LedgerEntry.Kind.SIGN_OFF, subject_id=row.pk).first()
    withdrawal = Withdrawal.objects.filter(sign_off=row).first()
    dispute = Dispute.objects.filter(sign_off=row).first()
    found = matching(row, page.live.version if page.live else None)
    was_live = published.filter(version=row.version_id).exists()
    context = {
        "row": row,
        "withdrawal": withdrawal,
        "dispute": dispute,
        "page": page,
        "was_live": was_live,
        "entry": entry,
        "matching": replace(found, counts=not (withdrawal or dispute)),
        "now": timezone.now(),
        "words": words_signed(row) if was_live else [],
    }
    return render(request, "reading/certificate.html", context)
