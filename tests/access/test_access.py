"""Every address of the site × everybody who might ask for it."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from articles.models import User
from tests.access.table import ROLES, TABLE, VISITOR
from tests.cast import SignIn

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


def names(resolver: URLResolver) -> Iterator[str]:
    """The name of every address; the administration counts as one."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name or f"an unnamed address: {pattern.pattern}"
        elif pattern.app_name == "admin":
            yield "admin"
        else:
            yield from names(pattern)


@pytest.fixture
def clients(
    client_of: SignIn,
    writer: User,
    editor: User,
    doctor: User,
    administrator: User,
    outsider: User,
) -> dict[str, Client]:
    """One client a role."""
    people = (writer, editor, doctor, administrator, outsider)
    signed_in = {role: client_of(user) for role, user in zip(ROLES[1:], people, strict=True)}
    return {VISITOR: Client()} | signed_in


def sent_to_sign_in(answer: HttpResponse) -> bool:
    """Whether this asks who the person is."""
    where = answer.headers.get("Location", "")
    return answer.status_code == 401 or where.startswith(
        (reverse(settings.LOGIN_URL), "/admin/login")
    )


def test_every_address_has_a_row() -> None:
    assert sorted(set(names(get_resolver()))) == sorted(TABLE)


@pytest.mark.parametrize("name", TABLE)
def test_who_gets_in(name: str, clients: dict[str, Client]) -> None:
    row = TABLE[name]
    address = reverse("admin:index" if name == "admin" else name, kwargs=row.arguments)
    answers = {role: client.get(address) for role, client in clients.items()}
    assert {role: answer for role, answer in answers.items() if answer.status_code >= 500} == {}
    if row.let_in is None:
        assert sent_to_sign_in(answers[VISITOR])
        return
    let_in = {
        role
        for role, answer in answers.items()
        if answer.status_code != 403 and not sent_to_sign_in(answer)
    }
    assert let_in == row.let_in
