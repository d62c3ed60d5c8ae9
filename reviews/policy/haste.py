"""Whether a sign-off was given faster than the words shown can be read.

The usual threshold is 500 words a minute. Adults read English non-fiction in silence at 238 words a
minute on average, and most of them between 175 and 300: Brysbaert, “How many words do we read per
minute? A review and meta-analysis of reading rate”, Journal of Memory and Language 109 (2019),
104047, doi:10.1016/j.jml.2019.104047. Who doubles or triples that rate, from about 250 to 500–750,
is unlikely to understand as well: Rayner, Schotter, Masson, Potter and Treiman, “So Much to Read,
So Little Time: How Do We Read, and Can Speed Reading Help?”, Psychological Science in the Public
Interest 17 (2016), 4–34, doi:10.1177/1529100615623267.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from articles.text.passage import Kind, Token
from articles.verdict import YES, Verdict, late
from reviews.policy.facts import PolicyFact, Record, SignOffFact
from reviews.policy.record import policy_at
from reviews.policy.signed import SignedPair

SLOWEST, FASTEST = 200, 1000
"""Which thresholds make sense: below, ordinary reading would be called hasty; above, nothing."""


@dataclass(frozen=True)
class Pace:
    """So many words were before the signer for so long, under a policy of so many a minute."""

    words: int
    seconds: int
    words_a_minute: int

    @property
    def least_seconds(self) -> int:
        """The shortest time in which these words can be read, in whole seconds."""
        return math.ceil(self.words * 60 / self.words_a_minute)

    @property
    def is_hasty(self) -> bool:
        """Whether nobody reads that fast. To the second is in time."""
        return self.seconds < self.least_seconds


def pace(sign_off: SignOffFact, policy: PolicyFact) -> Pace:
    """How fast a sign-off was given, by the policy that was in force at the signing.

    What was marked as read before these words were opened was read in an earlier sitting.
    """
    open_for = (sign_off.at - sign_off.opened_at).total_seconds()
    return Pace(
        words=sum(words_of(pair) for pair in _read_now(sign_off)),
        seconds=max(0, math.ceil(open_for)),
        words_a_minute=policy.words_a_minute,
    )


def pace_in(record: Record, sign_off: SignOffFact) -> Pace:
    """The same, by the policy on record."""
    return pace(sign_off, policy_at(record, sign_off.at))


def _read_now(sign_off: SignOffFact) -> Iterable[SignedPair]:
    marked_at = sign_off.marked_at
    if len(marked_at) != len(sign_off.pairs):
        return sign_off.pairs
    since = zip(sign_off.pairs, marked_at, strict=True)
    return (pair for pair, marked in since if marked >= sign_off.opened_at)


def words_of(pair: SignedPair) -> int:
    """How many words of a pair its signer has to read.

    Words that stand unchanged count in a reading of the whole, and so do kept changes: both are
    vouched for. Of a change only the newer side counts. Words of the signer's own are not vouched
    for, references are looked up rather than read, and signs are no words.
    """
    shown = pair.after or pair.before
    if pair.own or shown is None or shown.kind is Kind.REFERENCE:
        return 0
    return sum(_is_word(token) for token in shown.tokens)


def _is_word(token: Token) -> bool:
    return "picture" not in token.sense and any(sign.isalnum() for sign in token.text)


def is_looked_into(sign_off: SignOffFact) -> bool:
    """Whether an editor noted what came of the haste."""
    return sign_off.noted_at is not None


def may_note(
    *, is_editor: bool, by_id: int, signer_id: int, is_taken_back: bool, is_hasty: bool
) -> Verdict:
    """An editor other than the signer, on a hasty sign-off that still stands."""
    if not is_editor:
        return Verdict("Only an editor looks into a sign-off.")
    if by_id == signer_id:
        return Verdict("This sign-off is your own, so another editor must look into it.")
    if is_taken_back:
        return late("This sign-off was taken back: nothing rests on it any more.")
    if not is_hasty:
        return Verdict("This sign-off was not given in haste: there is nothing to look into.")
    return YES
