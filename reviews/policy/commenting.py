"""What may be said about a text, who may resolve it, and which wording may be suggested."""

from collections.abc import Sequence

from articles.text.characters import folded
from articles.text.passage import Kind, Passage
from articles.verdict import YES, Verdict, late
from reviews.policy.anchors import About, Quote, exactly
from reviews.policy.findings.finding import counted

LONGEST = 10_000
LONGEST_SUGGESTION = 2_000
FIRST_WORDS = 12
FIRST_SIGNS = 120
MOST_LISTED = 5


def may_say(*, body: str, suggestion: str) -> Verdict:
    """Something, and not too much of it. A suggested wording can stand by itself."""
    if not body and not suggestion:
        return Verdict("Write the comment first.")
    if len(body) > LONGEST:
        return Verdict(f"This comment is longer than {LONGEST:,} characters. Split it up.")
    return YES


def may_block(*, is_asked: bool, is_editor: bool, is_reply: bool) -> Verdict:
    """A reviewer of this round, or an editor, at the beginning of a thread."""
    if is_reply:
        return Verdict("A reply cannot block by itself. Begin a thread of its own for that.")
    if is_asked or is_editor:
        return YES
    return Verdict("Only a reviewer of this round, or an editor, can make a comment blocking.")


def may_suggest(suggestion: str, about: About | None, passage: Passage | None) -> Verdict:
    """One line of other words for a passage, or for the words quoted, that stand in the text.

    `suggestion` is without spaces at its ends; `passage` is what the comment is about.
    """
    if about is None or passage is None or about.at is None:
        return Verdict("A suggested wording needs words in the text that it replaces. Mark them.")
    if passage.kind is Kind.PICTURE:
        return Verdict("For a picture, say in the comment what has to change.")
    if passage.kind is Kind.ROW and not about.quote:
        return Verdict("Mark the words in one cell of this row that the suggestion replaces.")
    if len(suggestion) > LONGEST_SUGGESTION:
        return Verdict(
            f"This suggestion is longer than {LONGEST_SUGGESTION:,} characters. Suggest shorter "
            "pieces, or say in the comment what has to change."
        )
    if "\n" in suggestion or "\r" in suggestion:
        return Verdict("A suggestion replaces words of one passage, so it is one line.")
    if folded(suggestion) == (about.quote or without_number(passage)):
        return Verdict("The suggested wording is what stands there already.")
    return YES


def without_number(passage: Passage) -> str:
    """The words of a passage without the number that a list gives its item."""
    label = passage.tokens[0]
    is_numbered = "list number" in label.sense
    return passage.words.removeprefix(label.text).lstrip() if is_numbered else passage.words


def may_quote(passage: Passage, named: Quote) -> Verdict:
    """Words that are in the passage."""
    if exactly(passage.words, named):
        return YES
    return late(
        "The words you marked are not in this passage of the version under review. Mark them again."
    )


def may_resolve(
    *, is_writer: bool, is_editor: bool, is_author: bool, is_blocking: bool, reason: str
) -> Verdict:
    """Who began the thread, an editor, or a writer; a blocking one only the first two.

    An editor who resolves a blocking comment of somebody else says why.
    """
    if is_author:
        return YES
    if is_blocking and not is_editor:
        return Verdict(
            "This comment is blocking: only who made it, or an editor with a reason, can resolve "
            "it. Reply, so that they can look again."
        )
    if is_blocking and not reason.strip():
        return Verdict("Say why this comment no longer blocks; it is recorded.")
    if is_editor or is_writer:
        return YES
    return Verdict("Only who began this thread, a writer or an editor can resolve it.")


def may_reopen(*, takes_part: bool) -> Verdict:
    """Whoever may comment."""
    return YES if takes_part else Verdict("Only who takes part in this review may reopen a thread.")


def may_close_orphan(*, is_editor: bool, is_orphaned: bool, reason: str) -> Verdict:
    """An editor, with a reason, once the words are gone from the text."""
    if not is_editor:
        return Verdict("Only an editor closes a thread whose words are gone.")
    if not is_orphaned:
        return late("The words of this thread still stand in the text. Resolve it instead.")
    return YES if reason.strip() else Verdict("Say why this thread can be closed; it is recorded.")


def may_pass(blocking: Sequence[str]) -> Verdict:
    """No blocking comment is open. `blocking` are the first words of those that are."""
    if not blocking:
        return YES
    them = "it" if len(blocking) == 1 else "them"
    return Verdict(
        f"{listed(blocking)} Who made {them}, or an editor with a reason, can resolve {them}."
    )


def listed(blocking: Sequence[str]) -> str:
    """These blocking comments in a sentence."""
    many = counted(len(blocking), "blocking comment is", "blocking comments are")
    more = len(blocking) - MOST_LISTED
    told = [*blocking[:MOST_LISTED], *([f"and {more} more"] if more > 0 else [])]
    return f"{many} open: {'; '.join(told)}."


def in_short(body: str, *, by: str) -> str:
    """The first words of a comment, and whose they are."""
    words = body.split()
    first = " ".join(words[:FIRST_WORDS])[:FIRST_SIGNS]
    return f"“{first}{'…' if first != ' '.join(words) else ''}” ({by})"
