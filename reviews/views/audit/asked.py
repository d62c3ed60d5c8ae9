"""What a request asks of the audit table."""

from django.http import HttpRequest
from django.utils import timezone

from reviews.audit.addresses import State
from reviews.audit.sorting import Sort
from reviews.forms.audit import AuditForm


def asked(request: HttpRequest) -> tuple[AuditForm, State]:
    """The form as it was filled, and what of it makes sense."""
    form = AuditForm(request.GET, today=timezone.localdate())
    return form, State(form.filters(), Sort.of(request.GET.get("sort", "")))
