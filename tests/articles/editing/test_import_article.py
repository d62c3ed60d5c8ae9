"""A page of another site becomes version 1, in its own words."""

import hashlib

import pytest

from articles.editing.import_article import Source, import_article
from articles.importing.page import PageFacts
from articles.models import Article, AuditEvent, ImportedPage, User
from articles.verdict import OutOfDateError, RefusedError
from tests.articles.editing.writing import LATER, NOW
from tests.pages import ADDRESS, CLAIMING, facts, source


def test_version_1_holds_the_words_of_the_page(editor: User) -> None:
    version = import_article(facts(), source(), by=editor, at=NOW)
    assert (version.number, version.title) == (1, "Mixing Placidol With Wine")
    assert version.byline == "Harbour Rehab Team"
    assert "Two glasses can stop your breath." in version.body
    assert (version.saved_at, version.history_user) == (NOW, editor)


def test_neither_scripts_nor_the_byline_get_into_the_body(editor: User) -> None:
    body = import_article(facts(), source(), by=editor, at=NOW).body
    assert not [junk for junk in ("track(", "Written by", "Fenwick", "Call now") if junk in body]


def test_nobody_here_counts_as_the_writer_of_its_words(editor: User) -> None:
    version = import_article(facts(), source(), by=editor, at=NOW)
    assert version.authorship == {}


def test_the_draft_continues_version_1(editor: User) -> None:
    version = import_article(facts(), source(), by=editor, at=NOW)
    draft = Article.objects.get(pk=version.article_id).draft
    assert (draft.base_number, draft.body) == (1, version.body)


def test_the_bytes_and_what_was_read_from_them_are_kept(editor: User) -> None:
    import_article(facts(), source(), by=editor, at=NOW)
    kept = ImportedPage.objects.get()
    assert bytes(kept.raw) == CLAIMING
    assert kept.digest == hashlib.sha256(CLAIMING).hexdigest()
    assert (kept.address, kept.at, kept.by) == (ADDRESS, NOW, editor)
    assert kept.facts["reviewed"] == "2018-04-10"
    assert kept.facts["read_from"]["reviewed"] == "Medically Reviewed: April 10, 2018"


def test_it_is_on_the_audit_trail(editor: User) -> None:
    version = import_article(facts(), source(), by=editor, at=NOW)
    event = AuditEvent.objects.get(verb="import_article")
    assert (event.by, event.at, event.number) == (editor, NOW, version.number)
    assert event.detail == {"address": ADDRESS}


def test_the_same_address_again_changes_nothing(editor: User) -> None:
    import_article(facts(), source(), by=editor, at=NOW)
    with pytest.raises(OutOfDateError, match=f"{ADDRESS} was imported already"):
        import_article(facts(), source(), by=editor, at=LATER)
    assert Article.objects.count() == ImportedPage.objects.count() == 1


def test_files_without_an_address_are_pages_of_their_own(editor: User) -> None:
    for at in (NOW, LATER):
        import_article(facts(), Source(CLAIMING), by=editor, at=at)
    assert Article.objects.count() == 2


@pytest.mark.parametrize(
    "page",
    [PageFacts(title="", body="<p>Words without a title.</p>"), PageFacts(title="T", body=" \n")],
    ids=["no title", "no text"],
)
def test_what_is_no_article_is_refused(editor: User, page: PageFacts) -> None:
    with pytest.raises(RefusedError, match="it has no title or no text"):
        import_article(page, source(), by=editor, at=NOW)
    assert not Article.objects.exists()


def test_who_may_not_write_imports_nothing(outsider: User) -> None:
    with pytest.raises(RefusedError, match="write"):
        import_article(facts(), source(), by=outsider, at=NOW)
    assert not Article.objects.exists()
