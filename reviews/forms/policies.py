"""The form of a new policy."""

from typing import Any

from django import forms

from articles.models import Risk
from reviews.forms.reviewers import day_field
from reviews.policy.haste import FASTEST, SLOWEST
from reviews.workflow.record_policy import PolicyDetails


class PolicyForm(forms.Form):
    """What a risk level demands from a day on."""

    risk = forms.ChoiceField(label="Risk of the articles", choices=Risk.choices)
    in_force_from = day_field(
        "In force from", help_text="Today or later: what was true on a past day stays so."
    )
    interval_months = forms.IntegerField(
        label="Months between reviews of the whole text", min_value=1, max_value=120
    )
    notice_days = forms.IntegerField(
        label="Days of notice",
        help_text="An article is due soon this many days before.",
        min_value=0,
        max_value=365,
    )
    sign_offs = forms.IntegerField(
        label="Sign-offs", help_text="By different reviewers.", min_value=1, max_value=9
    )
    of_specialty = forms.IntegerField(
        label="Of them, by specialists",
        help_text="Reviewers with a credential in the article's specialty.",
        min_value=0,
        max_value=9,
    )
    keeps_markup = forms.BooleanField(
        label="A change of layout alone keeps the sign-offs", required=False
    )
    keeps_order = forms.BooleanField(
        label="A changed order in a bulleted list keeps them", required=False
    )
    keeps_spelling = forms.BooleanField(label="A corrected spelling keeps them", required=False)
    suggester_may_sign = forms.BooleanField(
        label="A reviewer may sign a wording they suggested", required=False
    )
    words_a_minute = forms.IntegerField(
        label="Words a minute",
        help_text="Editors are told of a sign-off given faster. Most adults read 175 to 300 words "
        "of non-fiction a minute; 500 is about twice the average.",
        min_value=SLOWEST,
        max_value=FASTEST,
    )
    reason = forms.CharField(
        label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )

    @property
    def details(self) -> PolicyDetails:
        """What was typed, as the verb takes it."""
        typed: dict[str, Any] = {k: v for k, v in self.cleaned_data.items() if k != "reason"}
        return PolicyDetails(**typed)
