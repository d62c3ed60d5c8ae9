"""Comments that were written on a printed sheet."""

from django import forms

MOST_TYPED = 200_000


class PaperForm(forms.Form):
    """Which sheet, and what stands beside its numbers."""

    sheet = forms.CharField(
        label="Sheet",
        help_text="The letters and digits at the top of the sheet, such as C-2K7-9QX.",
        max_length=40,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "spellcheck": "false"}),
    )
    words = forms.CharField(
        label="Comments",
        help_text="Begin each with its number: “3 The dose is per day”. 3! makes it blocking, "
        "0 is about the whole text. Indent a line that begins with a number but goes on.",
        max_length=MOST_TYPED,
        widget=forms.Textarea(attrs={"rows": 12, "data-guarded": ""}),
        error_messages={"required": "Type the comments first."},
    )
