"""One text that was set aside, beside the draft: keep one, or merge by hand."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.comparing.compare import compare
from articles.comparing.showing import show
from articles.editing.content import Content
from articles.editing.restore_text import restore_text
from articles.models import Draft, SetAsideText
from articles.permissions import may_write
from articles.text.canonical import passages
from articles.verdict import OutOfDateError
from articles.views.compare import changes_listed
from articles.views.request import SignedInRequest


class ChoiceForm(forms.Form):
    """The revision of the draft that was shown."""

    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


@never_cache
@require_http_methods(["GET", "POST"])
def set_aside_text_page(request: SignedInRequest, pk: int, text: int) -> HttpResponse:
    """Show both texts; on POST, put this one into the draft."""
    may_write(request.user).require()
    set_aside = get_object_or_404(
        SetAsideText.objects.select_related("article", "by"), pk=text, article_id=pk
    )
    form = ChoiceForm(request.POST or None)
    if form.is_valid():
        revision = form.cleaned_data["revision"]
        try:
            restore_text(set_aside, by=request.user, at=timezone.now(), revision=revision)
        except OutOfDateError as clash:
            messages.error(request, str(clash))
            return redirect("set_aside_text", pk, text)
        messages.success(request, "The draft now holds the text that was set aside.")
        return redirect("draft", pk)
    draft = Draft.objects.select_related("article", "saved_by", "specialty").get(article_id=pk)
    content = Content.from_json(set_aside.content)
    blocks = show(compare(passages(draft.text), passages(content.text)))
    context = {
        "article": draft.article,
        "draft": draft,
        "set_aside": set_aside,
        "form": ChoiceForm(initial={"revision": draft.revision}),
        "blocks": blocks,
        "is_same": content == Content.of(draft),
        **changes_listed(blocks),
    }
    return render(request, "articles/set_aside_text.html", context)
