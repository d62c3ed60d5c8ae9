"""The demonstration, made once for all tests of a file and undone after them."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

ON_THE_SITE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Made by the command itself; mail is queued as on the site, not sent at once."""
    with django_db_blocker.unblock(), override_settings(TASKS=ON_THE_SITE), transaction.atomic():
        call_command("make_demo", verbosity=0)
        yield
        transaction.set_rollback(True)
