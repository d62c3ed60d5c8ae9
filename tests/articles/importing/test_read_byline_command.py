"""`python manage.py read_byline < FILE` prints one JSON object and needs no database."""

import io
import json
import sys

import pytest
from django.core.management import call_command


def printed(text: bytes, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    out = io.StringIO()
    call_command("read_byline", stdout=out)
    answer: dict[str, object] = json.loads(out.getvalue())
    return answer


def test_the_facts_are_printed_under_exactly_these_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    text = b"Escrito por Mara Quill\nRevisado por Ona Reyes, MD\nUpdated 05/06/2019"
    assert printed(text, monkeypatch) == {
        "author": "Mara Quill",
        "published": None,
        "updated": "2019-06-05",
        "reviewer": "Ona Reyes",
        "credentials": "MD",
        "reviewed": None,
        "next_review": None,
        "doubts": [],
    }


def test_doubts_are_printed_with_their_line_and_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = printed(b"Reviewed 05/06/2019", monkeypatch)
    assert answer["reviewed"] is None
    assert answer["doubts"] == [
        {
            "what": "reviewed",
            "line": "Reviewed 05/06/2019",
            "why": "05/06/2019: It can be read as 2019-06-05 or 2019-05-06.",
        }
    ]


def test_bytes_that_are_no_text_are_read_as_far_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert printed(b"Written by Mara Quill\xff", monkeypatch)["published"] is None
