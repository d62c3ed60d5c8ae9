"""Who vouches for which words: every passage once, in order, with its sign-offs."""

from dataclasses import replace

import pytest

from articles.text.passage import Kind
from reviews.policy.coverage import Held
from reviews.policy.facts import PolicyFact, WithdrawalKind
from reviews.policy.holding import Holding, Row, Why, holding_on, lettered, words_in
from reviews.policy.record import known_by
from reviews.policy.standing import standing_on
from reviews.policy.validity import Void
from tests.reviews.policy.building import (
    ANN,
    BEN,
    CAT,
    WRITER,
    Story,
    passage,
    text,
    words,
)
from tests.reviews.policy.histories import random_story

DOSE, REST, CALL = "Take 5 mg a day.", "Rest after it.", "Call us if you itch."


def held(story: Story, number: int | None = None) -> Holding:
    found = holding_on(story.record, story.now, number)
    assert found is not None
    return found


def row(holding: Holding, said: str) -> Row:
    (found,) = [row for row in holding.rows if row.passage.words == said]
    return found


def signed_story(policy: PolicyFact | None = None) -> Story:
    story = Story(policy)
    story.version(DOSE, REST, CALL)
    story.whole(ANN)
    return story


def test_before_the_first_version_there_is_nothing_to_vouch_for() -> None:
    assert holding_on(Story().record, Story().now) is None


def test_a_version_of_later_is_not_known_yet() -> None:
    with pytest.raises(KeyError):
        holding_on(signed_story().record, Story().now, 1)


def test_each_passage_names_who_signed_it_and_when() -> None:
    story = signed_story()
    story.version("Take 6 mg a day.", REST, CALL)
    story.changes(BEN)
    holding = held(story)
    assert [r.number for r in holding.rows] == [1, 2, 3]
    assert [[fact.signer_name for fact in r.by] for r in holding.rows] == [
        ["Dr Ben Birch"],
        ["Dr Ann Ash"],
        ["Dr Ann Ash"],
    ]
    assert [(h.letter, h.passages, h.words) for h in holding.holders] == [("A", 2, 8), ("B", 1, 5)]
    assert holding.share.percent == 100


def test_without_a_sign_off_of_the_whole_nothing_is_signed() -> None:
    story = Story()
    story.version(DOSE, REST)
    assert [r.why for r in held(story).rows] == [Why.NOTHING_SIGNED] * 2
    assert held(story).share.percent == 0
    assert held(story).holders == ()


def test_gaps_say_what_happened_and_who_signed_what_stood_there() -> None:
    story = signed_story()
    story.version("Take 50 mg a day.", CALL, "Drink clear water in the morning.")
    holding = held(story)
    by_why = {r.why: r for r in holding.rows if r.held is Held.GAP}
    assert words(by_why[Why.REMOVED].line.before) == REST
    assert by_why[Why.REMOVED].number is None
    assert by_why[Why.CHANGED].line.is_safety
    assert [fact.signer_name for fact in by_why[Why.CHANGED].signed] == ["Dr Ann Ash"]
    assert by_why[Why.CHANGED].by == ()
    assert words(by_why[Why.NEW].line.after) == "Drink clear water in the morning."
    assert by_why[Why.NEW].signed == ()


def test_a_moved_passage_is_a_gap_where_the_order_matters() -> None:
    story = signed_story()
    story.version(CALL, DOSE, REST)
    assert row(held(story), CALL).why is Why.MOVED


def test_own_words_are_named_with_their_writer() -> None:
    story = Story()
    story.version(DOSE, REST, authors={1: [ANN]})
    story.whole(ANN)
    own = row(held(story), REST)
    assert (own.why, own.writers, own.by) == (Why.OWN_WORDS, ("Dr Ann Ash",), ())
    story.changes(BEN)
    assert row(held(story), REST).why is None


def test_words_called_wrong_say_since_when() -> None:
    story = signed_story()
    story.withdraw(story.whole(BEN), WithdrawalKind.TEXT_IS_WRONG, text(DOSE))
    doubted = row(held(story), DOSE)
    assert (doubted.why, doubted.doubted_on) == (Why.CALLED_WRONG, story.now.date())
    assert row(held(story), REST).why is None


def test_a_sign_off_that_was_taken_back_covers_nothing_and_says_so() -> None:
    story = signed_story()
    story.dispute(1)
    (holder,) = held(story).holders
    assert (holder.void, holder.passages) == (Void.DISPUTED, 0)


def test_too_few_signers_are_named_and_counted_as_left() -> None:
    story = signed_story(PolicyFact(sign_offs=2))
    holding = held(story)
    assert [r.held for r in holding.rows] == [Held.TOO_FEW] * 3
    assert [fact.signer_id for fact in holding.rows[0].by] == [ANN]
    assert holding.share.settled == 0


