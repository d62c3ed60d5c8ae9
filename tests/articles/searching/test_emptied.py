"""What one test leaves in the full-text index is not found by another."""

import pytest
from django.core.management import call_command
from django.db import connection

from articles.searching.search import search
from tests import builders as make
from tests.cast import person, reviewer


@pytest.mark.django_db(transaction=True)
def test_an_emptied_database_has_an_empty_index() -> None:
    make.policy()
    make.live_article(
        person("Wilma Writer", is_writer=True),
        reviewer("Dora Doctor", number="N-1"),
        person("Edith Editor", is_editor=True),
    )
    assert search("placidol")
    call_command("flush", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM articles_search")
        assert cursor.fetchone() == (0,)
