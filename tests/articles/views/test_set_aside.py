import pytest
from django.test import Client
from django.urls import reverse

from articles.editing.save_draft import save_draft
from articles.models import Draft, SetAsideText, User
from tests.articles.editing.writing import LATER, draft_by, saved_again, whole_content


@pytest.fixture
def text(writer: User, other_writer: User) -> SetAsideText:
    """The writer's text, overtaken by the other writer's."""
    draft = draft_by(writer)
    saved_again(draft, whole_content(title="Their title"), by=other_writer)
    mine = whole_content(title="My title")
    set_aside = save_draft(draft.article, mine, by=writer, at=LATER, revision=1).set_aside
    assert set_aside is not None
    return set_aside


def address(text: SetAsideText) -> str:
    return reverse("set_aside_text", args=[text.article_id, text.pk])


def test_both_texts_are_shown_side_by_side(text: SetAsideText, writer_client: Client) -> None:
    html = writer_client.get(address(text)).content.decode()
    assert "Their" in html
    assert "Otto Writer saved the draft" in html
    assert "comparison-sides" in html


def test_mine_can_be_kept(text: SetAsideText, writer_client: Client) -> None:
    writer_client.post(address(text), {"revision": 2})
    assert Draft.objects.get().title == "My title"


def test_a_draft_that_moved_on_meanwhile_is_shown_again(
    text: SetAsideText, writer_client: Client, other_writer: User
) -> None:
    saved_again(text.article.draft, whole_content(title="Newer"), by=other_writer)
    page = writer_client.post(address(text), {"revision": 2}, follow=True)
    assert "while you were comparing" in page.content.decode()
    assert Draft.objects.get().title == "Newer"


def test_merging_by_hand_opens_the_draft_with_the_text_beside_it(
    text: SetAsideText, writer_client: Client
) -> None:
    page = writer_client.get(reverse("draft", args=[text.article_id]), {"beside": text.pk})
    assert "The text that was set aside" in page.content.decode()


def test_all_of_them_are_listed(text: SetAsideText, writer_client: Client) -> None:
    html = writer_client.get(reverse("set_aside", args=[text.article_id])).content.decode()
    assert "My title" in html
    assert address(text) in html


def test_who_does_not_write_is_told_so(text: SetAsideText, doctor_client: Client) -> None:
    assert doctor_client.get(address(text)).status_code == 403
    assert doctor_client.post(address(text), {"revision": 2}).status_code == 403
