"""The story of one article: what happened to it, on which days."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from articles.editing.content import Content
from articles.editing.save_draft import save_draft
from articles.editing.start_article import start_article
from articles.editing.upload_picture import upload_picture
from articles.models import Article, PublicationKind, User
from articles.text.content import Reference
from reviews.demo.people import HOLLIS, Person
from reviews.demo.stage import Day, Stage
from reviews.demo.texts import PICTURES, changed, text_named
from reviews.displayed import displayed
from reviews.models import Proof, Review, Reviewer, SignOff
from reviews.policy.anchors import About
from reviews.policy.facts import Scope, WithdrawalKind
from reviews.record import passages_of
from reviews.workflow.assign import assign
from reviews.workflow.comment import comment
from reviews.workflow.decide_disclosure import decide_disclosure
from reviews.workflow.decline import decline
from reviews.workflow.disclose import disclose
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.mark_read import mark_read
from reviews.workflow.note_sign_off import note_sign_off
from reviews.workflow.override_interval import override_interval
from reviews.workflow.prove_identity import Proved
from reviews.workflow.publish_version import publish_version
from reviews.workflow.recall import recall
from reviews.workflow.request_changes import request_changes
from reviews.workflow.retire_article import retire_article
from reviews.workflow.save_version import save_version
from reviews.workflow.sign_off import sign_off
from reviews.workflow.submit import submit
from reviews.workflow.withdraw_sign_off import withdraw_sign_off

STEP_MINUTES = 20
READING = dt.timedelta(minutes=14)
ONE_MINUTE = dt.timedelta(minutes=1)


class Story:
    """Told in order of time, one method a happening; each takes the day as its first argument.

    What happens is done by the verbs themselves, once the stage acts it: who may not, is refused.
    """

    article: Article
    content: Content
    version: Any
    review: Review

    def __init__(self, stage: Stage, *, number: int, name: str, writer: Person) -> None:
        """The story of `articles/<name>.html`; the number keeps its minutes apart from others'."""
        self.stage = stage
        self.number = number
        self.name = name
        self.writer = writer
        self.signed: dict[Person, SignOff] = {}
        self._last: dt.datetime | None = None
        self._told = 0

    def write(
        self,
        on: Day,
        *,
        by: Person | None = None,
        change: dict[str, str] | None = None,
        cite: Sequence[Reference] = (),
        note: str = "",
    ) -> None:
        """A version is saved: the first, or the last with some wordings replaced."""
        self.draft(on, by=by, change=change, cite=cite)
        self._then(on, lambda at: self._save_version(by or self.writer, at, note))

    def draft(
        self,
        on: Day,
        *,
        by: Person | None = None,
        change: dict[str, str] | None = None,
        cite: Sequence[Reference] = (),
    ) -> None:
        """The draft is saved."""
        self._then(on, lambda at: self._save_draft(by or self.writer, at, change or {}, cite))

    def submit(
        self, on: Day, *to: Person, by: Person | None = None, days: int = 7, note: str = ""
    ) -> None:
        """The newest version goes to review, due in so many days."""

        def do(at: dt.datetime) -> None:
            self.review = submit(
                self.version,
                by=self._user(by or self.writer),
                at=at,
                reviewers=[self._reviewer(person) for person in to],
                due_on=at.date() + dt.timedelta(days=days),
                note=note,
            )

        self._then(on, do)

    def assign(self, on: Day, to: Person, *, days: int = 7) -> None:
        """The editor asks one more reviewer."""
        self._then(
            on,
            lambda at: assign(
                self.review,
                self._reviewer(to),
                by=self._user(HOLLIS),
                at=at,
                due_on=at.date() + dt.timedelta(days=days),
            ),
        )

    def say(self, on: Day, by: Person, body: str, *, about: str = "") -> None:
        """A comment, on the whole or on the passage that holds the words `about`."""
        self._then(
            on,
            lambda at: comment(
                self.review,
                by=self._user(by),
                at=at,
                body=body,
                about=About(self._passage_key(about), None) if about else None,
            ),
        )

    def request_changes(self, on: Day, by: Person, reason: str) -> None:
        """A reviewer sends the round back."""
        self._then(
            on, lambda at: request_changes(self.review, by=self._user(by), at=at, reason=reason)
        )

    def decline(self, on: Day, by: Person, reason: str) -> None:
        """A reviewer says no to being asked."""

        def do(at: dt.datetime) -> None:
            asked = self.review.assignments.get(reviewer__user=self._user(by), state="waiting")
            decline(asked, by=self._user(by), at=at, reason=reason)

        self._then(on, do)

    def recall(self, on: Day, reason: str) -> None:
        """The writer takes the round back."""
        self._then(
            on, lambda at: recall(self.review, by=self._user(self.writer), at=at, reason=reason)
        )

    def disclose(self, on: Day, by: Person, conflict: str, *, decision: str = "") -> None:
        """A reviewer declares a conflict of interest; with a `decision`, the editor allows it."""

        def do(at: dt.datetime) -> None:
            declared = disclose(
                self.article, self._reviewer(by), by=self._user(by), at=at, conflict=conflict
            )
            if decision:
                decide_disclosure(
                    declared, by=self._user(HOLLIS), at=at, may_sign=True, reason=decision
                )

        self._then(on, do)

    def sign(
        self,
        on: Day,
        by: Person,
        scope: Scope = Scope.WHOLE,
        *,
        open_for: dt.timedelta = READING,
    ) -> None:
        """A reviewer reads all that is displayed to them for so long, and signs it."""

        def do(at: dt.datetime) -> None:
            user = self._user(by)
            keys = displayed(self.review, by_id=user.pk, at=at).kept_under
            shown = mark_read(
                self.review, by=user, at=at - open_for / READING * ONE_MINUTE, keys=keys
            )
            self.signed[by] = sign_off(
                self.review,
                by=user,
                at=at,
                proved=Proved(user.pk, Proof.DEMONSTRATION, at),
                form_token=shown.form_token(scope, at=at - open_for),
            )

        self._then(on, do)

    def look_into(self, on: Day, signer: Person, came_of_it: str) -> None:
        """The editor notes what came of asking who signed in haste."""
        self._then(
            on,
            lambda at: note_sign_off(
                self.signed[signer], by=self._user(HOLLIS), at=at, text=came_of_it
            ),
        )

    def withdraw(
        self, on: Day, by: Person, kind: WithdrawalKind, reason: str, *, wrong: Sequence[str] = ()
    ) -> None:
        """A reviewer takes their last sign-off back; `wrong` are words of the wrong passages."""
        self._then(
            on,
            lambda at: withdraw_sign_off(
                self.signed[by],
                by=self._user(by),
                at=at,
                kind=kind,
                reason=reason,
                passages=[self._passage_key(words) for words in wrong],
            ),
        )

    def dispute(self, on: Day, signer: Person, reason: str) -> None:
        """The editor takes a reviewer's last sign-off back."""
        self._then(
            on,
            lambda at: dispute_sign_off(
                self.signed[signer], by=self._user(HOLLIS), at=at, reason=reason
            ),
        )

    def publish(self, on: Day, *, emergency: str = "") -> None:
        """The newest version goes live, as reviewed or, with the reason, as an emergency."""
        kind = PublicationKind.EMERGENCY if emergency else PublicationKind.REVIEWED
        self._then(
            on,
            lambda at: publish_version(
                self.version, by=self._user(HOLLIS), at=at, kind=kind, reason=emergency
            ),
        )

    def retire(self, on: Day, reason: str) -> None:
        """The page is taken off the site."""
        self._then(
            on, lambda at: retire_article(self.article, by=self._user(HOLLIS), at=at, reason=reason)
        )

    def override_interval(self, on: Day, months: int, reason: str) -> None:
        """The editor gives the article a shorter interval."""
        self._then(
            on,
            lambda at: override_interval(
                self.article, by=self._user(HOLLIS), at=at, months=months, reason=reason
            ),
        )

    def _then(self, on: Day, do: Callable[[dt.datetime], object]) -> None:
        at = self.stage.moment(on, minutes=self.number + STEP_MINUTES * self._told)
        if self._last and at <= self._last:
            raise ValueError(f"“{self.name}” is told out of order at {on}.")
        self._last = at
        self._told += 1
        self.stage.then(at, do)

    def _user(self, person: Person) -> User:
        return self.stage.people[person]

    def _reviewer(self, person: Person) -> Reviewer:
        return Reviewer.objects.get(user=self._user(person))

    def _save_draft(
        self, by: Person, at: dt.datetime, change: dict[str, str], cite: Sequence[Reference]
    ) -> None:
        user = self._user(by)
        if not hasattr(self, "article"):
            self.article = start_article(by=user, at=at)
            self.content = _with_pictures(text_named(self.name), by=user, at=at)
        content = changed(self.content, change)
        self.content = replace(content, references=(*content.references, *cite))
        revision = self.article.draft.revision
        save_draft(self.article, self.content, by=user, at=at, revision=revision)
        self.article.draft.refresh_from_db()

    def _save_version(self, by: Person, at: dt.datetime, note: str) -> None:
        self.version = save_version(
            self.article,
            by=self._user(by),
            at=at,
            revision=self.article.draft.revision,
            note=note,
        )

    def _passage_key(self, words: str) -> str:
        found = passages_of(self.version.text, self.version.canon)
        return next(passage.key for passage in found if words in passage.words)


def _with_pictures(content: Content, *, by: User, at: dt.datetime) -> Content:
    """The content, with every picture that it names uploaded and shown from its address."""
    body = content.body
    for file in sorted(PICTURES.glob("*.png")):
        if f'src="{file.name}"' in body:
            picture = upload_picture(file.read_bytes(), by=by, at=at)
            body = body.replace(f'src="{file.name}"', f'src="{picture.address}"')
    return replace(content, body=body)
