"""Every address of the site × everybody who might ask for it, reading and posting."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db import connection, transaction
from django.http import HttpResponseBase
from django.test import Client
from django.test.client import MULTIPART_CONTENT
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from articles.models import User
from reviews.models import Opening, ProofFailure, Reviewer
from tests.access.table import ROLES, TABLE, VISITOR, Row
from tests.access.world import world
from tests.cast import SignIn

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.ignore_template_errors,
    pytest.mark.sqlite_only,  # who gets in is asked of people and rounds, on any database alike
]

REFUSED = {403, 404, 405}
WRITES = re.compile(r'\W*(INSERT|UPDATE|DELETE|REPLACE)[^"]*"(articles|reviews)_', re.IGNORECASE)


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
def people(
    writer: User,
    other_writer: User,
    editor: User,
    doctor: User,
    second_doctor: User,
    administrator: User,
    outsider: User,
) -> dict[str, User]:
    """Who plays each role."""
    cast = (writer, other_writer, editor, doctor, second_doctor, administrator, outsider)
    return dict(zip(ROLES[1:], cast, strict=True))


@pytest.fixture
def clients(client_of: SignIn, people: dict[str, User]) -> dict[str, Client]:
    """One client a role."""
    return {VISITOR: Client()} | {role: client_of(user) for role, user in people.items()}


@pytest.fixture
def keys(people: dict[str, User]) -> dict[str, Any]:
    """What the rows name."""
    return world(people)


def sent_to_sign_in(answer: HttpResponseBase) -> bool:
    """Whether this asks who the person is."""
    where = answer.headers.get("Location", "")
    return answer.status_code == 401 or where.startswith(
        (reverse(settings.LOGIN_URL), "/admin/login")
    )


def is_let_in(row: Row, answer: HttpResponseBase) -> bool:
    """Whether this is an answer to the person, and not a refusal."""
    assert answer.status_code < 500
    refused = REFUSED if row.is_ours else {403}
    return answer.status_code not in refused and not sent_to_sign_in(answer)


def filled(values: dict[str, Any], keys: dict[str, Any]) -> dict[str, Any]:
    """The same, with the keys in their places."""
    return {
        name: value.format(**keys) if isinstance(value, str) else value
        for name, value in values.items()
    }


def address_of(name: str, keys: dict[str, Any]) -> str:
    """Where the row leads."""
    arguments = filled(TABLE[name].arguments, keys)
    return reverse("admin:index" if name == "admin" else name, kwargs=arguments) + TABLE[name].asked


def stored() -> dict[str, list[Any]]:
    """Every row of both apps, but since when a reviewer has had a text before them."""
    models = [m for app in ("articles", "reviews") for m in apps.get_app_config(app).get_models()]
    models.remove(Opening)
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in models}


def test_every_address_has_a_row() -> None:
    assert sorted(set(names(get_resolver()))) == sorted(TABLE)


def test_who_reads_what(clients: dict[str, Client], keys: dict[str, Any]) -> None:
    before = stored()
    found = {name: who_reads(name, clients, keys) for name in TABLE}
    assert differing(found, {name: row.let_in for name, row in TABLE.items()}) == {}
    assert stored() == before


def who_reads(name: str, clients: dict[str, Client], keys: dict[str, Any]) -> set[str]:
    """The roles that the page is shown to."""
    answers = {role: client.get(address_of(name, keys)) for role, client in clients.items()}
    for answer in answers.values():
        b"".join(getattr(answer, "streaming_content", ()))
    return {role for role, answer in answers.items() if is_let_in(TABLE[name], answer)}


def test_who_posts_what(clients: dict[str, Client], keys: dict[str, Any]) -> None:
    rows, before = {name: row for name, row in TABLE.items() if row.is_ours}, stored()
    found = {name: who_posts(name, clients, keys, before) for name in rows}
    assert differing(found, {name: row.may_post for name, row in rows.items()}) == {}


def who_posts(
    name: str, clients: dict[str, Client], keys: dict[str, Any], before: dict[str, list[Any]]
) -> set[str]:
    """The roles whose post is answered; what they did is undone. Who is refused changes nothing."""
    row, address, let_in = TABLE[name], address_of(name, keys), set()
    kind = "application/json" if row.is_json else MULTIPART_CONTENT
    for role, client in clients.items():
        with transaction.atomic():
            with CaptureQueriesContext(connection) as asked:
                answer = client.post(address, filled(row.form, keys), kind)
            if is_let_in(row, answer):
                let_in.add(role)
            elif any(WRITES.match(query["sql"]) for query in asked):
                assert stored() == before, f"{role} was refused at {name}, and changed something"
            transaction.set_rollback(True)
    return let_in


def test_an_empty_form_is_answered(clients: dict[str, Client], keys: dict[str, Any]) -> None:
    for name in (name for name, row in TABLE.items() if row.form):
        for role in sorted(TABLE[name].may_post):
            with transaction.atomic():
                answer = clients[role].post(address_of(name, keys))
                assert answer.status_code in {200, 302, 403, 404, 409, 422}, (name, role)
                transaction.set_rollback(True)


def differing(
    found: Mapping[str, AbstractSet[str]], right: Mapping[str, AbstractSet[str]]
) -> dict[str, dict[str, list[str]]]:
    """The rows that are wrong: who gets in and should not, who should and does not."""
    return {
        name: {
            "let in": sorted(found[name] - right[name]),
            "kept out": sorted(right[name] - found[name]),
        }
        for name in right
        if found[name] != right[name]
    }


def test_a_stopped_reviewer_reads_what_they_signed_and_nothing_new(
    clients: dict[str, Client], keys: dict[str, Any]
) -> None:
    Reviewer.objects.filter(user__email="dora.doctor@example.org").update(is_active=False)
    names = ("version", "versions", "compare", "coverage", "review", "article", "policies", "queue")
    for name in names:
        assert not is_let_in(TABLE[name], clients["doctor"].get(address_of(name, keys))), name
    assert clients["doctor"].get(address_of("sign_off_record", keys)).status_code == 200
    form = filled(TABLE["withdraw"].form, keys)
    assert clients["doctor"].post(address_of("withdraw", keys), form).status_code == 302


def test_nobodys_password_is_tried_where_it_is_not_theirs_to_sign(
    clients: dict[str, Client], keys: dict[str, Any]
) -> None:
    form = filled(TABLE["sign_off"].form, keys) | {"sign_off-password": "not mine"}
    for role in ("writer", "editor", "other_doctor", "administrator"):
        assert clients[role].post(address_of("sign_off", keys), form).status_code == 403, role
    assert not ProofFailure.objects.exists()


@pytest.mark.parametrize("role", ["editor", "doctor", "writer", "outsider"])
def test_the_administration_shows_nobody_else_a_single_page(
    role: str, clients: dict[str, Client]
) -> None:
    for model in admin.site._registry:
        meta = model._meta
        address = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        assert sent_to_sign_in(clients[role].get(address)), address
