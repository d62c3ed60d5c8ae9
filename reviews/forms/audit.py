"""What the audit table is asked for, in an address or on a command line."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from django import forms

from articles.models import Risk, Specialty
from reviews.audit.filters import AuditFilters
from reviews.policy.findings.finding import Code
from reviews.policy.standing import Standing

ANY = [("", "Any")]


def in_words(value: str) -> str:
    """A stored value as people read it: “Due soon”, “Text changed”."""
    return value.replace("-", " ").replace("_", " ").capitalize()


def _day(label: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write a day as 2026-11-23."},
    )


def _percent(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=0, max_value=100)


def _name(label: str, listed: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"list": listed, "autocomplete": "off"})
    return forms.CharField(label=label, required=False, max_length=200, widget=widget)


class AuditForm(forms.Form):
    """The filters, and the day of it all. What makes no sense is said at its field, and narrows
    nothing."""

    on = _day("As on")
    title = forms.CharField(
        label="Words in the title",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    standing = forms.ChoiceField(
        required=False, choices=[*ANY, *((s.value, in_words(s)) for s in Standing)]
    )
    finding = forms.MultipleChoiceField(
        label="Findings (all of them)",
        required=False,
        choices=[(code.value, in_words(code)) for code in Code],
        widget=forms.CheckboxSelectMultiple,
    )
    specialty = forms.ChoiceField(required=False)
    risk = forms.ChoiceField(required=False, choices=[*ANY, *Risk.choices])
    reviewer = _name("Reviewer, as printed", "reviewer-names")
    author = _name("Author, as printed", "author-names")
    text_from = _day("Text from")
    text_to = _day("Text to")
    review_from = _day("Reviewed from")
    review_to = _day("Reviewed to")
    due_from = _day("Due from")
    due_to = _day("Due to")
    coverage_from = _percent("Coverage from, %")
    coverage_to = _percent("Coverage to, %")

    def __init__(self, data: Any = None, *, today: dt.date, **options: Any) -> None:
        """No day after `today` can be asked about."""
        super().__init__(data, **options)
        self.today = today
        self.fields["on"].widget.attrs["max"] = today.isoformat()
        self.specialties = dict(Specialty.objects.values_list("slug", "name"))
        known = [*ANY, *self.specialties.items()]
        self.fields["specialty"].choices = known  # type: ignore[attr-defined]

    def clean_on(self) -> dt.date | None:
        """A past day, or nothing for today and for no day."""
        on: dt.date | None = self.cleaned_data["on"]
        if on is not None and on > self.today:
            raise forms.ValidationError("That day has not come yet, so nothing is recorded of it.")
        return None if on == self.today else on

    @property
    def plain_fields(self) -> list[forms.BoundField]:
        """The fields of one value each, without the day and the search for words."""
        return [self[name] for name in self.fields if name not in ("on", "title", "finding")]

    @property
    def is_refused(self) -> bool:
        """Whether a filter makes no sense. What is wrong with the day is said beside it."""
        return bool(self.errors.keys() - {"on"})

    def filters(self) -> AuditFilters:
        """The filters, as far as they make sense."""
        self.is_valid()
        asked: Mapping[str, Any] = self.cleaned_data
        known = {name: asked[name] for name in _NAMES if asked.get(name) not in (None, "", [])}
        if "finding" in known:
            known["finding"] = tuple(dict.fromkeys(known["finding"]))
        return AuditFilters(**known)


_NAMES = [field.name for field in fields(AuditFilters)]
