"""The form that freezes a draft as a version."""

from django import forms


class VersionForm(forms.Form):
    """Which state of the draft, and what changed in the writer's words."""

    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    note = forms.CharField(
        label="What changed, and why",
        required=False,
        max_length=2000,
        help_text="Reviewers and editors read this beside the changes.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
