"""Forms of keeping reviewers and their credentials."""

from typing import Any

from django import forms

from articles.models import Specialty, User


def day_field(label: str, **options: Any) -> forms.DateField:
    """A day, typed with the browser's own calendar."""
    return forms.DateField(
        label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options
    )


class ReviewerForm(forms.Form):
    """Who becomes a reviewer."""

    person = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label="Person",
        help_text="Somebody missing? An administrator adds people.",
        empty_label="Choose somebody",
    )
    biography = forms.CharField(
        label="Biography",
        help_text="One or two sentences that readers may see.",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=2000,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offers everybody who is not a reviewer already."""
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = User.objects.filter(is_active=True).exclude(  # type: ignore[attr-defined]
            reviewer__is_active=True
        )


class CredentialForm(forms.Form):
    """What a credential says."""

    qualification = forms.CharField(label="As printed", help_text="MD, PharmD, RN …", max_length=60)
    title = forms.CharField(
        label="In full", help_text="Specialist in addiction medicine", max_length=200
    )
    specialty = forms.ModelChoiceField(
        queryset=Specialty.objects.all(),
        label="Specialty",
        required=False,
        empty_label="None in particular",
    )
    issuer = forms.CharField(label="Issued by", max_length=200)
    number = forms.CharField(label="Registration number", max_length=80)
    register_link = forms.URLField(
        label="Address in the register", required=False, max_length=500, assume_scheme="https"
    )
    valid_from = day_field("Valid from")
    valid_until = day_field("Last day", required=False, help_text="Empty: no end is stated.")


class VerifyForm(forms.Form):
    """Where a credential was looked up."""

    how = forms.CharField(
        label="Where did you look it up?",
        help_text="The register and what you compared: name, number, status.",
        max_length=300,
    )


class EndForm(forms.Form):
    """When and why a credential ended."""

    ended_on = day_field("First day it no longer held")
    reason = forms.CharField(
        label="Why, and how you know", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )


class DecisionForm(forms.Form):
    """Whether a reviewer with a declared conflict may sign."""

    may_sign = forms.TypedChoiceField(
        label="Decision",
        choices=[("yes", "May sign"), ("no", "May not sign")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )

    @property
    def chose_yes(self) -> bool:
        """Whether “May sign” was chosen."""
        return bool(self["may_sign"].value() == "yes")

    @property
    def chose_no(self) -> bool:
        """Whether “May not sign” was chosen."""
        return bool(self["may_sign"].value() == "no")
