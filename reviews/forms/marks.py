"""The form of marks: what was read, and what was not after all."""

import re
from typing import Any

from django import forms

KEY = re.compile(r"[0-9a-f]{64}")
LONGEST = 65 * 5000


class KeysField(forms.CharField):
    """Keys of pairs or sections, with spaces between them."""

    def __init__(self) -> None:
        """Optional, and no longer than a long text."""
        super().__init__(required=False, max_length=LONGEST, widget=forms.HiddenInput)

    def clean(self, value: Any) -> list[str]:
        """The keys, each once."""
        return list(dict.fromkeys(super().clean(value).split()))


class MarksForm(forms.Form):
    """What is marked as read, and what is unmarked."""

    mark = KeysField()
    unmark = KeysField()

    def clean(self) -> dict[str, Any]:
        """Something is named, and all of it could be a passage."""
        said = super().clean() or {}
        keys = [*said.get("mark", []), *said.get("unmark", [])]
        if not keys:
            self.add_error(None, "Nothing was marked: choose what you have read.")
        elif not all(KEY.fullmatch(key) for key in keys):
            self.add_error(None, "Nothing was marked: this is no passage of the text.")
        return said
