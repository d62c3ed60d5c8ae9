"""Every link that somebody is shown leads somewhere for them: no refusal, no dead end, no fault."""

from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.models import User
from tests.access.table import ROLES, VISITOR
from tests.access.test_access import address_of
from tests.access.world import world
from tests.cast import SignIn

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.ignore_template_errors,
    pytest.mark.sqlite_only,  # links are the same on any database
]

SITE = "http://testserver"
NOT_OURS = ("/admin/", "/accounts/", "/static/")
BEGUN_AT = ("home", "desk", "queue", "articles", "audit", "reviewers", "policies", "import_page")
ALSO = ("article", "review", "sign_off_record", "versions", "coverage", "reviewer", "import_run")


@pytest.fixture
def keys(
    writer: User,
    other_writer: User,
    editor: User,
    doctor: User,
    second_doctor: User,
    administrator: User,
    outsider: User,
) -> dict[str, Any]:
    """A small site on which every address leads to something."""
    cast = (writer, other_writer, editor, doctor, second_doctor, administrator, outsider)
    people = dict(zip(ROLES[1:], cast, strict=True))
    return world(people) | {"people": people}


WALKING = ("writer", "editor", "doctor", "administrator", "outsider")
"""The other writer and the other doctor are shown what these are, or less."""


def links(page: bytes, address: str) -> list[str]:
    """Where the links of a page lead, on this site."""
    if not page.strip().startswith(b"<"):
        return []
    found = html.fromstring(page).xpath("//a/@href | //@hx-get")
    whole = [urljoin(SITE + address, str(one)).partition("#")[0] for one in found]
    return [one.removeprefix(SITE) for one in whole if one.startswith(f"{SITE}/")]


def likeness(address: str) -> tuple[str, tuple[str, ...]]:
    """Addresses that differ in values alone are asked for once."""
    parts = urlsplit(address)
    return parts.path, tuple(sorted({name for name, _ in parse_qsl(parts.query)}))


def walked(client: Client, begun: list[str]) -> dict[str, str]:
    """The links that lead nowhere: what they answered, and where they stood."""
    waiting, seen, wrong = [(address, "") for address in begun], set(), {}
    while waiting:
        address, shown_on = waiting.pop()
        if likeness(address) in seen or address.startswith(NOT_OURS):
            continue
        seen.add(likeness(address))
        answer = client.get(address, follow=True)
        if answer.status_code != 200 and shown_on:
            wrong[address] = f"{answer.status_code}, linked on {shown_on}"
        elif answer.status_code == 200 and not answer.streaming:
            waiting += [(one, address) for one in links(answer.content, address)]
    assert len(seen) > len(begun)
    return wrong


def test_every_link_that_is_shown_leads_somewhere(keys: dict[str, Any], client_of: SignIn) -> None:
    begun = [reverse(name) for name in BEGUN_AT] + [address_of(name, keys) for name in ALSO]
    clients = {VISITOR: Client()}
    clients |= {role: client_of(keys["people"][role]) for role in WALKING}
    wrong = {role: walked(client, begun) for role, client in clients.items()}
    assert wrong == {role: {} for role in clients}
