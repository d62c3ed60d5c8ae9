"""Forms that take a passkey's answer: what its decoder would choke on is refused before."""

from typing import Any

from allauth.mfa.webauthn import forms as allauth
from django import forms

ENCODED = ("attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle")


class PasskeyAnswer(forms.JSONField):
    """A browser's answer as JSON. Given a number where encoded text belongs, the decoder would
    make as many bytes as the number says, for anybody, before it looks at the answer."""

    def to_python(self, value: Any) -> Any:
        """The answer. Raises ValidationError unless all that will be decoded is text."""
        answer = super().to_python(value)
        if answer in self.empty_values:
            return answer
        response = answer.get("response") if isinstance(answer, dict) else None
        if not isinstance(response, dict):
            raise forms.ValidationError("This is no answer of a passkey. Try again.")
        encoded = [answer.get("rawId"), answer.get("id"), *map(response.get, ENCODED)]
        if not all(text is None or isinstance(text, str) for text in encoded):
            raise forms.ValidationError("This is no answer of a passkey. Try again.")
        return answer


class LoginForm(allauth.LoginWebAuthnForm):  # type: ignore[misc]
    """Signing in with a passkey."""

    credential = PasskeyAnswer(widget=forms.HiddenInput)


class ReauthenticateForm(allauth.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """Proving who one is again, before account settings change."""

    credential = PasskeyAnswer(widget=forms.HiddenInput)


class AddForm(allauth.AddWebAuthnForm):  # type: ignore[misc]
    """Adding a passkey."""

    credential = PasskeyAnswer(widget=forms.HiddenInput)
