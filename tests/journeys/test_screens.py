"""The main screens with the demonstration on them: checked by axe, pictured for the documentation.

The pictures go to test-results/screens; `make pictures` puts them into docs/pictures instead.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page as BrowserPage

from articles.models import Article, Page, User
from reviews.models import Review, SignOff
from reviews.policy.states import State
from tests.demonstration import Served

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / ("docs/pictures" if os.environ.get("PICTURES") else "test-results/screens")
DESKTOP, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def demonstration(served: Served, transactional_db: None) -> Iterator[None]:
    """In the place of the test database."""
    with served.put_in_place():
        yield


def addresses() -> dict[str, tuple[str, str]]:
    """Picture → who looks at it ("" for a reader), and where."""
    with_changes = Review.objects.filter(state=State.OPEN, version__number__gt=2).latest("pk")
    asked = with_changes.assignments.select_related("reviewer__user").get(state="waiting")
    reviewer = asked.reviewer.user.email
    current = Page.objects.get(slug="opioid-overdose-what-to-do")
    claimed = Page.objects.filter(live__kind="imported").first()
    stale = Page.objects.get(article__title="Panic attacks: what happens and what helps")
    long_told = Article.objects.filter(number__gte=4).earliest("pk")
    assert claimed
    return {
        "page": ("", f"/articles/{current.slug}/"),
        "page-stale": ("", f"/articles/{stale.slug}/"),
        "page-imported": ("", f"/articles/{claimed.slug}/"),
        "reviewed": ("", f"/articles/{stale.slug}/reviewed/"),
        "certificate": (
            "",
            f"/sign-offs/{SignOff.objects.filter(article=current.article).first().pk}/",
        ),  # type: ignore[union-attr]
        "queue": (reviewer, "/desk/queue/"),
        "workbench": (reviewer, f"/desk/reviews/{with_changes.pk}/"),
        "draft": ("writer@example.org", f"/desk/articles/{current.article_id}/draft/"),
        "comparison": (
            "writer@example.org",
            f"/desk/articles/{long_told.pk}/compare/{long_told.number - 1}/{long_told.number}/",
        ),
        "desk": ("editor@example.org", "/desk/"),
        "audit": ("editor@example.org", "/desk/audit/"),
        "article": ("editor@example.org", f"/desk/articles/{stale.article_id}/"),
        "coverage": ("editor@example.org", f"/desk/articles/{stale.article_id}/coverage/"),
        "reviewers": ("editor@example.org", "/desk/reviewers/"),
    }


def test_every_screen_of_the_documentation_is_pictured_and_accessible(
    page: BrowserPage,
    live_server: Any,
    signed_in: Callable[[BrowserPage, User], BrowserPage],
    axe: Callable[[BrowserPage], None],
    console: Any,
    demonstration: None,
) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    taken = set()
    for name, (who, address) in addresses().items():
        page.context.clear_cookies()
        if who:
            signed_in(page, User.objects.get(email=who))
        page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
        page.goto(live_server.url + address)
        axe(page)
        page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
        taken.add(f"{name}.png")
        if name in {"workbench", "page"}:
            page.set_viewport_size(PHONE)  # type: ignore[arg-type]
            page.emulate_media(color_scheme="dark")
            page.screenshot(path=FOLDER / f"{name}-phone.png", animations="disabled")
            page.emulate_media(color_scheme="light")
            taken.add(f"{name}-phone.png")
    named = re.findall(r"pictures/([\w-]+\.png)", (ROOT / "docs/screens.md").read_text())
    assert set(named) == taken
