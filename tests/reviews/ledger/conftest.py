"""A signing key of its own, and a ledger with one entry of every kind."""

from pathlib import Path
from typing import Any

import pytest

from articles.editing.retire import retire
from articles.models import User
from reviews.models import ClaimedReview, Dispute, Review, SignOff, Withdrawal
from reviews.policy.facts import WithdrawalKind
from reviews.policy.states import State
from tests.reviews.ledger.building import NOON, frozen_version, published, recorded, sign_off_row
from tests.scenes import scene


@pytest.fixture(autouse=True)
def own_key(settings, tmp_path) -> Path:
    """Where this test's key is made."""
    settings.SIGNING_KEY_FILE = tmp_path / "keys" / "signing-key.pem"
    return settings.SIGNING_KEY_FILE


@pytest.fixture
@scene
def ledger(writer: User, doctor: User, second_doctor: User, editor: User) -> None:
    """One entry of every kind."""
    version = frozen_version(writer)
    first, second = sign_off_row(version, doctor), sign_off_row_again(version, second_doctor)
    recorded(first)
    recorded(second)
    recorded(
        Withdrawal.objects.create(
            sign_off=first, kind=WithdrawalKind.MISTAKE, reason="Wrong page.", at=NOON, by=doctor
        )
    )
    recorded(Dispute.objects.create(sign_off=second, reason="In doubt.", at=NOON, by=editor))
    recorded(published(version, editor))
    recorded(retire(version.instance, by=editor, at=NOON, reason="Replaced."))
    recorded(
        ClaimedReview.objects.create(
            article=version.instance,
            version=version,
            reviewer_name="Dr. C. Laimed",
            roles=["Chief Editor"],
            reviewed_on="2019-05",
            recorded_at=NOON,
            recorded_by=editor,
        )
    )


def sign_off_row_again(version: Any, signer: User) -> SignOff:
    Review.objects.update(state=State.SIGNED_OFF)
    return sign_off_row(version, signer)
