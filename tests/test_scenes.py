"""A scene put in place is the scene that the verbs made, and nothing else is ever put in place."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import LazySettings
from django.core import mail
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Specialty, User
from articles.verdict import RefusedError
from reviews.ledger.verify import verify
from reviews.workflow.check_standings import check_standings
from tests import builders as make
from tests.cast import person, reviewer
from tests.scenes import STAGE, scene
from tests.states import state

FEW = 60
"""Statements by which a live article is put in place; the verbs need hundreds."""


@contextmanager
def another_test() -> Iterator[CaptureQueriesContext]:
    """Begins as every test does, and leaves nothing behind."""
    STAGE.begin(keeps=True)
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        yield asked
        transaction.set_rollback(True)


def changed_since() -> Article:
    """Live with all its people, and with a version 2; the doctor was asked by mail."""
    writer, editor = person("Wilma Writer", is_writer=True), person("Edith", is_editor=True)
    doctor = reviewer("Dora Doctor", number="N-1")
    article = make.live_article(writer, doctor, editor, title="Kept")
    make.next_version(article, by=writer, title="Kept", body=make.BODY + "<p>More.</p>")
    return article


def test_it_is_the_same_to_the_last_row_and_mail_and_holds_like_it(db: None) -> None:
    with another_test():
        made = changed_since()
        rows, mails = state(), [(one.to, one.subject, one.body) for one in mail.outbox]
    mail.outbox.clear()
    with another_test() as asked:
        placed = changed_since()
        assert len(asked) < FEW
        assert state() == rows
        assert [(one.to, one.subject, one.body) for one in mail.outbox] == mails
        assert len(mails) > 0
        assert (placed, placed.title) == (made, made.title)
        assert placed is not made
        assert [str(one) for one in check_standings(at=timezone.now())] == []
        assert verify().problems == ()
        make.next_version(placed, by=User.objects.get(is_writer=True), title="Kept longer")
        assert placed.history.count() == 3


@pytest.mark.parametrize("what", ["row", "setting", "thread", "refusal"])
def test_after_anything_else_the_verbs_run(
    transactional_db: None, settings: LazySettings, what: str
) -> None:
    STAGE.begin(keeps=True)
    writer = person("Wilma Writer", is_writer=True)
    assert STAGE.after != STAGE.ELSEWHERE
    happens(what, writer, settings)
    assert STAGE.after == STAGE.ELSEWHERE
    kept = len(STAGE.kept)
    make.article_by(writer)
    assert (STAGE.after, len(STAGE.kept)) == (STAGE.ELSEWHERE, kept)


def happens(what: str, writer: User, settings: Any) -> None:
    """Something that no scene knows of."""
    if what == "row":
        Specialty.objects.create(name="Sleep", slug="sleep")
    elif what == "setting":
        settings.SITE_NAME = "Another"
    elif what == "thread":
        other = threading.Thread(target=elsewhere)
        other.start()
        other.join()
    else:
        with pytest.raises(RefusedError):
            make.article_by(person("Olga Outsider"))


def elsewhere() -> None:
    """Somebody else, on a connection of their own."""
    Specialty.objects.create(name="Sleep", slug="sleep")
    connection.close()


def test_what_is_there_already_is_no_scene(db: None) -> None:
    User.objects.create_user("somebody@example.org", None, name="Somebody")
    STAGE.begin(keeps=True)
    kept = len(STAGE.kept)
    person("Wilma Writer")
    assert (STAGE.after, len(STAGE.kept)) == (STAGE.ELSEWHERE, kept)


def test_who_asks_for_something_else_gets_something_else(db: None) -> None:
    found = []
    for name in ("Ann", "Bea", "Ann"):
        with another_test():
            found.append(person(name).name)
    assert found == ["Ann", "Bea", "Ann"]


def test_who_is_asked_about_knows_of_it_in_every_test(db: None) -> None:
    for _ in range(2):
        with another_test():
            ann = person("Ann")
            renamed(ann)
            assert ann.name == "Ann of old"


def test_what_somebody_holds_and_did_not_save_is_another_question(db: None) -> None:
    for is_writer in (True, False):
        with another_test():
            ann = person("Ann", is_writer=True)
            ann.is_writer = is_writer
            if is_writer:
                make.article_by(ann)
            else:
                with pytest.raises(RefusedError):
                    make.article_by(ann)


def test_what_another_wrote_while_a_scene_was_made_is_no_part_of_it(
    transactional_db: None,
) -> None:
    STAGE.begin(keeps=True)
    kept = len(STAGE.kept)
    disturbed()
    assert (STAGE.after, len(STAGE.kept)) == (STAGE.ELSEWHERE, kept)


@scene
def disturbed() -> None:
    """Somebody else writes meanwhile."""
    happens("thread", User(), None)


@scene
def renamed(somebody: User) -> None:
    """Changes what its caller holds, too."""
    somebody.name += " of old"
    somebody.save()
