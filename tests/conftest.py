"""What every test may use, and which tests run on which database.

`DATABASE=sqlite` (the default) runs everything. `DATABASE=postgres` runs what reads or writes the
database, once more, on PostgreSQL; rules without a database and journeys run only once.
"""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from playwright.sync_api import BrowserContext
from pytest_django import DjangoDbBlocker

from tests import postgres, snapshots
from tests.chromium import ARGUMENTS, Console, chromium
from tests.settings import DATABASE, FOLDER

# The same examples in every run: what passed here passes there. `--hypothesis-profile=default`
# looks for others, and is worth a run whenever a rule changed.
hypothesis.settings.register_profile("repeatable", derandomize=True)
hypothesis.settings.load_profile("repeatable")

pytest_plugins = [
    "tests.scenes", "tests.cast", "tests.browser", "tests.demonstration", "tests.hand",
    "tests.mail_server",
]  # fmt: skip

ONCE = {"project", "architecture", "demo", "views", "reading", "journeys"}
"""Folders whose tests ask nothing of the database that others do not: pages are put together from
verbs, lists and lookups that have their own tests, and these run on both."""

LONGEST = {"test_screens", "test_writer", "test_putting_in"}
"""The journeys with the most pages, and the most waiting."""

USES_DATABASE = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks journeys, puts them last, and leaves out what this run's database adds nothing to.

    The browser leaves an event loop in its thread, beside which the health page cannot be asked.
    The longest come first of them: nobody waits for one alone at the end.
    """
    items.sort(key=lambda item: ("journeys" in item.path.parts, item.path.stem not in LONGEST))
    for item in items:
        if "page" in getattr(item, "fixturenames", ()):
            item.add_marker("journey")
    asked = {item: belongs(item) for item in items}
    config.hook.pytest_deselected(items=[item for item in items if not asked[item]])
    items[:] = [item for item in items if asked[item]]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """On PostgreSQL, what is asked once is not even read."""
    return True if DATABASE == "postgres" and collection_path.name in ONCE else None


def pytest_collection_finish() -> None:
    """What was read stays: nobody has to look through it for garbage again and again."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Throws the folder away; the processes of pytest-xdist end without saying goodbye."""
    shutil.rmtree(FOLDER, ignore_errors=True)


def belongs(item: pytest.Item) -> bool:
    """Whether this test says something on the database of this run."""
    if item.get_closest_marker("sqlite_only"):
        return DATABASE == "sqlite"
    if item.get_closest_marker("postgres_only"):
        return DATABASE == "postgres"
    if DATABASE == "sqlite":
        return True
    if item.get_closest_marker("journey") or ONCE & set(
        item.path.relative_to(item.config.rootpath).parts
    ):
        return False
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or fixtures & USES_DATABASE)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """Starts PostgreSQL where the settings expect it, before the test database is made."""
    if DATABASE == "postgres":
        with postgres.server(FOLDER / "postgres"):
            yield
    else:
        assert settings.DATABASES["default"]["TEST"]["NAME"].startswith(str(FOLDER))
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Keeps what every test begins with; ends who is still connected, a killed process say.

    With a session of somebody else's on it, PostgreSQL would not drop the database.
    """
    if DATABASE == "sqlite":
        with django_db_blocker.unblock():
            snapshots.keep(connection, snapshots.PRISTINE)
    yield
    if DATABASE == "postgres":
        with django_db_blocker.unblock():
            postgres.end_other_sessions()


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """Limits per minute count within one test."""
    cache.clear()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's browser, without talking to anybody but the site."""
    return browser_type_launch_args | {"executable_path": chromium(), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Nothing glides: what is looked at stands still."""
    return browser_context_args | {"reduced_motion": "reduce"}


@pytest.fixture
def new_context(
    console: Console, new_context: Callable[..., BrowserContext]
) -> Callable[..., BrowserContext]:
    """Opens a browser window of its own cookies (for a second person), and listens to it."""

    def open_context(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.set_default_timeout(10_000)
        console.watch(context)
        return context

    return open_context
