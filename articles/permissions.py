"""Who may do what with content."""

from articles.models import User
from articles.verdict import YES, Verdict


def may_write(user: User) -> Verdict:
    """Writers and editors write."""
    if not user.is_active:
        return Verdict("Your account is switched off. An administrator can switch it on again.")
    if user.is_writer or user.is_editor:
        return YES
    return Verdict("Only writers and editors change articles. Ask an administrator for that role.")


def may_read(user: User) -> Verdict:
    """Everybody with a role reads versions, published or not."""
    if not user.is_active:
        return Verdict("Your account is switched off. An administrator can switch it on again.")
    if user.is_writer or user.is_editor or user.is_staff or _reviews(user):
        return YES
    return Verdict(
        "Texts that are not published are for writers, reviewers and editors. Ask an "
        "administrator for a role."
    )


def _reviews(user: User) -> bool:
    """Whether the person is a reviewer now. What stopped reviewers signed stays theirs to see."""
    return hasattr(user, "reviewer") and user.reviewer.is_active
