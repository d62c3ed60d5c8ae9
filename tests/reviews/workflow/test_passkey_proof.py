"""Signing with a passkey: one answer for one statement, counted like a password if it is wrong."""

import re
import subprocess
import sys
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.displayed import opened
from reviews.ledger.sign import read_payload
from reviews.ledger.verify import verify
from reviews.models import LedgerEntry, Proof, ProofFailure, Review, SignOff
from reviews.policy.facts import Scope
from reviews.policy.passkey import challenge_of
from reviews.workflow.prove_identity import Assertion, Proved, prove_identity
from reviews.workflow.sign_off import sign_off
from tests import builders as make
from tests.append_only import without_triggers
from tests.cast import PASSWORD
from tests.passkey import HOST, PRESENT, SoftwarePasskey
from tests.reviews.ledger.test_export import PAGE


@dataclass
class Form:
    """The signing form of a round, as one person has it open."""

    review: Review
    person: User
    scope: Scope = Scope.WHOLE

    def __post_init__(self) -> None:
        """Opened a day after the round, with everything read."""
        shown = make.read_all(self.review, self.person, at=make.ago(3))
        self.token = shown.form_token(self.scope, at=make.ago(3.1))

    @property
    def challenge(self) -> bytes:
        """What the page asks the passkey."""
        binding = opened(self.token, review=self.review, by_id=self.person.pk).digest
        return challenge_of(review_id=self.review.pk, person_id=self.person.pk, binding=binding)

    def prove(self, said: dict[str, Any], *, host: str = HOST) -> Proved:
        """The person's browser sends this answer with the form."""
        return prove_identity(
            self.review,
            by=self.person,
            at=timezone.now(),
            assertion=Assertion(said, host),
            form_token=self.token,
        )

    def sign(self, proved: Proved) -> SignOff:
        """And the rest of the form is in order."""
        return sign_off(
            self.review, by=self.person, at=proved.at, proved=proved, form_token=self.token
        )


@pytest.fixture
def review(writer: User) -> Review:
    """Open to any reviewer."""
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer)


@pytest.fixture
def form(review: Review, doctor: User) -> Form:
    """The doctor's."""
    return Form(review, doctor)


@pytest.fixture
def key(doctor: User) -> SoftwarePasskey:
    """The doctor's."""
    return SoftwarePasskey().registered(doctor)


def test_a_passkey_signs_and_its_answer_is_kept_with_the_signature(
    form: Form, key: SoftwarePasskey
) -> None:
    said = key.answer(form.challenge)
    signed = form.sign(form.prove(said))
    assert signed.proof == Proof.PASSKEY
    assert signed.assertion["signature"] == said["response"]["signature"]
    assert signed.assertion["client_data"] == said["response"]["clientDataJSON"]
    assert signed.assertion["authenticator_data"] == said["response"]["authenticatorData"]
    assert not ProofFailure.objects.exists()


def test_the_ledger_states_it_so_that_anybody_can_make_the_challenge_again(
    form: Form, key: SoftwarePasskey
) -> None:
    challenge = form.challenge
    signed = form.sign(form.prove(key.answer(challenge)))
    stated = read_payload(LedgerEntry.objects.get(subject_id=signed.pk, kind="sign_off").jws)
    assert stated["proof"]["how"] == "passkey"
    assert stated["proof"]["assertion"] == signed.assertion
    asked = {
        "review_id": stated["review"],
        "person_id": stated["reviewer"]["person"],
        "binding": stated["binding"],
    }
    assert challenge_of(**asked) == challenge
    assert [str(problem) for problem in verify().problems] == []


def test_a_password_is_stated_as_it_always_was(form: Form) -> None:
    at = timezone.now()
    proved = prove_identity(form.review, by=form.person, at=at, password=PASSWORD)
    signed = form.sign(proved)
    stated = read_payload(LedgerEntry.objects.get(subject_id=signed.pk, kind="sign_off").jws)
    assert set(stated["proof"]) == {"how", "at"}
    assert signed.assertion == {}
    assert [str(problem) for problem in verify().problems] == []


def test_wrong_answers_count_in_the_same_lock_as_wrong_passwords(
    form: Form, key: SoftwarePasskey
) -> None:
    forged = SoftwarePasskey()
    for left in ("4 more tries", "3 more tries"):
        with pytest.raises(RefusedError, match=f"does not check. {left}"):
            form.prove(forged.answer(form.challenge))
    for left in ("2 more tries", "1 more try"):
        with pytest.raises(RefusedError, match=left):
            prove_identity(form.review, by=form.person, at=timezone.now(), password="no")
    with pytest.raises(RefusedError, match="now locked for you"):
        form.prove(forged.answer(form.challenge))
    with pytest.raises(RefusedError, match="Signing is locked"):
        form.prove(key.answer(form.challenge))
    told = AuditEvent.objects.filter(verb="fail_proof").order_by("pk")
    hows = [event.detail["how"] for event in told]
    assert hows == ["passkey", "passkey", "password", "password", "passkey"]


