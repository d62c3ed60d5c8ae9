"""The sentences that tell readers who reviewed these words, and when: each true by itself."""

from dataclasses import dataclass

from articles.comparing.change import Signal
from reviews.policy.asked_for import open_requests
from reviews.policy.coverage import Held
from reviews.policy.dates import newest_claim, newest_wholes, signed_by_others
from reviews.policy.facts import ReviewOutcome, SignOffFact
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, counted, day
from reviews.policy.standing import StandingFacts
from reviews.policy.validity import credential_holds


@dataclass(frozen=True, slots=True)
class Signer:
    """A reviewer as printed. `credentials` are those that held when they signed."""

    id: int
    name: str
    credentials: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ", ".join((self.name, *self.credentials))


def altered(facts: StandingFacts, case: Case) -> str:
    """Nothing, since the record is not what was signed."""
    return (
        "The record of this page's reviews does not match what was signed, "
        "so nothing can be said about them until this is looked into."
    )


def emergency(facts: StandingFacts, case: Case) -> str:
    """How much of an urgent update was read before it went live."""
    finding = facts.finding(Code.PUBLISHED_WITHOUT_REVIEW)
    since = day(finding.since) if finding else ""
    is_read = any(line.held is not Held.GAP for line in facts.coverage.passages)
    how_much = "not all of it has" if is_read else "it has not"
    return f"Published on {since} as an urgent update; {how_much} been medically reviewed."


def withdrawn(facts: StandingFacts, case: Case) -> str:
    """A signer took back what this text leaned on."""
    return _taken_back(facts, case, Code.SIGN_OFF_WITHDRAWN, "A reviewer took back a review")


def disputed(facts: StandingFacts, case: Case) -> str:
    """An editor took back what this text leaned on."""
    return _taken_back(facts, case, Code.SIGN_OFF_DISPUTED, "Our editors dispute a review")


def _taken_back(facts: StandingFacts, case: Case, code: Code, what: str) -> str:
    finding = facts.finding(code)
    since = day(finding.since) if finding else day(case.since_here)
    if not facts.coverage.has_basis:
        return f"{what} of this text. Since {since} it counts as not medically reviewed."
    unsettled = len(facts.coverage.unsettled)
    again = counted(unsettled, "passage has", "passages have")
    return f"{what} of this text. Since {since}, {again} been waiting to be reviewed again."


def revision(facts: StandingFacts, case: Case) -> str:
    """A reviewer found that the text cannot stay as it is."""
    requests = open_requests(case.record, case.version.number, case.policy)
    retiring = [request for request in requests if request.outcome is ReviewOutcome.RETIRE]
    asked = (retiring or requests)[-1]
    what = "taken down; our editors look into it" if retiring else "revised, which is not done yet"
    return f"On {day(asked.at.date())}, a reviewer asked that this page be {what}."


def stale(facts: StandingFacts, case: Case) -> str:
    """How much of the text nobody vouched for, and since when."""
    gaps = facts.coverage.gaps
    removed = sum(gap.at is None for gap in gaps)
    finding = facts.finding(Code.TEXT_CHANGED)
    since = day(finding.since) if finding else day(case.since_here)
    words = len(gaps) - removed
    parts = (
        f"{counted(words, 'passage')} of this text" if words else "",
        f"what was taken out in {counted(removed, 'place')}" if removed else "",
    )
    what = " and ".join(filter(None, parts))
    have = "has" if words + bool(removed) == 1 else "have"
    return f"Since {since}, {what} {have} not been medically reviewed."


def too_few(facts: StandingFacts, case: Case) -> str:
    """The policy wants more people than have signed."""
    policy = case.policy
    wanted = counted(policy.sign_offs, "reviewer")
    if policy.of_specialty == policy.sign_offs:
        wanted += f" in {policy.field}"
    elif policy.of_specialty:
        wanted += f", {policy.of_specialty:,} of them in {policy.field}"
    return f"This text needs {wanted}, and not all of it has been reviewed by as many yet."


