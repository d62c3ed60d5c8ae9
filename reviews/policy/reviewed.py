"""What readers are told of the review of each passage: how many, by whom, on which day."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from reviews.policy.coverage import Held
from reviews.policy.facts import SignOffFact
from reviews.policy.findings.finding import counted, day
from reviews.policy.holding import Holding, Row
from reviews.policy.validity import credential_holds

Told = tuple[tuple[str, dt.date], ...]
"""The reviewers of a passage, as they signed, each with the day."""


def reviewed_sentences(holding: Holding) -> tuple[str, ...]:
    """True sentences whose numbers add up to the passages of the text. No unpublished word."""
    here = [row for row in holding.rows if row.number is not None]
    settled = [row for row in here if row.line.is_settled]
    few = [row for row in here if row.held is Held.TOO_FEW]
    kept = sum(row.held is Held.KEPT for row in here)
    left = len(here) - len(settled) - len(few)
    wanted = max(1, holding.policy.sign_offs)
    return (
        *_reviewed(settled, len(here), wanted),
        *_few(few, wanted),
        *_none(0 if settled or few else len(here)),
        *_left(left if settled or few else 0),
        *_removed(len(holding.coverage.removals)),
        *_kept(kept),
    )


def _reviewed(rows: list[Row], of: int, wanted: int) -> Iterator[str]:
    if not rows:
        return
    were = "was" if len(rows) == 1 else "were"
    how_many = "All" if len(rows) == of else f"{len(rows):,} of"
    groups = _groups(rows, wanted)
    by = f" by {_named(next(iter(groups)))}" if len(groups) == 1 else f": {_each(groups)}"
    yield f"{how_many} {counted(of, 'passage')} of this text {were} reviewed{by}."


def _few(rows: list[Row], wanted: int) -> Iterator[str]:
    if rows:
        were = "was" if len(rows) == 1 else "were"
        yield (
            f"{counted(len(rows), 'passage')} {were} reviewed, but by fewer people than our rules "
            f"ask for: {_each(_groups(rows, wanted))}."
        )


def _none(number: int) -> Iterator[str]:
    if number:
        yield f"None of the {counted(number, 'passage')} of this text was reviewed on record."


def _left(number: int) -> Iterator[str]:
    if number == 1:
        yield "1 passage has not been reviewed; it is marked below."
    elif number:
        yield f"{number:,} passages have not been reviewed; they are marked below."


def _removed(number: int) -> Iterator[str]:
    if number:
        was = "was" if number == 1 else "were"
        yield f"{counted(number, 'passage')} {was} taken out, and no review has confirmed that yet."


def _kept(number: int) -> Iterator[str]:
    if number:
        yield (
            f"In {counted(number, 'reviewed passage')} something small, such as the layout, "
            "changed since; our rules let the review stand."
        )


def _groups(rows: Iterable[Row], wanted: int) -> Counter[Told]:
    """How many passages the same people reviewed on the same days."""
    return Counter(_told(row, wanted) for row in rows)


def _each(groups: Counter[Told]) -> str:
    return "; ".join(f"{number:,} by {_named(told)}" for told, number in groups.most_common())


def _told(row: Row, wanted: int) -> Told:
    newest = sorted(row.by[:wanted], key=lambda fact: (fact.at, fact.id))
    return tuple((_printed(fact), fact.at.date()) for fact in newest)


def _named(told: Told) -> str:
    return " and by ".join(f"{name} on {day(on)}" for name, on in told)


def _printed(fact: SignOffFact) -> str:
    """The reviewer as they signed: the name, and the credentials that held then."""
    held = (c.name for c in fact.credentials if credential_holds(c, fact.at))
    return ", ".join((fact.signer_name, *dict.fromkeys(name for name in held if name)))
