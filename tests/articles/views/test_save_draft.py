import json
from typing import Any

import pytest
from django.conf import LazySettings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.editing.content import Content
from articles.models import Draft, SetAsideText, User
from tests.articles.editing.writing import draft_by, saved_again, whole_content


@pytest.fixture
def draft(writer: User) -> Draft:
    """A draft that lacks nothing."""
    return draft_by(writer)


def sent(client: Client, draft: Draft, **changes: Any) -> HttpResponse:
    """What the editor sends, with some of it changed."""
    whole = whole_content().to_json()
    body = whole | {"specialty": whole.pop("specialty_id"), "revision": 1} | changes
    return client.post(
        reverse("save_draft", args=[draft.article_id]),
        json.dumps(body),
        content_type="application/json",
    )


def test_what_was_sent_is_saved_and_the_answer_says_when(
    draft: Draft, writer_client: Client
) -> None:
    answer = sent(writer_client, draft, title="Living with pollen")
    told = answer.json()
    assert (told["revision"], told["saved_by"], told["faults"]) == (2, "Wilma Writer", [])
    assert len(told["saved_at"]) == len("14:03:22")
    assert Content.of(Draft.objects.get()) == whole_content(title="Living with pollen")


def test_what_a_version_still_lacks_is_told_and_stops_nothing(
    draft: Draft, writer_client: Client
) -> None:
    answer = sent(writer_client, draft, title="", references=[{"text": "Almond.", "doi": "x"}])
    assert [fault[:20] for fault in answer.json()["faults"]] == [
        "Give the article a t",
        "Reference 1: “x” is ",
    ]
    assert Draft.objects.get().title == ""


def test_an_overtaken_text_is_answered_with_the_address_of_both(
    draft: Draft, writer_client: Client, other_writer: User
) -> None:
    saved_again(draft, whole_content(title="Theirs"), by=other_writer)
    answer = sent(writer_client, draft, title="Mine")
    text = SetAsideText.objects.get()
    assert answer.status_code == 409
    assert answer.json()["both"] == reverse("set_aside_text", args=[draft.article_id, text.pk])


def test_more_than_25_mb_is_refused_in_words(
    draft: Draft, writer_client: Client, settings: LazySettings
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = sent(writer_client, draft, body="<p>" + "word " * 1000 + "</p>")
    assert answer.status_code == 413
    assert "larger than 25 MB" in answer.json()["reason"]


def test_more_than_a_version_may_hold_is_refused_in_words(
    draft: Draft, writer_client: Client
) -> None:
    answer = sent(writer_client, draft, body="<p>" + "a" * 2_000_000 + "</p>")
    assert answer.status_code == 413
    assert "2,000,000" in answer.json()["reason"]


@pytest.mark.parametrize("body", ["", "[]", "{", '"text"', '{"references": 3}'])
def test_what_is_no_draft_is_refused(draft: Draft, writer_client: Client, body: str) -> None:
    address = reverse("save_draft", args=[draft.article_id])
    answer = writer_client.post(address, body, content_type="application/json")
    assert answer.status_code == 422
    assert answer.json()["reason"]


def test_who_does_not_write_is_told_so(draft: Draft, doctor_client: Client) -> None:
    answer = sent(doctor_client, draft, title="Mine")
    assert answer.status_code == 403
    assert "Only writers and editors change articles" in answer.json()["reason"]


def test_without_a_token_nothing_is_saved(draft: Draft, writer: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(writer, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert sent(client, draft, title="Mine").status_code == 403
    assert Draft.objects.get().revision == 1


def test_half_an_emoji_stops_no_save(draft: Draft, writer_client: Client) -> None:
    answer = sent(writer_client, draft, title="Living \ud83d with pollen \U0001f33e")
    assert answer.status_code == 200
    assert Draft.objects.get().title == "Living ? with pollen \U0001f33e"


@pytest.mark.parametrize("raw", ["[" * 100_000, '{"title": ' * 100_000, "[]", "{", "null"])
def test_what_no_editor_sends_is_refused_and_changes_nothing(
    raw: str, draft: Draft, writer_client: Client
) -> None:
    address = reverse("save_draft", args=[draft.article_id])
    answer = writer_client.post(address, raw, content_type="application/json")
    assert answer.status_code == 422
    assert answer.json() == {"reason": "What arrived is not a draft. Reload the page."}
    assert Draft.objects.get().revision == draft.revision


def test_a_revision_that_cannot_be_counted_is_refused(draft: Draft, writer_client: Client) -> None:
    assert sent(writer_client, draft, revision=10**30).status_code == 422
