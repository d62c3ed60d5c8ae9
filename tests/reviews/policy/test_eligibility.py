"""Who may move a round or a page along: for each question one yes, and every no with its words."""

from collections.abc import Callable
from typing import Any

import pytest

from articles.verdict import Verdict
from reviews.policy import eligibility as may
from reviews.policy.states import AssignmentState, State

SUBMIT: dict[str, Any] = {
    "is_writer": True,
    "is_newest": True,
    "is_under_review": False,
    "is_left": True,
}
ASSIGN: dict[str, Any] = {
    "is_editor": True,
    "state": State.OPEN,
    "is_reviewer": True,
    "is_waiting": False,
}
RECALL: dict[str, Any] = {"by_id": 1, "asked_by_id": 1, "is_editor": False, "state": State.OPEN}
REQUEST: dict[str, Any] = {
    "is_reviewer": True,
    "is_asked": True,
    "state": State.OPEN,
    "reason": "Wrong.",
}
DECLINE: dict[str, Any] = {
    "assignment": AssignmentState.WAITING,
    "state": State.OPEN,
    "reason": "Away.",
}
COMMENT: dict[str, Any] = {"is_asked": True, "is_writer": False, "is_editor": False}
PUBLISH: dict[str, Any] = {
    "is_editor": True,
    "is_live": False,
    "has_basis": True,
    "gaps": 0,
    "too_few": 0,
}
EMERGENCY: dict[str, Any] = {
    "is_editor": True,
    "is_live": False,
    "is_settled": False,
    "reason": "Recall.",
}
IMPORTED: dict[str, Any] = {"is_editor": True, "is_live": False, "is_imported": True}
RETIRE: dict[str, Any] = {"is_editor": True, "is_live": True, "reason": "Old."}

LATE = "late"
NO = "no"
EDITOR = "Only an editor may do this."
LIVE = "This version is live already."
RECALLED = "The writer recalled this version."
ROWS: list[tuple[Callable[..., Verdict], dict[str, Any], dict[str, Any], str, str]] = [
    (may.may_submit, SUBMIT, {"is_writer": False}, NO, "Only a writer or an editor may submit"),
    (may.may_submit, SUBMIT, {"is_newest": False}, LATE, "There is a newer version; submit"),
    (may.may_submit, SUBMIT, {"is_under_review": True}, LATE, "This version is under review"),
    (may.may_submit, SUBMIT, {"is_left": False}, LATE, "Every passage of this version is signed"),
    (may.may_assign, ASSIGN, {"is_editor": False}, NO, EDITOR),
    (may.may_assign, ASSIGN, {"state": State.RECALLED}, LATE, RECALLED),
    (may.may_assign, ASSIGN, {"is_reviewer": False}, NO, "This person is not an active reviewer."),
    (may.may_assign, ASSIGN, {"is_waiting": True}, LATE, "This reviewer was asked already."),
    (may.may_recall, RECALL, {"by_id": 2}, NO, "Only who submitted a version, or an editor,"),
    (may.may_recall, RECALL, {"state": State.SIGNED_OFF}, LATE, "This review is complete"),
    (may.may_recall, RECALL, {"state": State.RECALLED}, LATE, RECALLED),
    (may.may_request_changes, REQUEST, {"is_reviewer": False}, NO, "Only an active reviewer"),
    (may.may_request_changes, REQUEST, {"is_asked": False}, NO, "Another reviewer was asked"),
    (may.may_request_changes, REQUEST, {"state": State.SUPERSEDED}, LATE, "A newer version was"),
    (may.may_request_changes, REQUEST, {"reason": " "}, NO, "Say what has to change"),
    (may.may_decline, DECLINE, {"assignment": None}, NO, "You were not asked to review"),
    (may.may_decline, DECLINE, {"state": State.RECALLED}, LATE, RECALLED),
    (may.may_decline, DECLINE, {"assignment": AssignmentState.DONE}, LATE, "You have answered"),
    (may.may_decline, DECLINE, {"reason": ""}, NO, "Say why, so that the editor can ask"),
    (may.may_comment, COMMENT, {"is_asked": False}, NO, "Only who takes part in this review"),
    (may.may_publish, PUBLISH, {"is_editor": False}, NO, EDITOR),
    (may.may_publish, PUBLISH, {"is_live": True}, LATE, LIVE),
    (may.may_publish, PUBLISH, {"has_basis": False}, NO, "No valid sign-off covers the whole"),
    (may.may_publish, PUBLISH, {"gaps": 1}, NO, "1 passage is not covered by a valid sign-off."),
    (may.may_publish, PUBLISH, {"too_few": 2}, NO, "2 passages have fewer signatures than the"),
    (may.may_publish_emergency, EMERGENCY, {"is_editor": False}, NO, EDITOR),
    (may.may_publish_emergency, EMERGENCY, {"is_live": True}, LATE, LIVE),
    (may.may_publish_emergency, EMERGENCY, {"is_settled": True}, NO, "This version is signed off"),
    (may.may_publish_emergency, EMERGENCY, {"reason": ""}, NO, "Say why this cannot wait"),
    (may.may_publish_imported, IMPORTED, {"is_editor": False}, NO, EDITOR),
    (may.may_publish_imported, IMPORTED, {"is_imported": False}, NO, "Only the text of an import"),
    (may.may_publish_imported, IMPORTED, {"is_live": True}, LATE, LIVE),
    (may.may_follow, {"number": 2, "newest_live": 2}, {"number": 1}, NO, "Version 2 has been live"),
    (may.may_retire, RETIRE, {"is_editor": False}, NO, EDITOR),
    (may.may_retire, RETIRE, {"is_live": False}, LATE, "This article is not live."),
    (may.may_retire, RETIRE, {"reason": ""}, NO, "Say why the page is taken off the site."),
]


@pytest.mark.parametrize(("ask", "fine", "change", "how", "words"), ROWS)
def test_each_question_has_a_yes_and_every_no_says_why(
    ask: Callable[..., Verdict], fine: dict[str, Any], change: dict[str, Any], how: str, words: str
) -> None:
    assert ask(**fine)
    verdict = ask(**{**fine, **change})
    assert verdict.refusal.startswith(words)
    assert verdict.is_late is (how == LATE)


def test_an_editor_may_recall_what_another_submitted() -> None:
    assert may.may_recall(by_id=2, asked_by_id=1, is_editor=True, state=State.CHANGES_REQUESTED)
