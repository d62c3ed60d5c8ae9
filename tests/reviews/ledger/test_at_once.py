"""Many append at once, and one is killed in the middle: the chain stays whole."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection, transaction

from articles.models import Article, Publication, User
from reviews.ledger.append import append
from reviews.ledger.verify import verify
from reviews.models import LedgerEntry
from tests.cast import person
from tests.reviews.ledger.building import NOON, frozen_version, published, recorded

THREADS, EACH = 8, 20


def appends(first: int, failures: list[BaseException]) -> None:
    """Appends entries about rows that are not there; only the chain matters here."""
    try:
        for subject in range(first, first + EACH):
            with transaction.atomic():
                append("publication", subject_id=subject, statement={"n": subject}, at=NOON)
    except BaseException as failure:  # noqa: BLE001 handed to the test, which raises it
        failures.append(failure)
    finally:
        connection.close()


def test_the_chain_has_no_hole_and_no_fork_after_many_threads(transactional_db: None):
    failures: list[BaseException] = []
    threads = [
        threading.Thread(target=appends, args=(1 + number * EACH, failures))
        for number in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    numbers = list(LedgerEntry.objects.values_list("number", flat=True))
    assert numbers == list(range(1, THREADS * EACH + 1))
    wrong = [problem.what for problem in verify().problems]
    assert set(wrong) == {"the publication it states is gone."}


KILLED = """
import datetime, os, signal, sys
import django
django.setup()
from django.db import connection, transaction
database, moment = sys.argv[1:]
connection.settings_dict["NAME"] = database
from articles.editing.publish import publish
from articles.models import ArticleVersion, User
from reviews.ledger.record import record

def die(when):
    if when == moment:
        os.kill(os.getpid(), signal.SIGKILL)

now = datetime.datetime.now(datetime.UTC)
with transaction.atomic():
    row = publish(ArticleVersion.objects.get(), by=User.objects.get(), at=now, kind="imported")
    die("before the entry")
    record(row)
    die("before the commit")
die("after the commit")
"""


def killed(moment: str, key: Path) -> "subprocess.CompletedProcess[bytes]":
    """A process that publishes and is killed at this moment."""
    database = connection.settings_dict
    surroundings = {"DJANGO_SETTINGS_MODULE": "project.settings", "SIGNING_KEY_FILE": str(key)}
    if connection.vendor == "postgresql":
        host = quote(database["HOST"], safe="")
        surroundings["DATABASE_URL"] = f"postgres://{database['USER']}@{host}/{database['NAME']}"
    return subprocess.run(
        [sys.executable, "-c", KILLED, str(database["NAME"]), moment],
        env=os.environ | surroundings,
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("moment", "kept"),
    [("before the entry", 0), ("before the commit", 0), ("after the commit", 1)],
)
def test_a_row_and_its_entry_are_there_both_or_neither(
    transactional_db: None, own_key: Path, moment: str, kept: int
):
    writer = person("Wilma Writer", is_writer=True)
    frozen_version(writer)
    end = killed(moment, own_key)
    assert end.returncode == -signal.SIGKILL, end.stderr.decode()
    assert (Publication.objects.count(), LedgerEntry.objects.count()) == (kept, kept)
    assert verify().problems == ()
    recorded(published(frozen_version(writer, "Bee stings"), writer))
    assert verify().entries == kept + 1
    assert (Article.objects.count(), User.objects.count()) == (2, 1)
