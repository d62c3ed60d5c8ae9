"""Whether a word denies, hedges or names people, read with the words around it."""

from collections.abc import Callable

from articles.comparing import lexicon, people

Near = Callable[[int], str]
"""The word so many places from here (0 is the word itself), or an empty one."""


def negates(near: Near) -> bool:
    """Whether this word denies something."""
    word, following = near(0), near(1)
    if word == "t" and near(-1) in lexicon.APOSTROPHES and near(-2).endswith("n"):
        return True
    if word in lexicon.NEGATIONS:
        return word != "no" or not (following == "." and near(2)[:1].isnumeric())
    if _denies_with(word, following) or _denies_with(near(-1), word):
        return True
    if word == "free":
        return near(-1) in lexicon.FREE_OF
    if word == "against":
        return near(-1) in lexicon.ADVICE
    return word in lexicon.PREFIXES_WITH_A_HYPHEN and following in {"-", "‑", "‐"}


def _denies_with(word: str, following: str) -> bool:
    return bool(following) and following in lexicon.NEGATIVE_PHRASES.get(word, "").split(",")


def is_certain(near: Near) -> bool:
    """Whether this word says how sure something is."""
    word, following = near(0), near(1)
    if word in lexicon.GRADED:
        said_of = near(-2) if near(-1) in lexicon.IS else ""
        return bool({following, said_of} & lexicon.GRADED_BEFORE)
    if word in lexicon.DEGREES:
        return following in lexicon.CERTAINTIES
    if word in lexicon.REPORTED:
        return following in {"to", "that"}
    if word in lexicon.LINKED:
        return following in {"to", "with"}
    if word == "sure":
        return near(-1) not in lexicon.NOT_SURE_OF
    return word in lexicon.CERTAINTIES


def population(near: Near) -> str:
    """The people this word names, in one form whatever its number; empty if it names none."""
    word = near(0).removesuffix("'s").removesuffix("s'")
    if word in people.POPULATIONS or f"{word}s" in people.POPULATIONS:
        return people.ALTERNATIVES.get(word, word.removesuffix("s"))
    return word if _describes(near) or _ails(near) or _feeds(near) else ""


def _describes(near: Near) -> bool:
    named = people.PEOPLE | people.POPULATIONS
    return near(0) in people.DESCRIBING and near(1) in named


def _ails(near: Near) -> bool:
    if near(0) in people.ORGANS and near(1) not in people.FAILINGS:
        return False
    if near(0) not in people.ORGANS | people.CONDITIONS:
        return False
    return any(near(-step) in people.HAVING for step in (1, 2, 3))


def _feeds(near: Near) -> bool:
    """Whether this is one half of "breast-feeding"."""
    if near(0) == "breast":
        return near(1) in {"feeding", "feed", "fed", "-"}
    return near(0) in {"feeding", "feed", "fed"} and "breast" in {near(-1), near(-2)}
