"""Which changes keep sign-offs: by hand-made pairs that lie, and by real lists."""

import pytest

from articles.comparing.change import ChangeKind, Comparison, Pair, Signal
from articles.text.passage import Kind, Passage, Token
from reviews.policy.facts import PolicyFact
from reviews.policy.keeping import kept_changes
from tests.articles.comparing.texts import between
from tests.reviews.policy.building import passage

USUAL = PolicyFact()
SPELLS = PolicyFact(keeps_spelling=True)
NOTHING = PolicyFact(keeps_markup=False, keeps_order=False)
PLAIN, BOLD = passage("Take 5 mg."), passage("Take 5 mg.", bold=["5"])
MARKUP, SPELLING, ORDER = Signal.MARKUP, Signal.SPELLING, Signal.ORDER


def is_kept(
    before: Passage | None,
    after: Passage | None,
    *signals: Signal,
    policy: PolicyFact = USUAL,
    kind: ChangeKind = ChangeKind.CHANGED,
) -> bool:
    pair = Pair(kind, before, after, 0 if before else None, 0 if after else None, set_of(*signals))
    return bool(kept_changes(Comparison((pair,)), policy))


def set_of(*signals: Signal) -> frozenset[Signal]:
    return frozenset(signals)


def test_layout_is_kept_where_the_policy_says_so() -> None:
    assert is_kept(PLAIN, BOLD, MARKUP)
    assert not is_kept(PLAIN, BOLD, MARKUP, policy=NOTHING)


def test_other_quotation_marks_are_kept_as_layout_and_other_words_are_not() -> None:
    straight, curly = passage("Don't rest."), passage("Don’t rest.")
    assert is_kept(straight, curly, MARKUP)
    assert is_kept(passage("A", "heading: Don't"), passage("A", "heading: Don’t"), MARKUP)
    assert not is_kept(straight, curly, MARKUP, policy=NOTHING)
    assert not is_kept(straight, passage("Dont rest."), MARKUP)


@pytest.mark.parametrize("kind", [ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.SAME])
def test_nothing_but_a_change_in_its_place_is_kept_as_layout(kind: ChangeKind) -> None:
    assert not is_kept(PLAIN, BOLD, MARKUP, kind=kind)


def test_one_side_alone_is_never_kept() -> None:
    for policy in (USUAL, SPELLS):
        assert not is_kept(None, PLAIN, MARKUP, policy=policy)
        assert not is_kept(PLAIN, None, MARKUP, policy=policy)


@pytest.mark.parametrize(
    "after",
    [
        passage("Take 50 mg."),
        passage("Take 5 mg.", "heading: Children"),
        passage("Take 5 mg.", kind=Kind.ITEM),
        Passage(Kind.SENTENCE, (Token("Take"), Token("5", ("strike",)), Token("mg."))),
        Passage(Kind.SENTENCE, (Token("Take"), Token("5"), Token("mg.", ("link: /other",)))),
    ],
)
@pytest.mark.parametrize("policy", [USUAL, SPELLS])
def test_what_is_called_layout_and_is_not_is_not_kept(after: Passage, policy: PolicyFact) -> None:
    assert not is_kept(PLAIN, after, MARKUP, policy=policy)
    assert not is_kept(PLAIN, after, MARKUP, SPELLING, policy=policy)


@pytest.mark.parametrize("signal", sorted(set(Signal) - {MARKUP, ORDER}))
def test_layout_with_any_other_signal_is_not_kept(signal: Signal) -> None:
    assert not is_kept(PLAIN, BOLD, MARKUP, signal)
    assert not is_kept(PLAIN, BOLD, MARKUP, signal, policy=SPELLS)


WRONG, RIGHT = passage("Take the tablte now."), passage("Take the tablet now.")


def test_spelling_is_kept_only_if_the_policy_says_so() -> None:
    assert is_kept(WRONG, RIGHT, SPELLING, policy=SPELLS)
    assert not is_kept(WRONG, RIGHT, SPELLING)
    assert not is_kept(WRONG, RIGHT, Signal.WORDING, policy=SPELLS)
    assert not is_kept(WRONG, RIGHT, SPELLING, Signal.NUMBER, policy=SPELLS)


