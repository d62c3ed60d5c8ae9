"""The editor."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.editing.content import Content
from articles.editing.save_draft import save_draft
from articles.forms.draft import DraftForm
from articles.forms.version import VersionForm
from articles.models import Draft, SetAsideText
from articles.permissions import may_write
from articles.verdict import RefusedError
from articles.views.request import SignedInRequest

MOST_SHOWN = 5


@never_cache
@require_http_methods(["GET", "POST"])
def draft_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """The draft in its form; on POST (a browser without scripts), save it."""
    may_write(request.user).require()
    draft = get_object_or_404(
        Draft.objects.select_related("article", "saved_by", "specialty"), article_id=pk
    )
    if request.method == "GET":
        return _shown(request, draft, DraftForm.showing(draft))
    form = DraftForm(request.POST)
    if form.is_valid():
        try:
            return _saved(request, draft, form)
        except RefusedError as refusal:
            form.add_error("body", str(refusal))
    return _shown(request, draft, form, status=422)


def _saved(request: SignedInRequest, draft: Draft, form: DraftForm) -> HttpResponse:
    saved = save_draft(
        draft.article,
        form.content,
        by=request.user,
        at=timezone.now(),
        revision=form.cleaned_data["revision"],
    )
    if saved.set_aside:
        return redirect("set_aside_text", draft.article_id, saved.set_aside.pk)
    messages.success(request, "The draft is saved.")
    return redirect("save_version" if "version" in request.POST else "draft", draft.article_id)


def _shown(
    request: SignedInRequest, draft: Draft, form: DraftForm, *, status: int = 200
) -> HttpResponse:
    texts = SetAsideText.objects.filter(article=draft.article).select_related("by")
    beside = request.GET.get("beside", "")
    context = {
        "draft": draft,
        "article": draft.article,
        "form": form,
        "version_form": VersionForm(initial={"revision": draft.revision}, prefix="version"),
        "media": form.media.with_nonce(str(request.csp_nonce)),  # type: ignore[attr-defined]
        "faults": Content.of(draft).faults(),
        "set_aside": texts[:MOST_SHOWN],
        "beside": texts.filter(pk=beside).first() if beside.isdecimal() else None,
    }
    return render(request, "articles/draft.html", context, status=status)
