"""The text of an article as readers meet it: headings one can link to, tables one can scroll."""

import re

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

register = template.Library()

_HEADING = re.compile(r"<(h[2-4])>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@register.filter
def readable(body: str) -> SafeString:
    """The sanitised body of a version or draft, with anchors, ready to be shown.

    Takes only what went through `sanitise`: there headings have no attributes, and a “<” that is
    not markup is written as an entity.
    """
    taken: dict[str, int] = {}

    def anchored(heading: re.Match[str]) -> str:
        tag, words = heading.groups()
        name = slugify(_TAG.sub("", words).replace("&amp;", ""))[:60].strip("-") or "part"
        taken[name] = taken.get(name, 0) + 1
        anchor = name if taken[name] == 1 else f"{name}-{taken[name]}"
        return f'<{tag} id="{anchor}" tabindex="-1">{words}</{tag}>'

    html = _HEADING.sub(anchored, body)
    html = html.replace("<table>", '<div class="table-scroll" tabindex="0"><table>')
    html = html.replace("</table>", "</table></div>").replace("<img ", '<img loading="lazy" ')
    return mark_safe(html)  # noqa: S308 - see above: sanitised before it was stored
