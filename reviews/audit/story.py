"""The story of one article: everything that happened to it, newest first."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator

from articles.models import Article, AuditEvent
from reviews.audit.superseded import Superseding, superseding
from reviews.audit.waiting.part import light
from reviews.models import Comment, FindingRow, PolicyRow, Review, SignOff
from reviews.policy.findings.finding import Code, counted

TITLES = {
    "start_article": "Started",
    "import_article": "Imported",
    "save_version": "Version {number} saved",
    "restore_version": "Text of version {number} put back into the draft",
    "publish": "Version {number} published",
    "retire": "Retired",
    "submit": "Version {number} submitted for review",
    "assign": "{reviewer} asked to review",
    "release": "{reviewer} no longer asked",
    "claim": "Taken by {reviewer}",
    "hand_on": "Handed on to {reviewer}",
    "offer_parts": "{reviewer} asked about {parts}",
    "move_due_date": "Another day set for {reviewer}",
    "recall": "Submission recalled",
    "comment": "Comment",
    "resolve_comment": "Thread resolved",
    "reopen_comment": "Thread opened again",
    "close_orphan": "Thread closed: its words are gone",
    "accept_suggestion": "Suggested wording accepted",
    "request_changes": "Changes requested",
    "request_revision": "Asked to be {asked_for}",
    "close_change_request": "Request to be {asked_for} closed",
    "decline": "Declined",
    "sign_off": "Signed off: {scope}",
    "withdraw_sign_off": "Sign-off withdrawn",
    "dispute_sign_off": "Sign-off disputed",
    "note_sign_off": "Hasty sign-off looked into",
    "disclose": "Conflict of interest declared",
    "decide_disclosure": "Conflict of interest decided",
    "override_interval": "Review interval set",
    "fail_proof": "Identity not proved when signing",
}
KINDS = {
    "sign_off": "signed",
    "publish": "published",
    "withdraw_sign_off": "broken",
    "dispute_sign_off": "broken",
    "retire": "broken",
    "request_revision": "broken",
}
SHOWN = 30
LONGEST_NOTE = 160
# Saying that there is no conflict stands in the sign-off itself.
_EMPTY_DISCLOSURE = Q(verb="disclose", detail__conflict="")


@dataclass(frozen=True)
class Happened:
    """One line of the story, as the timeline shows it."""

    when: dt.datetime
    title: str
    by: str
    note: str = ""
    url: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Story:
    """The newest events, and how many there are before them."""

    events: list[Happened]
    earlier: int


def story(article: Article, *, whole: bool = False) -> Story:
    """What happened, newest first: the newest `SHOWN`, or everything. Four queries.

    What its level of risk asks for is part of it, too.
    """
    told = (
        AuditEvent.objects.filter(article=article)
        .exclude(_EMPTY_DISCLOSURE)
        .select_related("by")
        .order_by("-at", "-pk")
    )
    shown = list(told if whole else told[:SHOWN])
    said = _said(shown)
    events = [_told(event, said.get(event.subject, "")) for event in shown]
    earlier = told.count() - len(events) if len(events) >= SHOWN else 0
    policies = _policies(article, since=events[-1].when if earlier else article.created_at)
    return Story(sorted([*policies, *events], key=_moment, reverse=True), earlier)


def _moment(event: Happened) -> dt.datetime:
    return event.when


def _policies(article: Article, *, since: dt.datetime) -> list[Happened]:
    """What was recorded since for its level of risk: it changes what the article needs."""
    rows = PolicyRow.objects.filter(risk=article.risk, recorded_at__gte=since)
    return [
        Happened(
            when=row.recorded_at,
            title=f"Policy for {row.get_risk_display().lower()} risk recorded: "
            f"every {counted(row.interval_months, 'month')}, {counted(row.sign_offs, 'sign-off')}",
            by=row.recorded_by.name if row.recorded_by else "",
            note=f"From {row.in_force_from:%-d %b %Y}. {row.reason}",
            url=reverse("policies"),
        )
        for row in rows.select_related("recorded_by").order_by("-recorded_at", "-pk")
    ]


def _said(events: Iterable[AuditEvent]) -> dict[str, str]:
    """By subject: the words of the comments among these events."""
    subjects = [event.subject for event in events if event.verb == "comment"]
    rows = Comment.objects.filter(pk__in=[name.partition(":")[2] for name in subjects])
    return {f"comment:{row.pk}": row.body or row.suggestion for row in rows}


def _told(event: AuditEvent, said: str) -> Happened:
    detail = event.detail
    said = Truncator(said).chars(LONGEST_NOTE) if event.verb == "comment" else ""
    words = {"number": event.number, "reviewer": detail.get("reviewer", "A reviewer")}
    words["parts"] = counted(detail.get("parts", 0), "passage")
    words["scope"] = {"whole": "the whole text", "changes": "the changes"}.get(
        detail.get("scope", ""), "the text"
    )
    words["asked_for"] = {"revise": "revised", "retire": "retired"}.get(
        detail.get("outcome", ""), "changed"
    )
    emergency = " as an emergency" if detail.get("kind") == "emergency" else ""
    return Happened(
        when=event.at,
        title=TITLES.get(event.verb, event.verb.replace("_", " ")).format(**words) + emergency,
        by=event.by.name,
        note=detail.get("reason") or detail.get("note") or detail.get("conflict") or said,
        url=_address(event),
        kind=KINDS.get(event.verb, ""),
    )


def _address(event: AuditEvent) -> str:
    kind, _, key = event.subject.partition(":")
    if kind == "review":
        return reverse("review", args=[key])
    if kind == "sign_off":
        return reverse("sign_off_record", args=[key])
    if kind == "comment":
        return f"{reverse('threads', args=[event.article_id])}?show=all#comment-{key}"
    if event.verb in {"save_version", "publish"} and event.number:
        return reverse("version", args=[event.article_id, event.number])
    return ""


@dataclass(frozen=True)
class Round:
    """A round of review, and what took its place, if something did."""

    row: Review
    superseded: Superseding | None


def rounds(article: Article) -> list[Round]:
    """The rounds of review, newest first, with who was asked."""
    found = (
        Review.objects.filter(article=article)
        .select_related("version", "asked_by")
        .defer(*light(version="version"))
    )
    rows = list(found.prefetch_related("assignments__reviewer__user").order_by("-asked_at", "-pk"))
    newer = superseding(rows)
    return [Round(row, newer.get(row.pk)) for row in rows]


@dataclass(frozen=True)
class Signed:
    """A sign-off and what became of it: “withdrawn”, “disputed”, “in haste”, or nothing."""

    row: SignOff
    number: int
    tag: str


def sign_offs(article: Article, findings: Iterable[FindingRow]) -> list[Signed]:
    """The sign-offs, newest first; the open findings say which were given in haste."""
    found = (
        SignOff.objects.filter(article=article)
        .defer("shown", *light(version="version"))
        .select_related("version", "withdrawal", "dispute")
        .order_by("-at", "-pk")
    )
    hasty = {
        one["id"]
        for finding in findings
        if finding.code == Code.HASTY_SIGN_OFF
        for one in finding.evidence["sign_offs"]
    }
    return [Signed(row, row.version.number, _tag(row, hasty)) for row in found]


def _tag(row: SignOff, hasty: set[int]) -> str:
    if hasattr(row, "withdrawal"):
        return "withdrawn"
    if hasattr(row, "dispute"):
        return "disputed"
    return "in haste" if row.pk in hasty else ""
