"""What a signature means, in words: shown before signing, stored with it (21 CFR 11.50)."""

from collections.abc import Sequence

from reviews.policy.facts import Scope
from reviews.policy.findings.finding import counted
from reviews.policy.signed import SignedPair


def meaning(scope: Scope, *, number: int, pairs: Sequence[SignedPair], of: int = 0) -> str:
    """The statement that a reviewer puts their name to.

    Of the changes it is about `pairs`; where there were `of` of them, and that is more, it says so.
    """
    own = sum(pair.own for pair in pairs)
    what = counted(own, "passage holds", "passages hold")
    them = "it" if own == 1 else "them"
    beside = f" {what} words of my own; this says nothing about {them}." if own else ""
    if scope is Scope.WHOLE:
        return (
            f"I have read the whole of version {number}. To the best of my knowledge it is"
            f" medically accurate and fit to be published.{beside}"
        )
    each, they_are = ("", "it is") if len(pairs) == 1 else ("each ", "they are")
    rest = of - len(pairs)
    changes = f"{len(pairs)} of the {of} changes" if rest > 0 else counted(len(pairs), "change")
    other = "change" if rest == 1 else f"{rest} changes"
    others = f" This says nothing about the other {other}." if rest > 0 else ""
    return (
        f"I have read {changes} that led to version {number}, {each}as shown"
        f" beside what was signed off before. To the best of my knowledge {they_are} medically"
        f" accurate and fit to be published.{others}{beside}"
    )
