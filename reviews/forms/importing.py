"""Forms of importing: which page, and how its doubts are settled."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.text import Truncator

from articles.importing.corrections import Correction
from articles.importing.documents.document import MOST_BYTES
from articles.importing.documents.word import CONTENT_TYPE as WORD
from articles.importing.page import PageFacts
from articles.importing.sources.folder import KINDS
from reviews.importing.questions import Question, questions_of, said

AS_READ, TYPED, UNSTATED, READING = "as-read", "typed", "unstated", "reading:"
_LONGEST_CHOICE = 200
_LONGEST_TYPED = 1000


class ImportForm(forms.Form):
    """Where the page is: one of three."""

    address = forms.CharField(
        label="Address",
        help_text="The page as anybody sees it: https://…",
        required=False,
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )
    file = forms.FileField(
        label="File",
        help_text=f"HTML, text, Markdown or Word (.docx), up to {MOST_BYTES // 1_000_000} MB.",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".html,.htm,.txt,.md,.docx"}),
    )
    text = forms.CharField(
        label="Pasted text",
        help_text="The whole page with its title and byline; HTML works too.",
        required=False,
        max_length=2_000_000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean(self) -> dict[str, Any]:
        """Exactly one of the three."""
        cleaned: dict[str, Any] = super().clean() or {}
        given = [name for name in ("address", "file", "text") if cleaned.get(name)]
        if not given and not self.errors:
            self.add_error(None, "Give an address, choose a file, or paste the text of a page.")
        if len(given) > 1:
            self.add_error(None, "Only one page at a time: keep one of the three, empty the rest.")
        return cleaned

    def clean_file(self) -> Any:
        """A file of a size that is read."""
        file = self.cleaned_data.get("file")
        if file is not None and file.size > MOST_BYTES:
            raise forms.ValidationError(
                f"This file has {file.size / 1_000_000:.0f} MB; at most {MOST_BYTES // 1_000_000} "
                "MB are read. Take large pictures out, or save the page as HTML without them."
            )
        return file


def content_type_of(name: str) -> str:
    """What a file is by its name; empty where its bytes have to tell."""
    ending = PurePath(name).suffix.lower()
    return WORD if ending == ".docx" else KINDS.get(ending, "")


class SettleForm(forms.Form):
    """One answer for each fact of a page: by choice where there is a doubt, typed elsewhere."""

    def __init__(
        self, *args: Any, page: PageFacts, answers: dict[str, dict[str, Any]], **kwargs: Any
    ) -> None:
        """Makes the fields for this page; `answers` are those given before."""
        super().__init__(*args, **kwargs)
        self._questions = tuple(questions_of(page))
        for question in self._questions:
            self._add(question, answers.get(question.what))

    def _add(self, question: Question, answer: dict[str, Any] | None) -> None:
        used = answer["used"] if answer else question.read
        name = question.what
        self.fields[f"{name}-typed"] = _typed(question)
        if not question.is_open:
            self.initial[f"{name}-typed"] = used
            return
        self.fields[f"{name}-choice"] = forms.ChoiceField(
            label=question.label,
            choices=tuple(_choices(question)),
            widget=forms.RadioSelect,
            error_messages={
                "required": "Choose how to read it, or leave it unstated.",
                "invalid_choice": "Choose one of the readings.",
            },
        )
        if answer:
            choice = _choice_of(question, used)
            self.initial[f"{name}-choice"] = choice
            if choice == TYPED:
                self.initial[f"{name}-typed"] = used

    @property
    def unsettled(self) -> bool:
        """Whether a doubt still waits for an answer."""
        return any(q.is_open and f"{q.what}-choice" not in self.initial for q in self._questions)

    def doubted(self) -> Iterator[tuple[Question, BoundField, BoundField]]:
        """The questions that need an answer, with their choice and their typed field."""
        for question in self._questions:
            if question.is_open:
                yield question, self[f"{question.what}-choice"], self[f"{question.what}-typed"]

    def plain(self) -> Iterator[tuple[Question, BoundField]]:
        """The questions without a doubt, with their typed field."""
        for question in self._questions:
            if not question.is_open:
                yield question, self[f"{question.what}-typed"]

    def clean(self) -> dict[str, Any]:
        """Whoever chooses to type has to type."""
        cleaned: dict[str, Any] = super().clean() or {}
        for question in self._questions:
            name = f"{question.what}-typed"
            wants = cleaned.get(f"{question.what}-choice") == TYPED and name not in self.errors
            if wants and not cleaned.get(name):
                what = "the whole date" if question.is_date else "the words"
                self.add_error(name, f"Type {what}, or choose another answer.")
        if not self.errors and not cleaned.get("title-typed", True):
            self.add_error("title-typed", "An article needs a title.")
        return cleaned

    def answers(self) -> list[Correction]:
        """What counts for every fact."""
        return [
            Correction(question.what, question.read, self._used(question))
            for question in self._questions
        ]

    def _used(self, question: Question) -> str | None:
        typed = self.cleaned_data.get(f"{question.what}-typed")
        words = typed.isoformat() if question.is_date and typed else typed
        if not question.is_open:
            return words or None
        choice = str(self.cleaned_data[f"{question.what}-choice"])
        if choice.startswith(READING):
            return choice.removeprefix(READING)
        return {AS_READ: question.read, TYPED: words or None}.get(choice)


def _typed(question: Question) -> forms.Field:
    label = question.label if not question.is_open else f"{question.label}, as it should be"
    if question.is_date:
        return forms.DateField(
            label=label,
            required=False,
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        )
    return forms.CharField(label=label, required=False, max_length=_LONGEST_TYPED)


def _choices(question: Question) -> Iterator[tuple[str, str]]:
    if question.read:
        yield AS_READ, f"As read: {question.read_words}"
    for reading in question.readings:
        yield f"{READING}{reading}", Truncator(said(question.what, reading)).chars(_LONGEST_CHOICE)
    yield TYPED, "Another date" if question.is_date else "Another name or wording"
    yield UNSTATED, "Leave it unstated"


def _choice_of(question: Question, used: str | None) -> str:
    if used is None:
        return UNSTATED
    if used == question.read:
        return AS_READ
    return f"{READING}{used}" if used in question.readings else TYPED
