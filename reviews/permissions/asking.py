"""Who may hand a review on, take one, offer parts of one, and to whom."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from articles.models import User
from articles.verdict import Verdict
from reviews.displayed import Displayed, displayed
from reviews.models import Assignment, Credential, Review, Reviewer, SignOff
from reviews.permissions.desk import active_reviewer
from reviews.permissions.rounds import may_be_asked_with
from reviews.permissions.signing import credentials_of, interest, is_asked
from reviews.policy import asking
from reviews.policy.facts import Scope
from reviews.policy.signing import Interest
from reviews.policy.states import AssignmentState, State
from reviews.policy.validity import credential_holds, own_positions
from reviews.record import local
from reviews.signed import credential_fact

WAITING = AssignmentState.WAITING


@dataclass(frozen=True)
class Wanted:
    """What is asked of whoever takes a review over: these passages, and perhaps a specialty."""

    shown: Displayed
    places: frozenset[int]
    specialty: str = ""

    def own_of(self, person_id: int) -> int:
        """How many of the passages hold words of that person."""
        return len(self.places & own_positions(self.shown.fact, person_id, self.shown.policy))

    def lacks(self, credentials: Sequence[Credential], at: dt.datetime) -> str:
        """The specialty that is wanted and that none of these credentials holds now."""
        if not self.specialty or self.specialty in specialties(credentials, at):
            return ""
        return self.shown.policy.field


def specialties(credentials: Sequence[Credential], at: dt.datetime) -> frozenset[str]:
    """The specialties that these credentials hold at that moment."""
    facts = [credential_fact(row) for row in credentials]
    return frozenset().union(*(f.specialties for f in facts if credential_holds(f, local(at))))


def wanted_of(assignment: Assignment, *, at: dt.datetime) -> Wanted:
    """What this reviewer is asked for. Their specialty is wanted where the policy asks for it."""
    reviewer = assignment.reviewer
    shown = displayed(assignment.review, by_id=reviewer.user_id, at=at)
    policy = shown.policy
    held = specialties(credentials_of(reviewer), at) if policy.of_specialty else frozenset()
    wanted = policy.specialty if policy.specialty in held else ""
    return Wanted(shown, places_of(shown, assignment.parts), wanted)


def places_of(shown: Displayed, keys: Collection[str] = ()) -> frozenset[int]:
    """The positions of what is left to read, whoever wrote it; with `keys`, of those pairs."""
    left = [pair for line, pair in shown.in_order if not line.is_settled]
    pairs = left or shown.pairs(Scope.WHOLE)
    chosen = [pair for pair in pairs if not keys or shown.key_of(pair) in keys]
    return frozenset(pair.at for pair in chosen if pair.at is not None)


def may_hand_on(by: User, assignment: Assignment) -> Verdict:
    """Whether this person may hand the review on."""
    return asking.may_hand_on(
        is_own=by.pk == assignment.reviewer.user_id and active_reviewer(by) is not None,
        is_editor=by.is_active and by.is_editor,
        state=State(assignment.review.state),
        assignment=AssignmentState(assignment.state),
    )


def may_take_over(
    to: Reviewer, wanted: Wanted, *, instead_of: Reviewer | None, at: dt.datetime
) -> Verdict:
    """Whether this colleague could sign what is wanted."""
    review = wanted.shown.review
    return may_take_over_with(
        to,
        wanted,
        credentials_of(to),
        instead_of=instead_of,
        interest=interest(to, review.article_id),
        is_waiting=review.assignments.filter(reviewer=to, state=WAITING).exists(),
        has_signed=whole_signers(review).filter(reviewer=to).exists(),
        at=at,
    )


def may_take_over_with(
    to: Reviewer,
    wanted: Wanted,
    credentials: Sequence[Credential],
    *,
    instead_of: Reviewer | None,
    interest: Interest,
    is_waiting: bool,
    has_signed: bool,
    at: dt.datetime,
) -> Verdict:
    """The same, of a colleague about whom everything was read already."""
    return asking.may_take_over(
        name=str(to),
        is_same=instead_of is not None and to.pk == instead_of.pk,
        is_waiting=is_waiting,
        has_signed=has_signed,
        able=may_be_asked_with(to, credentials, at=at),
        interest=interest,
        own=wanted.own_of(to.user_id),
        lacks=wanted.lacks(credentials, at),
    )


def whole_signers(review: Review) -> QuerySet[SignOff]:
    """The whole sign-offs of a round that nobody took back."""
    return review.sign_offs.filter(scope=Scope.WHOLE, withdrawal=None, dispute=None)


def may_claim(by: User, review: Review) -> Verdict:
    """Whether this person may take the review for themselves."""
    waiting = list(review.assignments.filter(state=WAITING).select_related("reviewer__user"))
    others = [row for row in waiting if row.reviewer.user_id != by.pk]
    return asking.may_claim(
        is_reviewer=active_reviewer(by) is not None,
        state=State(review.state),
        is_own=len(others) < len(waiting),
        taken_by=str(others[0].reviewer) if others else "",
        due_on=others[0].due_on if others else None,
    )


def may_offer_parts(by: User, review: Review, *, parts: int) -> Verdict:
    """Whether this person may ask others about so many passages of the round."""
    return asking.may_offer_parts(
        is_asked=is_asked(by, review),
        is_editor=by.is_active and by.is_editor,
        state=State(review.state),
        parts=parts,
    )


def may_move_due_date(by: User, assignment: Assignment) -> Verdict:
    """Whether this person may set another day."""
    return asking.may_move_due_date(
        is_editor=by.is_active and by.is_editor,
        state=State(assignment.review.state),
        assignment=AssignmentState(assignment.state),
    )
