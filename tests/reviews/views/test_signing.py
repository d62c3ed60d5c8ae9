"""Signing on the page: what was displayed, by who proves who they are; else the reason."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from articles.models import User
from reviews.models import Disclosure, ProofFailure, SignOff
from reviews.policy.facts import Scope
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.views.rounds import address, form_of, round_of, second_round, told


def test_the_whole_text_is_signed_and_its_record_shown(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    answer = doctor_client.post(address("sign_off", review), form, follow=True)
    signed = SignOff.objects.get()
    assert answer.redirect_chain == [(f"/desk/sign-offs/{signed.pk}/", 302)]
    assert f"Signed. {signed.meaning}" in told(answer)
    assert "The signature, the words and this record match." in told(answer)


def test_a_text_that_is_signed_off_is_not_to_be_read_and_waits_for_an_editor(
    writer: User, doctor: User, editor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    signed = make.signed(review, doctor)
    answer = doctor_client.get(address("review", review))
    page = told(answer)
    assert "Nothing is left to read" in page
    assert "To read: the whole text" not in page
    assert "It is signed off; an editor publishes it next." in page
    assert "Another reviewer signs next" not in page
    link = f'<a href="/desk/sign-offs/{signed.pk}/">You have signed this already</a>'
    assert link in answer.content.decode()
    make.published(review.version, by=editor)
    page = told(doctor_client.get(address("review", review)))
    assert "an editor publishes it next" not in page
    assert "This review is complete: everything it asked for is signed off." in page


def test_where_two_must_sign_the_first_reads_that_another_is_next(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    make.policy(sign_offs=2)
    review = make.review_of(make.article_by(writer)[1], by=writer)
    make.signed(review, doctor)
    page = told(doctor_client.get(address("review", review)))
    assert "Another reviewer signs next." in page
    assert "Nothing is left to read" not in page


def test_the_meaning_on_the_page_is_the_meaning_that_is_stored(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor)
    form = form_of(doctor_client, review, Scope.CHANGES)
    page = told(doctor_client.get(address("review", review)))
    doctor_client.post(address("sign_off", review), form)
    signed = SignOff.objects.get(review=review)
    assert (signed.scope, len(signed.shown)) == ("changes", 1)
    assert signed.meaning in page


def test_the_next_thing_in_the_queue_is_offered_after_signing(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    _, other = make.article_by(writer, title="Sleeping with Placidol")
    make.review_of(other, by=writer, doctor=doctor)
    form = form_of(doctor_client, review)
    answer = doctor_client.post(address("sign_off", review), form, follow=True)
    assert "Next: Sleeping with Placidol" in told(answer)


def test_reading_counts_from_when_the_text_was_first_on_the_screen(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    first = form_of(doctor_client, review)
    again = form_of(doctor_client, review)
    doctor_client.post(address("sign_off", review), again | {"sign_off-password": "wrong"})
    doctor_client.post(address("sign_off", review), form_of(doctor_client, review))
    signed = SignOff.objects.get()
    assert signed.at - signed.opened_at > dt.timedelta(0)
    assert first["sign_off-whole"].rsplit(":", 2)[0] == again["sign_off-whole"].rsplit(":", 2)[0]


def test_a_wrong_password_signs_nothing_and_keeps_what_was_chosen(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor)
    form = form_of(doctor_client, review, Scope.CHANGES) | {"sign_off-password": "not mine"}
    answer = doctor_client.post(address("sign_off", review), form)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "4 more tries before signing is locked" in told(answer)
    assert 'value="changes" checked' in page
    assert 'value="none" checked' in page
    assert "not mine" not in page
    assert not SignOff.objects.filter(review=review).exists()


def test_five_wrong_passwords_lock_signing_and_tell_the_editors(
    writer: User, doctor: User, editor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    mail.outbox.clear()
    for _ in range(5):
        answer = doctor_client.post(
            address("sign_off", review), form | {"sign_off-password": "guess"}
        )
    assert "Signing is locked after 5 failed attempts. An editor can unlock it." in told(answer)
    answer = doctor_client.post(address("sign_off", review), form)
    assert "Signing is locked after 5 failed attempts" in told(answer)
    assert ProofFailure.objects.count() == 5
    assert not SignOff.objects.exists()
    assert [(m.to, m.subject) for m in mail.outbox] == [
        ([editor.email], "Signing locked for Dora Doctor")
    ]


def test_a_form_without_a_choice_or_a_password_says_so(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    answer = doctor_client.post(address("sign_off", review), {})
    assert answer.status_code == 422
    for sentence in ("Choose what you sign off.", "conflict of interest.", "Give your password"):
        assert sentence in told(answer)


def test_a_stale_page_signs_nothing_and_shows_what_differs(
    writer: User, doctor: User, second_doctor: User, client_of: SignIn
) -> None:
    review = round_of(writer)
    slow, quick = client_of(doctor), client_of(second_doctor)
    form = form_of(slow, review)
    quick.post(address("sign_off", review), form_of(quick, review))
    answer = slow.post(address("sign_off", review), form)
    assert answer.status_code == 409
    assert "The vouched text has changed: somebody signed or took back a sign-off." in told(answer)
    assert [row.reviewer.user for row in SignOff.objects.all()] == [second_doctor]


def test_a_policy_that_changed_while_reading_stops_the_signing(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    make.policy(sign_offs=2, in_force_from=dt.date(2016, 1, 1))
    answer = doctor_client.post(address("sign_off", review), form)
    assert answer.status_code == 409
    assert "The policy asks for something else now." in told(answer)
    assert "Every passage needs 2 reviewers" in told(answer)
    assert not SignOff.objects.exists()


def test_a_second_click_signs_once(writer: User, doctor: User, doctor_client: Client) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    doctor_client.post(address("sign_off", review), form)
    answer = doctor_client.post(address("sign_off", review), form)
    assert answer.status_code == 409
    assert "You have signed this already. Nothing was signed twice." in told(answer)
    assert SignOff.objects.count() == 1


def test_another_tab_with_another_round_signs_nothing(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    _, other = make.article_by(writer, title="Sleeping with Placidol")
    other_round = make.review_of(other, by=writer, doctor=doctor)
    form = form_of(doctor_client, other_round)
    answer = doctor_client.post(address("sign_off", review), form)
    assert "belongs to another review or person" in told(answer)
    assert not SignOff.objects.exists()


def test_a_declared_conflict_goes_to_an_editor_instead_of_a_signature(
    writer: User, doctor: User, editor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    mail.outbox.clear()
    said = {"sign_off-interest": "declared", "sign_off-conflict": "I own shares in the maker."}
    answer = doctor_client.post(address("sign_off", review), form | said, follow=True)
    assert "An editor decides whether you may sign." in told(answer)
    assert "You declared a conflict of interest; an editor has yet to decide." in told(answer)
    assert Disclosure.objects.get().conflict == "I own shares in the maker."
    assert [(m.to, m.subject) for m in mail.outbox] == [
        ([editor.email], "Dora Doctor declares a conflict of interest: Taking Placidol")
    ]
    late = doctor_client.post(address("sign_off", review), form)
    assert "an editor has yet to decide" in told(late)
    assert not SignOff.objects.exists()


def test_a_conflict_without_words_is_asked_for(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review) | {"sign_off-interest": "declared"}
    answer = doctor_client.post(address("sign_off", review), form)
    assert "Say what the conflict of interest is." in told(answer)
    assert not Disclosure.objects.exists()


def test_without_a_signing_key_nothing_is_signed_and_the_page_says_so(
    writer: User, doctor: User, doctor_client: Client, settings: Any, tmp_path: Path
) -> None:
    review = round_of(writer, doctor)
    form = form_of(doctor_client, review)
    broken = tmp_path / "key.pem"
    broken.write_text("not a key")
    settings.SIGNING_KEY_FILE = broken
    answer = doctor_client.post(address("sign_off", review), form)
    assert "this site cannot sign at the moment" in told(answer)
    assert str(broken) not in answer.content.decode()
    assert not SignOff.objects.exists()


def test_a_newer_version_does_not_stop_the_signing_and_the_page_says_so(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor)
    make.next_version(review.article, by=writer, body=make.BODY.replace("5 mg", "60 mg"))
    assert "Version 3 was saved since." in told(doctor_client.get(address("review", review)))
    form = form_of(doctor_client, review, Scope.CHANGES)
    doctor_client.post(address("sign_off", review), form)
    assert SignOff.objects.get(review=review).version.number == 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("doctor_with_ended_credential", "Your credential ended on"),
        ("second_doctor", "Another reviewer was asked to review this version."),
    ],
)
def test_who_may_not_sign_reads_why_under_the_button_and_after_a_post(
    name: str, reason: str, writer: User, doctor: User, request: Any, client_of: SignIn
) -> None:
    review = round_of(writer, doctor if name == "second_doctor" else None)
    client = client_of(request.getfixturevalue(name))
    page = client.get(address("review", review))
    assert reason in told(page)
    assert 'id="signing"' not in page.content.decode()
    form = form_of(client_of(doctor), review)
    answer = client.post(address("sign_off", review), form)
    assert answer.status_code in {403, 409}
    assert not SignOff.objects.exists()


def test_own_words_are_marked_and_said_not_to_be_covered(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    doctor.is_writer = True
    doctor.save()
    make.policy()
    article, _ = make.article_by(writer)
    body = make.BODY.replace("Swallow it whole", "Swallow the tablet whole")
    version = make.next_version(article, by=doctor, at=make.ago(9.5), body=body)
    review = make.review_of(version, by=writer, doctor=doctor)
    make.read_all(review, doctor)
    page = told(doctor_client.get(address("review", review)))
    assert "your words: not covered by your sign-off" in page
    assert "1 passage holds words of my own; this says nothing about" in page
