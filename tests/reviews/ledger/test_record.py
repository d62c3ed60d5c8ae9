"""What an entry states."""

import hashlib

import pytest
import rfc8785
from django.db import transaction

from articles.models import User
from reviews.ledger.append import append, demonstration
from reviews.ledger.record import record
from reviews.ledger.sign import read_payload
from reviews.models import LedgerEntry, Proof, SigningKey
from tests.reviews.ledger.building import NOON, frozen_version, published, recorded, sign_off_row


def test_a_sign_off_states_everything_a_later_question_could_need(writer: User, doctor: User):
    version = frozen_version(writer)
    row = sign_off_row(version, doctor)
    assert read_payload(recorded(row).jws) == {
        "v": 1,
        "kind": "sign_off",
        "subject": row.pk,
        "number": 1,
        "previous": "0" * 64,
        "at": "2026-03-02T12:00:00.000000Z",
        "site": "http://127.0.0.1:8000",
        "demonstration": False,
        "article": {"id": version.article_id, "title": "Living with hay fever"},
        "version": 1,
        "canon": version.canon,
        "text_digest": version.text_digest,
        "content_digest": version.content_digest,
        "saved": {
            "at": "2026-03-02T11:30:00.000000Z",
            "by": writer.pk,
            "authorship_digest": hashlib.sha256(rfc8785.dumps(version.authorship)).hexdigest(),
        },
        "review": row.review_id,
        "scope": "whole",
        "shown": row.shown,
        "marked": ["0"],
        "vouched_digest": "a" * 64,
        "binding": "b" * 64,
        "meaning": "I have read the whole text and vouch for it.",
        "reviewer": {
            "id": doctor.reviewer.pk,
            "person": doctor.pk,
            "name": "Dora Doctor",
            "is_editor": False,
            "credentials": [{"qualification": "MD", "number": "N-1001"}],
        },
        "disclosure": {
            "id": row.disclosure_id,
            "conflict": "",
            "at": "2026-03-02T12:00:00.000000Z",
            "decision": None,
        },
        "opened": {"at": "2026-03-02T11:56:00.000000Z", "seconds": 240},
        "proof": {"how": "password", "at": "2026-03-02T12:00:00.000000Z"},
    }


def test_entries_are_numbered_and_each_names_the_one_before(writer: User, editor: User):
    first = recorded(published(frozen_version(writer), editor))
    second = recorded(published(frozen_version(writer, "Bee stings"), editor))
    assert (first.number, first.previous) == (1, "0" * 64)
    assert (second.number, second.previous) == (2, first.digest)
    assert first.digest == hashlib.sha256(first.jws.encode()).hexdigest()
    assert SigningKey.objects.get().kid == first.kid == second.kid


@pytest.mark.django_db(transaction=True)
def test_nothing_is_appended_outside_a_transaction(transactional_db: None):
    with pytest.raises(transaction.TransactionManagementError):
        append("publication", subject_id=1, statement={}, at=NOON)
    assert not LedgerEntry.objects.exists()


def test_a_statement_may_not_speak_for_the_ledger(db: None):
    with pytest.raises(ValueError, match="number"):
        append("publication", subject_id=1, statement={"number": 7}, at=NOON)


def test_a_ledger_that_begins_as_a_demonstration_stays_one(
    writer: User, editor: User, doctor: User
):
    version = frozen_version(writer)
    with demonstration():
        first = recorded(sign_off_row(version, doctor, proof=Proof.DEMONSTRATION))
    second = recorded(published(version, editor))
    assert read_payload(first.jws)["demonstration"] is True
    assert read_payload(second.jws)["demonstration"] is True


def test_no_demonstration_is_added_to_a_ledger_of_real_reviews(writer: User, editor: User):
    recorded(published(frozen_version(writer), editor))
    row = published(frozen_version(writer, "Bee stings"), editor)
    with demonstration(), pytest.raises(ValueError, match="real reviews"):
        recorded(row)


def test_a_sign_off_without_proof_of_identity_is_only_for_demonstrations(
    writer: User, doctor: User
):
    row = sign_off_row(frozen_version(writer), doctor, proof=Proof.DEMONSTRATION)
    with pytest.raises(ValueError, match="demonstration"), transaction.atomic():
        record(row)
    assert not LedgerEntry.objects.exists()
