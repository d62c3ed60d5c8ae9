"""What may be said, suggested, resolved and closed, as a table of every case."""

from itertools import product

import pytest

from articles.text.canonical import passages
from articles.text.content import Text
from reviews.policy import commenting
from reviews.policy.anchors import About, Quote

FOUND = passages(Text("Placidol", body="<ol><li>Wake early.</li></ol><p>Take 5 mg.</p>"))
ITEM, SENTENCE = FOUND[1], FOUND[2]


@pytest.mark.parametrize(
    ("is_author", "is_writer", "is_editor", "is_blocking", "reason"),
    list(product([True, False], [True, False], [True, False], [True, False], ["", "Because."])),
)
def test_who_resolves_a_thread(
    *, is_author: bool, is_writer: bool, is_editor: bool, is_blocking: bool, reason: str
) -> None:
    verdict = commenting.may_resolve(
        is_writer=is_writer,
        is_editor=is_editor,
        is_author=is_author,
        is_blocking=is_blocking,
        reason=reason,
    )
    others = is_editor and bool(reason) if is_blocking else is_editor or is_writer
    assert bool(verdict) is (is_author or others)
    assert bool(verdict.refusal) is not bool(verdict)


@pytest.mark.parametrize(
    ("is_editor", "is_orphaned", "reason"),
    list(product([True, False], [True, False], ["", "Gone"])),
)
def test_only_an_editor_closes_an_orphan_with_a_reason(
    *, is_editor: bool, is_orphaned: bool, reason: str
) -> None:
    verdict = commenting.may_close_orphan(
        is_editor=is_editor, is_orphaned=is_orphaned, reason=reason
    )
    assert bool(verdict) is (is_editor and is_orphaned and bool(reason))


@pytest.mark.parametrize(
    ("body", "suggestion", "allowed"),
    [("", "", False), ("Why?", "", True), ("", "10 mg", True), ("x" * 10_001, "", False)],
)
def test_something_is_said_and_not_too_much(body: str, suggestion: str, *, allowed: bool) -> None:
    assert bool(commenting.may_say(body=body, suggestion=suggestion)) is allowed


def test_the_number_of_an_item_is_no_part_of_its_wording() -> None:
    assert ITEM.words == "1. Wake early."
    assert commenting.without_number(ITEM) == "Wake early."
    about = About(ITEM.key, 1)
    assert "already" in commenting.may_suggest("Wake early.", about, ITEM).refusal
    assert commenting.may_suggest("Wake late.", about, ITEM)


def test_words_are_quoted_as_they_stand() -> None:
    assert commenting.may_quote(SENTENCE, Quote("5 mg"))
    assert commenting.may_quote(SENTENCE, Quote("7 mg")).is_late


def test_what_blocks_is_listed_with_whose_it_is() -> None:
    short = commenting.in_short("The dose  is\nwrong.", by="Dora Doctor")
    assert short == "“The dose is wrong.” (Dora Doctor)"
    assert commenting.in_short("word " * 40, by="A").startswith("“word word")
    assert "…” (A)" in commenting.in_short("x" * 500, by="A")
    one = commenting.may_pass([short]).refusal
    assert one.startswith(f"1 blocking comment is open: {short}. Who made it,")
    assert (
        "3 blocking comments are open: a; b; c. Who made them,"
        in commenting.may_pass(["a", "b", "c"]).refusal
    )
    assert commenting.may_pass([])
