"""What the bench asks of the audit table and of the pages beside it."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import timezone

from articles.models import Page, User
from reviews.audit.addresses import State
from reviews.audit.counts import by_standing, total
from reviews.audit.filters import AuditFilters
from reviews.audit.paging import Place
from reviews.audit.sorting import Sort
from reviews.audit.table import all_rows, page_of
from reviews.models import AuditRow
from tests.bench.watch import Cost, cost_of

QUERIES = {
    "first page": "",
    "last page": "end=1",
    "sorted by due": "sort=due",
    "sorted by title, descending": "sort=-title",
    "stale, by due": "standing=stale&sort=due",
    "unreviewed, by review, descending": "standing=unreviewed&sort=-reviewed",
    "finding text-changed, by text": "finding=text-changed&sort=-text",
    "high risk, by title": "risk=high&sort=title",
    "one specialty, by coverage": "specialty=addiction&sort=coverage",
    "one reviewer, by review": "reviewer=Dr+Ines+Falk&sort=reviewed",
    "one author, by due": "author=Uma+Reyes+Writer&sort=due",
    "words in the title, by text": "title=somnatil&sort=text",
    "words that nothing has": "title=xyzzy",
    "stale, high risk, finding, dates": (
        "standing=stale&risk=high&finding=text-changed&text_from=2023-01-01&sort=reviewed"
    ),
}


# Days ago: when nearly all was there already, half of it, and very little.
DAYS = (30, 300, 2_500)
ON_A_PAST_DAY = {
    "first page": "",
    "last page": "end=1",
    "sorted by text, descending": "sort=-text",
    "stale, by due": "standing=stale&sort=due",
    "finding text-changed, by text": "finding=text-changed&sort=-text",
    "one reviewer, by review": "reviewer=Dr+Ines+Falk&sort=reviewed",
    "words in the title, by text": "title=somnatil&sort=text",
    "stale, high risk, finding, dates": (
        "standing=stale&risk=high&finding=text-changed&text_from=2023-01-01&sort=reviewed"
    ),
}


def of_tables(editor: User) -> dict[str, Cost]:
    """The pages of the audit table, whole, as a browser asks for them."""
    browser = _signed_in(editor)
    costs = {
        f"audit: {name}": cost_of(_asking(browser, f"/desk/audit/?{query}"))
        for name, query in QUERIES.items()
    }
    for days in DAYS:
        on = timezone.localdate() - dt.timedelta(days=days)
        for name, query in ON_A_PAST_DAY.items():
            address = f"/desk/audit/?on={on}&{query}"
            costs[f"audit {days} days ago: {name}"] = cost_of(_asking(browser, address))
    on = timezone.localdate() - dt.timedelta(days=DAYS[0])
    ask = _asking(browser, f"/desk/audit/plot/?on={on}")
    costs[f"audit {DAYS[0]} days ago: the plot of all"] = cost_of(ask, rounds=3)
    middle = AuditRow.objects.filter(standing="stale").order_by("-article")[
        AuditRow.objects.count() // 10
    ]
    for name, place in (("next page, deep", "after"), ("previous page, deep", "before")):
        query = f"standing=stale&sort=due&{place}={Place.written(middle, Sort.of('due'))}"
        costs[f"audit: {name}"] = cost_of(_asking(browser, f"/desk/audit/?{query}"))
    costs["audit: rows alone, first page"] = cost_of(_rows_alone)
    costs["audit: the plot of all"] = cost_of(_asking(browser, "/desk/audit/plot/"), rounds=3)
    costs["audit: export of all"] = cost_of(_export, rounds=1, warm=False)
    return costs


def of_pages(editor: User, doctor: User) -> dict[str, Cost]:
    """What readers and reviewers open."""
    live = Page.objects.filter(live__isnull=False).latest("pk")
    return {
        "public page": cost_of(_asking(Client(), f"/articles/{live.slug}/")),
        "queue of a reviewer": cost_of(_asking(_signed_in(doctor), "/desk/queue/")),
        "desk of an editor": cost_of(_asking(_signed_in(editor), "/desk/")),
    }


def _signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def _asking(browser: Client, address: str) -> Callable[[], Any]:
    def ask() -> None:
        answer = browser.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"

    return ask


def _rows_alone() -> None:
    filters = AuditFilters()
    page_of(filters, Sort.of(""), count=total(filters, by_standing(filters)))


def _export() -> None:
    state = State(AuditFilters(), Sort.of("due"))
    count = total(state.filters, by_standing(state.filters))
    assert sum(1 for _ in all_rows(state.filters, state.sort, count=count))
