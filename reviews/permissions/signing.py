"""Who may sign, and take a sign-off back."""

import datetime as dt

from articles.models import User
from articles.verdict import YES, Verdict, first_refusal
from reviews.displayed import Displayed
from reviews.models import (
    AuditRow,
    Credential,
    Disclosure,
    DisclosureDecision,
    ProofFailure,
    Review,
    Reviewer,
    SignOff,
)
from reviews.permissions.blocking import may_pass
from reviews.permissions.desk import active_reviewer
from reviews.permissions.one_look import seen_once
from reviews.policy import signing
from reviews.policy.facts import Scope
from reviews.policy.signing import Interest
from reviews.policy.states import AssignmentState, NextStep, State
from reviews.record import local
from reviews.signed import credential_fact


def may_sign_off(by: User, shown: Displayed, *, scope: Scope, at: dt.datetime) -> Verdict:
    """Whether this person may sign what they are shown. Proof of identity is asked elsewhere."""
    return first_refusal(may_sign(by, shown.review, at=at), may_sign_scope(shown, scope))


def may_sign(by: User, review: Review, *, at: dt.datetime) -> Verdict:
    """Whether this person may sign anything in this round now."""
    return first_refusal(could_sign(by, review, at=at), may_pass(review.article_id))


def could_sign(by: User, review: Review, *, at: dt.datetime) -> Verdict:
    """The same, whatever was said against the text."""
    reviewer = active_reviewer(by)
    return first_refusal(
        _has_not_signed(by, review),
        signing.may_sign_off(
            at=local(at),
            state=State(review.state),
            is_reviewer=reviewer is not None,
            is_asked=is_asked(by, review),
            credentials=[credential_fact(row) for row in credentials_of(reviewer)],
            interest=interest(reviewer, review.article_id),
            failures=failures_in_a_row(by),
        ),
    )


def may_be_signer(by: User, review: Review) -> Verdict:
    """Whether this person is one who signs in this round; asked before their password is."""
    return signing.may_be_signer(
        is_reviewer=active_reviewer(by) is not None, is_asked=is_asked(by, review)
    )


def may_sign_scope(shown: Displayed, scope: Scope) -> Verdict:
    """Whether there is something of that scope to sign in what is shown, and it is read."""
    pairs = shown.pairs(scope)
    return first_refusal(
        signing.may_sign_pairs(
            scope=scope,
            passages=len(pairs),
            own=sum(pair.own for pair in pairs),
            has_basis=shown.coverage.has_basis,
        ),
        signing.has_read(
            scope=scope,
            marked=len(shown.to_sign(Scope.CHANGES)),
            sections=len(shown.sections),
            unread=[section.name for section in shown.sections if not shown.is_read(section)],
        ),
    )


def may_mark(by: User, review: Review) -> Verdict:
    """Whether this person marks here what they have read."""
    return signing.may_mark(
        is_reviewer=active_reviewer(by) is not None,
        is_asked=is_asked(by, review),
        state=State(review.state),
    )


def may_disclose(by: User, review: Review) -> Verdict:
    """Whether this person's interests matter to the round: they were asked, or it is open."""
    if active_reviewer(by) is None:
        return Verdict("Only an active reviewer declares a conflict of interest here.")
    return YES if is_asked(by, review) else Verdict("Another reviewer was asked.")


def _has_not_signed(by: User, review: Review) -> Verdict:
    earlier = review.sign_offs.filter(
        reviewer__user=by, scope=Scope.WHOLE, withdrawal=None, dispute=None
    )
    has_signed = earlier.exists()
    return signing.has_not_signed(
        has_signed=has_signed,
        state=State(review.state),
        waits_to_go_live=has_signed and _waits_to_go_live(review),
    )


def _waits_to_go_live(review: Review) -> bool:
    """Whether this is the newest version, and all that it still needs is to be published."""
    waiting = AuditRow.objects.filter(article=review.article_id, next_step=NextStep.PUBLISH)
    return review.version.number == review.article.number and waiting.exists()


@seen_once
def is_asked(by: User, review: Review) -> bool:
    """Whether a reviewer was asked; a round that nobody was asked for is open to any."""
    if active_reviewer(by) is None:
        return False
    answering = [AssignmentState.WAITING, AssignmentState.DONE]
    asked = set(
        review.assignments.filter(state__in=answering).values_list("reviewer__user_id", flat=True)
    )
    return by.pk in asked or not asked


def holding_credentials(reviewer: Reviewer, *, at: dt.datetime) -> list[Credential]:
    """The credentials a signature at that moment rests on."""
    return [
        row
        for row in credentials_of(reviewer)
        if signing.may_rest_on([credential_fact(row)], local(at))
    ]


@seen_once
def credentials_of(reviewer: Reviewer | None) -> list[Credential]:
    """What is on file for a reviewer, with everything recorded about it; nothing for nobody."""
    if reviewer is None:
        return []
    rows = reviewer.credentials.select_related("specialty", "ending").order_by("pk")
    return list(rows.prefetch_related("verifications__by"))


@seen_once
def interest(reviewer: Reviewer | None, article_id: int) -> Interest:
    """What the reviewer last declared about this article; silence is asked about in the form."""
    rows = Disclosure.objects.filter(reviewer=reviewer, article_id=article_id)
    declared = rows.select_related("decision").last()
    if declared is None or not declared.conflict:
        return Interest.NONE
    decision: DisclosureDecision | None = getattr(declared, "decision", None)
    if decision is None:
        return Interest.UNDECIDED
    return Interest.ALLOWED if decision.may_sign else Interest.REFUSED


@seen_once
def failures_in_a_row(person: User) -> int:
    """How many wrong proofs of identity since the last sign-off or unlocking."""
    failures = ProofFailure.objects.filter(by=person)
    signed = SignOff.objects.filter(reviewer__user=person).order_by("-at")
    unlocked = person.signing_unlocks.order_by("-at")
    moments = (rows.values_list("at", flat=True).first() for rows in (signed, unlocked))
    since = max((moment for moment in moments if moment), default=None)
    return (failures.filter(at__gt=since) if since else failures).count()


def may_withdraw(by: User, signed: SignOff) -> Verdict:
    """Whether this person may take the sign-off back as its signer."""
    return signing.may_withdraw(
        by_id=by.pk, signer_id=signed.reviewer.user_id, is_taken_back=is_taken_back(signed)
    )


def may_dispute(by: User, signed: SignOff) -> Verdict:
    """Whether this person may take somebody else's sign-off back."""
    return signing.may_dispute(
        is_editor=by.is_active and by.is_editor,
        by_id=by.pk,
        signer_id=signed.reviewer.user_id,
        is_taken_back=is_taken_back(signed),
    )


def is_taken_back(signed: SignOff) -> bool:
    """Whether it was withdrawn or disputed."""
    return hasattr(signed, "withdrawal") or hasattr(signed, "dispute")
