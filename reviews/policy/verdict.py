"""The answer to "may this happen?": one kind for both apps, kept in `articles.verdict`."""

from articles.verdict import YES, OutOfDateError, RefusedError, Verdict, first_refusal, late

__all__ = ["YES", "OutOfDateError", "RefusedError", "Verdict", "first_refusal", "late"]
