"""What a reader's mark is a mark of: a pair as it was shown, by its words, not by its number."""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from articles.canonical_json import canonical_json
from articles.text.passage import Passage
from reviews.policy.signed import Place, SignedPair

SOMEWHERE = Place("", "")
QUOTED = 60


def pair_keys(pairs: Sequence[SignedPair]) -> tuple[str, ...]:
    """A key for each pair, in order: the same as long as the words on both sides are.

    So a mark outlives a new version where nothing changed, is the same for both scopes, and is
    void where the words changed. Equal pairs are told apart by how often they came before.
    """
    seen = Counter[tuple[str, str, bool]]()
    keys = []
    for pair in pairs:
        words = (_key(pair.before), _key(pair.after), pair.place is not None)
        seen[words] += 1
        keys.append(hashlib.sha256(canonical_json([*words, seen[words]])).hexdigest())
    return tuple(keys)


def kept_under(pairs: Sequence[SignedPair]) -> dict[str, tuple[str, ...]]:
    """By the key of each pair, in order: the keys of the marks that are a mark of it.

    Who read words when they were new has read them: somebody else's signature under them takes
    no mark away.
    """
    keys = pair_keys(pairs)
    as_new = pair_keys([_as_new(pair) for pair in pairs])
    displayed = frozenset(keys)
    return {
        key: (key,) if new in displayed else (key, new)
        for key, new in zip(keys, as_new, strict=True)
    }


def mark_differences(
    chosen: Collection[str], now: Collection[str], words: Mapping[str, str]
) -> dict[str, str]:
    """How the marks of now differ from those a form was made with, in sentences; `words` by key."""
    gone = [words.get(key, "") for key in chosen if key not in now]
    new = [words.get(key, "") for key in now if key not in chosen]
    said = {"unmarked": ("No longer marked as read", gone), "marked": ("Marked since", new)}
    return {name: f"{what}: {_quoted(found)}." for name, (what, found) in said.items() if found}


def _quoted(found: Sequence[str]) -> str:
    first = found[0] if len(found[0]) <= QUOTED else f"{found[0][: QUOTED - 1]}…"
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return f"“{first}”{more}"


def _as_new(pair: SignedPair) -> SignedPair:
    """Words that stand, as they were when they were new."""
    is_same = pair.before == pair.after and pair.place is None
    return replace(pair, before=None, place=SOMEWHERE) if is_same else pair


def _key(passage: Passage | None) -> str:
    return passage.key if passage else ""
