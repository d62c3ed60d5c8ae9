"""The demonstration in the place of the test database, for all tests of a file."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.demonstration import Served


@pytest.fixture(scope="module")
def demonstration(
    served: Served, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """As the command made it on an empty folder."""
    with django_db_blocker.unblock(), served.put_in_place():
        yield
