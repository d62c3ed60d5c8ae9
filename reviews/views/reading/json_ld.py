"""The same line for machines: schema.org's MedicalWebPage, saying what the visible line says."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from reviews.policy.findings.names import is_person
from reviews.public_line import Named
from reviews.views.reading.references import Cited, cited
from reviews.views.reading.shown import Shown

_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def structured_data(shown: Shown, *, site_name: str, site_url: str) -> dict[str, Any]:
    """What the page says, as data. `lastReviewed` and `reviewedBy` only as a present claim."""
    version, line = shown.version, shown.line
    address = f"{site_url}{shown.address}"
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": address,
        "url": address,
        "name": version.title,
        "description": version.summary,
        "inLanguage": "en",
        "datePublished": shown.published_on.isoformat(),
        "dateModified": shown.text_date.isoformat(),
        "author": _author(version.byline, site_name),
        "publisher": {"@type": "Organization", "name": site_name, "url": f"{site_url}/"},
        "citation": [_citation(source) for source in cited(version.references)],
    }
    if line.is_claim and line.reviewed_on:
        data["lastReviewed"] = line.reviewed_on.isoformat()
        data["reviewedBy"] = [_reviewer(named) for named in line.reviewers]
    return {name: value for name, value in data.items() if value}


def script(data: dict[str, Any]) -> SafeString:
    """The data for a script element. Nothing in it can end that element or begin another."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(_ESCAPED))  # noqa: S308


def _author(name: str, site_name: str) -> dict[str, str]:
    kind = "Person" if is_person(name, site_name) else "Organization"
    return {"@type": kind, "name": name} if name else {}


def _reviewer(named: Named) -> dict[str, str]:
    person = {"@type": "Person", "name": named.name}
    if named.credentials:
        person["honorificSuffix"] = ", ".join(named.credentials)
    return person


def _citation(source: Cited) -> dict[str, str]:
    known = {"@type": "CreativeWork", "name": source.text}
    return known | {"url": source.links[0].url} if source.links else known
