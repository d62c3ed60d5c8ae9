"""The record of one sign-off, and taking it back."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from articles.models import User
from reviews.models import Dispute, SignOff, Withdrawal
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.views.rounds import round_of, told


@pytest.fixture
def signed(writer: User, doctor: User) -> SignOff:
    """The doctor signed the whole of version 1."""
    return make.signed(round_of(writer, doctor), doctor, at=make.ago(3))


def record(signed: SignOff, act: str = "") -> str:
    return f"/desk/sign-offs/{signed.pk}/{act}"


def test_the_record_says_who_when_what_and_that_it_checks(
    signed: SignOff, writer_client: Client
) -> None:
    page = told(writer_client.get(record(signed)))
    for words in (
        "Dora Doctor MD, Specialist in internal medicine",
        "UTC",
        signed.meaning,
        "None, as declared on",
        "Adults take 5 mg of Placidol in the evening.",
        "Ledger entry 1",
        signed.text_digest,
        "The signature, the words and this record match.",
    ):
        assert words in page
    assert "Withdraw" not in page


def test_its_signer_withdraws_a_mistake(signed: SignOff, doctor_client: Client) -> None:
    form = {"withdraw-kind": "mistake", "withdraw-reason": "I meant another page."}
    answer = doctor_client.post(record(signed, "withdraw/"), form, follow=True)
    assert "Your sign-off is withdrawn." in told(answer)
    assert "A mistake: earlier sign-offs count again." in told(answer)
    assert Withdrawal.objects.get().reason == "I meant another page."
    again = doctor_client.post(record(signed, "withdraw/"), form)
    assert again.status_code == 409
    assert Withdrawal.objects.count() == 1


def test_a_wrong_text_names_its_passages(signed: SignOff, doctor_client: Client) -> None:
    form = {"withdraw-kind": "text-is-wrong", "withdraw-reason": "It is 50 mg."}
    answer = doctor_client.post(record(signed, "withdraw/"), form)
    assert "Name the passages that are wrong." in told(answer)
    assert "It is 50 mg." in told(answer)
    key = make.passage(signed.version, "5 mg").key
    doctor_client.post(record(signed, "withdraw/"), form | {"withdraw-passages": [key]})
    assert Withdrawal.objects.get().passages == [key]


def test_an_editor_disputes_with_a_reason(signed: SignOff, editor_client: Client) -> None:
    answer = editor_client.post(record(signed, "dispute/"), {"dispute-reason": " "})
    assert answer.status_code == 422
    answer = editor_client.post(
        record(signed, "dispute/"), {"dispute-reason": "Struck off."}, follow=True
    )
    assert "Disputed by Edith Editor" in told(answer)
    assert Dispute.objects.get().reason == "Struck off."


@pytest.mark.parametrize(
    ("person", "act", "form"),
    [
        ("editor", "withdraw/", {"withdraw-kind": "mistake", "withdraw-reason": "No."}),
        ("second_doctor", "withdraw/", {"withdraw-kind": "mistake", "withdraw-reason": "No."}),
        ("writer", "dispute/", {"dispute-reason": "No."}),
        ("doctor", "dispute/", {"dispute-reason": "No."}),
        ("outsider", "dispute/", {"dispute-reason": "No."}),
    ],
)
def test_nobody_else_takes_it_back(
    signed: SignOff,
    person: str,
    act: str,
    form: dict[str, str],
    client_of: SignIn,
    request: Any,
) -> None:
    client = client_of(request.getfixturevalue(person))
    assert client.post(record(signed, act), form).status_code == 403
    assert not Withdrawal.objects.exists()
    assert not Dispute.objects.exists()


@pytest.fixture
def hasty(writer: User, doctor: User) -> SignOff:
    """The doctor signed the whole of version 1 a second after opening it."""
    at, a_second = make.ago(3), dt.timedelta(seconds=1)
    return make.signed(round_of(writer, doctor), doctor, at=at, open_for=a_second)


def test_the_record_says_how_long_the_words_were_open(
    signed: SignOff, editor_client: Client
) -> None:
    page = told(editor_client.get(record(signed)))
    assert "words in 5 minutes" in page
    assert "Signed in haste" not in page


def test_an_editor_notes_what_came_of_a_hasty_one(hasty: SignOff, editor_client: Client) -> None:
    page = told(editor_client.get(record(hasty)))
    assert "Signed in haste" in page
    assert "words in 1 second. At 500 words a minute, reading them takes" in page
    assert "Nobody has looked into it yet." in page
    form = {"note-text": "He read it on paper first."}
    answer = editor_client.post(record(hasty, "note/"), form, follow=True)
    assert "Noted." in told(answer)
    assert "He read it on paper first. Edith Editor" in told(answer)
    again = editor_client.post(record(hasty, "note/"), form)
    assert again.status_code == 409
    assert "Nothing was noted twice." in told(again)
    assert hasty.notes.count() == 1


def test_a_note_that_says_nothing_is_asked_for_again(hasty: SignOff, editor_client: Client) -> None:
    answer = editor_client.post(record(hasty, "note/"), {"note-text": " "})
    assert answer.status_code == 422
    assert not hasty.notes.exists()
    assert editor_client.get(record(hasty, "note/")).status_code == 302


def test_its_signer_reads_of_the_haste_and_writes_no_note(
    hasty: SignOff, doctor_client: Client
) -> None:
    page = told(doctor_client.get(record(hasty)))
    assert "Signed in haste" in page
    assert "Only an editor looks into a sign-off." in page
    answer = doctor_client.post(record(hasty, "note/"), {"note-text": "I read fast."})
    assert answer.status_code == 403
    assert not hasty.notes.exists()


def test_the_story_and_the_list_of_sign_offs_say_it(hasty: SignOff, editor_client: Client) -> None:
    article = f"/desk/articles/{hasty.article_id}/"
    assert "in haste" in told(editor_client.get(article))
    editor_client.post(record(hasty, "note/"), {"note-text": "He read it on paper first."})
    page = told(editor_client.get(article))
    assert "in haste" not in page
    assert "Hasty sign-off looked into" in page
    assert "He read it on paper first." in page
