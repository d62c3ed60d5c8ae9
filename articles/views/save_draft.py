"""What the editor's script saves to, every few seconds."""

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles.editing.content import Content
from articles.editing.save_draft import DraftSaved, save_draft
from articles.forms.draft import DraftForm
from articles.models import Article
from articles.permissions import may_write
from articles.verdict import RefusedError
from articles.views.request import SignedInRequest

TOO_BIG = (
    "This text is larger than 25 MB and cannot be saved. Undo the last paste, or paste it as plain "
    "text. It stays in this window until you do."
)


@never_cache
@require_POST
def save_draft_now(request: SignedInRequest, pk: int) -> JsonResponse:
    """The JSON form of a draft in; what came of it out.

    200 saved · 409 set aside, with the address of both texts · 403, 413, 422 not saved, and why.
    """
    verdict = may_write(request.user)
    if not verdict:
        return _not_saved(verdict.refusal, status=403)
    article = get_object_or_404(Article, pk=pk)
    try:
        form = DraftForm(_sent(request))
    except RequestDataTooBig:
        return _not_saved(TOO_BIG, status=413)
    except ValueError:
        return _not_saved("What arrived is not a draft. Reload the page.", status=422)
    if not form.is_valid():
        return _not_saved(" ".join(form.faults()), status=422)
    revision, now = form.cleaned_data["revision"], timezone.now()
    try:
        saved = save_draft(article, form.content, by=request.user, at=now, revision=revision)
    except RefusedError as refusal:
        return _not_saved(str(refusal), status=413)
    return _answer(saved)


def _sent(request: SignedInRequest) -> dict[str, Any]:
    """The object that was sent. Half an emoji, which cannot be stored, becomes a question mark."""
    try:
        sent = json.loads(request.body)
    except RecursionError as fault:
        raise ValueError("nested too deep") from fault
    if b"\\ud" in request.body.lower():
        sent = json.loads(json.dumps(sent, ensure_ascii=False).encode(errors="replace"))
    if not isinstance(sent, dict):
        raise ValueError("not an object")
    return sent


def _not_saved(reason: str, *, status: int) -> JsonResponse:
    return JsonResponse({"reason": reason}, status=status)


def _answer(saved: DraftSaved) -> JsonResponse:
    draft = saved.draft
    told = {
        "revision": draft.revision,
        "saved_at": f"{timezone.localtime(draft.saved_at):%H:%M:%S}",
        "saved_by": str(draft.saved_by),
        "faults": Content.of(draft).faults(),
    }
    if saved.set_aside:
        both = reverse("set_aside_text", args=[draft.article_id, saved.set_aside.pk])
        by_themselves = saved.set_aside.by_id == draft.saved_by_id
        return JsonResponse(told | {"both": both, "by_themselves": by_themselves}, status=409)
    return JsonResponse(told)
