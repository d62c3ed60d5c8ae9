"""Forms of a re-review whose outcome is not *keep*, and of taking that back."""

from django import forms

from reviews.forms.rounds import words_field


class ReviseForm(forms.Form):
    """What has to change in a text that readers see."""

    reason = words_field(
        "What is no longer right?",
        "The writers get this. Until a new version is signed off, the page claims no review.",
    )


class RetireForm(forms.Form):
    """Why the page should go."""

    reason = words_field(
        "Why should the page go?",
        "An editor decides. Until then, the page claims no review.",
    )


class CloseRequestForm(forms.Form):
    """Why the text may stay as it is after all."""

    reason = words_field(
        "Why may the text stay as it is?", "Whoever was told of your request is told this.", rows=3
    )
