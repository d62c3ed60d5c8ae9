"""The sheet: each row once, in blocks, on the strip, and nothing of the past for readers."""

import pytest

from reviews.audit.sheet import STRIP, public_blocks, sheet_of
from reviews.policy.coverage import Held
from reviews.policy.holding import Holding, holding_on
from tests.reviews.policy.building import ANN, BEN, Story
from tests.reviews.policy.histories import random_story


def held(story: Story) -> Holding:
    found = holding_on(story.record, story.now)
    assert found is not None
    return found


@pytest.mark.parametrize("seed", range(60))
def test_every_row_stands_once_in_order_with_a_mark_that_says_how_it_is_held(seed: int) -> None:
    holding = held(random_story(seed, 1 + seed % 2))
    sheet = sheet_of(holding)
    assert [entry.row for entry in sheet.entries] == list(holding.rows)
    assert all(entry.mark.held is entry.row.held for entry in sheet.entries)
    assert len({entry.anchor for entry in sheet.entries}) == len(sheet.entries)
    assert {mark.id for mark in sheet.marks} == {entry.mark.id for entry in sheet.entries}
    assert sum(piece.passages for piece in sheet.strip) == len(sheet.entries)
    assert all(piece.bottom <= STRIP + len(sheet.strip) for piece in sheet.strip)
    for entry in sheet.entries:
        named = {signed.fact.id for signed in entry.mark.by}
        assert named == {fact.id for fact in (entry.row.by or entry.row.signed)} or (
            entry.mark.is_before and named <= {fact.id for fact in entry.row.signed}
        )


@pytest.mark.parametrize("seed", range(60))
def test_readers_see_the_words_of_the_version_and_no_others(seed: int) -> None:
    holding = held(random_story(seed))
    entries = [entry for block in public_blocks(holding) for entry in block.entries]
    assert tuple(entry.passage for entry in entries) == holding.version.passages
    for entry, passage in zip(entries, holding.version.passages, strict=True):
        assert "".join(piece.text for piece in entry.shown.inline).strip() == passage.words
        assert entry.mark.by == ()
        assert entry.mark.is_settled is entry.row.line.is_settled


def test_a_picked_out_sign_off_shows_what_it_signed_and_what_others_signed_since() -> None:
    story = Story()
    story.version("Take 5 mg a day.", "Rest after it.")
    first = story.whole(ANN)
    story.whole(BEN)
    sheet = sheet_of(held(story), first)
    assert [entry.is_chosen for entry in sheet.entries] == [True, True]
    assert [item.is_chosen for item in sheet.legend] == [True, False]
    assert sheet.entries[0].mark.letters == "B A"
    assert sheet.entries[0].mark.held is Held.COVERED
