"""The form that asks for many re-reviews."""

import datetime as dt
import uuid
from typing import Any

from django import forms

from reviews.audit.again import MOST
from reviews.forms.reviewers import day_field
from reviews.forms.rounds import words_field

LAST, ANYBODY = "last", "anybody"


class AgainForm(forms.Form):
    """Whom to ask, by when, and what they should know; about which articles."""

    whom = forms.ChoiceField(
        label="Whom to ask",
        choices=[
            (LAST, "Who signed last; where they cannot sign by then, any reviewer"),
            (ANYBODY, "Any reviewer: whoever takes it first"),
        ],
        widget=forms.RadioSelect,
        initial=LAST,
    )
    due_on = day_field("Due on")
    note = words_field(
        "Note (optional)", "Everybody who is asked reads it.", required=False, rows=3
    )
    key = forms.UUIDField(
        widget=forms.HiddenInput, error_messages={"invalid": "Open this page again from the table."}
    )
    article = forms.TypedMultipleChoiceField(
        coerce=int,
        widget=forms.MultipleHiddenInput,
        error_messages={"required": "Choose articles in the audit table first."},
    )

    def __init__(self, *args: Any, articles: list[int], **options: Any) -> None:
        """`articles` are those that may be asked for."""
        super().__init__(*args, **options)
        self.fields["article"].choices = [(key, key) for key in articles[: 2 * MOST]]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """What is wrong with what nobody typed is said above."""
        for name in ("article", "key"):
            for fault in self.errors.pop(name, []):
                self.add_error(None, str(fault))
        return self.cleaned_data

    @classmethod
    def about(cls, articles: list[int], *, due_on: dt.date) -> "AgainForm":
        """The form for these articles, with a key of its own."""
        initial = {"due_on": due_on, "key": uuid.uuid4(), "article": articles}
        return cls(articles=articles, initial=initial)


def keys_of(values: list[str]) -> list[int]:
    """The keys in an address or a form; what is none is left out."""
    return [int(one) for one in values if one.isascii() and one.isdecimal() and len(one) < 19]
