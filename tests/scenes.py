"""States that many tests start from: reached once by the verbs, then put in place as rows.

What a function marked as a `scene` does to the database is kept. The next test of this process that
calls it in the same way, in an empty database or after the same scenes, gets the same rows, mails
and answer without the verbs being run again. Whatever else is written in between, by anybody, ends
that for the rest of the test: from there on every function runs as it is written.
"""

import copy
import datetime as dt
import threading
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import wraps
from inspect import signature
from typing import Any, ParamSpec, TypeVar

import pytest
from django.core import mail
from django.core.signals import setting_changed
from django.db import connection, models, transaction
from django.db.backends.signals import connection_created
from django.utils import timezone

from articles.models import User
from tests.states import Difference, differences, state

READING = ("SELECT", "EXPLAIN", "PRAGMA", "SAVEPOINT", "RELEASE", "BEGIN", "SET")
Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


class NotToBeKept(Exception):
    """Nothing says whether two calls are the same."""


@dataclass(frozen=True)
class Scene:
    """What calling a function once came to."""

    number: int
    answer: Any
    asked: list[models.Model]
    differences: list[Difference]
    mails: list[Any]

    def put_in_place(self, asked: list[models.Model]) -> Any:
        """Its rows and mails are there, `asked` know what it made of them; its answer is given."""
        with transaction.atomic(), connection.cursor() as cursor:
            for difference in self.differences:
                difference.clear(cursor)
            for difference in self.differences:
                difference.write(cursor)
        mail.outbox.extend(self.mails)
        known: dict[int, Any] = {id(old): new for old, new in zip(self.asked, asked, strict=True)}
        for old, new in zip(self.asked, asked, strict=True):
            knows = copy.deepcopy(old.__dict__, known)
            new.__dict__.clear()
            new.__dict__.update(knows)
        return copy.deepcopy(self.answer, known)


class Stage:
    """Where the test of this moment stands: after which scene, if after nothing else."""

    EMPTY = 0
    ELSEWHERE = -1
    AT_WORK = -2

    def __init__(self) -> None:
        self.kept: dict[Hashable, Scene] = {}
        self.after = self.ELSEWHERE
        self.worker: int | None = None
        self.began_at = timezone.now()

    def now(self) -> dt.datetime:
        """The moment that all tests of this process and day count from."""
        if self.began_at.date() != timezone.now().date():
            self.began_at = timezone.now()
        return self.began_at

    def begin(self, *, keeps: bool) -> None:
        """A test begins; the database may hold something that another fixture is about to make."""
        self.after = self.EMPTY if keeps else self.ELSEWHERE

    def leave(self) -> None:
        """Something else is written: from here on nothing is what it was in another test."""
        self.after = self.ELSEWHERE

    def is_at_work(self) -> bool:
        """Whether a scene is being played by who asks."""
        return self.worker == threading.get_ident()

    def play(self, make: Callable[..., Answer], args: Any, kwargs: Any) -> Answer:
        """The answer of `make`, whose rows are there: run, or put in place."""
        if self.is_at_work():
            return make(*args, **kwargs)
        try:
            place = self._place(make, args, kwargs)
        except NotToBeKept:
            self.leave()
            return make(*args, **kwargs)
        self.after, self.worker = self.AT_WORK, threading.get_ident()
        try:
            if place in self.kept:
                answer: Answer = self.kept[place].put_in_place(rows_in(args, kwargs))
            else:
                answer = self._keep(place, make, args, kwargs)
        except BaseException:
            self.leave()
            raise
        finally:
            self.worker = None
        if self.after == self.AT_WORK:  # nobody else wrote meanwhile
            self.after = self.kept[place].number
        return answer

    def _place(self, make: Callable[..., Any], args: Any, kwargs: Any) -> Hashable:
        if (
            self.after == self.ELSEWHERE
            or threading.current_thread() is not threading.main_thread()
        ):
            raise NotToBeKept
        if self.after == self.EMPTY and User.objects.exists():
            raise NotToBeKept
        asked = (said(args), said(kwargs))
        return self.after, self.now(), connection.in_atomic_block, make, asked

    def _keep(self, place: Hashable, make: Callable[..., Any], args: Any, kwargs: Any) -> Any:
        before, mails = state(), len(mail.outbox)
        answer = make(*args, **kwargs)
        kept_answer, asked = copy.deepcopy((answer, rows_in(args, kwargs)))
        found = differences(before, state())
        if self.after == self.AT_WORK:
            self.kept[place] = Scene(
                number=len(self.kept) + 1,
                answer=kept_answer,
                asked=asked,
                differences=found,
                mails=mail.outbox[mails:],
            )
        return answer


STAGE = Stage()


def scene(make: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Marks a function that brings the database into a state: its work is done once a process.

    Its answer must depend on what it is asked for and on the database alone; keep moments that it
    is given to those of `builders.ago`, since any other is of one test alone.
    """

    @wraps(make)
    def played(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        return STAGE.play(make, args, kwargs)

    return played


@pytest.fixture(autouse=True)
def stage(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test begins with nothing; one that replaces a part of the program runs all of it."""
    STAGE.begin(keeps="monkeypatch" not in signature(request.function).parameters)
    yield
    STAGE.leave()


def said(value: Any) -> Hashable:
    """The same for two values that ask for the same; a row asks with all it knows of itself."""
    if isinstance(value, models.Model):
        if value.pk is None:
            raise NotToBeKept
        knows = {f.attname: value.__dict__.get(f.attname) for f in value._meta.concrete_fields}
        return value._meta.label, repr(knows)
    if isinstance(value, list | tuple):
        return type(value), tuple(said(one) for one in value)
    if isinstance(value, dict):
        return tuple((key, said(one)) for key, one in sorted(value.items()))
    try:
        hash(value)
    except TypeError as fault:
        raise NotToBeKept from fault
    return type(value), value


def rows_in(args: Any, kwargs: Any) -> list[models.Model]:
    """What a function is asked about, as far as they are rows: it may change what they know."""
    return [one for one in (*args, *kwargs.values()) if isinstance(one, models.Model)]


def _watch(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
    if not STAGE.is_at_work() and not str(sql)[:40].lstrip("( \n").upper().startswith(READING):
        STAGE.leave()
    return execute(sql, params, many, context)


def _listen(connection: Any, **_: Any) -> None:
    if _watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(_watch)


def _set_aside(**_: Any) -> None:
    STAGE.leave()


connection_created.connect(_listen)
setting_changed.connect(_set_aside)
