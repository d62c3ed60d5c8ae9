"""The story of one article: what happened to it, on which days."""

import datetime as dt
from collections.abc import Sequence

from articles.models import PublicationKind
from articles.text.content import Reference
from reviews.demo.people import HOLLIS, Person
from reviews.demo.stage import Day
from reviews.demo.talk import Talk
from reviews.displayed import displayed
from reviews.models import Proof
from reviews.policy.facts import ReviewOutcome, Scope, WithdrawalKind
from reviews.workflow.assign import assign
from reviews.workflow.close_change_request import close_change_request
from reviews.workflow.decide_disclosure import decide_disclosure
from reviews.workflow.decline import decline
from reviews.workflow.disclose import disclose
from reviews.workflow.dispute_sign_off import dispute_sign_off
from reviews.workflow.hand_on import hand_on
from reviews.workflow.mark_read import mark_read
from reviews.workflow.note_sign_off import note_sign_off
from reviews.workflow.offer_parts import offer_parts
from reviews.workflow.override_interval import override_interval
from reviews.workflow.prove_identity import Proved
from reviews.workflow.publish_version import publish_version
from reviews.workflow.recall import recall
from reviews.workflow.request_changes import request_changes
from reviews.workflow.request_revision import request_revision
from reviews.workflow.retire_article import retire_article
from reviews.workflow.sign_off import sign_off
from reviews.workflow.submit import submit
from reviews.workflow.withdraw_sign_off import withdraw_sign_off

READING = dt.timedelta(minutes=14)
ONE_MINUTE = dt.timedelta(minutes=1)


class Story(Talk):
    """Told in order of time, one method a happening; each takes the day as its first argument.

    What happens is done by the verbs themselves, once the stage acts it: who may not, is refused.
    """

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

    def request_changes(self, on: Day, by: Person, reason: str) -> None:
        """A reviewer sends the round back."""
        self._then(
            on, lambda at: request_changes(self.review, by=self._user(by), at=at, reason=reason)
        )

    def ask_for(self, on: Day, by: Person, outcome: ReviewOutcome, reason: str) -> None:
        """A reviewer of words that were signed off asks that they be revised or retired."""
        self._then(
            on,
            lambda at: request_revision(
                self.review, by=self._user(by), at=at, outcome=outcome, reason=reason
            ),
        )

    def take_back(self, on: Day, by: Person, reason: str) -> None:
        """Who asked for another text closes that request."""
        self._then(
            on,
            lambda at: close_change_request(
                self.review.change_request, by=self._user(by), at=at, reason=reason
            ),
        )

    def decline(self, on: Day, by: Person, reason: str) -> None:
        """A reviewer says no to being asked."""

        def do(at: dt.datetime) -> None:
            asked = self.review.assignments.get(reviewer__user=self._user(by), state="waiting")
            decline(asked, by=self._user(by), at=at, reason=reason)

        self._then(on, do)

    def hand_on(self, on: Day, by: Person, to: Person, reason: str) -> None:
        """A reviewer who was asked hands the review on to a colleague."""

        def do(at: dt.datetime) -> None:
            asked = self.review.assignments.get(reviewer__user=self._user(by), state="waiting")
            hand_on(asked, by=self._user(by), at=at, to=self._reviewer(to), reason=reason)

        self._then(on, do)

    def offer(self, on: Day, by: Person, to: Person, *, about: str, note: str) -> None:
        """A reviewer asks another one about the passage that holds the words `about`."""

        def do(at: dt.datetime) -> None:
            shown = displayed(self.review, by_id=self._user(by).pk, at=at)
            pairs = shown.pairs(Scope.CHANGES)
            keys = [shown.key_of(p) for p in pairs if p.after and about in p.after.words]
            offer_parts(
                self.review,
                by=self._user(by),
                at=at,
                to=[self._reviewer(to)],
                keys=keys,
                due_on=at.date() + dt.timedelta(days=6),
                note=note,
            )

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
