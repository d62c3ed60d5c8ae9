"""What each risk level demands, and recording a new policy."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.models import Risk
from articles.permissions import may_read
from articles.views.request import SignedInRequest
from reviews.audit.policies import Level, levels, recomputed
from reviews.forms.policies import PolicyForm
from reviews.permissions.desk import may_set_policy
from reviews.policy.facts import PolicyFact
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.record_policy import record_policy


@require_http_methods(["GET", "POST"])
def policies_page(request: SignedInRequest) -> HttpResponse:
    """The policies in force, to come and past; on POST, one more."""
    may_read(request.user).require()
    verdict, now, status = may_set_policy(request.user), timezone.now(), 200
    today = timezone.localdate(now)
    shown = levels(today=today)
    form = PolicyForm(request.POST or None, initial=_beginning(request, shown, today))
    if request.method == "POST":
        verdict.require()
        status = attempt(
            form,
            lambda: record_policy(
                form.details, by=request.user, at=now, reason=form.cleaned_data["reason"]
            ),
        )
        if status == DONE:
            messages.success(request, "The policy is recorded. Standings follow on its first day.")
            return redirect("policies")
    context = {
        "levels": shown,
        "form": form,
        "verdict": verdict,
        "is_open": bool(form.errors) or "risk" in request.GET,
        "today": today,
        "recomputed": recomputed(today=today),
    }
    return render(request, "reviews/policies.html", context, status=status)


def _beginning(request: SignedInRequest, shown: list[Level], today: dt.date) -> dict[str, Any]:
    """The form begins with what is in force for the risk in the address, from tomorrow on."""
    risk = request.GET.get("risk", "medium")
    demanded = {"interval_months": 12, "notice_days": 30, "sign_offs": 1, "of_specialty": 0}
    kept = {"keeps_markup": True, "keeps_order": True, "suggester_may_sign": risk != Risk.HIGH}
    usual = demanded | kept | {"words_a_minute": PolicyFact().words_a_minute}
    now = next((level.now for level in shown if level.risk == risk), None)
    known = model_to_dict(now, exclude=["reason", "recorded_by"]) if now else usual
    return known | {"risk": risk, "in_force_from": today + dt.timedelta(days=1)}
