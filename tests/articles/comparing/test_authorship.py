"""Whose words stand where, whatever a second person does to the text of the first."""

from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.comparing.authorship import MOST_GONE, Carried, carry
from articles.comparing.origins import RUN, Wording, from_json, gathered, to_json, words_of
from articles.text.passage import Passage
from tests.articles.comparing.texts import of

ANN, BEN = 1, 2
THEIRS = [
    [f"ann{sentence}word{at}" for at in range(length)] for sentence, length in enumerate((7, 9, 12))
]
DEEDS = ["cut", "paste", "merge", "split", "write", "swap", "into", "trim"]
Body = list[list[str]]


def _passages(body: Sequence[Sequence[str]]) -> tuple[Passage, ...]:
    return of("".join(f"<p>{' '.join(said)}.</p>" for said in body if said))


def _by_ann(body: Sequence[Sequence[str]] = THEIRS) -> Carried:
    return carry({}, (), _passages(body), by=ANN)


def _saved(*bodies: Sequence[Sequence[str]], first: Sequence[Sequence[str]] = THEIRS) -> Carried:
    """The last of the bodies, after Ann wrote the first and Ben saved all of these."""
    carried, before = _by_ann(first), _passages(first)
    for body in bodies:
        after = _passages(body)
        carried = carry(carried.authorship, before, after, by=BEN, gone=carried.gone)
        before = after
    return carried


def _people(carried: Carried, body: Sequence[Sequence[str]]) -> list[list[int]]:
    return [carried.authorship[passage.key] for passage in _passages(body)]


def test_cut_saved_and_pasted_words_are_still_whose_they_were() -> None:
    first, *rest = THEIRS
    assert _people(_saved(rest, [*rest, first]), [*rest, first]) == [[ANN], [ANN], [ANN, BEN]]


def test_words_that_come_back_nearly_the_same_are_too() -> None:
    first, *rest = THEIRS
    near = [*first[:3], "ben", *first[4:]]
    body = [*rest, near]
    assert _people(_saved(rest, body), body)[-1] == [ANN, BEN]


def test_a_cut_sentence_pasted_into_one_of_ones_own_brings_its_writer() -> None:
    first, *rest = THEIRS
    merged = ["ben0", "ben1", "ben2", *first, "ben3", "ben4"]
    body = [*rest, merged]
    assert _people(_saved(rest, body), body)[-1] == [ANN, BEN]


def test_two_merged_sentences_keep_the_writers_of_both() -> None:
    one, other = [f"a{n}" for n in range(6)], [f"c{n}" for n in range(6)]
    carried = carry({}, (), _passages([one]), by=ANN)
    both = _passages([one, other])
    carried = carry(carried.authorship, _passages([one]), both, by=3, gone=carried.gone)
    merged = [[*one, *other]]
    carried = carry(carried.authorship, both, _passages(merged), by=BEN, gone=carried.gone)
    assert _people(carried, merged) == [[ANN, BEN, 3]]


def test_a_sentence_cut_into_pieces_is_hers_in_every_piece() -> None:
    pieces = [THEIRS[2][:4], THEIRS[2][4:8], THEIRS[2][8:]]
    body = [*THEIRS[:2], *pieces]
    assert all(ANN in people for people in _people(_saved(body), body))


def test_words_cut_from_the_middle_of_a_sentence_are_remembered() -> None:
    part, kept = THEIRS[2][3:9], [*THEIRS[2][:3], *THEIRS[2][9:]]
    cut = [*THEIRS[:2], kept]
    body = [*cut, [*part, "ben0", "ben1"]]
    assert _people(_saved(cut, body), body)[-1] == [ANN, BEN]


def test_a_copy_of_words_that_still_stand_is_hers() -> None:
    copy = ["ben0", *THEIRS[0][:RUN], "ben1", "ben2", "ben3", "ben4", "ben5", "ben6"]
    body = [*THEIRS, copy]
    assert _people(_saved(body), body)[-1] == [ANN, BEN]


def test_new_words_beside_hers_are_only_his() -> None:
    own = [f"ben{at}" for at in range(8)]
    body = [THEIRS[0], own, *THEIRS[1:]]
    assert _people(_saved(body), body) == [[ANN], [BEN], [ANN], [ANN]]


def test_new_words_after_hers_were_cut_are_only_his() -> None:
    own = [f"ben{at}" for at in range(8)]
    body = [THEIRS[0], own, THEIRS[1]]
    assert _people(_saved(THEIRS[:2], body), body) == [[ANN], [BEN], [ANN]]


def test_a_few_common_words_make_nobody_a_writer() -> None:
    first = [["take", "it", "with", "plenty", "of", "water", "at", "night"], THEIRS[0]]
    own = ["ring", "us", "if", "it", "with", "time", "grows", "worse", "at", "night"]
    body = [THEIRS[0], own]
    assert _people(_saved([THEIRS[0]], body, first=first), body) == [[ANN], [BEN]]


def test_a_short_sentence_that_was_cut_is_known_inside_a_long_one() -> None:
    own = [f"ben{at}" for at in range(9)]
    body = [THEIRS[0], [*own, "never", "take", "ibuprofen"]]
    carried = _saved(THEIRS[:1], body, first=[THEIRS[0], ["never", "take", "ibuprofen"]])
    assert _people(carried, body)[-1] == [ANN, BEN]


