"""What a sign-off was shown and accepted, and whether its ledger entry still checks."""

from dataclasses import dataclass

from articles.comparing.change import ChangeKind, Comparison, Pair
from articles.comparing.showing import Shown, show
from articles.text.passage import Passage
from reviews.ledger.against_rows import differences
from reviews.ledger.append import NO_ENTRY
from reviews.ledger.chain import Chain, trusted_keys
from reviews.models import LedgerEntry, SignOff
from reviews.policy.facts import Scope
from reviews.policy.signed import SignedPair
from reviews.signed import shown_pairs


@dataclass(frozen=True)
class SignedWords:
    """One passage that was shown: what it replaced in place; `key` names it where it stands."""

    shown: Shown
    key: str
    words: str
    is_own: bool


@dataclass(frozen=True)
class EntryCheck:
    """The ledger entry of a sign-off, and everything that is wrong with it (nothing: it holds)."""

    entry: LedgerEntry | None
    problems: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether it is there and nothing is wrong."""
        return self.entry is not None and not self.problems


def words_of(signed: SignOff) -> list[SignedWords]:
    """The words in the order shown; a whole review shows what was removed at the end."""
    is_whole = signed.scope == Scope.WHOLE
    pairs = {
        id(pair): (pair, said) for said in shown_pairs(signed) if (pair := _pair(said, is_whole))
    }
    blocks = show(Comparison(tuple(pair for pair, _ in pairs.values())))
    return [
        SignedWords(
            shown=entry,
            key=pairs[id(entry.pair)][1].after.key if entry.pair.after else "",  # type: ignore[union-attr]
            words=(_present(entry.pair)).words,
            is_own=pairs[id(entry.pair)][1].own,
        )
        for block in blocks
        for entry in block.entries
    ]


def entry_check(signed: SignOff) -> EntryCheck:
    """The entry, checked now: its link, its signature, and that rows and words are as signed."""
    entry = LedgerEntry.objects.filter(kind=LedgerEntry.Kind.SIGN_OFF, subject_id=signed.pk).first()
    if entry is None:
        return EntryCheck(None, ("There is no ledger entry of this sign-off.",))
    before = LedgerEntry.objects.filter(number=entry.number - 1).first()
    keys, problems = trusted_keys()
    chain = Chain(keys, number=entry.number - 1, digest=before.digest if before else NO_ENTRY)
    said = chain.follow(entry)
    problems += chain.problems
    if said is not None:
        problems += differences([(entry, said)])
    return EntryCheck(entry, tuple(problem.what for problem in problems))


def _pair(said: SignedPair, is_whole: bool) -> Pair | None:  # noqa: FBT001 - one caller, named there
    """What was shown as two sides; words that were only confirmed as no change."""
    if said.after is None and said.before is None:
        return None
    if said.after is None:
        kind = ChangeKind.REMOVED
    elif said.before is None and not is_whole:
        kind = ChangeKind.ADDED
    elif is_whole or said.before == said.after:
        return Pair(ChangeKind.SAME, said.after, said.after, None, said.at)
    else:
        kind = ChangeKind.CHANGED
    return Pair(kind, said.before, said.after, None, said.at, said.signals)


def _present(pair: Pair) -> Passage:
    passage = pair.after or pair.before
    if passage is None:
        raise ValueError("A pair without a passage was never signed.")
    return passage
