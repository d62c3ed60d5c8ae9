"""What a reader's mark is a mark of: a pair as it was shown, by its words, not by its number."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from articles.canonical_json import canonical_json
from articles.text.passage import Passage
from reviews.policy.signed import SignedPair


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


def _key(passage: Passage | None) -> str:
    return passage.key if passage else ""
