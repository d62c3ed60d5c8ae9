"""One reviewer: credentials, declared conflicts, and what an editor may do about them."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from articles.views.request import SignedInRequest
from reviews.audit.absences import absences_of
from reviews.audit.people import disclosures, is_locked, person
from reviews.forms.publish import ReasonForm
from reviews.forms.reviewers import CredentialForm, DecisionForm, EndForm, VerifyForm
from reviews.models import Credential, Disclosure, Reviewer
from reviews.permissions.desk import may_run_desk, may_vouch_for
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.add_reviewer import add_reviewer
from reviews.workflow.decide_disclosure import decide_disclosure
from reviews.workflow.end_credential import end_credential
from reviews.workflow.stop_reviewer import stop_reviewer
from reviews.workflow.unlock_signing import unlock_signing
from reviews.workflow.verify_credential import verify_credential


@require_safe
def reviewer_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Everything on file about one reviewer."""
    may_run_desk(request.user).require()
    return _shown(request, _reviewer(pk), {})


@require_POST
def add_credential_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record a credential."""
    reviewer = _reviewer(pk)

    def add(*, by: Any, at: dt.datetime, **said: Any) -> object:
        return add_credential(reviewer, CredentialDetails(**said), by=by, at=at)

    told = "The credential is recorded. It lets nobody sign until it is verified."
    return _recorded(request, reviewer, CredentialForm, "credential", add, told)


@require_POST
def verify_credential_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that a credential was looked up."""
    row = get_object_or_404(Credential, pk=pk)
    told = "Verified. It counts for what is signed from now on."
    verb = _about(verify_credential, row)
    return _recorded(request, row.reviewer, VerifyForm, f"verify-{pk}", verb, told)


@require_POST
def end_credential_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record that a credential ended."""
    row = get_object_or_404(Credential, pk=pk)
    told = "The ending is recorded. What was signed after that day no longer counts."
    verb = _about(end_credential, row)
    return _recorded(request, row.reviewer, EndForm, f"end-{pk}", verb, told)


@require_POST
def decide_disclosure_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Decide about a declared conflict of interest."""
    row = get_object_or_404(Disclosure, pk=pk)
    verb = _about(decide_disclosure, row)
    told = "The decision is recorded."
    return _recorded(request, row.reviewer, DecisionForm, f"decide-{pk}", verb, told)


@require_POST
def unlock_signing_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a locked-out reviewer sign again."""
    reviewer = _reviewer(pk)
    verb = _about(unlock_signing, reviewer.user)
    return _recorded(request, reviewer, ReasonForm, "unlock", verb, "Signing is unlocked.")


@require_POST
def stop_reviewer_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask this reviewer for nothing more."""
    reviewer = _reviewer(pk)
    told = "Nothing more is asked of this reviewer. What they signed stands."
    return _recorded(request, reviewer, ReasonForm, "stop", _about(stop_reviewer, reviewer), told)


@require_POST
def resume_reviewer_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask a former reviewer again."""
    reviewer = _reviewer(pk)
    verb, told = _about(add_reviewer, reviewer.user), "This reviewer may be asked again."
    return _recorded(request, reviewer, forms.Form, "resume", verb, told)


def _reviewer(pk: int) -> Reviewer:
    return get_object_or_404(Reviewer.objects.select_related("user"), pk=pk)


def _about(verb: Callable[..., object], thing: object) -> Callable[..., object]:
    def act(**said: Any) -> object:
        return verb(thing, **said)

    return act


def _recorded(
    request: SignedInRequest,
    reviewer: Reviewer,
    kind: type[forms.Form],
    name: str,
    verb: Callable[..., object],
    told: str,
) -> HttpResponse:
    """Do what the form says and go back; what stops it is said in the form, as it was filled."""
    may_run_desk(request.user).require()
    form = kind(request.POST, auto_id=f"{name}-%s")
    at = timezone.now()
    status = attempt(form, lambda: verb(by=request.user, at=at, **form.cleaned_data))
    if status != DONE:
        why = " ".join(str(error) for error in form.non_field_errors())
        messages.error(request, f"Nothing was recorded. {why or 'The form says what it needs.'}")
        return _shown(request, reviewer, {name: form}, status=status)
    messages.success(request, told)
    return redirect("reviewer", reviewer.pk)


def _shown(
    request: SignedInRequest,
    reviewer: Reviewer,
    tried: Mapping[str, forms.Form],
    *,
    status: int = 200,
) -> HttpResponse:
    """The page; a form that was tried stands in the place of the empty one of its name."""
    now = timezone.now()
    today = timezone.localdate(now)

    def form(name: str, kind: type[forms.Form], **initial: Any) -> forms.Form:
        return tried.get(name) or kind(auto_id=f"{name}-%s", initial=initial)

    rows = Reviewer.objects.select_related("user").prefetch_related(
        "credentials__verifications__by", "credentials__specialty", "credentials__ending"
    )
    shown = person(rows.get(pk=reviewer.pk), at=now)
    context = {
        "person": shown,
        "reviewer": reviewer,
        "held": [
            (one, form(f"verify-{key}", VerifyForm), form(f"end-{key}", EndForm, ended_on=today))
            for one in shown.credentials
            if (key := one.row.pk)
        ],
        "disclosures": [
            (row, decision, form(f"decide-{row.pk}", DecisionForm))
            for row, decision in disclosures(reviewer)
        ],
        "absences": absences_of(reviewer, today=today),
        "is_locked": is_locked(reviewer.user),
        "vouch_verdict": may_vouch_for(request.user, reviewer.user),
        "credential_form": form("credential", CredentialForm),
        "unlock_form": form("unlock", ReasonForm),
        "stop_form": form("stop", ReasonForm),
        "resume_form": tried.get("resume"),
        "today": today,
    }
    return render(request, "reviews/reviewer.html", context, status=status)
