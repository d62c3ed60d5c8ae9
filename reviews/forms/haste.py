"""The form of an editor's note on a hasty sign-off."""

from django import forms


class NoteForm(forms.Form):
    """What came of looking into it."""

    text = forms.CharField(
        label="What came of it?",
        help_text="Recorded for good, and seen by the signer and everybody of the desk.",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
