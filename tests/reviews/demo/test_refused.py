"""`make_demo` keeps away from databases that hold real people."""

import io

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, User
from reviews.models import LedgerEntry, PolicyRow


def test_a_database_with_people_is_left_as_it_is(outsider: User) -> None:
    with pytest.raises(CommandError, match="holds people already"):
        call_command("make_demo")
    assert list(User.objects.all()) == [outsider]
    assert not Article.objects.exists()
    assert not PolicyRow.objects.exists()
    assert not LedgerEntry.objects.exists()


def test_the_accounts_of_a_real_site_are_not_listed(editor: User) -> None:
    said = io.StringIO()
    call_command("make_demo", accounts=True, stdout=said)
    assert said.getvalue() == ""
