"""Two people, or two windows, at the same moment, on a real database."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from articles.editing.content import Content
from articles.editing.save_draft import save_draft
from articles.editing.save_version import save_version
from articles.models import Article, Draft, DraftSave, SetAsideText, User
from articles.verdict import RefusedError
from tests.articles.editing.writing import LATER, draft_by, whole_content

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Does everything at the same moment, each in a connection of its own; what came of it."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            start.wait(timeout=10)
            return act()
        except RefusedError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_of_two_texts_saved_at_once_one_is_the_draft_and_the_other_is_set_aside(
    writer: User, other_writer: User
) -> None:
    article = draft_by(writer).article
    texts = {writer: whole_content(title="Mine"), other_writer: whole_content(title="Theirs")}

    def saving(person: User) -> Callable[[], object]:
        return lambda: save_draft(article, texts[person], by=person, at=LATER, revision=1)

    at_once(*map(saving, texts))
    kept = {Content.of(Draft.objects.get()).title, SetAsideText.objects.get().content["title"]}
    assert kept == {"Mine", "Theirs"}


def test_twenty_texts_saved_at_once_are_all_there_afterwards(writer: User) -> None:
    article = draft_by(writer).article

    def saving(number: int) -> Callable[[], object]:
        content = whole_content(title=f"Text {number}")
        return lambda: save_draft(article, content, by=writer, at=LATER, revision=1)

    at_once(*map(saving, range(20)))
    kept = [text.content["title"] for text in SetAsideText.objects.all()]
    kept.append(Draft.objects.get().title)
    assert sorted(kept) == sorted(f"Text {number}" for number in range(20))
    assert DraftSave.objects.count() == 2


def test_a_version_saved_twice_at_once_is_one_version(writer: User) -> None:
    article = draft_by(writer).article

    def freezing() -> object:
        return save_version(article, by=writer, at=LATER, revision=1)

    results = at_once(freezing, freezing)
    assert Article.objects.get().history.count() == 1
    refusals = [str(result) for result in results if isinstance(result, RefusedError)]
    assert refusals == ["Nothing has changed since version 1, so there is nothing to save."]
