"""Sign-offs in templates."""

from django import template

from reviews.models import SignOff
from reviews.policy.findings.finding import lasting as in_words

register = template.Library()


@register.filter
def taken_back(signed: SignOff) -> str:
    """How it was taken back, as a word; nothing for a sign-off that nobody took back."""
    if hasattr(signed, "withdrawal"):
        return "withdrawn"
    return "disputed" if hasattr(signed, "dispute") else ""


@register.filter
def lasting(seconds: int) -> str:
    """How long something took, as people say it: 2 minutes and 5 seconds."""
    return in_words(seconds)