def test_two_words_that_were_cut_are_known_only_where_they_are_half_of_it() -> None:
    first, own = [THEIRS[0], ["ring", "us"]], [f"ben{at}" for at in range(9)]
    body = [THEIRS[0], [*own, "ring", "us"], ["ben", "ring", "us"]]
    assert _people(_saved(THEIRS[:1], body, first=first), body) == [[ANN], [BEN], [ANN, BEN]]


def test_single_words_between_new_ones_make_nobody_a_writer() -> None:
    mixed = [word for at, hers in enumerate(THEIRS[2]) for word in (hers, f"ben{at}")]
    body = [*THEIRS[:2], mixed]
    assert _people(_saved(THEIRS[:2], body), body)[-1] == [BEN]


def test_what_people_correct_in_their_own_sentence_is_not_remembered() -> None:
    carried = carry(_by_ann().authorship, _passages(THEIRS), _passages([["x"], *THEIRS]), by=ANN)
    assert carried.gone == ()


def test_who_goes_on_writing_in_her_sentence_leaves_one_wording_behind() -> None:
    first, *rest = THEIRS
    bodies = [
        [[*first[:3], *(f"ben{n}" for n in range(typed)), *first[3:]], *rest]
        for typed in range(1, 9)
    ]
    carried = _saved(*bodies)
    assert [wording.words for wording in carried.gone] == [tuple(first)]
    assert _people(_saved(*bodies, [*bodies[-1], first]), [first])[0] == [ANN, BEN]


def test_beyond_so_many_wordings_nobody_is_forgotten() -> None:
    wordings = [Wording((f"word{n}",), frozenset({n % 3})) for n in range(MOST_GONE + 2)]
    kept = gathered(wordings, most=MOST_GONE)
    assert kept[0] == Wording((), frozenset({0, 1}))
    assert len(kept) == MOST_GONE + 1
    again = carry({}, (), _passages([["new", "words"]]), by=9, gone=kept)
    assert set(_people(again, [["new", "words"]])[0]) >= {0, 1, 9}


def test_what_is_gone_is_stored_and_read_again() -> None:
    gone = _saved(THEIRS[1:]).gone
    assert gone
    assert from_json(to_json(gone)) == gone


@st.composite
def _doings(draw: st.DrawFn) -> list[Body]:
    """What Ben saves one after the other: cut, pasted, merged, split, moved, written into."""
    texts, clipboard = [[list(said) for said in THEIRS]], list(THEIRS)
    for at in range(draw(st.integers(1, 7))):
        text = [list(said) for said in texts[-1]]
        clipboard += text
        deed = draw(st.sampled_from(DEEDS))
        place = draw(st.integers(0, max(len(text) - 1, 0)))
        if deed == "cut" and text:
            text.pop(place)
        elif deed == "paste":
            text.insert(place, list(draw(st.sampled_from(clipboard))))
        elif deed == "merge" and place + 1 < len(text):
            text[place] += text.pop(place + 1)
        elif deed == "split" and text and len(text[place]) > 1:
            cut = draw(st.integers(1, len(text[place]) - 1))
            text[place : place + 1] = [text[place][:cut], text[place][cut:]]
        elif deed == "write":
            text.insert(place, [f"ben{at}word{n}" for n in range(draw(st.integers(3, 9)))])
        elif deed == "swap" and text:
            text.append(text.pop(place))
        elif deed == "into" and text:
            cut = draw(st.integers(0, len(text[place])))
            text[place][cut:cut] = [f"ben{at}in{n}" for n in range(draw(st.integers(1, 6)))]
        elif deed == "trim" and text and len(text[place]) > 3:
            cut = draw(st.integers(0, len(text[place]) - 3))
            del text[place][cut : cut + draw(st.integers(1, 3))]
        texts.append([said for said in text if said])
    return texts[1:]


@settings(max_examples=60, deadline=None)
@given(_doings())
@example([THEIRS[1:], [*THEIRS[1:], [*THEIRS[0], "ben", *THEIRS[0][:2]]]])
def test_whatever_he_does_her_words_never_count_as_only_his(bodies: list[Body]) -> None:
    carried = _saved(*bodies)
    runs = {tuple(said[at : at + RUN]) for said in THEIRS for at in range(len(said) - RUN + 1)}
    for passage in _passages(bodies[-1]):
        said = words_of(passage)
        here = {said[at : at + RUN] for at in range(len(said) - RUN + 1)}
        of_hers = sum(word.startswith("ann") for word in said)
        if here & runs or of_hers == len(said):
            assert ANN in carried.authorship[passage.key], said


@settings(max_examples=80, deadline=None)
@given(_doings())
def test_words_he_adds_below_are_never_blamed_on_her(bodies: list[Body]) -> None:
    own = [f"ben{at}new" for at in range(6)]
    last = [*bodies[-1], own]
    carried = _saved(*bodies, last)
    assert carried.authorship[_passages([own])[0].key] == [BEN]
