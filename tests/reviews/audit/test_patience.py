"""A question that takes too long is stopped, and the person is told what to narrow."""

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from articles.models import Article
from reviews.audit.patience import TooSlowError, patience
from reviews.views.audit import page, plot
from tests.reviews.audit.lines import lines

pytestmark = pytest.mark.django_db

ENDLESS = (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) "
    "SELECT count(*) FROM n"
)


def test_a_statement_is_stopped_and_the_next_one_works() -> None:
    with pytest.raises(TooSlowError), patience(0.1), connection.cursor() as cursor:
        cursor.execute(ENDLESS)
    with patience(5):
        assert Article.objects.count() == 0


def test_other_troubles_of_the_database_are_told_as_they_are() -> None:
    with pytest.raises(OperationalError, match="other"), patience(5):
        raise OperationalError("other")


@pytest.mark.sqlite_only
def test_the_page_says_what_to_narrow(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines(3_000)
    monkeypatch.setattr(page, "SECONDS", -1.0)
    monkeypatch.setattr(plot, "SECONDS", -1.0)
    answer = editor_client.get(reverse("audit"), {"title": "xyzzy"})
    assert answer.status_code == 503
    assert "Narrow the table by a standing" in answer.content.decode()
    answer = editor_client.get(reverse("audit_plot"))
    assert "Narrow the table by a standing" in answer.content.decode()
