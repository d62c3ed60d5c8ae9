"""The text of an article in templates."""

from django import template
from django.utils.safestring import SafeString

from articles import readable as text

register = template.Library()


@register.filter
def readable(body: str) -> SafeString:
    """The sanitised body of a version or draft, ready to be shown as readers meet it."""
    return text.readable(body, sizes={}).html
