"""What a reader of a round has before them: the changes or the whole, and how far they are."""

from typing import Any

from reviews.audit.bench import Bench
from reviews.audit.progress import progress_of
from reviews.audit.reading_time import WORDS_A_MINUTE
from reviews.displayed import Displayed
from reviews.policy.facts import Scope
from reviews.policy.states import State
from reviews.views.rounds.signing_panel import SigningPanel, reads_whole


def reading(
    shown: Displayed, bench: Bench, signing: SigningPanel | None, *, asked: str
) -> dict[str, Any]:
    """What the list of what is left and the button under it need.

    Who does not sign here has nothing to mark: to them the list shows what the reviewer reads.
    """
    is_whole = reads_whole(shown, asked)
    marks = signing is not None and bool(signing.marking)
    return {
        "bench": bench,
        "coverage": shown.coverage,
        "first_time": not shown.coverage.has_basis,
        "is_whole": is_whole,
        "may_mark": marks,
        "pace": WORDS_A_MINUTE,
        "progress": progress_of(shown, is_whole=is_whole) if marks else None,
        "changes_left": len(shown.pairs(Scope.CHANGES)),
        "is_done": _is_done(shown),
        "own_whole": _own_whole(shown),
        "signed_here": _signed_here(shown),
        "asked_parts": _asked_parts(shown),
        "read_names": [*shown.read, *(s.reads for s in bench.sections if s.is_read)]
        if marks
        else [],
    }


def _asked_parts(shown: Displayed) -> list[str]:
    """The keys of what this person is asked about; empty: everything."""
    waiting = shown.review.assignments.filter(reviewer__user=shown.by_id, state="waiting")
    return list(waiting.values_list("parts", flat=True).first() or [])


def _is_done(shown: Displayed) -> bool:
    """Whether the round is signed off and everything in it still is."""
    return shown.review.state == State.SIGNED_OFF and shown.coverage.is_complete


def _own_whole(shown: Displayed) -> int | None:
    """This person's sign-off of the whole of this version, if it counts."""
    theirs = (
        fact.id
        for fact in shown.vouched.wholes
        if (fact.signer_id, fact.version_number) == (shown.by_id, shown.fact.number)
    )
    return next(theirs, None)


def _signed_here(shown: Displayed) -> int:
    """How many of the changes that led to this version this person has signed already."""
    theirs = [
        fact
        for fact in shown.vouched.changes
        if (fact.signer_id, fact.version_number) == (shown.by_id, shown.fact.number)
    ]
    return sum(len(fact.pairs) for fact in theirs)
