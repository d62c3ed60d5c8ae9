"""Signing in and what belongs to it: our shell, strict CSP, and it works."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import User
from tests.cast import PASSWORD, SignIn

OUTSIDE = ["account_login", "account_reset_password", "account_reset_password_done"]
INSIDE = ["account_change_password", "mfa_index", "account_logout", "account_reauthenticate"]


@pytest.mark.parametrize("name", OUTSIDE)
def test_pages_before_signing_in_are_ours(name: str, client: Client, db: None) -> None:
    page = client.get(reverse(name))
    assert page.status_code == 200
    assert "entrance-card" in page.content.decode()


@pytest.mark.parametrize("name", INSIDE)
def test_pages_of_the_own_account_are_ours(name: str, writer: User, client_of: SignIn) -> None:
    page = client_of(writer).get(reverse(name))
    assert page.status_code == 200
    assert re.search("entrance-card|desk-narrow", page.content.decode())


@pytest.mark.parametrize("name", [*OUTSIDE, *INSIDE])
def test_nothing_on_them_needs_unsafe_policy(name: str, writer: User, client_of: SignIn) -> None:
    client = Client() if name in OUTSIDE else client_of(writer)
    page = client.get(reverse(name))
    assert "unsafe" not in page["Content-Security-Policy"]
    assert not re.search(r"<style|\sstyle=|\sonclick=", page.content.decode())


def test_a_wrong_password_is_answered_on_the_page(client: Client, writer: User) -> None:
    page = client.post(reverse("account_login"), {"login": writer.email, "password": "wrong"})
    assert page.status_code == 200
    assert 'class="error-summary" role="alert"' in page.content.decode()
    assert "do not belong together" in page.content.decode()


def test_the_right_password_signs_in(client: Client, writer: User) -> None:
    client.post(
        reverse("account_login"), {"login": writer.email, "password": PASSWORD, "next": "/admin/"}
    )
    assert client.session["_auth_user_id"] == str(writer.pk)


def test_a_passkey_can_be_added_by_who_gives_the_password_again(
    client_of: SignIn, writer: User
) -> None:
    client = client_of(writer)
    add = reverse("mfa_add_webauthn")
    assert client.get(add).status_code == 302
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD, "next": add})
    page = client.get(add)
    assert page.status_code == 200
    assert "Add the passkey" in page.content.decode()


def test_signing_in_leads_from_the_address_to_the_password_to_the_button(
    client: Client, db: None
) -> None:
    form = client.get(reverse("account_login")).content.decode()
    assert "placeholder" not in form
    places = [form.index(words) for words in ("E-mail address", ">Password<", "forgotten")]
    assert places == sorted(places)
    assert form.index('type="submit">Sign in') < form.index("forgotten")
