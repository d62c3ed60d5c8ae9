"""Forms of a round: comment, ask for changes, decline, recall, assign, release, disclose."""

import datetime as dt

from django import forms

from reviews.policy.commenting import LONGEST


def words_field(
    label: str, help_text: str = "", *, required: bool = True, rows: int = 4
) -> forms.Field:
    """Room for a few sentences."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class CommentForm(forms.Form):
    """What is said, about the whole (no passage) or about one passage."""

    passage = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    body = words_field("Comment", rows=3)


class RequestChangesForm(forms.Form):
    """What has to change."""

    reason = words_field(
        "What has to change?",
        "The writer gets this with your comments, and answers with a new version.",
    )


class DeclineForm(forms.Form):
    """Why not."""

    reason = words_field(
        "Why?", "The round stays open, so that somebody else can be asked.", rows=3
    )


class RecallForm(forms.Form):
    """Why it is taken back, for those who were asked."""

    reason = words_field("Why? (optional)", "Whoever was asked is told.", required=False, rows=3)


class DiscloseForm(forms.Form):
    """A conflict of interest, in the reviewer's words."""

    conflict = words_field(
        "Your conflict of interest",
        "Payments, shares, employment or ties over the last 36 months that touch this subject. "
        "An editor decides in writing whether you may sign.",
    )


class AssignForm(forms.Form):
    """Which reviewer, by when."""

    reviewer = forms.IntegerField(error_messages={"required": "Choose a reviewer."})
    due_on = forms.DateField(
        label="Due on", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )


class ReleaseForm(forms.Form):
    """Which assignment ends, and why."""

    assignment = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label="Why? (optional)", required=False, max_length=2000)


class SubmitForm(forms.Form):
    """Who is asked (nobody: any reviewer may take it), by when, and what they should know."""

    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    reviewers = forms.TypedMultipleChoiceField(coerce=int, required=False)
    due_on = forms.DateField(label="Due on", widget=forms.DateInput(attrs={"type": "date"}))
    note = words_field(
        "Note for the reviewer (optional)",
        "What you changed and why, what you are unsure about, where the sources are.",
        required=False,
    )

    def asked_of(self, keys: list[int]) -> "SubmitForm":
        """The same form, with these reviewers to choose from."""
        field = self.fields["reviewers"]
        assert isinstance(field, forms.TypedMultipleChoiceField)  # noqa: S101
        field.choices = [(key, str(key)) for key in keys]
        return self

    @property
    def chosen(self) -> set[str]:
        """The keys that are ticked, as the page writes them."""
        return {str(key) for key in self["reviewers"].value() or []}


def due_by(days: int, today: dt.date) -> str:
    """A day so many days ahead, as the form's field takes it."""
    return (today + dt.timedelta(days=days)).isoformat()
