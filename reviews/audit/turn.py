"""Whose turn it is: who has to act so that an article goes on."""

import datetime as dt
from typing import Any

from django.utils.text import get_text_list

from reviews.models import AuditRow, Review
from reviews.policy.standing import Standing
from reviews.policy.states import AssignmentState, NextStep, State

BROKEN = {
    Standing.STALE: "An editor: the review does not hold, and nobody is asked for another.",
    Standing.UNREVIEWED: "An editor: it is live, and nobody is asked to review it.",
    Standing.DUE_SOON: "An editor: the review runs out soon, and nobody is asked for the next.",
}


def turn(newest: Any, review: Review | None, line: AuditRow | None) -> str:
    """A sentence that begins with who has to act. `review` is the newest round.

    What the newest version waits for comes first, then what the live one does.
    """
    if newest is None or line is None:
        return "The writer: there is no version yet that somebody could review."
    number = newest.number
    is_about_it = review is not None and review.version_id == newest.pk
    if review and is_about_it and review.state == State.OPEN:
        return _of_reviewers(review, number)
    if review and is_about_it and review.state == State.CHANGES_REQUESTED:
        return f"{review.asked_by}: a reviewer asks for changes to version {number}."
    if line.next_step == NextStep.PUBLISH:
        return f"An editor: version {number} is signed off, and not published."
    if line.next_step == NextStep.SUBMIT:
        return f"A writer: version {number} is to be submitted for review."
    return _of_the_standing(line)


def _of_reviewers(review: Review, number: int) -> str:
    waiting: dict[dt.date, list[str]] = {}
    for row in review.assignments.all():
        if row.state == AssignmentState.WAITING:
            waiting.setdefault(row.due_on, []).append(str(row.reviewer))
    if waiting:
        who = "; ".join(
            f"{get_text_list(names, 'and')} by {day:%-d %b %Y}"
            for day, names in sorted(waiting.items())
        )
        return f"{who}: version {number} is with them."
    return f"Any reviewer: version {number} is submitted, and nobody in particular is asked."


def _of_the_standing(line: AuditRow) -> str:
    if line.standing in BROKEN:
        return BROKEN[Standing(line.standing)]
    if line.standing == Standing.CURRENT and line.due_on:
        return f"Nobody: the review holds until {line.due_on:%-d %b %Y}."
    return "Nobody: nothing waits."
