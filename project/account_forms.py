"""allauth's forms in this site's words: plain labels, and none repeated inside its field."""

from typing import Any

from allauth.account import forms as allauth
from django import forms

LABELS = {
    "login": "E-mail address",
    "email": "E-mail address",
    "password": "Password",
    "oldpassword": "Present password",
    "password1": "New password",
    "password2": "New password again",
}
HELP = {
    "password1": "At least 12 characters; no common password, and none like your name or address."
}


class PlainLabels(forms.Form):
    """What a field is stands above it, where it stays while somebody types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = HELP.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class LoginForm(PlainLabels, allauth.LoginForm):  # type: ignore[misc]
    """Signing in. The way to a new password stands below the form, out of the way of typing."""


class ResetPasswordForm(PlainLabels, allauth.ResetPasswordForm):  # type: ignore[misc]
    """Asking for a link to set a new password."""


class ResetPasswordKeyForm(PlainLabels, allauth.ResetPasswordKeyForm):  # type: ignore[misc]
    """Behind that link."""


class ChangePasswordForm(PlainLabels, allauth.ChangePasswordForm):  # type: ignore[misc]
    """Choosing another password."""


class ReauthenticateForm(PlainLabels, allauth.ReauthenticateForm):  # type: ignore[misc]
    """Giving the password once more."""
