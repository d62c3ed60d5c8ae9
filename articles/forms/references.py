"""The references of a text, as rows of four inputs."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString

from articles.text.content import Reference

PARTS = ("text", "doi", "pmid", "url")
LONGEST_PART = 2000


class ReferencesWidget(forms.Widget):
    """Rows of inputs named `reference_text`, `reference_doi`, …; a script sends them as a list."""

    template_name = "articles/_references.html"
    use_fieldset = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any] | Any:
        """The rows in order, whether they come from a plain form or from a script."""
        if not hasattr(data, "getlist"):
            return data.get(name, [])
        columns = [data.getlist(f"reference_{part}") for part in PARTS]
        return [dict(zip(PARTS, row, strict=False)) for row in zip(*columns, strict=False)]

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """The rows, with the site's templates."""
        return super().render(name, value, attrs, TemplatesSetting())

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Adds the rows."""
        context = super().get_context(name, value, attrs)
        rows = [asdict(row) if isinstance(row, Reference) else row for row in value or ()]
        context["widget"]["rows"] = rows
        return context


class ReferencesField(forms.Field):
    """A tuple of references. Checks shape only: what is wrong with one never stops a draft."""

    widget = ReferencesWidget

    def clean(self, value: Any) -> tuple[Reference, ...]:
        """The references. Raises ValidationError for what no form of ours sends."""
        if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
            raise forms.ValidationError("The references did not arrive whole. Reload the page.")
        references = []
        for row in value:
            parts = {part: str(row.get(part) or "") for part in PARTS}
            if any(len(said) > LONGEST_PART for said in parts.values()):
                raise forms.ValidationError(
                    f"A reference has more than {LONGEST_PART:,} characters in one field."
                )
            references.append(Reference(**parts))
        return tuple(references)
