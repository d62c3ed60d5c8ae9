"""Pictures that keep their place while they load."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.readable import Sizes

register = template.Library()


@register.simple_tag
def size_of(source: str, sizes: Sizes) -> SafeString:
    """Width and height as attributes; nothing for a picture that is not kept here."""
    size = sizes.get(source.rsplit("/", 1)[-1])
    return format_html(' width="{}" height="{}"', *size) if size else SafeString()
