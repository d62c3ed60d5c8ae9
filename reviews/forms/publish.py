"""Forms of the editor's acts on an article."""

from django import forms

from articles.models import PublicationKind


class PublishForm(forms.Form):
    """Which version goes live, and under which promise."""

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    kind = forms.ChoiceField(
        choices=PublicationKind.choices, widget=forms.HiddenInput, initial="reviewed"
    )
    reason = forms.CharField(
        label="Why can this not wait for a review?",
        help_text="Readers see the reason until the text is covered.",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=2000,
    )


class ReasonForm(forms.Form):
    """A reason, for what must not be done without one."""

    reason = forms.CharField(
        label="Reason", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class IntervalForm(forms.Form):
    """A shorter interval for one article."""

    months = forms.IntegerField(
        label="Months between reviews",
        help_text="Empty returns to the policy. The shorter of both always counts.",
        min_value=1,
        max_value=120,
        required=False,
    )
    reason = forms.CharField(
        label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )
