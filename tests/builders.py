"""States that a test starts from, reached as people reach them: by the verbs, in order of time."""

import datetime as dt
from typing import Any

from django.utils import timezone

from articles.editing.content import Content
from articles.editing.save_draft import save_draft
from articles.editing.start_article import start_article
from articles.models import Article, Draft, Publication, PublicationKind, Specialty, User
from articles.text.content import Reference
from articles.text.passage import Passage
from reviews.displayed import Displayed, displayed
from reviews.models import PolicyRow, Proof, Review, Reviewer, SignOff
from reviews.permissions.signing import may_mark
from reviews.policy.facts import Scope
from reviews.record import passages_of
from reviews.workflow.assign import assign
from reviews.workflow.mark_read import mark_read
from reviews.workflow.prove_identity import Proved
from reviews.workflow.publish_version import publish_version
from reviews.workflow.save_version import save_version
from reviews.workflow.sign_off import sign_off
from reviews.workflow.submit import submit
from tests.scenes import STAGE, scene

BODY = (
    "<h2>How to take it</h2><p>Adults take 5 mg of Placidol in the evening. "
    "Swallow it whole with water.</p>"
    "<p>Do not take Placidol if you:</p><ul><li>are pregnant</li><li>drink alcohol daily</li></ul>"
)
SOURCE = Reference(text="Norland Medicines Board: Placidol, summary.", doi="10.1000/placidol.1")


def ago(days: float) -> dt.datetime:
    """A moment so many days before the tests began."""
    return STAGE.now() - dt.timedelta(days=days)


@scene
def content(**changes: Any) -> Content:
    """A complete article about an invented medicine, with `changes`."""
    specialty, _ = Specialty.objects.get_or_create(name="Internal medicine", slug="internal")
    usual: dict[str, Any] = {
        "title": "Taking Placidol",
        "summary": "How to take Placidol, and who must not.",
        "body": BODY,
        "byline": "Wilma Writer",
        "risk": "medium",
        "specialty_id": specialty.pk,
        "references": (SOURCE,),
    }
    return Content(**(usual | changes))


@scene
def policy(risk: str = "medium", **demands: Any) -> PolicyRow:
    """A policy in force since long ago; with `demands`, or 12 months and one sign-off."""
    usual = {
        "interval_months": 12,
        "notice_days": 30,
        "in_force_from": dt.date(2015, 1, 1),
        "recorded_at": dt.datetime(2015, 1, 1, tzinfo=dt.UTC),
        "reason": "The rule of the house.",
    }
    return PolicyRow.objects.create(risk=risk, **(usual | demands))


@scene
def article_by(
    writer: User, *, at: dt.datetime | None = None, **changes: Any
) -> tuple[Article, Any]:
    """An article with its version 1."""
    at = at or ago(10)
    article = start_article(by=writer, at=at)
    return article, next_version(article, by=writer, at=at, **changes)


@scene
def drafted(article: Article, *, by: User, **changes: Any) -> Draft:
    """The draft, now with `content(**changes)`."""
    revision = Draft.objects.get(article=article).revision
    return save_draft(
        article, content(**changes), by=by, at=timezone.now(), revision=revision
    ).draft


@scene
def next_version(
    article: Article, *, by: User, at: dt.datetime | None = None, note: str = "", **changes: Any
) -> Any:
    """The next version, with `content(**changes)`."""
    at = at or timezone.now()
    saved = save_draft(
        article, content(**changes), by=by, at=at, revision=article.draft.revision
    ).draft
    article.draft.refresh_from_db()
    return save_version(article, by=by, at=at, revision=saved.revision, note=note)


@scene
def review_of(
    version: Any, *, by: User, doctor: User | None = None, at: dt.datetime | None = None
) -> Review:
    """An open round; with a doctor, that doctor is asked."""
    asked = [Reviewer.objects.get(user=doctor)] if doctor else []
    return submit(version, by=by, at=at or ago(9), reviewers=asked)


@scene
def assigned(review: Review, reviewer: Reviewer) -> None:
    """An editor asks one more reviewer."""
    editor = User.objects.filter(is_editor=True).first() or User.objects.create_user(
        "assigning.editor@example.org", None, name="Assigning Editor", is_editor=True
    )
    assign(review, reviewer, by=editor, at=timezone.now())


@scene
def signed(
    review: Review,
    doctor: User,
    *,
    scope: Scope = Scope.WHOLE,
    at: dt.datetime | None = None,
    open_for: dt.timedelta = dt.timedelta(minutes=5),
) -> SignOff:
    """The doctor reads and signs all that is displayed."""
    at = at or timezone.now()
    shown = read_all(review, doctor, at=at)
    proved = Proved(doctor.pk, Proof.PASSWORD, at)
    token = shown.form_token(scope, at=at - open_for)
    return sign_off(review, by=doctor, at=at, proved=proved, form_token=token)


@scene
def read_all(review: Review, doctor: User, *, at: dt.datetime | None = None) -> Displayed:
    """What is displayed to the doctor, all of it marked as read by them, where they may."""
    at = at or timezone.now()
    shown = displayed(review, by_id=doctor.pk, at=at)
    if not may_mark(doctor, review):
        return shown
    return mark_read(review, by=doctor, at=at, keys=shown.kept_under)


@scene
def published(
    version: Any,
    *,
    by: User,
    at: dt.datetime | None = None,
    kind: PublicationKind = PublicationKind.REVIEWED,
    reason: str = "",
) -> Publication:
    """The version goes live."""
    return publish_version(version, by=by, at=at or timezone.now(), kind=kind, reason=reason)


@scene
def live_article(writer: User, doctor: User, editor: User, **changes: Any) -> Article:
    """An article whose version 1 was signed off as a whole a week ago and is live."""
    article, version = article_by(writer, **changes)
    review = review_of(version, by=writer, doctor=doctor)
    signed(review, doctor, at=ago(7))
    published(version, by=editor, at=ago(6))
    return article


def passage(version: Any, words: str) -> Passage:
    """The passage of the version that holds these words."""
    return next(p for p in passages_of(version.text, version.canon) if words in p.words)
