"""Two versions compared."""

from functools import lru_cache
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.comparing.change import SAFETY_SIGNALS
from articles.comparing.compare import compare
from articles.comparing.folding import folded, is_safety
from articles.comparing.showing import Block, show
from articles.models import Article
from articles.permissions import may_read, may_write
from articles.text.canonical import passages
from articles.text.content import Text
from articles.versions import version_or_404
from articles.views.request import SignedInRequest

VIEWS = {"inline": "In the text", "sides": "Side by side"}


@require_safe
def compare_chosen(request: SignedInRequest, pk: int) -> HttpResponse:
    """To the comparison of the two versions chosen in a form."""
    may_read(request.user).require()
    chosen = [request.GET.get(name, "") for name in ("before", "after")]
    if not all(number.isdecimal() for number in chosen):
        raise Http404("Two versions must be chosen.")
    before, after = sorted(int(number) for number in chosen)
    return redirect("compare", pk, before, after)


@require_safe
def compare_page(request: SignedInRequest, pk: int, before: int, after: int) -> HttpResponse:
    """What changed from one version to the other, in the text or side by side."""
    may_read(request.user).require()
    article = get_object_or_404(Article.objects.only("number", "title"), pk=pk)
    old, new = version_or_404(pk, before), version_or_404(pk, after)
    blocks = blocks_between(old.text, new.text)
    chosen = request.GET.get("view", "")
    only_safety = request.GET.get("only") == "safety"
    context = {
        "can_write": bool(may_write(request.user)),
        "article": article,
        "before": old,
        "after": new,
        "blocks": folded(blocks, keeps=is_safety, least=1) if only_safety else folded(blocks),
        "facts": facts_changed(old, new),
        "view": chosen if chosen in VIEWS else "inline",
        "views": VIEWS,
        "numbers": range(1, article.number + 1),
        **changes_listed(blocks, only_safety=only_safety),
    }
    return render(request, "articles/compare.html", context)


@lru_cache(maxsize=8)
def blocks_between(before: Text, after: Text) -> tuple[Block, ...]:
    """The comparison of two texts, kept: the same two are looked at in several ways."""
    return show(compare(passages(before), passages(after)))


def changes_listed(blocks: tuple[Block, ...], *, only_safety: bool = False) -> dict[str, Any]:
    """The list of changes beside a comparison: all of them, or those with a safety signal."""
    changes = [entry for block in blocks for entry in block.entries if entry.number]
    safety = [entry for entry in changes if is_safety(entry)]
    return {
        "changes": safety if only_safety else changes,
        "total": len(changes),
        "safety_total": len(safety),
        "without_total": len(changes) - len(safety),
        "only_safety": only_safety,
        "safety": SAFETY_SIGNALS,
    }


def facts_changed(old: Any, new: Any) -> list[tuple[str, str, str]]:
    """What differs beside the words, as (what, before, after)."""
    facts = [
        ("Written by", old.byline, new.byline),
        ("Specialty", str(old.specialty or "–"), str(new.specialty or "–")),
        ("Risk", old.get_risk_display(), new.get_risk_display()),
    ]
    return [fact for fact in facts if fact[1] != fact[2]]