def test_spelling_with_layout_is_kept_only_by_a_policy_that_keeps_both() -> None:
    bold = passage("Take the tablet now.", bold=["now."])
    assert is_kept(WRONG, bold, SPELLING, MARKUP, policy=SPELLS)
    strict = PolicyFact(keeps_spelling=True, keeps_markup=False)
    assert not is_kept(WRONG, bold, SPELLING, MARKUP, policy=strict)
    assert is_kept(WRONG, RIGHT, SPELLING, policy=strict)


@pytest.mark.parametrize(
    "after",
    [
        passage("Take a tablet now."),
        passage("Take the tablet now please."),
        passage("Take the 4 now."),
        Passage(WRONG.kind, (*WRONG.tokens[:2], Token("tablet", ("sup",)), WRONG.tokens[3])),
        Passage(
            Kind.SENTENCE, tuple(Token(w, ("sup",)) for w in ["Take", "the", "tablet", "now."])
        ),
        passage("Take the tablet now.", "heading: Children"),
    ],
)
def test_what_is_called_spelling_and_is_more_is_not_kept(after: Passage) -> None:
    assert not is_kept(WRONG, after, SPELLING, policy=SPELLS)


def test_a_misspelt_line_above_is_kept_and_any_other_difference_above_is_not() -> None:
    under = passage("10 mg.", "heading: Chidlren")
    assert is_kept(under, passage("10 mg.", "heading: Children"), SPELLING, policy=SPELLS)
    assert not is_kept(under, passage("10 mg.", "heading: Children 12"), SPELLING, policy=SPELLS)
    assert not is_kept(under, passage("10 mg.", "item: Children"), SPELLING, policy=SPELLS)


def test_a_pair_that_says_more_than_its_words_is_not_kept() -> None:
    assert not is_kept(PLAIN, PLAIN, Signal.NUMBER)
    assert not is_kept(passage("Take the 4 now."), RIGHT, SPELLING, policy=SPELLS)


def test_a_move_alone_is_not_kept() -> None:
    assert not is_kept(PLAIN, PLAIN, ORDER, kind=ChangeKind.MOVED)
    assert not is_kept(PLAIN, BOLD, ORDER, MARKUP, kind=ChangeKind.MOVED)


def listed(*items: str, tag: str = "ul") -> str:
    return f"<{tag}>" + "".join(f"<li>{item}</li>" for item in items) + f"</{tag}>"


def left_over(before: str, after: str, policy: PolicyFact = USUAL) -> list[str]:
    """The words of every change that is not kept."""
    comparison = between(before, after)
    kept = kept_changes(comparison, policy)
    changed = [p for at, p in enumerate(comparison) if p.is_change and at not in kept]
    return [
        p.after.words if p.after else f"[{p.before.words if p.before else ''}]" for p in changed
    ]


A, B, C, D = "Dry mouth", "Mild nausea", "Heavy legs", "Poor sleep"
LEAD, REST = "<p>You may notice:</p>", "<p>It passes.</p>"


def test_the_items_of_one_bulleted_list_may_change_places() -> None:
    before, after = LEAD + listed(A, B, C) + REST, LEAD + listed(C, A, B) + REST
    assert left_over(before, after) == []
    assert left_over(before, after, NOTHING) == [C]


def test_an_item_may_change_places_and_layout_only_if_the_policy_keeps_both() -> None:
    before, after = LEAD + listed(A, B, C), LEAD + listed(f"<b>{C}</b>", A, B)
    assert left_over(before, after) == []
    assert left_over(before, after, PolicyFact(keeps_markup=False)) == [C]


def test_steps_never_change_places() -> None:
    before, after = listed(A, B, C, tag="ol"), listed(C, A, B, tag="ol")
    assert left_over(before, after)


