"""What is foreseen of a page is what stands after it was imported."""

import pytest
from django.utils import timezone

from articles.editing.import_article import Source
from articles.importing.page import read_page
from articles.models import User
from reviews.importing.foreseen import foreseen
from reviews.models import FindingRow, LedgerEntry, StandingPeriod
from reviews.public_line import public_line
from reviews.workflow.import_page import import_page
from tests import builders as make
from tests.reviews.importing.pages import STALE, html, numbered

PAGES = [
    html("Placidol", *STALE),
    html("Placidol", "Updated 3 May 2021"),
    html(
        "Placidol",
        "All our articles are verified by a certified addiction professional.",
        "By Editorial Team",
        "Medically reviewed by Dr. Nora Feldt, MBBCh in May 2020",
    ),
    *(numbered(number) for number in range(5)),
]


@pytest.mark.parametrize("raw", PAGES)
@pytest.mark.parametrize("live", [True, False])
def test_findings_and_public_line_are_those_that_are_stored(
    raw: bytes,
    live: bool,  # noqa: FBT001 a parameter of the test
    editor: User,
) -> None:
    make.policy()
    page, now = read_page(raw), timezone.now()
    seen = foreseen(page, at=now, live=live)
    article = import_page(page, Source(raw), by=editor, at=now, live=live)
    period = StandingPeriod.objects.get(article=article, until=None)
    stored = FindingRow.objects.filter(article=article, until=None)
    assert period.standing == seen.standing.value
    assert {(f.code.value, f.sentence) for f in seen.findings} == {
        (row.code, row.sentence) for row in stored
    }
    assert period.line == public_line(seen).to_json()


def test_looking_ahead_records_nothing(editor: User) -> None:
    foreseen(read_page(PAGES[0]), at=timezone.now(), live=True)
    assert not StandingPeriod.objects.exists()
    assert not LedgerEntry.objects.exists()
