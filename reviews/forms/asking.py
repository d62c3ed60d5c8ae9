"""Forms of asking: hand on, take another day, offer parts, be away."""

from collections.abc import Iterable

from django import forms

from reviews.forms.reviewers import day_field
from reviews.models import Reviewer

LONGEST_REASON = 2000


def _several(message: str) -> forms.TypedMultipleChoiceField:
    return forms.TypedMultipleChoiceField(coerce=int, error_messages={"required": message})


class HandOnForm(forms.Form):
    """To whom, and why."""

    to = forms.IntegerField(error_messages={"required": "Choose a colleague."})
    reason = forms.CharField(
        label="Why? (optional)",
        help_text="Your colleague and who asked you are told.",
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class DueDateForm(forms.Form):
    """Which assignment is due on which day."""

    due_on = day_field("Due on")


class OfferForm(forms.Form):
    """Which passages, whom, by when, and what they should know."""

    keys = forms.MultipleChoiceField(
        error_messages={
            "required": "Choose the passages that you ask about.",
            "invalid_choice": "These passages read otherwise now. Choose them again.",
        }
    )
    reviewers = _several("Choose whom you ask.")
    due_on = day_field("Due on")
    note = forms.CharField(
        label="Note (optional)",
        help_text="What you would like to know from them.",
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def about(self, keys: Iterable[str], reviewers: Iterable[int]) -> "OfferForm":
        """The same form, with these passages and reviewers to choose from."""
        for name, found in (("keys", keys), ("reviewers", reviewers)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101
            field.choices = [(key, str(key)) for key in found]
        return self

    @property
    def chosen_keys(self) -> list[str]:
        """The passages that are ticked."""
        return list(self["keys"].value() or [])

    @property
    def chosen(self) -> set[str]:
        """The reviewers who are ticked, as the page writes their keys."""
        return {str(key) for key in self["reviewers"].value() or []}


class AbsenceForm(forms.Form):
    """From when to when, and who stands in."""

    first_day = day_field("First day away")
    last_day = day_field("Last day away")
    stand_in = forms.ModelChoiceField(
        queryset=Reviewer.objects.none(),
        label="Stand-in",
        required=False,
        empty_label="Nobody",
        help_text="Who is asked in your place, if whoever asks agrees. Nothing moves by itself.",
    )

    def instead_of(self, reviewer: Reviewer) -> "AbsenceForm":
        """The same form, with every other active reviewer to choose from."""
        others = Reviewer.objects.filter(is_active=True, user__is_active=True)
        self.fields["stand_in"].queryset = others.exclude(pk=reviewer.pk).select_related("user")  # type: ignore[attr-defined]
        return self
