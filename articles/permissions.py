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
