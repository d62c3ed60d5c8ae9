"""Forms of a signature: giving it, taking it back."""

import json
from typing import Any

from django import forms

from reviews.policy.facts import Scope, WithdrawalKind

NONE, DECLARED = "none", "declared"
LONGEST_ANSWER = 10_000
UNREADABLE = "The passkey's answer cannot be read. Try again, or give your password."


class SignOffForm(forms.Form):
    """What is signed, the statement of interest, and the proof of identity, all at once.

    `whole` and `changes` carry what was displayed of that scope; the chosen scope decides which
    of them counts.
    """

    scope = forms.ChoiceField(
        choices=[(scope.value, scope.value) for scope in Scope],
        error_messages={"required": "Choose what you sign off."},
    )
    whole = forms.CharField(required=False, widget=forms.HiddenInput)
    changes = forms.CharField(required=False, widget=forms.HiddenInput)
    interest = forms.ChoiceField(
        choices=[(NONE, "none"), (DECLARED, "declared")],
        error_messages={"required": "Say whether you have a conflict of interest."},
    )
    conflict = forms.CharField(
        label="What is it?",
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    password = forms.CharField(
        label="Your password",
        required=False,
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    assertion = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """A declared conflict needs its words, a signature its passkey or password."""
        said = super().clean() or {}
        written = said.get("assertion", "")
        said["assertion"] = _as_json(written)
        if self.is_declaring:
            if not said.get("conflict", "").strip():
                self.add_error("conflict", "Say what the conflict of interest is.")
        elif written and not said["assertion"]:
            self.add_error(None, UNREADABLE)
        elif not written and not said.get("password"):
            self.add_error("password", "Give your password: it proves that it is you who signs.")
        return said

    @property
    def is_declaring(self) -> bool:
        """Whether a conflict is declared instead of something signed."""
        return bool(self.cleaned_data.get("interest") == DECLARED)

    @property
    def token(self) -> str:
        """What was displayed of the chosen scope."""
        token: str = self.cleaned_data.get(self.cleaned_data["scope"], "")
        return token


def _as_json(written: str) -> dict[str, Any]:
    """What a passkey answered, as the browser wrote it; nothing for what no browser writes."""
    try:
        said = json.loads(written[:LONGEST_ANSWER])
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


class WithdrawForm(forms.Form):
    """Why a sign-off is taken back by its signer."""

    kind = forms.ChoiceField(
        choices=[(kind.value, kind.value) for kind in WithdrawalKind],
        error_messages={"required": "Choose why you take it back."},
    )
    passages = forms.TypedMultipleChoiceField(coerce=str, required=False)
    reason = forms.CharField(
        label="In your words",
        help_text="Recorded for good. Readers see that and when you took it back.",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def naming(self, keys: list[str]) -> "WithdrawForm":
        """The same form, with these passages to choose from."""
        field = self.fields["passages"]
        assert isinstance(field, forms.TypedMultipleChoiceField)  # noqa: S101
        field.choices = [(key, key) for key in keys]
        return self


class DisputeForm(forms.Form):
    """Why an editor takes a sign-off back."""

    reason = forms.CharField(
        label="Why can this sign-off not stand?",
        help_text="Permanent. The reviewer is told, and readers see the reason.",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
