"""Forms of comments: saying something, answering, resolving, closing, accepting a wording."""

from typing import Any

from django import forms

from reviews.policy.commenting import LONGEST, LONGEST_SUGGESTION

MOST_LETTERS = 10**7


class CommentForm(forms.Form):
    """What is said about the whole, a passage (`passage`, `at`), or some words of it (`quote`).

    `before` is how many letters stand before the quoted words on the page.
    """

    passage = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    at = forms.IntegerField(
        required=False, min_value=0, max_value=MOST_LETTERS, widget=forms.HiddenInput
    )
    quote = forms.CharField(
        label="Only these words", required=False, max_length=LONGEST, widget=forms.HiddenInput
    )
    before = forms.IntegerField(
        required=False, min_value=0, max_value=MOST_LETTERS, widget=forms.HiddenInput
    )
    body = forms.CharField(
        label="Comment",
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": f"This comment is longer than {LONGEST:,} characters."},
    )
    suggestion = forms.CharField(
        label="Suggested wording",
        required=False,
        max_length=LONGEST_SUGGESTION,
        error_messages={
            "max_length": f"This suggestion is longer than {LONGEST_SUGGESTION:,} characters."
        },
    )
    blocking = forms.BooleanField(label="Blocking", required=False)

    def clean_suggestion(self) -> str:
        """It replaces words within a line."""
        return " ".join(self.cleaned_data["suggestion"].split())

    def clean(self) -> dict[str, Any]:
        """A suggested wording can stand by itself."""
        said = self.cleaned_data
        if not self.errors and not (said["body"] or said["suggestion"]):
            self.add_error("body", "Write the comment first.")
        return said


class ThreadForm(forms.Form):
    """An act on one thread, named by the key of its first comment.

    `differs` says what stands there now, where it came too late.
    """

    act = ""

    def __init__(self, *args: Any, thread: int, **options: Any) -> None:
        """The form of that thread."""
        super().__init__(*args, **options)
        self.thread = thread
        self.differs: dict[str, str] = {}


class ReplyForm(ThreadForm):
    """What is answered."""

    act = "reply"
    body = forms.CharField(
        label="Reply",
        max_length=LONGEST,
        error_messages={
            "required": "Write the reply first.",
            "max_length": f"This reply is longer than {LONGEST:,} characters. Split it up.",
        },
    )


class ResolveForm(ThreadForm):
    """Why, where a reason is asked for."""

    act = "resolve"
    reason = forms.CharField(label="Why?", required=False, max_length=2000)


class ReopenForm(ThreadForm):
    """Why, if there is something to say."""

    act = "reopen"
    reason = forms.CharField(label="Why? (optional)", required=False, max_length=2000)


class CloseForm(ThreadForm):
    """Why a thread whose words are gone needs no answer."""

    act = "close"
    reason = forms.CharField(
        label="Why?",
        max_length=2000,
        error_messages={"required": "Say why this thread can be closed; it is recorded."},
    )


class AcceptForm(ThreadForm):
    """The draft that was looked at."""

    act = "accept"
    revision = forms.IntegerField(
        min_value=0,
        max_value=2**31 - 1,
        error_messages={"required": "Reload the page: it does not say which draft it shows."},
    )
