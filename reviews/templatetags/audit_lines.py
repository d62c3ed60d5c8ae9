"""What the lines of the audit table say."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from reviews.audit.line import LineScope
from reviews.models import AuditRow, FindingRow

register = template.Library()

_SCOPES = {
    LineScope.WHOLE.value: "whole text",
    LineScope.CHANGES.value: "with later changes",
    LineScope.CLAIM.value: "only claimed",
}


@register.simple_tag
def narrow(**filters: str) -> str:
    """The address of the table with this filter alone: `{% narrow author=row.author %}`."""
    return f"{reverse('audit')}?{urlencode(filters)}"


@register.filter
def scope_words(row: AuditRow) -> str:
    """What the text leans on, in words."""
    return _SCOPES.get(row.scope, "")


@register.filter
def code_words(finding: FindingRow) -> str:
    """A finding's name in words, with how many where that is known."""
    return finding.code.replace("-", " ")
