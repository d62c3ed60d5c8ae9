"""Sign-offs in templates."""

from django import template

from reviews.models import SignOff

register = template.Library()


@register.filter
def taken_back(signed: SignOff) -> str:
    """How it was taken back, as a word; nothing for a sign-off that nobody took back."""
    if hasattr(signed, "withdrawal"):
        return "withdrawn"
    return "disputed" if hasattr(signed, "dispute") else ""
