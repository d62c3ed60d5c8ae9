"""Pages taken over from elsewhere, with nothing but a claim of review."""

import datetime as dt
from functools import partial
from pathlib import Path

from articles.editing.import_article import Source
from articles.importing.page import read_page
from reviews.demo.people import HOLLIS
from reviews.demo.stage import Day, Stage
from reviews.workflow.import_page import import_page

FOLDER = Path(__file__).parents[1] / "imported"
OLD_SITE = "https://clearwater-wellness.example/"
PAGES: dict[str, tuple[Day, str]] = {
    "alcohol-and-blood-pressure.html": (210, "text/html; charset=utf-8"),
    "calmer-mind.txt": (64, "text/plain; charset=utf-8"),
}


def bring_in(stage: Stage) -> None:
    """The editor imports each page and puts it live as imported."""
    for number, (name, (on, content_type)) in enumerate(PAGES.items()):
        source = Source((FOLDER / name).read_bytes(), OLD_SITE + name, content_type)
        at = stage.moment(on, minutes=number)
        stage.then(at, partial(_bring_in, stage, source))


def _bring_in(stage: Stage, source: Source, at: dt.datetime) -> None:
    page = read_page(source.raw, address=source.address, content_type=source.content_type)
    import_page(page, source, by=stage.people[HOLLIS], at=at, live=True)
