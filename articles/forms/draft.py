"""The form a draft is written in, the same for a plain post and for the script that saves."""

from typing import Any

from django import forms
from django_prose_editor.widgets import importmap, prose_editor_presets
from js_asset import ImportMap, Media

from articles.editing.content import Content
from articles.forms.references import ReferencesField
from articles.models import Draft, Risk, Specialty

MODULES = (
    "announce", "dialogs", "draft", "figures", "finding", "leaving", "limits", "local-copy",
    "nodes", "pasting", "pictures", "references", "rewriting", "saving", "toolbar", "word",
)  # fmt: skip
"""The modules the editor is made of; the import map gives each its hashed address."""

RISKS = {
    Risk.LOW: "Low: wrong words would be a nuisance",
    Risk.MEDIUM: "Medium: wrong words could delay the right help",
    Risk.HIGH: "High: wrong words could hurt someone (doses, mixing, emergencies)",
}

BESIDE = ("byline", "specialty", "risk")
"""What stands beside the form on its page, and names it."""

MOST_REVISIONS = 2**31 - 1
"""What both databases can count to."""


class BodyWidget(forms.Textarea):
    """A text area that the script turns into the editor."""

    @property
    def media(self) -> Media:
        """The editor's modules."""
        ours = ImportMap({f"articles/{name}": f"articles/{name}.js" for name in MODULES})
        return Media(importmap=importmap | ours, js=prose_editor_presets()["article"])


class DraftForm(forms.Form):
    """Shape only. What a version still lacks, `Content.faults` says; it never stops a save."""

    title = forms.CharField(
        max_length=200,
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 1, "class": "title-input", "placeholder": "Title", "data-one-line": ""}
        ),
    )
    summary = forms.CharField(
        required=False,
        max_length=5000,
        widget=forms.Textarea(
            attrs={
                "rows": 1,
                "class": "summary-input",
                "placeholder": "Summary: what a reader should know after two sentences",
            }
        ),
    )
    body = forms.CharField(
        label="Text", required=False, strip=False, widget=BodyWidget(attrs={"rows": 24})
    )
    byline = forms.CharField(
        label="Written by",
        max_length=200,
        required=False,
        help_text="A person’s name, as readers will see it.",
    )
    specialty = forms.ModelChoiceField(
        Specialty.objects.all(), required=False, empty_label="Not chosen yet"
    )
    risk = forms.ChoiceField(
        label="If the words were wrong",
        choices=[(str(risk), label) for risk, label in RISKS.items()],
        widget=forms.RadioSelect,
    )
    references = ReferencesField(required=False)
    revision = forms.IntegerField(min_value=0, max_value=MOST_REVISIONS, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        """Labels stand above, without a colon."""
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        for name in ("title", "summary", "byline"):
            self.fields[name].widget.attrs["autocomplete"] = "off"
        for name in BESIDE:
            self.fields[name].widget.attrs["form"] = "draft"

    @classmethod
    def showing(cls, draft: Draft) -> "DraftForm":
        """The form filled with a draft."""
        content = Content.of(draft)
        return cls(
            initial={
                "title": content.title,
                "summary": content.summary,
                "body": content.body,
                "byline": content.byline,
                "specialty": content.specialty_id,
                "risk": content.risk,
                "references": content.references,
                "revision": draft.revision,
            }
        )

    @property
    def content(self) -> Content:
        """What was typed. Asked of a valid form only."""
        typed = self.cleaned_data
        return Content(
            title=typed["title"],
            summary=typed["summary"],
            body=typed["body"],
            byline=typed["byline"],
            risk=typed["risk"],
            specialty_id=typed["specialty"].pk if typed["specialty"] else None,
            references=typed["references"],
        )

    def faults(self) -> list[str]:
        """What is wrong with what was sent, as sentences."""
        return [
            f"{self.fields[name].label or name.capitalize()}: {fault}"
            for name, faults in self.errors.items()
            for fault in faults
        ]
