"""Typing in what was written on a printed sheet: shown first, then kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.audit.bench import Entry
from reviews.audit.paper import Paper, about, paper_named
from reviews.forms.paper import PaperForm
from reviews.models import Review
from reviews.permissions.desk import active_reviewer
from reviews.permissions.rounds import may_comment
from reviews.policy.commenting import may_say
from reviews.policy.dictated import MOST, Note, fault_in, notes_in
from reviews.policy.findings.finding import counted
from reviews.views.rounds.attempt import DONE, INVALID, attempt
from reviews.views.rounds.found import review_for
from reviews.workflow.comment_from_paper import Written, comment_from_paper

NO_SHEET = (
    "No sheet of yours about this version has this code. Check it letter by letter; it stands at "
    "the top of the sheet and at the foot of each page."
)


@dataclass(frozen=True)
class Read:
    """One comment as it was understood: what it is about, and what is wrong with it."""

    note: Note
    entry: Entry | None
    fault: str


@never_cache
@require_http_methods(["GET", "POST"])
def paper_comments_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, show how the comments are understood or, with `act=keep`, keep them all."""
    review = review_for(request, pk)
    form = PaperForm(request.POST or None, initial={"sheet": request.GET.get("sheet", "")})
    read: list[Read] = []
    status = DONE
    if request.method == "POST":
        read = _read(request, review, form)
        status = INVALID if form.errors or any(one.fault for one in read) else DONE
        if status == DONE and request.POST.get("act") == "keep":
            status = attempt(form, lambda: _keep(request, review, read))
            if status == DONE:
                messages.success(
                    request, f"{counted(len(read), 'comment is', 'comments are')} kept."
                )
                return redirect("review", pk)
    context = {
        "review": review,
        "version": review.version,
        "form": form,
        "read": read,
        "faults": sum(bool(one.fault) for one in read),
        "blocking": sum(one.note.is_blocking for one in read),
        "verdict": may_comment(request.user, review),
    }
    return render(request, "reviews/paper/comments.html", context, status=status)


def _read(request: SignedInRequest, review: Review, form: PaperForm) -> list[Read]:
    """Each comment with its passage; what is wrong with the form as a whole is said in it."""
    if not form.is_valid():
        return []
    is_signer = active_reviewer(request.user) is not None
    code = form.cleaned_data["sheet"]
    paper = paper_named(code, review, by_id=request.user.pk, is_signer=is_signer)
    if paper is None:
        form.add_error("sheet", NO_SHEET)
        return []
    notes = notes_in(form.cleaned_data["words"])
    if len(notes) > MOST:
        form.add_error("words", f"These are {len(notes):,} comments; send {MOST} at a time.")
        return []
    return [_understood(note, paper) for note in notes]


def _understood(note: Note, paper: Paper) -> Read:
    entry = paper.entry(note.number or 0)
    fault = fault_in(note, len(paper.numbered)) or may_say(body=note.body, suggestion="").refusal
    return Read(note, entry, fault)


def _keep(request: SignedInRequest, review: Review, read: Sequence[Read]) -> None:
    written = [
        Written(about(one.entry) if one.entry else None, one.note.body, one.note.is_blocking)
        for one in read
    ]
    comment_from_paper(review, by=request.user, at=timezone.now(), written=written)
