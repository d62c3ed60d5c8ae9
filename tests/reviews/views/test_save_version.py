from django.test import Client
from django.urls import reverse

from articles.models import Article, User
from tests.articles.editing.writing import draft_by, saved_again, whole_content


def test_the_version_is_saved_with_its_note(writer: User, writer_client: Client) -> None:
    article = draft_by(writer).article
    answer = writer_client.post(
        reverse("save_version", args=[article.pk]),
        {"version-revision": 1, "version-note": "First text."},
    )
    assert answer.headers["Location"] == reverse("version", args=[article.pk, 1])
    assert Article.objects.get().history.get().history_change_reason == "First text."


def test_nothing_changed_is_said_on_the_page(writer: User, writer_client: Client) -> None:
    article = draft_by(writer).article
    address = reverse("save_version", args=[article.pk])
    writer_client.post(address, {"version-revision": 1})
    before = writer_client.get(address).content.decode()
    assert "Nothing has changed since version 1. Write in the draft first." in before
    assert 'disabled aria-describedby="faults-of-a-version"' in before
    page = writer_client.post(address, {"version-revision": 1})
    assert page.status_code == 422
    assert "Nothing has changed since version 1" in page.content.decode()


def test_a_draft_that_moved_on_leads_back_to_it(
    writer: User, other_writer: User, writer_client: Client
) -> None:
    draft = draft_by(writer)
    saved_again(draft, whole_content(title="Theirs"), by=other_writer)
    address = reverse("save_version", args=[draft.article_id])
    page = writer_client.post(address, {"version-revision": 1}, follow=True)
    assert page.redirect_chain[-1][0] == reverse("draft", args=[draft.article_id])
    assert "Otto Writer saved this draft after you opened it" in page.content.decode()


def test_what_is_missing_stands_on_the_page_before_anybody_asks(
    writer: User, writer_client: Client
) -> None:
    article = draft_by(writer, whole_content(title="")).article
    html = writer_client.get(reverse("save_version", args=[article.pk])).content.decode()
    assert "Give the article a title." in html
    assert "disabled" in html


def test_who_does_not_write_is_told_so(writer: User, doctor_client: Client) -> None:
    article = draft_by(writer).article
    answer = doctor_client.post(reverse("save_version", args=[article.pk]), {"version-revision": 1})
    assert answer.status_code == 403
    assert not article.history.exists()
