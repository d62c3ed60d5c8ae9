"""Several people acting at the same moment, each in a connection of their own."""

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection
from django.utils import timezone

from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.ledger.verify import verify
from reviews.models import Proof, Review, SignOff
from reviews.policy.facts import Scope
from reviews.workflow.check_standings import check_standings
from reviews.workflow.prove_identity import Proved
from reviews.workflow.sign_off import sign_off
from tests import builders as make

Act = Callable[[], Any]


def at_once(*acts: Act) -> list[Any]:
    """Everything at the same moment: what each gave back, or how it was stopped in words.

    Any other error, an IntegrityError or a deadlock say, fails the test.
    """
    start = threading.Barrier(len(acts))

    def run(act: Act) -> Any:
        try:
            start.wait(timeout=20)
            return act()
        except (OutOfDateError, RefusedError) as stopped:
            return stopped
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def late(results: Iterable[Any]) -> list[str]:
    """What was said to those who came too late."""
    return [str(result) for result in results if isinstance(result, OutOfDateError)]


def done(results: Iterable[Any]) -> list[Any]:
    """What was not stopped."""
    return [r for r in results if not isinstance(r, OutOfDateError | RefusedError)]


def require_whole_record() -> None:
    """The ledger verifies, and every stored standing is what the record says."""
    assert verify().problems == ()
    assert [str(difference) for difference in check_standings(at=timezone.now())] == []


def signing(review: Review, doctor: User, *, scope: Scope = Scope.WHOLE) -> Act:
    """Signs, when called, what is displayed now; all of it is marked as read."""
    shown = make.read_all(review, doctor)
    return signing_with(review, doctor, shown.form_token(scope, at=make.ago(0.01)))


def signing_with(review: Review, doctor: User, token: str) -> Act:
    """Signs, when called, what this form says."""

    def act() -> SignOff:
        at = timezone.now()
        proved = Proved(doctor.pk, Proof.PASSWORD, at)
        return sign_off(review, by=doctor, at=at, proved=proved, form_token=token)

    return act
