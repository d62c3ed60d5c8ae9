"""Sign off what was displayed."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from articles.editing.lock_article import moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.displayed import Displayed, Opened, displayed, displayed_of, opened
from reviews.ledger.record import record
from reviews.ledger.statement import moment
from reviews.models import Credential, Disclosure, Review, Reviewer, SignOff
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.one_look import one_look
from reviews.permissions.signing import holding_credentials, may_sign_off
from reviews.policy import passkey
from reviews.policy.binding import require_unchanged
from reviews.policy.coverage import coverage_known_by
from reviews.policy.facts import Scope
from reviews.policy.marks import mark_differences
from reviews.policy.meaning import meaning
from reviews.policy.rounds import is_answered, is_round_over
from reviews.policy.states import AssignmentState, State
from reviews.record import local, recorded
from reviews.workflow.disclose import disclose
from reviews.workflow.forget_reading import forget_reading
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.lock_round import lock_round
from reviews.workflow.moves import move, move_assignment
from reviews.workflow.prove_identity import Proved
from reviews.workflow.refresh_standing import store_standing


@transaction.atomic
def sign_off(
    review: Review, *, by: User, at: dt.datetime, proved: Proved, form_token: str
) -> SignOff:
    """The sign-off of exactly what `form_token` says was on the screen and marked as read.

    *Changes* covers the marked changes, and no other; *whole* wants every section marked. What was
    marked, and when, is kept with it, and the marks are thrown away. The signer's assignment is
    done once nothing is left of the parts they were asked about, or nothing that they could sign;
    until then it waits for them, and the round stays open with the rest.

    Raises RefusedError for who may not sign it, with the reason; OutOfDateError if anything on
    which the signature rests differs from what was displayed, or the marks do, or it was signed
    already; SigningKeyError if there is no key to sign with.
    """
    lock_reviewers(Reviewer.objects.filter(user=by))
    review = lock_round(review)
    if (proved.person_id, proved.at) != (by.pk, at):
        raise RefusedError("Prove that it is you in the same form that you sign with.")
    at = moment_after_waiting(review.article, at)
    form = opened(form_token, review=review, by_id=by.pk)
    if not proved.fits(form.digest):
        raise OutOfDateError(passkey.STALE)
    _refuse_second_click(review, by, form)
    shown = displayed(review, by_id=by.pk, at=at)
    require_unchanged(form.displayed, shown.bound_to(form.scope, form.chosen))
    _require_same_marks(form, shown)
    with one_look():  # what a signature rests on stands still: its reviewer is locked
        may_sign_off(by, shown, scope=form.scope, at=at).require()
        held = holding_credentials(by.reviewer, at=at)
    signed = _store(shown, form, held, by=by, at=at, proved=proved)
    forget_reading(review, [by])
    found = recorded(review.article_id)
    _close(displayed_of(found, review, by_id=by.pk, at=at), by=by)
    record_event(
        "sign_off",
        by=by,
        at=at,
        article=review.article,
        number=shown.version.number,
        subject=f"sign_off:{signed.pk}",
        detail={"scope": form.scope.value},
    )
    store_standing(review.article, found, at=at)
    tell(Event.SIGNED_OFF, review=review, by=by, to=[review.asked_by])
    record(signed)
    return signed


def _refuse_second_click(review: Review, by: User, form: Opened) -> None:
    if review.sign_offs.filter(reviewer__user=by, binding=form.digest).exists():
        raise OutOfDateError("You have signed this already. Nothing was signed twice.")


def _require_same_marks(form: Opened, shown: Displayed) -> None:
    """The marks of now are those that the form was made with, wherever they were set."""
    if form.chosen is None:
        return
    changes = {shown.key_of(pair): pair for pair in shown.pairs(form.scope)}
    now = [key for key in changes if key in shown.read]
    words = {key: (pair.after or pair.before) for key, pair in changes.items()}
    quotes = {key: passage.words for key, passage in words.items() if passage}
    differs = mark_differences(form.chosen, now, quotes)
    if differs:
        raise OutOfDateError(
            "Nothing was signed: what is marked as read changed after this form was opened, here"
            f" or on another device. {' '.join(differs.values())} Open the form again.",
            differs,
        )


def _store(
    shown: Displayed,
    form: Opened,
    held: Sequence[Credential],
    *,
    by: User,
    at: dt.datetime,
    proved: Proved,
) -> SignOff:
    pairs = shown.to_sign(form.scope)
    return SignOff.objects.create(
        article=shown.review.article,
        version=shown.version,
        review=shown.review,
        reviewer=by.reviewer,
        scope=form.scope,
        shown=[pair.to_json() for pair in pairs],
        marked=[_marked(shown.key_of(pair), shown) for pair in pairs],
        canon=shown.version.canon,
        text_digest=shown.version.text_digest,
        content_digest=shown.version.content_digest,
        vouched_digest=form.displayed.vouched_digest,
        binding=form.digest,
        meaning=meaning(
            form.scope, number=shown.version.number, pairs=pairs, of=len(shown.pairs(form.scope))
        ),
        signer_name=by.name,
        signer_is_editor=by.is_editor,
        credentials=[_as_it_stands(credential) for credential in held],
        proof=proved.how,
        assertion=proved.assertion,
        opened_at=form.at,
        disclosure=_disclosure(shown, by=by, at=at),
        at=at,
    )


def _marked(key: str, shown: Displayed) -> dict[str, str]:
    return {"key": key, "at": moment(shown.read[key])}


def _disclosure(shown: Displayed, *, by: User, at: dt.datetime) -> Disclosure:
    """What the signer declared about this article; saying nothing declares that there is none."""
    article = shown.review.article
    declared = Disclosure.objects.filter(article=article, reviewer=by.reviewer).last()
    return declared or disclose(article, by.reviewer, by=by, at=at, conflict="")


def _as_it_stands(held: Credential) -> dict[str, Any]:
    verification = list(held.verifications.all())[-1]
    return {
        "id": held.pk,
        "qualification": held.qualification,
        "title": held.title,
        "specialty": held.specialty.slug if held.specialty else "",
        "issuer": held.issuer,
        "number": held.number,
        "valid_from": held.valid_from.isoformat(),
        "valid_until": held.valid_until.isoformat() if held.valid_until else None,
        "verified_at": verification.at.isoformat(),
        "verified_by": verification.by.name,
    }


def _close(now: Displayed, *, by: User) -> None:
    """The signer's assignment is done, the round is over, as far as nothing is left to sign."""
    review = now.review
    own = review.assignments.filter(reviewer__user=by, state=AssignmentState.WAITING).first()
    if own and is_answered(own.parts, [now.key_of(pair) for pair in now.pairs(Scope.CHANGES)]):
        move_assignment(own, AssignmentState.DONE)
    if review.state == State.OPEN and _is_over(review, now):
        move(review, State.SIGNED_OFF)


def _is_over(review: Review, now: Displayed) -> bool:
    wholes = review.sign_offs.filter(scope=Scope.WHOLE, withdrawal=None, dispute=None)
    return is_round_over(
        now.coverage,
        now.policy,
        nothing_was_left=coverage_known_by(
            now.record, now.version.number, local(review.asked_at)
        ).is_complete,
        wholes={
            row.reviewer_id: frozenset(held["specialty"] for held in row.credentials)
            for row in wholes.defer("shown")
        },
    )
