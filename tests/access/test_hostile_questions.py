"""Whatever stands in the address of a page, the page answers; on both databases."""

from typing import Any

import pytest
from django.test import Client

from tests.access.table import TABLE
from tests.access.test_access import address_of, clients, keys, people

__all__ = ["clients", "keys", "people"]

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

ASKED = [
    "about",
    "after",
    "at",
    "author",
    "before",
    "beside",
    "by",
    "due_from",
    "finding",
    "form",
    "on",
    "order",
    "page",
    "q",
    "reviewer",
    "risk",
    "show",
    "sort",
    "specialty",
    "standing",
    "text_to",
    "version",
    "view",
    "words",
]
TYPED = ("a\x00b", "9" * 30, "-1", "2026-02-30", "²", "<script>")
PAGES = [
    name
    for name, row in TABLE.items()
    if row.is_ours and row.let_in & {"editor", "doctor"} and name != "health"
]


def test_no_question_breaks_a_page(clients: dict[str, Client], keys: dict[str, Any]) -> None:
    for typed in TYPED:
        for name in PAGES:
            client = clients["editor" if "editor" in TABLE[name].let_in else "doctor"]
            answer = client.get(address_of(name, keys).split("?")[0], dict.fromkeys(ASKED, typed))
            b"".join(getattr(answer, "streaming_content", ()))
            assert answer.status_code < 500, (name, typed)
        for asked in ASKED:
            answer = clients["editor"].get(address_of("audit", keys), {asked: typed})
            assert answer.status_code < 500, (asked, typed)
