"""Before the stories begin: people, specialties, policies, reviewers and their credentials."""

import datetime as dt
from functools import partial

from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from articles.models import Specialty, User
from reviews.demo.people import (
    AMARA,
    EVERYBODY,
    GIDEON,
    HOLLIS,
    JOAQUIM,
    LUKAS,
    PETRA,
    SELENE,
    SHARED_PASSWORD,
    TOLD_SINCE,
    Person,
)
from reviews.demo.stage import Day, Stage
from reviews.models import Credential, Reviewer
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.add_reviewer import add_reviewer
from reviews.workflow.end_credential import end_credential
from reviews.workflow.note_absence import note_absence
from reviews.workflow.record_policy import PolicyDetails, record_policy
from reviews.workflow.stop_reviewer import stop_reviewer
from reviews.workflow.verify_credential import verify_credential

SPECIALTIES = ("Addiction medicine", "Clinical pharmacy", "General practice", "Psychiatry")
REGISTER = "Medical Register of Norland"
POLICIES_SINCE = dt.date(2015, 1, 1)
POLICIES = (
    PolicyDetails("low", 36, 60, POLICIES_SINCE),
    PolicyDetails("medium", 24, 60, POLICIES_SINCE),
    PolicyDetails("high", 12, 45, POLICIES_SINCE, 2, 1, suggester_may_sign=False),
)
REVIEWERS = {
    AMARA: ("MD", "Specialist in psychiatry", "Psychiatry", "N-20418"),
    LUKAS: ("PharmD", "Specialist in clinical pharmacy", "Clinical pharmacy", "N-31177"),
    SELENE: ("MD", "Specialist in addiction medicine", "Addiction medicine", "N-18842"),
    GIDEON: ("MD", "Specialist in general practice", "General practice", "N-09935"),
    PETRA: ("MD", "Specialist in addiction medicine", "Addiction medicine", "N-27706"),
}
BIOGRAPHIES = {
    AMARA: "Works in a community mental health team and teaches prescribing to new doctors.",
    LUKAS: "Hospital pharmacist; answers questions about interactions for three wards.",
    SELENE: "Runs an outpatient clinic for alcohol and opioid problems.",
    GIDEON: "Was a family doctor for thirty years.",
    PETRA: "Worked in a withdrawal unit.",
}
LAPSES_AFTER = 60
"""So many days ago the last credential of Gideon Farrow ran out."""

AWAY_FOR = 10

STRUCK_OFF, FOUND_OUT = 420, 150
"""So many days ago Petra Vancura left the register, and the editor found out."""


def gather(stage: Stage) -> None:
    """People from the first day on; their credentials are verified every year."""
    stage.then(stage.moment("2015-01-01"), partial(_begin, stage))
    for number, person in enumerate(REVIEWERS):
        at = stage.moment(TOLD_SINCE, minutes=number)
        stage.then(at, partial(_add_reviewer, stage, person))
        for on in _verified_on(stage):
            at = stage.moment(on, minutes=60 + number)
            stage.then(at, partial(_verify, stage, person))
    stage.then(stage.moment(FOUND_OUT), partial(_strike_off, stage))
    stage.then(stage.moment(3), partial(_add_second_credential, stage))
    stage.then(stage.moment(1), partial(_go_away, stage))


def _go_away(stage: Stage, at: dt.datetime) -> None:
    """Lukas Brandvold is away since yesterday, and Amara Okonjo stands in."""
    note_absence(
        Reviewer.objects.get(user=stage.people[LUKAS]),
        by=stage.people[LUKAS],
        at=at,
        first_day=at.date(),
        last_day=at.date() + dt.timedelta(days=AWAY_FOR),
        stand_in=Reviewer.objects.get(user=stage.people[AMARA]),
    )


def _begin(stage: Stage, at: dt.datetime) -> None:
    for name in SPECIALTIES:
        Specialty.objects.create(name=name, slug=slugify(name))
    hashed = make_password(SHARED_PASSWORD)
    for person in EVERYBODY:
        stage.people[person] = User.objects.create(
            email=person.address,
            password=hashed,
            name=person.name,
            is_writer=person.is_writer,
            is_editor=person.is_editor,
            is_staff=person.is_administrator,
            is_superuser=person.is_administrator,
            date_joined=at,
        )
    for details in POLICIES:
        record_policy(
            details, by=stage.people[JOAQUIM], at=at, reason="The first policy of the house."
        )


def _verified_on(stage: Stage) -> list[Day]:
    """The day reviewers began, then every January."""
    years = range(2018, stage.now.year + 1)
    januaries = [f"{year}-01-09" for year in years]
    return [day for day in (TOLD_SINCE, *januaries) if stage.moment(day) < stage.moment(1)]


def _add_reviewer(stage: Stage, person: Person, at: dt.datetime) -> None:
    editor = stage.people[HOLLIS]
    reviewer = add_reviewer(stage.people[person], by=editor, at=at, biography=BIOGRAPHIES[person])
    qualification, title, specialty, number = REVIEWERS[person]
    details = CredentialDetails(
        qualification=qualification,
        title=title,
        issuer=REGISTER,
        number=number,
        valid_from=dt.date(2009, 4, 1),
        valid_until=stage.moment(LAPSES_AFTER).date() if person is GIDEON else None,
        specialty=Specialty.objects.get(name=specialty),
    )
    add_credential(reviewer, details, by=editor, at=at)


def _verify(stage: Stage, person: Person, at: dt.datetime) -> None:
    credential = _credential(stage, person)
    held_until = credential.valid_until or at.date()
    if at.date() <= held_until and not hasattr(credential, "ending"):
        verify_credential(
            credential, by=stage.people[HOLLIS], at=at, how=f"Looked up in the {REGISTER}."
        )


def _strike_off(stage: Stage, at: dt.datetime) -> None:
    editor = stage.people[HOLLIS]
    end_credential(
        _credential(stage, PETRA),
        by=editor,
        at=at,
        ended_on=stage.moment(STRUCK_OFF).date(),
        reason=f"No longer in the {REGISTER}; the register answered our yearly inquiry late.",
    )
    reviewer = Reviewer.objects.get(user=stage.people[PETRA])
    stop_reviewer(reviewer, by=editor, at=at, reason="Holds no credential any more.")


def _add_second_credential(stage: Stage, at: dt.datetime) -> None:
    """One that nobody has verified yet."""
    details = CredentialDetails(
        qualification="DipAddPsych",
        title="Diploma in addiction psychiatry",
        issuer="Norland College of Psychiatrists",
        number="D-0713",
        valid_from=stage.moment(40).date(),
        specialty=Specialty.objects.get(name="Addiction medicine"),
    )
    reviewer = Reviewer.objects.get(user=stage.people[AMARA])
    add_credential(reviewer, details, by=stage.people[HOLLIS], at=at)


def _credential(stage: Stage, person: Person) -> Credential:
    return Credential.objects.get(reviewer__user=stage.people[person])