def test_a_removal_that_wants_one_more_signer_stands_where_the_words_stood() -> None:
    story = signed_story(PolicyFact(sign_offs=2))
    story.whole(BEN)
    story.version(DOSE, CALL)
    story.changes(CAT)
    rows = held(story).rows
    assert [r.passage.words for r in rows] == [DOSE, REST, CALL]
    assert (rows[1].number, rows[1].held) == (None, Held.TOO_FEW)
    assert [fact.signer_id for fact in rows[1].by] == [CAT]


def test_a_removal_at_the_very_start_stands_first() -> None:
    story = signed_story(PolicyFact(sign_offs=2))
    story.whole(BEN)
    story.version(REST, CALL)
    story.changes(CAT)
    assert [r.passage.words for r in held(story).rows] == [DOSE, REST, CALL]


def test_a_kept_change_keeps_its_signer() -> None:
    story = Story()
    story.version(passage(DOSE), passage(REST))
    story.whole(ANN)
    story.version(passage(DOSE, bold=["5"]), passage(REST))
    kept = held(story).rows[0]
    assert (kept.held, [fact.signer_id for fact in kept.by]) == (Held.KEPT, [ANN])


def test_only_the_newest_sign_off_of_each_signer_is_named() -> None:
    story = signed_story()
    story.whole(BEN)
    story.whole(ANN)
    first = held(story).rows[0]
    assert [fact.id for fact in first.by] == [3, 2]
    assert [fact.id for fact in first.signed] == [3, 2, 1]


def test_the_share_is_never_whole_while_anything_is_left() -> None:
    story = Story()
    story.version(*(f"Sentence {n} is about sleep." for n in range(200)), "Go.")
    story.whole(ANN)
    story.version(*(f"Sentence {n} is about sleep." for n in range(200)))
    share = held(story).share
    assert (share.settled, share.passages, share.percent) == (200, 200, 99)


def test_a_past_day_knows_nothing_of_later() -> None:
    story = signed_story()
    then = story.now
    story.withdraw(1)
    story.version("Take 6 mg a day.", REST, CALL)
    before = holding_on(story.record, then)
    assert before is not None
    assert before.version.number == 1
    assert before.share.percent == 100
    assert before.holders[0].void is None


def test_letters_go_on_after_z() -> None:
    assert [lettered(at) for at in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_words_are_what_a_reader_reads() -> None:
    assert words_in(passage("Take 5 mg , twice !")) == 4
    assert words_in(passage("https://x.example/a.png")) == 1
    picture = passage("https://x.example/a.png A pill", kind=Kind.PICTURE)
    source = replace(picture.tokens[0], sense=("picture",))
    assert words_in(replace(picture, tokens=(source, *picture.tokens[1:]))) == 2


@pytest.mark.parametrize("sign_offs", [1, 2])
@pytest.mark.parametrize("seeds", [range(at, at + 40) for at in range(0, 200, 40)])
def test_rows_cover_every_passage_once_in_order_and_the_counts_add_up(
    seeds: range, sign_offs: int
) -> None:
    for seed in seeds:
        story = random_story(seed, sign_offs)
        for version in story.record.versions:
            check(held(story, version.number))


def check(holding: Holding) -> None:
    rows = holding.rows
    here = [r for r in rows if r.number is not None]
    assert [r.number for r in here] == list(range(1, len(holding.version.passages) + 1))
    assert tuple(r.passage for r in here) == holding.version.passages
    assert sorted(map(id, holding.coverage.lines)) == sorted(id(r.line) for r in rows)
    assert sum(h.passages for h in holding.holders) == sum(
        len(r.signed) for r in here if r.held is not Held.GAP
    )
    for r in rows:
        assert bool(r.why) is (r.held is Held.GAP)
        assert bool(r.by) is (r.held is not Held.GAP)
    counts = [sum(r.held is kind for r in here) for kind in Held]
    assert sum(counts) == len(here) == holding.share.passages
    assert holding.share.settled == counts[0] + counts[1]
    assert all(h.passages == 0 for h in holding.holders if h.void)
    assert (holding.share.percent == 100) <= holding.coverage.is_complete


@pytest.mark.parametrize("seed", range(60))
def test_a_past_day_is_what_the_record_cut_at_that_day_gives(seed: int) -> None:
    story = random_story(seed)
    for fact in story.record.versions + story.record.sign_offs:
        moment = fact.saved_at if hasattr(fact, "saved_at") else fact.at
        cut = known_by(story.record, moment)
        then = holding_on(story.record, moment)
        assert then is not None
        assert then.coverage == standing_on(cut, moment).coverage
        again = holding_on(cut, moment)
        assert again is not None
        assert (again.rows, again.holders, again.share) == (then.rows, then.holders, then.share)
    assert WRITER not in {s.signer_id for s in story.record.sign_offs}
