"""A reviewer makes a passkey and signs with it, in Chromium with a virtual authenticator."""

import base64
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from playwright.sync_api import CDPSession, Page, expect

from articles.models import User
from reviews.ledger.verify import verify
from reviews.models import Proof, ProofFailure, Review, SignOff
from tests import builders as make
from tests.cast import PASSWORD
from tests.chromium import Console
from tests.passkey import SoftwarePasskey
from tests.reviews.views.rounds import round_of, second_round

pytestmark = pytest.mark.django_db(transaction=True)

Check = Callable[[Page], None]
Look = Callable[[Page, str], None]
PRESS = "Sign with your passkey"


class Device:
    """A phone or laptop that keeps passkeys and recognises its owner, or is told not to."""

    def __init__(self, page: Page) -> None:
        self.browser: CDPSession = page.context.new_cdp_session(page)
        self.browser.send("WebAuthn.enable")
        made = self.browser.send(
            "WebAuthn.addVirtualAuthenticator",
            {
                "options": {
                    "protocol": "ctap2",
                    "transport": "internal",
                    "hasResidentKey": True,
                    "hasUserVerification": True,
                    "isUserVerified": True,
                    "automaticPresenceSimulation": True,
                }
            },
        )
        self.id = {"authenticatorId": made["authenticatorId"]}

    def keeps(self, key: SoftwarePasskey) -> None:
        """The key was made on it."""
        private = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        held = {
            "credentialId": base64.b64encode(key.id).decode(),
            "isResidentCredential": False,
            "rpId": key.host,
            "privateKey": base64.b64encode(private).decode(),
            "signCount": key.count,
        }
        self.browser.send("WebAuthn.addCredential", self.id | {"credential": held})

    def recognises(self, *, its_owner: bool) -> None:
        """Whether the next finger on it is its owner's."""
        said = self.id | {"isUserVerified": its_owner}
        self.browser.send("WebAuthn.setUserVerified", said)

    def answers(self) -> int:
        """How often its passkey has answered."""
        held = self.browser.send("WebAuthn.getCredentials", self.id)["credentials"]
        return int(held[0]["signCount"])


@pytest.fixture
def telephone(page: Page) -> Device:
    """The device that this browser runs on."""
    return Device(page)


@pytest.fixture
def with_passkey(page: Page, telephone: Device, signed_in: Any, doctor: User) -> Page:
    """The doctor is signed in, and has made a passkey on this device some time ago."""
    telephone.keeps(SoftwarePasskey(host="localhost").registered(doctor))
    page_of: Page = signed_in(page, doctor)
    return page_of


def open_form(page: Page, live_server: Any, review: Review, doctor: User) -> None:
    """Everything is read, and the signing dialog is open."""
    make.read_all(review, doctor)
    page.goto(f"{live_server.url}/desk/reviews/{review.pk}/")
    page.locator("[data-opens=signing]").first.click()
    expect(page.locator("#signing form[aria-busy]")).to_have_count(0)
    expect(page.get_by_role("button", name=PRESS)).to_be_visible()


def test_a_passkey_made_on_the_account_page_signs(
    page: Page, telephone: Device, signed_in: Any, live_server: Any, writer: User, doctor: User
) -> None:
    signed_in(page, doctor).goto(f"{live_server.url}/accounts/2fa/webauthn/add/")
    page.locator("[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_label("Name").fill("My telephone")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_label("Name")).to_have_count(0)
    review = round_of(writer, doctor)
    open_form(page, live_server, review, doctor)
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_role("button", name=PRESS).click()
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    assert SignOff.objects.get().proof == Proof.PASSKEY


def test_one_press_signs_and_the_answer_stands_in_the_ledger(
    with_passkey: Page,
    telephone: Device,
    live_server: Any,
    writer: User,
    doctor: User,
    axe: Check,
    look: Look,
) -> None:
    page, review = with_passkey, round_of(writer, doctor)
    open_form(page, live_server, review, doctor)
    axe(page)
    look(page, "sign-by-passkey")
    page.get_by_label("I have no conflict of interest").check()
    before = telephone.answers()
    page.get_by_role("button", name=PRESS).click()
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    expect(page.locator(".signed-record")).to_contain_text("identity proved by passkey")
    assert telephone.answers() == before + 1
    signed = SignOff.objects.get()
    assert signed.proof == Proof.PASSKEY
    assert signed.assertion["count"] == before + 1
    assert [str(problem) for problem in verify().problems] == []


def test_changes_are_signed_after_the_whole_with_the_same_passkey(
    with_passkey: Page, live_server: Any, writer: User, doctor: User
) -> None:
    page, review = with_passkey, second_round(writer, doctor)
    open_form(page, live_server, review, doctor)
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_role("button", name=PRESS).click()
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
    signed = SignOff.objects.get(review=review)
    assert (signed.scope, signed.proof) == ("changes", Proof.PASSKEY)


def test_a_finger_that_is_not_the_owners_signs_nothing_and_the_password_still_does(
    with_passkey: Page,
    telephone: Device,
    live_server: Any,
    writer: User,
    doctor: User,
    console: Console,
) -> None:
    page, review = with_passkey, round_of(writer, doctor)
    open_form(page, live_server, review, doctor)
    telephone.recognises(its_owner=False)
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_role("button", name=PRESS).click()
    expect(page.get_by_role("alert")).to_contain_text("The passkey was not used")
    assert not SignOff.objects.exists()
    assert not ProofFailure.objects.exists()
    expect(page.get_by_label("Your password")).to_be_editable()


def test_what_is_not_chosen_yet_is_asked_for_before_the_passkey_is(
    with_passkey: Page, telephone: Device, live_server: Any, writer: User, doctor: User
) -> None:
    page, review = with_passkey, round_of(writer, doctor)
    open_form(page, live_server, review, doctor)
    before = telephone.answers()
    page.get_by_role("button", name=PRESS).click()
    expect(page.get_by_role("alert")).to_contain_text("Choose first what you sign")
    assert telephone.answers() == before


def test_a_form_that_somebody_elses_signature_made_old_is_not_signed_by_the_press(
    with_passkey: Page,
    live_server: Any,
    writer: User,
    doctor: User,
    second_doctor: User,
    console: Console,
) -> None:
    console.expect("409")
    page, review = with_passkey, round_of(writer)
    make.policy(sign_offs=2, in_force_from=dt.date(2016, 1, 1))
    open_form(page, live_server, review, doctor)
    make.signed(review, second_doctor)
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_role("button", name=PRESS).click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was signed: something changed")
    assert not SignOff.objects.filter(reviewer__user=doctor).exists()
    assert not ProofFailure.objects.exists()
    open_form(page, live_server, review, doctor)
    page.get_by_label("I have no conflict of interest").check()
    page.get_by_role("button", name=PRESS).click()
    expect(page.get_by_role("heading", level=1, name="Sign-off by Dora Doctor")).to_be_visible()
