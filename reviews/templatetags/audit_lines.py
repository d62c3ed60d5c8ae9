"""What the lines of the audit table say."""

import datetime as dt
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from reviews.audit.addresses import address_of
from reviews.audit.line import LineScope
from reviews.models import AuditLine, FindingRow

register = template.Library()

_SCOPES = {
    LineScope.WHOLE.value: "whole text",
    LineScope.CHANGES.value: "with later changes",
    LineScope.CLAIM.value: "only claimed",
}


@register.simple_tag
def narrow(on: dt.date | None, **filters: str) -> str:
    """The address of that day's table with this filter alone: `{% narrow on author=name %}`."""
    day = {"on": on} if on else {}
    return f"{reverse('audit')}?{urlencode(day | filters)}"


@register.simple_tag
def row_address(row: AuditLine, on: dt.date | None) -> str:
    """Where a row leads to: its article, or who vouched for it on that day."""
    return address_of(row.article_id, on)


@register.filter
def scope_words(row: AuditLine) -> str:
    """What the text leans on, in words."""
    return _SCOPES.get(row.scope, "")


@register.filter
def code_words(finding: FindingRow) -> str:
    """A finding's name in words, with how many where that is known."""
    return finding.code.replace("-", " ")