def test_a_passkey_that_recognised_nobody_proves_nothing(form: Form, key: SoftwarePasskey) -> None:
    with pytest.raises(RefusedError, match="did not ask for your fingerprint, face or PIN"):
        form.prove(key.answer(form.challenge, flags=PRESENT))


def test_nobody_signs_with_anothers_passkey(
    form: Form, key: SoftwarePasskey, second_doctor: User
) -> None:
    theirs = Form(form.review, second_doctor)
    with pytest.raises(RefusedError, match="is not on your account"):
        theirs.prove(key.answer(theirs.challenge))
    assert ProofFailure.objects.get().by == second_doctor


def test_an_answer_made_for_another_persons_form_is_stale(
    form: Form, key: SoftwarePasskey, second_doctor: User
) -> None:
    challenge = Form(form.review, second_doctor).challenge
    with pytest.raises(OutOfDateError, match="answered for another text"):
        form.prove(key.answer(challenge))


def test_an_answer_made_for_another_round_is_stale_and_no_failure(
    form: Form, key: SoftwarePasskey, writer: User, doctor: User
) -> None:
    other = Form(make.review_of(make.article_by(writer)[1], by=writer), doctor)
    with pytest.raises(OutOfDateError, match="answered for another text than this form shows"):
        form.prove(key.answer(other.challenge))
    assert not ProofFailure.objects.exists()


def test_a_proof_by_passkey_signs_its_own_form_alone(
    form: Form, key: SoftwarePasskey, doctor: User
) -> None:
    proved = form.prove(key.answer(form.challenge))
    again = make.read_all(form.review, doctor, at=make.ago(2))
    form.token = again.form_token(form.scope, at=make.ago(1))
    with pytest.raises(OutOfDateError, match="answered for another text"):
        form.sign(proved)
    assert not SignOff.objects.exists()


def test_a_second_click_is_told_that_it_is_signed_and_accuses_nobody(
    form: Form, key: SoftwarePasskey
) -> None:
    said = key.answer(form.challenge)
    form.sign(form.prove(said))
    with pytest.raises(OutOfDateError, match="You have signed this already"):
        form.sign(form.prove(said))
    assert SignOff.objects.count() == 1
    assert not ProofFailure.objects.exists()


def test_an_answer_with_an_older_number_than_the_last_is_refused(
    form: Form, key: SoftwarePasskey, writer: User, doctor: User
) -> None:
    form.sign(form.prove(key.answer(form.challenge)))
    copy = SoftwarePasskey(private=key.private, count=0)
    other = Form(make.review_of(make.article_by(writer, title="Another")[1], by=writer), doctor)
    with pytest.raises(RefusedError, match="somebody may have copied the key"):
        other.prove(copy.answer(other.challenge))
    other.sign(other.prove(key.answer(other.challenge)))


def test_at_another_address_of_the_machine_it_proves_nothing(
    form: Form, key: SoftwarePasskey
) -> None:
    with pytest.raises(RefusedError, match="answered another site"):
        form.prove(key.answer(form.challenge), host="elsewhere.example")


def test_a_form_that_was_made_up_is_not_even_asked_about(form: Form, key: SoftwarePasskey) -> None:
    said = key.answer(form.challenge)
    form.token = "made up"
    with pytest.raises(OutOfDateError, match="was not made by this page"):
        form.prove(said)
    assert not ProofFailure.objects.exists()


def test_a_sign_off_whose_answer_was_altered_does_not_verify(
    form: Form, key: SoftwarePasskey
) -> None:
    signed = form.sign(form.prove(key.answer(form.challenge)))
    with without_triggers():
        SignOff._base_manager.filter(pk=signed.pk).update(assertion={})
    assert "“proof” is stored otherwise than it was signed." in str(verify().problems[0])


def test_the_program_in_the_ledgers_description_checks_the_answer_with_nothing_of_ours(
    form: Form, key: SoftwarePasskey, tmp_path: Path
) -> None:
    form.sign(form.prove(key.answer(form.challenge)))
    out = StringIO()
    call_command("export_ledger", stdout=out)
    _, program = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    (tmp_path / "check.py").write_text(program)
    (tmp_path / "ledger.jsonl").write_text(out.getvalue())
    done = subprocess.run(
        [sys.executable, "-I", "check.py", "ledger.jsonl"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == "1 sign-offs were agreed to with a passkey\n", done.stderr
