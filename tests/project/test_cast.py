"""The testing base stands."""

import pytest
from django.db import connection

from articles.models import User
from reviews.models import Credential
from tests.settings import DATABASE


def test_the_tests_run_on_the_database_they_were_asked_for(db: None) -> None:
    wanted = {"postgres": "postgresql"}.get(DATABASE, DATABASE)
    assert connection.vendor == wanted


@pytest.mark.sqlite_only
def test_sqlite_is_a_file_that_readers_and_one_writer_share(transactional_db: None) -> None:
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_the_doctors_are_reviewers_with_one_verified_credential(
    doctor: User, second_doctor: User, doctor_with_ended_credential: User
) -> None:
    assert Credential.objects.filter(verifications__isnull=False).count() == 3
