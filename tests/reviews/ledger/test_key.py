"""The signing key: made once, kept from everybody else, missed loudly."""

import datetime as dt
import stat
import threading
from io import StringIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.core import checks
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from articles.models import Publication, User
from articles.verdict import RefusedError
from reviews.ledger.key_file import SigningKeyError, make_key, read_key
from reviews.ledger.record import record
from reviews.ledger.verify import verify
from reviews.models import LedgerEntry, SigningKey
from tests.append_only import without_triggers
from tests.reviews.ledger.building import frozen_version, published, recorded


@pytest.fixture
def row(writer: User, editor: User) -> Publication:
    return published(frozen_version(writer), editor)


@pytest.fixture
def another(row: Publication, writer: User, editor: User) -> Publication:
    """A second row, after the first was signed."""
    recorded(row)
    return published(frozen_version(writer, "Bee stings"), editor)


def test_it_is_made_with_the_first_signature_for_its_owner_alone(row, own_key: Path):
    assert not own_key.exists()
    recorded(row)
    assert stat.S_IMODE(own_key.stat().st_mode) == 0o600
    assert stat.S_IMODE(own_key.parent.stat().st_mode) == 0o700
    assert [path.name for path in own_key.parent.iterdir()] == [own_key.name]


def test_the_database_knows_only_its_public_half(row):
    recorded(row)
    jwk = SigningKey.objects.get().jwk
    assert set(jwk) == {"kty", "crv", "x", "kid", "alg", "use"}
    assert jwk["kid"] == SigningKey.objects.get().kid == LedgerEntry.objects.get().kid


def test_a_key_made_in_a_transaction_that_failed_is_used_by_the_next(row, own_key: Path):
    recorded_and_undone(row)
    first = own_key.read_bytes()
    recorded(row)
    assert own_key.read_bytes() == first


def recorded_and_undone(row: Publication) -> None:
    with transaction.atomic():
        record(row)
        transaction.set_rollback(True)
    assert not SigningKey.objects.exists()


def test_many_at_once_make_one_key(own_key: Path):
    made: list[str] = []
    start = threading.Barrier(16)

    def make() -> None:
        start.wait()
        made.append(make_key(own_key, "").thumbprint())

    threads = [threading.Thread(target=make) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 16
    assert len(set(made)) == 1


def test_it_may_have_a_password(row, own_key: Path, settings):
    settings.SIGNING_KEY_PASSWORD = "a pass phrase of the key"
    recorded(row)
    assert b"ENCRYPTED" in own_key.read_bytes()
    with pytest.raises(SigningKeyError, match="SIGNING_KEY_PASSWORD"):
        read_key(own_key, "another")
    with pytest.raises(SigningKeyError, match="SIGNING_KEY_PASSWORD"):
        read_key(own_key, "")


def lost(path: Path) -> None:
    path.unlink()


def exchanged(path: Path) -> None:
    path.unlink()
    make_key(path, "")


def garbled(path: Path) -> None:
    path.write_text("-----BEGIN PRIVATE KEY-----\nnothing\n-----END PRIVATE KEY-----\n")


def of_another_type(path: Path) -> None:
    key = generate_private_key(SECP256R1())
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


FAULTS = [
    (lost, "is missing"),
    (exchanged, "is not one this site signs with"),
    (garbled, "cannot be opened"),
    (of_another_type, "is not an Ed25519 key"),
    (a_folder, "cannot be read"),
]


@pytest.mark.parametrize(("fault", "words"), FAULTS)
def test_without_the_right_key_nothing_is_signed_and_the_reason_is_told(
    another, own_key: Path, fault, words: str
):
    fault(own_key)
    with pytest.raises(SigningKeyError, match=words), transaction.atomic():
        record(another)
    assert issubclass(SigningKeyError, RefusedError)
    assert LedgerEntry.objects.count() == 1


@pytest.mark.parametrize(("fault", "words"), FAULTS)
def test_without_the_right_key_the_site_goes_on(another, own_key: Path, fault, words: str):
    fault(own_key)
    found = [m for m in checks.run_checks(databases=["default"]) if m.id == "reviews.W001"]
    assert words in found[0].msg
    assert not found[0].is_serious()
    assert Client().get("/.well-known/jwks.json").status_code == 200
    assert verify().entries == 1


def test_a_right_key_raises_no_warning(another):
    found = checks.run_checks(databases=["default"])
    assert [m for m in found if m.id == "reviews.W001"] == []


def test_a_lost_key_is_not_replaced_even_if_the_database_forgot_it(another, own_key: Path):
    own_key.unlink()
    with without_triggers():
        SigningKey.objects.all()._raw_delete("default")
    with pytest.raises(SigningKeyError), transaction.atomic():
        record(another)
    assert not own_key.exists()


def test_an_administrator_can_change_keys_and_old_entries_stay_checkable(another, own_key: Path):
    exchanged(own_key)
    out = StringIO()
    call_command("register_signing_key", stdout=out)
    recorded(another)
    kids = list(LedgerEntry.objects.values_list("kid", flat=True))
    assert kids[1] in out.getvalue()
    assert len(set(kids)) == 2
    assert verify().problems == ()


def test_the_public_keys_are_for_everybody(row):
    recorded(row)
    answer = Client().get("/.well-known/jwks.json")
    assert answer.json() == {"keys": [SigningKey.objects.get().jwk]}
    assert answer["Cache-Control"] == "public, max-age=300"
    again = Client().get("/.well-known/jwks.json", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    assert Client().post("/.well-known/jwks.json").status_code == 405


def test_the_moment_of_first_use_is_the_moment_of_the_first_signature(row):
    recorded(row)
    assert SigningKey.objects.get().first_used_at == row.at
    assert row.at.tzinfo is dt.UTC
