"""Submitting the newest version for review."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.models import Article
from articles.permissions import may_write
from articles.verdict import OutOfDateError
from articles.views.request import SignedInRequest
from reviews.audit.answers import answers_to
from reviews.audit.candidates import candidates
from reviews.audit.since import since_last_round, who_asked_for_changes
from reviews.forms.rounds import SubmitForm, due_by
from reviews.models import Review, Reviewer
from reviews.permissions.rounds import may_submit
from reviews.policy import binding
from reviews.policy.record import known_by, policy_on
from reviews.record import local, record_of
from reviews.views.comments.panel import talk_about
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.assign import USUAL_DAYS
from reviews.workflow.submit import submit


@never_cache
@require_http_methods(["GET", "POST"])
def submit_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Whom to ask, by when, with which note; on POST, submit."""
    may_write(request.user).require()
    article = get_object_or_404(Article.objects.select_related("draft"), pk=pk)
    newest = article.history.select_related("specialty", "history_user").first()
    if newest is None:
        messages.error(request, "Save a version first: a review is about a frozen text.")
        return redirect("draft", pk)
    form = SubmitForm(request.POST or None, prefix="submit", initial=_usual(newest))
    form.asked_of(list(Reviewer.objects.values_list("pk", flat=True)))
    status = DONE
    if request.method == "POST":
        made: list[Review] = []
        status = attempt(form, lambda: made.append(_submit(request, article, newest, form)))
        if status == DONE:
            messages.success(request, _told(made[0]))
            return redirect("review", made[0].pk)
    return render(
        request, "reviews/rounds/submit.html", _context(request, newest, form), status=status
    )


def _usual(newest: Any) -> dict[str, Any]:
    """What a fresh form holds: who asked for changes last time is asked whether they were made."""
    return {
        "number": newest.number,
        "due_on": due_by(USUAL_DAYS, timezone.localdate()),
        "reviewers": who_asked_for_changes(newest),
    }


def _submit(request: SignedInRequest, article: Article, newest: Any, form: SubmitForm) -> Review:
    said = form.cleaned_data
    if said["number"] != newest.number:
        raise OutOfDateError(
            f"Version {newest.number} was saved since you opened this page. Look at what it says "
            "now, and submit it if you mean it."
        )
    chosen = Reviewer.objects.filter(pk__in=said["reviewers"]).select_related("user")
    return submit(
        newest,
        by=request.user,
        at=timezone.now(),
        reviewers=list(chosen),
        due_on=said["due_on"],
        note=said["note"],
    )


def _told(review: Review) -> str:
    asked = [str(row.reviewer) for row in review.assignments.select_related("reviewer__user")]
    who = f"{' and '.join(asked)} asked by mail" if asked else "every reviewer told by mail"
    return f"Version {review.version.number} is submitted, {who}."


def _context(request: SignedInRequest, newest: Any, form: SubmitForm) -> dict[str, Any]:
    now = timezone.now()
    article = Article.objects.select_related("draft").get(pk=newest.article_id)
    record = known_by(record_of(article, at=now, about=newest), local(now))
    policy = policy_on(record, local(now).date())
    verdict = may_submit(request.user, newest, at=now)
    return {
        "article": article,
        "version": newest,
        "form": form,
        "verdict": verdict,
        "candidates": candidates(newest, at=now),
        "requirements": binding.requirements(policy),
        "policy": policy,
        "since": since_last_round(newest),
        "answers": answers_to(article, talk_about(request, article, None)),
        "open_round": Review.objects.filter(article=article, state="open").first(),
        "has_newer_draft": article.draft.saved_at > newest.saved_at,
        "today": timezone.localdate(now),
    }
