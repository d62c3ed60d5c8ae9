"""The people of a public page's past."""

import pytest

from articles.models import User
from tests.reviews.reading.cases import People


@pytest.fixture
def people(writer: User, doctor: User, second_doctor: User, editor: User) -> People:
    return People(writer, doctor, second_doctor, editor)
