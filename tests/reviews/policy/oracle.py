"""The vouched text once more, slowly and obviously: what the last doctor said, topic by topic.

Every passage of these texts is about one topic ("aspirin 3"), each topic stands at most once. So
a place is a topic and no order, slot or neighbour is needed: only what was shown and accepted.
"""

import datetime as dt
from collections.abc import Iterable

from articles.text.passage import Passage
from reviews.policy.coverage import Coverage, Line
from reviews.policy.facts import Record, Scope, SignOffFact, WithdrawalKind

Signers = dict[int, dt.datetime]
Said = dict[str, tuple[str, Signers]]


def topic(passage: Passage) -> str:
    """What the passage is about: its first word, not the number that a list puts before it."""
    told = (token.text for token in passage.tokens if "list number" not in token.sense)
    return next(text for text in told if text[0].isalpha())


def told(passage: Passage) -> str:
    """What a reader is told: the words, and what stands above them."""
    return "\n".join((str(passage.kind), *passage.frame, passage.words))


def said_about(record: Record, number: int) -> Said:
    """By topic: the words vouched for, and when each signer last accepted them."""
    taken_back = {w.sign_off_id for w in record.withdrawals}
    taken_back |= {d.sign_off_id for d in record.disputes}
    valid = [s for s in record.sign_offs if s.id not in taken_back and s.version_number <= number]
    said: Said = {}
    is_begun = False
    for sign_off in sorted(valid, key=lambda s: (s.version_number, s.at)):
        if sign_off.scope is Scope.WHOLE:
            said, is_begun = _whole(said, sign_off), True
        elif is_begun:
            said = _changes(said, sign_off)
    return _without_doubted(said, record)


def _whole(said: Said, sign_off: SignOffFact) -> Said:
    now: Said = {}
    for pair in sign_off.pairs:
        if pair.after is None:
            continue
        words, about = told(pair.after), topic(pair.after)
        old = said.get(about)
        if pair.own:
            now.update({about: old} if old else {})
        elif old and old[0] == words:
            now[about] = _once_more(said, pair.after, sign_off)
        else:
            now[about] = (words, {sign_off.signer_id: sign_off.at})
    return now


def _changes(said: Said, sign_off: SignOffFact) -> Said:
    now = dict(said)
    held = [pair for pair in sign_off.pairs if pair.before is None or _stands(said, pair.before)]
    for pair in held:
        if pair.before is not None:
            now.pop(topic(pair.before), None)
    for pair in sign_off.pairs:
        if pair.after is None:
            continue
        if _stands(now, pair.after) or _stands(said, pair.after):
            now[topic(pair.after)] = _once_more(said, pair.after, sign_off)
        elif pair in held and topic(pair.after) not in now:
            now[topic(pair.after)] = (told(pair.after), {sign_off.signer_id: sign_off.at})
    return now


def _stands(said: Said, passage: Passage) -> bool:
    return said.get(topic(passage), ("",))[0] == told(passage)


def _once_more(said: Said, passage: Passage, sign_off: SignOffFact) -> tuple[str, Signers]:
    """The same words with one more signer; of two signatures of one person the later counts."""
    signers = said[topic(passage)][1]
    newest = max(sign_off.at, signers.get(sign_off.signer_id, sign_off.at))
    return told(passage), {**signers, sign_off.signer_id: newest}


def _without_doubted(said: Said, record: Record) -> Said:
    doubted: dict[str, dt.datetime] = {}
    keys = {p.key: told(p) for version in record.versions for p in version.passages}
    for withdrawal in record.withdrawals:
        if withdrawal.kind is WithdrawalKind.TEXT_IS_WRONG:
            for key in withdrawal.passages:
                doubted[keys[key]] = max(withdrawal.at, doubted.get(keys[key], withdrawal.at))
    return {
        about: (words, {who: at for who, at in signers.items() if at > doubted[words]})
        if words in doubted
        else (words, signers)
        for about, (words, signers) in said.items()
    }


def expected_gaps(record: Record, number: int, signers: int = 1) -> set[str]:
    """The topics that differ from what was said last, or that too few stand by any more."""
    said = said_about(record, number)
    here = {topic(p): told(p) for p in record.version(number).passages}
    return {
        about
        for about in said.keys() | here.keys()
        if about not in said or said[about][0] != here.get(about) or len(said[about][1]) < signers
    }


def found_gaps(coverage: Coverage) -> set[str]:
    """The topics of the gaps that the rules found; of an order this oracle knows nothing."""
    gaps = [g for g in coverage.gaps if g.before != g.after or not g.signatures]
    return topics_of(gaps)


def topics_of(lines: Iterable[Line]) -> set[str]:
    """Everything that these lines are about."""
    return {topic(side) for line in lines for side in (line.before, line.after) if side is not None}
