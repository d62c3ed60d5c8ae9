"""The story of one article: everything that happened to it, newest first."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from articles.models import Article, AuditEvent
from reviews.models import Review, SignOff

TITLES = {
    "start_article": "Started",
    "import_article": "Imported",
    "save_version": "Version {number} saved",
    "publish": "Version {number} published",
    "retire": "Retired",
    "submit": "Version {number} submitted for review",
    "assign": "{reviewer} asked to review",
    "release": "{reviewer} no longer asked",
    "recall": "Submission recalled",
    "comment": "Comment",
    "request_changes": "Changes requested",
    "decline": "Declined",
    "sign_off": "Signed off: {scope}",
    "withdraw_sign_off": "Sign-off withdrawn",
    "dispute_sign_off": "Sign-off disputed",
    "disclose": "Conflict of interest declared",
    "decide_disclosure": "Conflict of interest decided",
    "override_interval": "Review interval set",
    "fail_proof": "Wrong password when signing",
}
KINDS = {
    "sign_off": "signed",
    "publish": "published",
    "withdraw_sign_off": "broken",
    "dispute_sign_off": "broken",
    "retire": "broken",
}


@dataclass(frozen=True)
class Happened:
    """One line of the story, as the timeline shows it."""

    when: dt.datetime
    title: str
    by: str
    note: str = ""
    url: str = ""
    kind: str = ""


def story(article: Article) -> list[Happened]:
    """Every event, newest first. Two queries more than the events themselves at the most."""
    events = AuditEvent.objects.filter(article=article).select_related("by").order_by("-at", "-pk")
    return [_told(event) for event in events if not _is_empty_disclosure(event)]


def _is_empty_disclosure(event: AuditEvent) -> bool:
    """Saying that there is no conflict stands in the sign-off itself."""
    return event.verb == "disclose" and not event.detail.get("conflict")


def _told(event: AuditEvent) -> Happened:
    detail = event.detail
    words = {"number": event.number, "reviewer": detail.get("reviewer", "A reviewer")}
    words["scope"] = {"whole": "the whole text", "changes": "the changes"}.get(
        detail.get("scope", ""), "the text"
    )
    emergency = " as an emergency" if detail.get("kind") == "emergency" else ""
    return Happened(
        when=event.at,
        title=TITLES.get(event.verb, event.verb.replace("_", " ")).format(**words) + emergency,
        by=event.by.name,
        note=detail.get("reason") or detail.get("note") or detail.get("conflict") or "",
        url=_address(event),
        kind=KINDS.get(event.verb, ""),
    )


def _address(event: AuditEvent) -> str:
    kind, _, key = event.subject.partition(":")
    if kind == "review":
        return reverse("review", args=[key])
    if kind == "sign_off":
        return reverse("sign_off_record", args=[key])
    if event.verb in {"save_version", "publish"} and event.number:
        return reverse("version", args=[event.article_id, event.number])
    return ""


def rounds(article: Article) -> list[Review]:
    """The rounds of review, newest first, with who was asked."""
    found = Review.objects.filter(article=article).select_related("version", "asked_by")
    return list(found.prefetch_related("assignments__reviewer__user").order_by("-asked_at", "-pk"))


def sign_offs(article: Article) -> list[SignOff]:
    """The sign-offs, newest first, with what became of them."""
    found = SignOff.objects.filter(article=article).defer("shown")
    return list(found.select_related("version", "withdrawal", "dispute").order_by("-at", "-pk"))
