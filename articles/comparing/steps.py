"""Each word of a pair with its fate and the space before it."""

from collections.abc import Iterable, Iterator

from articles.comparing.change import ChangeKind, Pair
from articles.comparing.pieces import Step
from articles.comparing.words import WordState, word_changes
from articles.text.passage import Passage, Token
from articles.text.spacing import gaps

FATE = {ChangeKind.ADDED: WordState.ADDED, ChangeKind.REMOVED: WordState.REMOVED}


def present(pair: Pair) -> Passage:
    """The passage as it stands now, or as it stood."""
    passage = pair.after or pair.before
    if passage is None:
        raise ValueError("A pair without a passage compares nothing.")
    return passage


def steps(pair: Pair) -> Iterator[Step]:
    """All words of both sides in reading order."""
    old, new = pair.before, pair.after
    if not old or not new or old.tokens == new.tokens:
        tokens = present(pair).tokens
        for token, gap in zip(tokens, spaces(tokens), strict=True):
            yield token, FATE.get(pair.kind, WordState.EQUAL), gap
        return
    old_gaps, new_gaps = iter(spaces(old.tokens)), iter(spaces(new.tokens))
    for run in word_changes(old, new):
        kept = run.state in {WordState.EQUAL, WordState.RESTYLED}
        for token in run.before:
            gap = next(old_gaps)
            if not kept:
                yield token, run.state, gap
        for token in run.after:
            yield token, run.state, next(new_gaps)


def apart(both: Iterable[Step]) -> Iterator[Step]:
    """The same; a word put in stands apart from one taken out before it: 5 and 10 are not 510."""
    last = WordState.EQUAL
    for token, state, gap in both:
        follows = last is WordState.REMOVED and state is WordState.ADDED
        yield token, state, " " if follows and not gap and token.text[:1].isalnum() else gap
        last = state


def as_it_was(pair: Pair, both: Iterable[Step]) -> Iterator[Step]:
    """The words of the side before: what only looks different now looks as it did."""
    old = iter(pair.before.tokens if pair.before else ())
    for token, state, gap in both:
        if state is not WordState.ADDED:
            yield (next(old, token) if pair.after else token), state, gap


def spaces(tokens: tuple[Token, ...]) -> Iterable[str]:
    """For each token the space before it."""
    return gaps((token.text, token.sense, token.look) for token in tokens)