def test_an_item_that_goes_to_another_list_is_left() -> None:
    before = "<p>Common.</p>" + listed(A, B, C) + "<p>Rare.</p>" + listed(D)
    after = "<p>Common.</p>" + listed(A, C) + "<p>Rare.</p>" + listed(D, B)
    assert left_over(before, after) == [B]
    assert left_over(after, before) == [B]


def test_items_that_lists_exchange_are_left() -> None:
    before = "<p>Common.</p>" + listed(A, B, "Cough") + "<p>Rare.</p>" + listed(C, D, "Fever")
    after = "<p>Common.</p>" + listed(A, D, "Cough") + "<p>Rare.</p>" + listed(C, B, "Fever")
    assert sorted(left_over(before, after)) == sorted([B, D])


def test_whole_lists_that_change_places_are_left() -> None:
    before = "<p>Common.</p>" + listed(A, B) + "<p>Rare.</p>" + listed(C, D)
    after = "<p>Common.</p>" + listed(C, D) + "<p>Rare.</p>" + listed(A, B)
    assert {A, B} <= set(left_over(before, after)) or {C, D} <= set(left_over(before, after))


def test_a_list_that_moves_away_from_what_it_follows_is_left() -> None:
    before = listed(A, B) + "<p>Common.</p><p>Rare.</p>"
    after = "<p>Common.</p>" + listed(B, A) + "<p>Rare.</p>"
    assert left_over(before, after)


def test_a_picture_or_a_second_paragraph_does_not_stay_behind_when_its_item_moves() -> None:
    picture = '<figure><img src="/pictures/a1.png" alt="Rash"></figure>'
    assert left_over(listed(A, B + picture), listed(B, A + picture))
    assert left_over(
        LEAD + listed(f"<p>{A}</p><p>Tell your doctor.</p>", f"<p>{B}</p><p>Ignore it.</p>"),
        LEAD + listed(f"<p>{A}</p><p>Ignore it.</p>", f"<p>{B}</p><p>Tell your doctor.</p>"),
    )


def test_a_paragraph_that_goes_to_the_item_before_it_is_left() -> None:
    before = LEAD + listed(f"<p>{A}</p>", "<p>Tell your doctor.</p><p>Today.</p>")
    after = LEAD + listed(f"<p>{A}</p><p>Tell your doctor.</p>", "<p>Today.</p>")
    assert left_over(before, after) == ["Tell your doctor.", "Today."]


@pytest.mark.parametrize("divider", ["<hr>", "<p>Rare.</p>"])
def test_lists_with_anything_between_them_are_two(divider: str) -> None:
    before = listed(A, B, C) + divider + listed(D, "Fever", "Cough")
    after = listed(A, C) + divider + listed(D, "Fever", B, "Cough")
    assert B in left_over(before, after)


def test_a_quoted_list_is_another_list() -> None:
    before = listed(A, B, C) + f"<blockquote>{listed(D, 'Fever')}</blockquote>"
    after = listed(A, C) + f"<blockquote>{listed(D, B, 'Fever')}</blockquote>"
    assert B in left_over(before, after)


def test_items_are_left_while_one_of_them_gains_or_loses_a_paragraph() -> None:
    loose, tight = listed(f"<p>{A}</p><p>Go.</p>", B, C), listed(B, C, A)
    assert A in left_over(LEAD + loose, LEAD + tight)
    assert A in left_over(LEAD + tight, LEAD + loose)


def test_a_section_that_moves_takes_no_sign_off_of_its_items_with_it() -> None:
    common, rare = "<p>Common.</p>" + listed(A, B), "<p>Rare.</p>" + listed(C, D)
    found = set(left_over(common + rare, rare + common))
    assert {"Common.", A, B} <= found or {"Rare.", C, D} <= found


def test_items_may_change_places_below_a_sentence_that_changed() -> None:
    before = "<p>You may notice 2 things.</p>" + listed(A, B, C)
    after = "<p>You may notice 3 things.</p>" + listed(C, A, B)
    assert left_over(before, after) == ["You may notice 3 things."]
