"""Signing in: who may, who may not, and what happens to who guesses."""

import datetime as dt
import re

import pytest
from axes.models import AccessAttempt
from django.core.mail import EmailMultiAlternatives
from django.http import HttpResponse
from django.test import Client

from articles.models import User
from tests.cast import PASSWORD

LOGIN = "/accounts/login/"
RESET = "/accounts/password/reset/"


def sign_in(
    client: Client, user: User, password: str, *, address: str = "192.0.2.1"
) -> HttpResponse:
    return client.post(LOGIN, {"login": user.email, "password": password}, REMOTE_ADDR=address)


def guess_five_times(client: Client, user: User) -> HttpResponse:
    for _ in range(4):
        assert sign_in(client, user, "not it").status_code == 200
    return sign_in(client, user, "not it")


def test_a_person_signs_in_by_e_mail(client: Client, writer: User) -> None:
    assert sign_in(client, writer, PASSWORD).status_code == 302
    assert client.session["_auth_user_id"] == str(writer.pk)


def test_five_wrong_passwords_lock_even_the_right_one_out(client: Client, writer: User) -> None:
    answer = guess_five_times(client, writer)
    assert answer.status_code == 429
    assert "locked for a quarter of an hour" in answer.content.decode()
    assert sign_in(client, writer, PASSWORD).status_code == 429


def test_every_wrong_password_is_recorded(client: Client, writer: User) -> None:
    guess_five_times(client, writer)
    attempt = AccessAttempt.objects.get(username=writer.email)
    assert attempt.failures_since_start == 5


def test_writing_the_address_otherwise_gives_no_further_guesses(
    client: Client, writer: User
) -> None:
    guess_five_times(client, writer)
    writer.email = f" {writer.email.upper()}"
    assert sign_in(client, writer, PASSWORD).status_code == 429


def test_guesses_at_one_person_do_not_lock_a_colleague_out(
    client: Client, writer: User, editor: User
) -> None:
    guess_five_times(client, writer)
    assert sign_in(Client(), editor, PASSWORD).status_code == 302


def test_guessing_elsewhere_does_not_lock_the_person_out(client: Client, writer: User) -> None:
    guess_five_times(client, writer)
    assert sign_in(Client(), writer, PASSWORD, address="192.0.2.2").status_code == 302


def test_after_a_quarter_of_an_hour_the_lock_opens(client: Client, writer: User) -> None:
    guess_five_times(client, writer)
    attempt = AccessAttempt.objects.get(username=writer.email)
    AccessAttempt.objects.update(attempt_time=attempt.attempt_time - dt.timedelta(minutes=16))
    assert sign_in(client, writer, PASSWORD).status_code == 302


def test_a_deactivated_person_does_not_get_in(client: Client, writer: User) -> None:
    User.objects.filter(pk=writer.pk).update(is_active=False)
    sign_in(client, writer, PASSWORD)
    assert "_auth_user_id" not in client.session


def test_deactivating_ends_what_is_open(writer_client: Client, writer: User) -> None:
    User.objects.filter(pk=writer.pk).update(is_active=False)
    answer = writer_client.get("/desk/articles/new/")
    assert answer.headers["Location"].startswith(LOGIN)


def test_nobody_signs_up(client: Client) -> None:
    assert client.get("/accounts/signup/").status_code == 404


def test_asking_for_a_new_password_does_not_tell_who_has_an_account(
    client: Client, writer: User, mailoutbox: list[object]
) -> None:
    known = client.post(RESET, {"email": writer.email})
    unknown = client.post(RESET, {"email": "nobody@example.org"})
    assert (known.status_code, known.headers["Location"]) == (
        unknown.status_code,
        unknown.headers["Location"],
    )
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("proxy", ["203.0.113.9", "203.0.113.9, 203.0.113.10"])
def test_a_guesser_does_not_get_further_by_inventing_addresses(
    client: Client, writer: User, proxy: str
) -> None:
    guess_five_times(client, writer)
    client.defaults["HTTP_X_FORWARDED_FOR"] = proxy
    assert sign_in(client, writer, PASSWORD).status_code == 429


@pytest.mark.parametrize(
    "answer",
    [
        "[1]",
        '{"rawId": 90000000000, "id": 1, "response": {}}',
        '{"rawId": "YQ", "id": "YQ", "response": {"authenticatorData": 90000000000}}',
        '{"rawId": "YQ", "id": "YQ", "response": {"userHandle": [9], "signature": 90000000000}}',
        '{"rawId": "YQ", "id": "YQ", "response": "none"}',
        '{"rawId": "YQ", "id": "YQ", "type": "public-key", "response": {"clientDataJSON": "YQ"}}',
    ],
)
def test_what_is_no_answer_of_a_passkey_signs_nobody_in(
    client: Client, db: None, answer: str
) -> None:
    """A number in place of text once took as many bytes of memory as it says."""
    client.get("/accounts/2fa/webauthn/login/")
    said = client.post("/accounts/2fa/webauthn/login/", {"credential": answer})
    assert said.status_code == 302
    assert "_auth_user_id" not in client.session


def test_the_mail_for_a_new_password_names_the_site_and_holds_one_link_that_works(
    client: Client, writer: User, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    client.post(RESET, {"email": writer.email})
    [mail] = mailoutbox
    assert mail.subject == "Set a new password for Countersign"
    assert "Dear Wilma Writer," in str(mail.body)
    assert "once, within 3 days" in str(mail.body)
    [link] = re.findall(r"https?://\S+/reset/key/\S+", str(mail.body))
    [(html, kind)] = mail.alternatives
    assert kind == "text/html"
    assert f'href="{link}"' in str(html)
    assert "Choose a new password" in client.get(link, follow=True).content.decode()
