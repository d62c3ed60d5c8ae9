"""One reviewer: credentials, declared conflicts, and what an editor may do about them."""

from collections.abc import Callable
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
from reviews.workflow.add_credential import add_credential
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
    return _shown(request, _reviewer(pk))


@require_POST
def add_credential_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record a credential."""
    reviewer, form = _reviewer(pk), CredentialForm(request.POST)
    return _done(
        request,
        reviewer,
        form,
        credential_form=form,
        act=lambda: add_credential(reviewer, form.details, by=request.user, at=timezone.now()),
        said="The credential is recorded. It lets nobody sign until it is verified.",
    )


@require_POST
def verify_credential_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that a credential was looked up."""
    credential, form = get_object_or_404(Credential, pk=pk), VerifyForm(request.POST)
    return _done(
        request,
        credential.reviewer,
        form,
        act=lambda: verify_credential(
            credential, by=request.user, at=timezone.now(), **form.cleaned_data
        ),
        said="Verified. It counts for what is signed from now on.",
    )


@require_POST
def end_credential_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record that a credential ended."""
    credential, form = get_object_or_404(Credential, pk=pk), EndForm(request.POST)
    return _done(
        request,
        credential.reviewer,
        form,
        act=lambda: end_credential(
            credential, by=request.user, at=timezone.now(), **form.cleaned_data
        ),
        said="The ending is recorded. What was signed after that day no longer counts.",
    )


@require_POST
def decide_disclosure_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Decide about a declared conflict of interest."""
    disclosure, form = get_object_or_404(Disclosure, pk=pk), DecisionForm(request.POST)
    return _done(
        request,
        disclosure.reviewer,
        form,
        act=lambda: decide_disclosure(
            disclosure, by=request.user, at=timezone.now(), **form.cleaned_data
        ),
        said="The decision is recorded.",
    )


@require_POST
def unlock_signing_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a locked-out reviewer sign again."""
    reviewer, form = _reviewer(pk), ReasonForm(request.POST)
    return _done(
        request,
        reviewer,
        form,
        act=lambda: unlock_signing(
            reviewer.user, by=request.user, at=timezone.now(), **form.cleaned_data
        ),
        said="Signing is unlocked.",
    )


@require_POST
def stop_reviewer_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask this reviewer for nothing more."""
    reviewer, form = _reviewer(pk), ReasonForm(request.POST)
    return _done(
        request,
        reviewer,
        form,
        act=lambda: stop_reviewer(
            reviewer, by=request.user, at=timezone.now(), **form.cleaned_data
        ),
        said="Nothing more is asked of this reviewer. What they signed stands.",
    )


@require_POST
def resume_reviewer_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask a former reviewer again."""
    reviewer = _reviewer(pk)
    return _done(
        request,
        reviewer,
        forms.Form({}),
        act=lambda: add_reviewer(reviewer.user, by=request.user, at=timezone.now()),
        said="This reviewer may be asked again.",
    )


def _reviewer(pk: int) -> Reviewer:
    return get_object_or_404(Reviewer.objects.select_related("user"), pk=pk)


def _done(
    request: SignedInRequest,
    reviewer: Reviewer,
    form: forms.Form,
    *,
    act: Callable[[], Any],
    said: str,
    **forms_shown: forms.Form,
) -> HttpResponse:
    """Do it and go back; what stops it is said there, or in the form if it stays on the screen."""
    may_run_desk(request.user).require()
    status = attempt(form, act)
    if status == DONE:
        messages.success(request, said)
    elif forms_shown:
        return _shown(request, reviewer, status=status, **forms_shown)
    else:
        messages.error(request, f"Nothing was recorded. {_what_stops(form)}")
    return redirect("reviewer", reviewer.pk)


def _what_stops(form: forms.Form) -> str:
    """The errors of a form in one line."""
    return " ".join(
        f"{form[name].label} {errors[0]}" if name in form.fields else str(errors[0])
        for name, errors in form.errors.items()
    )


def _shown(
    request: SignedInRequest, reviewer: Reviewer, *, status: int = 200, **forms_shown: forms.Form
) -> HttpResponse:
    now = timezone.now()
    rows = Reviewer.objects.select_related("user").prefetch_related(
        "credentials__verifications__by", "credentials__specialty", "credentials__ending"
    )
    context = {
        "person": person(rows.get(pk=reviewer.pk), at=now),
        "reviewer": reviewer,
        "disclosures": disclosures(reviewer),
        "is_locked": is_locked(reviewer.user),
        "vouch_verdict": may_vouch_for(request.user, reviewer.user),
        "credential_form": CredentialForm(),
        "verify_form": VerifyForm(),
        "end_form": EndForm(initial={"ended_on": timezone.localdate(now)}),
        "decision_form": DecisionForm(),
        "reason_form": ReasonForm(),
        "absences": absences_of(reviewer, today=timezone.localdate(now)),
        "today": timezone.localdate(now),
        **forms_shown,
    }
    return render(request, "reviews/reviewer.html", context, status=status)
