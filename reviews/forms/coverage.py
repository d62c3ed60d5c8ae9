"""What is asked of the coverage page, in its address."""

import datetime as dt
from typing import Any

from django import forms

TEXT, TABLE = "text", "table"


class CoverageForm(forms.Form):
    """A version, a day, a sign-off to pick out, and text or table; each may be left out."""

    version = forms.IntegerField(
        label="Version",
        required=False,
        min_value=1,
        error_messages={
            "invalid": "The version is a number, such as 3.",
            "min_value": "Versions are counted from 1.",
        },
    )
    on = forms.DateField(
        label="As recorded by the end of",
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "The day is written as 2026-03-12."},
    )
    by = forms.IntegerField(
        required=False, min_value=1, error_messages={"invalid": "There is no such sign-off."}
    )
    show = forms.ChoiceField(
        required=False,
        choices=[(TEXT, "Text"), (TABLE, "Table")],
        error_messages={"invalid_choice": "It can be shown as text or as table."},
    )

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        """No day after `today` can be asked about."""
        super().__init__(*args, **options)
        self.today = today

    def clean_on(self) -> dt.date | None:
        """A past day, or nothing for today and for no day."""
        on: dt.date | None = self.cleaned_data["on"]
        if on is not None and on > self.today:
            raise forms.ValidationError("That day has not come yet, so nothing is recorded of it.")
        return None if on == self.today else on

    @property
    def refusals(self) -> list[str]:
        """Why it cannot be shown, in sentences."""
        return [str(sentence) for field in self.errors.values() for sentence in field]
