"""A process that is killed while it signs leaves a sign-off with its entry, or neither."""

import os
import signal
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection

from articles.models import AuditEvent, User
from reviews.models import LedgerEntry, Review, SignOff
from reviews.policy.facts import Scope
from reviews.policy.states import State
from tests import builders as make
from tests.races.acting import require_whole_record, signing
from tests.scenes import STAGE

pytestmark = pytest.mark.django_db(transaction=True)

SIGNS = """
import importlib, os, signal, sys
import django
django.setup()
from django.db import connection
database, deadly, review, signer, token = sys.argv[1:]
connection.settings_dict["NAME"] = database
from django.utils import timezone
from articles.models import User
from reviews.models import Proof, Review
from reviews.workflow.prove_identity import Proved

verb = importlib.import_module("reviews.workflow.sign_off")

def die(moment):
    if moment == deadly:
        os.kill(os.getpid(), signal.SIGKILL)

record = verb.record

def record_and_die(row):
    die("before the entry")
    record(row)
    die("before the commit")

verb.record = record_and_die
at, doctor = timezone.now(), User.objects.get(pk=signer)
proved = Proved(doctor.pk, Proof.PASSWORD, at)
verb.sign_off(Review.objects.get(pk=review), by=doctor, at=at, proved=proved, form_token=token)
die("after the commit")
"""


def killed(moment: str, review: Review, doctor: User) -> "subprocess.CompletedProcess[bytes]":
    """A process in which the doctor signs, and which is killed at this moment."""
    database = connection.settings_dict
    surroundings = {"DJANGO_SETTINGS_MODULE": "project.settings"}
    if connection.vendor == "postgresql":
        host = quote(database["HOST"], safe="")
        surroundings["DATABASE_URL"] = f"postgres://{database['USER']}@{host}/{database['NAME']}"
    shown = make.read_all(review, doctor)
    token = shown.form_token(Scope.WHOLE, at=make.ago(0.01))
    arguments = [str(database["NAME"]), moment, str(review.pk), str(doctor.pk), token]
    STAGE.leave()  # that process writes unseen
    return subprocess.run(
        [sys.executable, "-c", SIGNS, *arguments],
        env=os.environ | surroundings,
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("moment", "kept"),
    [("before the entry", 0), ("before the commit", 0), ("after the commit", 1)],
)
def test_a_sign_off_and_its_entry_are_there_both_or_neither(
    writer: User, doctor: User, second_doctor: User, moment: str, kept: int
) -> None:
    make.policy(sign_offs=2)
    review = make.review_of(make.article_by(writer)[1], by=writer)
    end = killed(moment, review, doctor)
    assert end.returncode == -signal.SIGKILL, end.stderr.decode()
    events = AuditEvent.objects.filter(verb="sign_off")
    assert [SignOff.objects.count(), LedgerEntry.objects.count(), events.count()] == [kept] * 3
    require_whole_record()

    signing(review, second_doctor)()
    if not kept:
        signing(review, doctor)()
    review.refresh_from_db()
    assert review.state == State.SIGNED_OFF
    require_whole_record()
