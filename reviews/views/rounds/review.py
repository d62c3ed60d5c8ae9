"""One round of review as the person who opens it needs it: the workbench."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.comparing.change import SAFETY_SIGNALS
from articles.permissions import may_write
from articles.views.request import SignedInRequest
from reviews.audit.bench import Bench, bench_of
from reviews.audit.candidates import candidates
from reviews.audit.narrowed import narrowed
from reviews.audit.own_words import own_words_of
from reviews.audit.said import decisions_of, earlier_round
from reviews.displayed import Displayed, displayed
from reviews.forms.rounds import (
    AssignForm,
    DeclineForm,
    DiscloseForm,
    RecallForm,
    ReleaseForm,
    RequestChangesForm,
    due_by,
)
from reviews.forms.signing import SignOffForm
from reviews.models import Review
from reviews.permissions.desk import active_reviewer, may_run_desk
from reviews.permissions.one_look import one_look
from reviews.permissions.rounds import may_decline, may_recall, may_request_changes
from reviews.policy import binding
from reviews.policy.states import AssignmentState, State
from reviews.views.comments.panel import comments_beside
from reviews.views.rounds.attempt import OUT_OF_DATE
from reviews.views.rounds.found import review_for
from reviews.views.rounds.outcome_panel import outcome_panel
from reviews.views.rounds.reading import reading
from reviews.views.rounds.signing_panel import reads_whole, signing_panel
from reviews.views.rounds.surroundings import surroundings
from reviews.workflow.assign import USUAL_DAYS

DIALOGS = {
    "sign_off_form": "signing",
    "changes_form": "changes",
    "decline_form": "declining",
    "recall_form": "recalling",
    "assign_form": "assigning",
    "revise_form": "revising",
    "retire_form": "retiring",
    "close_form": "closing",
}
SHOWN_IN_PLACE = {"comment_form", "release_form", "thread_form"}
TYPED = ("reason", "conflict")
VIEWS = {"whole": "Whole text", "changes": "Only changes", "sides": "Side by side"}
STAGES = {
    State.OPEN: "Open",
    State.CHANGES_REQUESTED: "Changes asked for",
    State.SIGNED_OFF: "Signed off",
    State.RECALLED: "Recalled",
    State.SUPERSEDED: "A newer version was submitted",
}


@never_cache
@require_safe
def review_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """The frozen version, what is left to read, and what may be decided."""
    return show_review(request, review_for(request, pk), {})


@one_look()
def show_review(
    request: SignedInRequest,
    review: Review,
    bound: Mapping[str, forms.Form],
    *,
    status: int = 200,
) -> HttpResponse:
    """The page; `bound` holds a form that came back, with what was typed and why it came back."""
    now = timezone.now()
    shown = displayed(review, by_id=request.user.pk, at=now)
    comments = comments_beside(request, review)
    is_reviewer = active_reviewer(request.user) is not None
    is_whole = reads_whole(shown, request.GET.get("read", ""))
    acts = _acts(request, review, shown, is_reviewer=is_reviewer, at=now)
    bench = bench_of(
        shown,
        comments["talk"].places,
        is_signer=is_reviewer,
        marks_changes=not is_whole and bool(acts["signing"] and acts["signing"].marking),
    )
    context: dict[str, Any] = {
        "review": review,
        "version": review.version,
        "article": review.article,
        "stage": STAGES[State(review.state)],
        **_way_of_showing(request, bench, is_whole=is_whole),
        **reading(shown, bench, acts["signing"], asked=request.GET.get("read", "")),
        "safety": SAFETY_SIGNALS,
        "requirements": binding.requirements(shown.policy),
        "own_words": own_words_of(shown) if is_reviewer else None,
        "today": timezone.localdate(now),
        "now": now,
        **comments,
        **_around(review, shown),
        **_people(request, review, at=now),
        **acts,
        **bound,
    }
    context |= surroundings(
        request,
        shown,
        assignments=context["assignments"],
        mine=context["mine"],
        is_reviewer=is_reviewer,
        at=now,
    )
    context = outcome_panel(shown, request.user, context["signing"], at=now) | context
    context |= _came_back(bound, context, is_late=status == OUT_OF_DATE)
    return render(request, "reviews/rounds/review.html", context, status=status)


def _way_of_showing(request: SignedInRequest, bench: Bench, *, is_whole: bool) -> dict[str, Any]:
    """How the text is shown, and what of it, as the address says."""
    only_safety = request.GET.get("only") == "safety" and not is_whole
    chosen = "changes" if only_safety else request.GET.get("view", "")
    return {
        "views": VIEWS,
        "view": chosen if chosen in VIEWS and not is_whole else "whole",
        "only_safety": only_safety,
        "narrowed": narrowed(bench, only_safety=only_safety),
    }


def _came_back(
    bound: Mapping[str, forms.Form], context: Mapping[str, Any], *, is_late: bool
) -> dict[str, Any]:
    """Where a form that came back is shown: in its dialog, or, where that is closed by now, on top.

    Whatever was typed is on the page in either case.
    """
    name, form = next(iter(bound.items()), ("", None))
    panel = context["signing"]
    offered = {
        "sign_off_form": panel and not panel.refusal,
        "changes_form": context["changes_verdict"] and not context["outcome_verdict"],
        "decline_form": context["decline_verdict"],
        "recall_form": context["recall_verdict"],
        "assign_form": context["may_ask"],
        "revise_form": context["outcome_verdict"],
        "retire_form": context["outcome_verdict"],
        "close_form": context["close_verdict"],
    }
    in_dialog = name in DIALOGS and bool(offered[name])
    on_top = name and name not in SHOWN_IN_PLACE and (is_late or not in_dialog)
    return {
        "opened": DIALOGS[name] if in_dialog and not is_late else "",
        "came_back": form if on_top else None,
        "typed": [form.data.get(form.add_prefix(field), "") for field in TYPED] if form else [],
    }


def _around(review: Review, shown: Displayed) -> dict[str, Any]:
    """What happened before this round, in it, and since."""
    signed = review.article.sign_offs.filter(version__number__lte=shown.version.number)
    return {
        "earlier": earlier_round(review),
        "decisions": decisions_of(review),
        "newer_number": review.article.number
        if review.article.number > shown.version.number
        else 0,
        "newer_round": review.article.reviews.filter(pk__gt=review.pk).order_by("-pk").first(),
        "sign_offs": signed.select_related("version", "withdrawal", "dispute").defer("shown"),
        "counting": {fact.id for fact in (*shown.vouched.wholes, *shown.vouched.changes)},
    }


def _people(request: SignedInRequest, review: Review, *, at: dt.datetime) -> dict[str, Any]:
    """Who is asked, by when; for editors also who could be."""
    assignments = list(
        review.assignments.select_related(
            "reviewer__user", "asked_by", "instead_of__reviewer__user"
        )
    )
    waiting = [row for row in assignments if row.state == AssignmentState.WAITING]
    mine = [row for row in waiting if row.reviewer.user_id == request.user.pk]
    is_editor = bool(may_run_desk(request.user))
    may_ask = is_editor and review.state == State.OPEN
    asked = [row.reviewer_id for row in waiting]
    return {
        "assignments": assignments,
        "due_on": min((row.due_on for row in mine or waiting), default=None),
        "mine": mine[0] if mine else None,
        "is_editor": is_editor,
        "may_ask": may_ask,
        "candidates": candidates(review.version, at=at, asked=asked) if may_ask else [],
        "assign_form": AssignForm(
            prefix="assign", initial={"due_on": due_by(USUAL_DAYS, timezone.localdate(at))}
        ),
        "release_form": ReleaseForm(prefix="release"),
    }


def _acts(
    request: SignedInRequest,
    review: Review,
    shown: Displayed,
    *,
    is_reviewer: bool,
    at: dt.datetime,
) -> dict[str, Any]:
    """What this person may do here, or why not."""
    person = request.user
    asked = request.GET.get("read", "")
    panel = signing_panel(shown, person, asked=asked, at=at) if is_reviewer else None
    return {
        "is_reviewer": is_reviewer,
        "is_writer": bool(may_write(person)),
        "signing": panel,
        "changes_verdict": may_request_changes(person, review, reason="any"),
        "decline_verdict": may_decline(person, review, reason="any"),
        "recall_verdict": may_recall(person, review),
        "changes_form": RequestChangesForm(prefix="changes"),
        "decline_form": DeclineForm(prefix="decline"),
        "recall_form": RecallForm(prefix="recall"),
        "disclose_form": DiscloseForm(prefix="disclose"),
        "sign_off_form": SignOffForm(
            prefix="sign_off", initial={"scope": panel.usual.scope if panel else None}
        ),
    }
