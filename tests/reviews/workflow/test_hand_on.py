"""Handing a review on to a colleague, and setting another day for one."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import AuditEvent, Specialty, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Assignment, ReadMark
from reviews.policy.states import AssignmentState
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.add_reviewer import add_reviewer
from reviews.workflow.decline import decline
from reviews.workflow.disclose import disclose
from reviews.workflow.hand_on import hand_on
from reviews.workflow.move_due_date import move_due_date
from reviews.workflow.recall import recall
from reviews.workflow.verify_credential import verify_credential
from tests import builders as make
from tests.cast import person
from tests.mail_server import Postbox

DUE = timezone.localdate() + dt.timedelta(days=4)


@pytest.fixture
def asked(writer: User, doctor: User) -> Assignment:
    """The doctor is asked about a first version, by the writer."""
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    review.assignments.update(due_on=DUE)
    return review.assignments.get()


def pharmacist(editor: User) -> User:
    """A reviewer of another specialty, who can sign."""
    at = make.ago(20)
    known = add_reviewer(person("Paul Pharmacist"), by=editor, at=at)
    details = CredentialDetails(
        qualification="PharmD",
        title="Pharmacist",
        specialty=Specialty.objects.create(name="Pharmacy", slug="pharmacy"),
        issuer="Chamber of Pharmacists of Norland",
        number="N-7",
        register_link="",
        valid_from=dt.date(2015, 1, 1),
        valid_until=None,
    )
    held = add_credential(known, details, by=editor, at=at)
    verify_credential(held, by=editor, at=at, how="In the register.")
    return known.user


def handing(asked: Assignment, by: User, to: User, reason: str = "") -> Assignment:
    return hand_on(asked, by=by, at=timezone.now(), to=to.reviewer, reason=reason)


def test_the_colleague_has_it_by_the_same_day_and_the_first_is_no_longer_asked(
    asked: Assignment, writer: User, doctor: User, second_doctor: User
) -> None:
    ReadMark.objects.create(article=asked.review.article, by=doctor, key="k", at=timezone.now())
    handed = handing(asked, doctor, second_doctor, "My week is full.")
    asked.refresh_from_db()
    assert asked.state == AssignmentState.REPLACED
    assert (handed.instead_of, handed.due_on, handed.asked_by) == (asked, DUE, writer)
    assert not ReadMark.objects.exists()
    event = AuditEvent.objects.get(verb="hand_on")
    assert event.detail == {
        "from": "Dora Doctor",
        "reviewer": "Selma Doctor",
        "reason": "My week is full.",
    }
    make.signed(asked.review, second_doctor)


def test_the_colleague_and_who_asked_are_told_with_a_link(
    asked: Assignment, writer: User, doctor: User, second_doctor: User, postbox: Postbox
) -> None:
    handing(asked, doctor, second_doctor, "My week is full.")
    by_address = {mail["To"]: mail for mail in postbox.messages}
    assert set(by_address) == {writer.email, second_doctor.email}
    to_colleague = by_address[second_doctor.email].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "Dora Doctor hands the review of" in to_colleague
    assert "on to you, by" in to_colleague
    assert "My week is full." in to_colleague
    assert f"/desk/reviews/{asked.review_id}/" in to_colleague
    to_writer = by_address[writer.email].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "from Dora Doctor to Selma Doctor" in " ".join(to_writer.split())


def test_an_editor_hands_on_for_somebody_who_is_told(
    asked: Assignment, editor: User, doctor: User, second_doctor: User, postbox: Postbox
) -> None:
    handing(asked, editor, second_doctor)
    assert doctor.email in {mail["To"] for mail in postbox.messages}


def test_a_second_click_is_late_and_changes_nothing(
    asked: Assignment, doctor: User, second_doctor: User
) -> None:
    handing(asked, doctor, second_doctor)
    with pytest.raises(OutOfDateError, match="handed on, or taken back, already"):
        handing(asked, doctor, second_doctor)
    assert Assignment.objects.count() == 2


@pytest.mark.parametrize("who", ["writer", "second_doctor", "outsider"])
def test_nobody_else_hands_it_on(
    asked: Assignment, who: str, second_doctor: User, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(RefusedError, match="Only the reviewer who was asked, or an editor"):
        handing(asked, request.getfixturevalue(who), second_doctor)


def test_not_to_oneself(asked: Assignment, doctor: User) -> None:
    with pytest.raises(RefusedError, match="to somebody else"):
        handing(asked, doctor, doctor)


def test_not_to_who_cannot_sign(
    asked: Assignment, doctor: User, doctor_with_ended_credential: User
) -> None:
    with pytest.raises(RefusedError, match="Lars Lapsed cannot sign now"):
        handing(asked, doctor, doctor_with_ended_credential)


def test_not_to_who_wrote_words_of_it(doctor: User, second_doctor: User, writer: User) -> None:
    make.policy()
    second_doctor.is_writer = True
    second_doctor.save()
    article, _ = make.article_by(writer)
    version = make.next_version(
        article, by=second_doctor, body=make.BODY + "<p>Drink water with it.</p>"
    )
    review = make.review_of(version, by=writer, doctor=doctor, at=timezone.now())
    with pytest.raises(RefusedError, match="Selma Doctor wrote 1 passage of it"):
        handing(review.assignments.get(), doctor, second_doctor)


def test_not_to_who_declared_an_interest(
    asked: Assignment, doctor: User, second_doctor: User
) -> None:
    article = asked.review.article
    disclose(article, second_doctor.reviewer, by=second_doctor, at=make.ago(1), conflict="Shares.")
    with pytest.raises(RefusedError, match="Selma Doctor declared a conflict of interest"):
        handing(asked, doctor, second_doctor)


def test_not_to_another_specialty_where_the_policy_asks_for_it(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy(sign_offs=2, of_specialty=1)
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    other = pharmacist(editor)
    with pytest.raises(RefusedError, match="The policy asks for internal, which Paul Pharmacist"):
        handing(review.assignments.get(), doctor, other)


def test_not_to_who_is_asked_already(asked: Assignment, doctor: User, second_doctor: User) -> None:
    make.assigned(asked.review, second_doctor.reviewer)
    with pytest.raises(OutOfDateError, match="Selma Doctor is asked already"):
        handing(asked, doctor, second_doctor)


def test_not_after_it_was_answered(asked: Assignment, doctor: User, second_doctor: User) -> None:
    decline(asked, by=doctor, at=timezone.now(), reason="No time.")
    with pytest.raises(OutOfDateError, match="declined already"):
        handing(asked, doctor, second_doctor)


def test_not_in_a_round_that_was_recalled(
    asked: Assignment, writer: User, doctor: User, second_doctor: User
) -> None:
    recall(asked.review, by=writer, at=timezone.now())
    with pytest.raises(OutOfDateError, match="recalled"):
        handing(asked, doctor, second_doctor)


def test_an_editor_moves_the_day_and_the_reviewer_is_told(
    asked: Assignment, editor: User, doctor: User, postbox: Postbox
) -> None:
    later = DUE + dt.timedelta(days=5)
    assert move_due_date(asked, by=editor, at=timezone.now(), due_on=later).due_on == later
    [mail] = postbox.messages
    assert mail["To"] == doctor.email
    assert f"{later:%A} {later.day} {later:%B}" in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert AuditEvent.objects.get(verb="move_due_date").detail["was"] == DUE.isoformat()
    with pytest.raises(OutOfDateError, match="due on that day already"):
        move_due_date(asked, by=editor, at=timezone.now(), due_on=later)


def test_nobody_but_an_editor_moves_a_day_and_none_to_the_past(
    asked: Assignment, doctor: User, editor: User
) -> None:
    with pytest.raises(RefusedError, match="Only an editor"):
        move_due_date(asked, by=doctor, at=timezone.now(), due_on=DUE + dt.timedelta(days=1))
    with pytest.raises(RefusedError, match="a day that is past"):
        move_due_date(asked, by=editor, at=timezone.now(), due_on=dt.date(2020, 1, 1))
