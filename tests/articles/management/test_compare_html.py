"""`manage.py compare_html`: what it prints, and how it refuses."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command


def _changes(before: str, after: str) -> list[dict[str, object]]:
    out = io.StringIO()
    call_command("compare_html", before, after, "--json", stdout=out)
    found: list[dict[str, object]] = json.loads(out.getvalue())
    return found


def test_each_change_is_printed_with_its_kind_signals_and_words() -> None:
    assert _changes("<p>Take 5 mg.</p>", "<p>Take 50 mg.</p>") == [
        {
            "kind": "changed",
            "signals": ["number"],
            "before": "Take 5 mg.",
            "after": "Take 50 mg.",
        }
    ]


def test_a_side_that_is_empty_is_null() -> None:
    (added,) = _changes("", "<p>Rest.</p>")
    assert (added["kind"], added["before"], added["after"]) == ("added", None, "Rest.")


def test_white_space_alone_is_no_change() -> None:
    assert _changes("<p>Ask  a\n nurse.</p>", "<p>Ask a&nbsp;nurse.</p>") == []


@pytest.mark.parametrize(
    ("one", "other", "signal"),
    [
        ('<a href="guide.html">it</a>', '<a href="other.html">it</a>', "link"),
        ('<a href="tel:111">it</a>', '<a href="tel:999">it</a>', "link"),
        ('<a href="//a.example/">it</a>', '<a href="//b.example/">it</a>', "link"),
        ('<a href="app:one">it</a>', '<a href="app:two">it</a>', "link"),
        ('<img src="a.png" alt="A">', '<img src="b.png" alt="A">', "media"),
        ('<img src="https://a.example/a.png">', '<img src="https://a.example/b.png">', "media"),
        ('<img src="data:image/png;base64,AA">', '<img src="data:image/png;base64,AB">', "media"),
        ('<img alt="A rash">', '<img alt="A burn">', "media"),
    ],
)
def test_links_and_pictures_from_anywhere_are_compared(one: str, other: str, signal: str) -> None:
    """No article may hold these addresses; a fragment from elsewhere may, and they can change."""
    (change,) = _changes(f"<p>See {one} now.</p>", f"<p>See {other} now.</p>")[-1:]
    assert change["signals"] == [signal]


def test_files_and_standard_input_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>Do not drive.</p>", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("<p>Drive.</p>"))
    (change,) = _changes(str(page), "-")
    assert change["signals"] == ["negation"]


def test_without_json_it_prints_lines_for_people() -> None:
    out = io.StringIO()
    call_command("compare_html", "<p>Rest now.</p>", "<p>Rest soon.</p>", stdout=out)
    assert out.getvalue() == "changed (wording)\n- Rest now.\n+ Rest soon.\n"
    call_command("compare_html", "<p>x</p>", "<p>x</p>", stdout=(out := io.StringIO()))
    assert out.getvalue() == "Nothing changed.\n"


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("-", "-", "Only one of BEFORE and AFTER"),
        ("missing.html", "<p>x</p>", "There is no file missing.html"),
        ("<div>" * 2_000, "<p>x</p>", "more than 500 deep"),
    ],
)
def test_bad_usage_is_refused_with_a_reason(before: str, after: str, reason: str) -> None:
    with pytest.raises(CommandError, match=reason) as refused:
        call_command("compare_html", before, after)
    assert refused.value.returncode == 2


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match="Cannot read"):
        call_command("compare_html", str(page), "x")
