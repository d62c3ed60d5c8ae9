from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.editing.save_draft import save_draft
from articles.models import Article, User
from tests.builders import BODY, article_by, content, live_article, next_version, policy


@pytest.fixture
def signed_article(writer: User, doctor: User, editor: User) -> Article:
    """An article that Dora Doctor signed off as a whole."""
    policy()
    return live_article(writer, doctor, editor)


def edited(article: Article, *, by: User, **changes: Any) -> None:
    """The draft with these changes, saved."""
    article.draft.refresh_from_db()
    revision = article.draft.revision
    save_draft(article, content(**changes), by=by, at=timezone.now(), revision=revision)


def effect_on(article: Article, client: Client) -> str:
    """What the fragment says, as one line."""
    page = client.get(reverse("draft_effect", args=[article.pk]))
    return " ".join(page.content.decode().split())


def test_a_changed_dose_names_the_sign_off_and_the_passage(
    signed_article: Article, writer: User, writer_client: Client
) -> None:
    edited(signed_article, by=writer, body=BODY.replace("5 mg", "50 mg"))
    said = effect_on(signed_article, writer_client)
    assert "This changes a dose: Dora Doctor’s sign-off of" in said
    assert "will no longer cover <strong>1 passage</strong>" in said
    assert "Adults take 50 mg of Placidol" in said


def test_an_untouched_draft_leaves_every_sign_off_standing(
    signed_article: Article, writer_client: Client
) -> None:
    assert "Every sign-off stands as it does now." in effect_on(signed_article, writer_client)


def test_a_change_of_layout_is_kept_and_said_so(
    signed_article: Article, writer: User, writer_client: Client
) -> None:
    bold = BODY.replace("Swallow it whole", "Swallow it <strong>whole</strong>")
    edited(signed_article, by=writer, body=bold)
    said = effect_on(signed_article, writer_client)
    assert "Every sign-off stands as it does now. 1 change of layout only" in said


def test_new_words_will_have_to_be_read(
    signed_article: Article, writer: User, writer_client: Client
) -> None:
    edited(signed_article, by=writer, body=BODY + "<p>Keep it from children.</p>")
    said = effect_on(signed_article, writer_client)
    assert "<strong>1 passage</strong> that nobody has signed will have to be read" in said


def test_a_removed_passage_is_named(
    signed_article: Article, writer: User, writer_client: Client
) -> None:
    edited(signed_article, by=writer, body=BODY.replace("<li>drink alcohol daily</li>", ""))
    said = effect_on(signed_article, writer_client)
    assert "drink alcohol daily" in said
    assert "<em>removed</em>" in said


def test_what_was_open_before_this_edit_is_not_said_again(
    signed_article: Article, writer: User, writer_client: Client
) -> None:
    next_version(signed_article, by=writer, body=BODY.replace("5 mg", "50 mg"))
    assert "Every sign-off stands as it does now." in effect_on(signed_article, writer_client)


def test_before_the_first_sign_off_there_is_nothing_to_lose(
    writer: User, writer_client: Client
) -> None:
    article, _ = article_by(writer)
    assert "Nothing has been signed off yet" in effect_on(article, writer_client)


def test_who_does_not_write_is_told_so(signed_article: Article, doctor_client: Client) -> None:
    page = doctor_client.get(reverse("draft_effect", args=[signed_article.pk]))
    assert page.status_code == 403
