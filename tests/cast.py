"""The people of the tests, and a client signed in as each."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from articles.models import Specialty, User
from reviews.models import Credential, Reviewer, Verification
from tests.scenes import scene

PASSWORD = "a pass phrase that only tests use"
YEAR = dt.timedelta(days=365)

SignIn = Callable[[User], Client]

IN_ORDER = (
    "writer", "other_writer", "editor", "administrator", "doctor", "second_doctor",
    "doctor_with_ended_credential", "outsider", "writer_client", "editor_client",
    "doctor_client", "administrator_client", "outsider_client",
)  # fmt: skip
"""Whom a test asks for is there in this order, whatever it names first: they share their scenes."""


@scene
def person(name: str, **roles: bool) -> User:
    """Someone who can sign in with `PASSWORD`, under an address made of the name."""
    address = name.lower().replace(" ", ".") + "@example.org"
    return User.objects.create_user(address, PASSWORD, name=name, **roles)


@scene
def reviewer(name: str, *, number: str, valid_until: dt.date | None = None) -> User:
    """A reviewer whose credential was verified a year ago, so signing works for another year."""
    user = person(name)
    verified_at = timezone.now() - YEAR
    record = Reviewer.objects.create(user=user, added_at=verified_at)
    credential = Credential.objects.create(
        reviewer=record,
        qualification="MD",
        title="Specialist in internal medicine",
        specialty=Specialty.objects.get_or_create(name="Internal medicine", slug="internal")[0],
        issuer="Chamber of Physicians of Norland",
        number=number,
        valid_from=dt.date(2012, 4, 1),
        valid_until=valid_until,
        recorded_at=verified_at,
        recorded_by=user,
    )
    Verification.objects.create(
        credential=credential, at=verified_at, by=user, how="Looked up in the chamber's register."
    )
    return user


@scene
def session_of(user: User) -> str:
    """The key of a session that this person signed in for."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@scene
def superuser(name: str) -> User:
    """Someone who may do everything in the administration."""
    address = name.lower().replace(" ", ".") + "@example.org"
    return User.objects.create_superuser(address, PASSWORD, name=name)


@pytest.fixture(autouse=True)
def people_in_order(request: pytest.FixtureRequest, stage: None) -> None:
    """The people of a test come before whatever they did."""
    for name in IN_ORDER:
        if name in request.fixturenames:
            request.getfixturevalue(name)


@pytest.fixture
def writer(db: None) -> User:
    """May write articles."""
    return person("Wilma Writer", is_writer=True)


@pytest.fixture
def other_writer(db: None) -> User:
    """May write articles too."""
    return person("Otto Writer", is_writer=True)


@pytest.fixture
def editor(db: None) -> User:
    """May publish, assign and audit."""
    return person("Edith Editor", is_editor=True)


@pytest.fixture
def administrator(db: None) -> User:
    """Runs the site."""
    return superuser("Ada Administrator")


@pytest.fixture
def doctor(db: None) -> User:
    """A reviewer with a verified credential that holds."""
    return reviewer("Dora Doctor", number="N-1001")


@pytest.fixture
def second_doctor(db: None) -> User:
    """Another reviewer with a verified credential that holds."""
    return reviewer("Selma Doctor", number="N-1002")


@pytest.fixture
def doctor_with_ended_credential(db: None) -> User:
    """A reviewer whose only credential ended a month ago."""
    ended = timezone.now().date() - dt.timedelta(days=30)
    return reviewer("Lars Lapsed", number="N-1003", valid_until=ended)


@pytest.fixture
def outsider(db: None) -> User:
    """Can sign in and has no role."""
    return person("Olga Outsider")


@pytest.fixture
def client_of(db: None) -> SignIn:
    """A browser without scripts, signed in as the person given: `client_of(writer).get(…)`."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = session_of(user)
        return client

    return sign_in


@pytest.fixture
def writer_client(client_of: SignIn, writer: User) -> Client:
    """Signed in as the writer."""
    return client_of(writer)


@pytest.fixture
def editor_client(client_of: SignIn, editor: User) -> Client:
    """Signed in as the editor."""
    return client_of(editor)


@pytest.fixture
def doctor_client(client_of: SignIn, doctor: User) -> Client:
    """Signed in as the doctor."""
    return client_of(doctor)


@pytest.fixture
def administrator_client(client_of: SignIn, administrator: User) -> Client:
    """Signed in as the administrator."""
    return client_of(administrator)


@pytest.fixture
def outsider_client(client_of: SignIn, outsider: User) -> Client:
    """Signed in as the outsider."""
    return client_of(outsider)