def overdue(facts: StandingFacts, case: Case) -> str:
    """The review was of these words, and is too long ago."""
    due = day(facts.due_on) if facts.due_on else ""
    return f"The next review was due on {due} and has not been done yet."


def claimed(facts: StandingFacts, case: Case) -> str:
    """What an imported page printed, as somebody else’s statement."""
    claim = newest_claim(case.record)
    who = f" by {claim.reviewer}" if claim and claim.reviewer else ""
    when = f", dated {day(claim.reviewed_on)}" if claim and claim.reviewed_on else ""
    return f"This page came to us with the statement of a medical review{who}{when}."


def never(facts: StandingFacts, case: Case) -> str:
    """There is no review and no claim of one."""
    return "This text has not been medically reviewed yet."


def reviewed(how: str, case: Case) -> str:
    """Who reviewed the whole text, and when; nothing if nobody did."""
    if case.review_date is None:
        return ""
    rested_on = reviews_rested_on(case)
    people = signers(rested_on)
    days = {review.signer_id: review.at.date() for review in rested_on}
    if set(days.values()) == {case.review_date}:
        return f"{how} by {_listed(people)} on {day(case.review_date)}."
    if min(days.values()) == case.review_date:
        dated = [f"{person} on {day(days[person.id])}" for person in people]
        return f"{how} by {_joined(dated)}."
    return f"{how} by {_listed(people)}, the earliest on {day(case.review_date)}."


def reviews_rested_on(case: Case) -> tuple[SignOffFact, ...]:
    """The whole reviews that give the date, and what others signed of their signers' own words.

    One of each signer: the first, by which they are dated.
    """
    asked = case.policy.sign_offs
    wholes = newest_wholes(case.vouched, asked)
    keys = {signed.sign_off_id for signed in signed_by_others(case.vouched, wholes, asked)}
    beside = [s for s in case.record.sign_offs if s.id in keys and s not in wholes]
    firsts: dict[int, SignOffFact] = {}
    for review in sorted((*wholes, *beside), key=lambda review: review.at):
        firsts.setdefault(review.signer_id, review)
    return tuple(firsts.values())


def changes(case: Case) -> str:
    """Who reviewed what changed since, and when; nothing if nobody did."""
    if case.changes_reviewed_on is None:
        return ""
    names = _listed(signers(case.vouched.changes))
    is_one_day = len({review.at.date() for review in case.vouched.changes}) == 1
    on = " on" if is_one_day else ", most recently on"
    return f"Later changes reviewed by {names}{on} {day(case.changes_reviewed_on)}."


_KEPT = {Signal.MARKUP: "layout", Signal.ORDER: "order", Signal.SPELLING: "spelling"}


def kept(facts: StandingFacts) -> str:
    """What changed that a policy keeps sign-offs over; nothing if nothing did."""
    lines = facts.coverage.kept
    if not lines:
        return ""
    what = [word for signal, word in _KEPT.items() if any(signal in line.signals for line in lines)]
    return f"Since then only {' and '.join(what)} changed, in {counted(len(lines), 'place')}."


def signers(sign_offs: tuple[SignOffFact, ...]) -> tuple[Signer, ...]:
    """Everybody who signed these, each once, as they last signed, the newest last."""
    found: dict[int, Signer] = {}
    for sign_off in reversed(sign_offs):
        if sign_off.signer_id not in found:
            held = (c.name for c in sign_off.credentials if credential_holds(c, sign_off.at))
            names = tuple(dict.fromkeys(name for name in held if name))
            found[sign_off.signer_id] = Signer(sign_off.signer_id, sign_off.signer_name, names)
    return tuple(reversed(found.values()))


def _listed(people: tuple[Signer, ...]) -> str:
    return _joined([str(person) for person in people])


def _joined(words: list[str]) -> str:
    """Names hold commas, so each has its own “by”."""
    *others, last = words
    return f"{', by '.join(others)} and by {last}" if others else last
