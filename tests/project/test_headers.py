"""What the browser is told with every answer, errors included."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections
from django.test import Client

pytestmark = pytest.mark.django_db
ADDRESSES = ("/accounts/login/", "/robots.txt", "/healthz", "/no-such-page/", "/desk/articles/new/")


def answer_of(client: Client, address: str) -> Any:
    """The answer, asked for in a thread of its own: a browser's loop may run in this one."""

    def ask() -> Any:
        try:
            return client.get(address, headers={"accept": "text/html"})
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(ask).result()


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_forbids_what_the_site_does_not_use(client: Client, address: str) -> None:
    headers = answer_of(client, address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_address_that_does_not_exist_says_so(client: Client) -> None:
    answer = client.get("/no-such-page/")
    assert answer.status_code == 404
    assert b"<h1>" in answer.content


def test_a_form_of_another_site_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/accounts/login/", {"login": "a@example.org"}).status_code == 403


def test_the_site_is_healthy(client: Client) -> None:
    answer = answer_of(client, "/healthz")
    assert answer.status_code == 200
    assert list(answer.json().values()) == ["OK"]
