"""Accounts are made by an administrator; nobody signs up by themselves."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """allauth without the sign-up page."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people are invited."""
        return False


def who_signs_in(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Whose failures are counted: the address that was typed, however it was written."""
    typed = (credentials or {}).get("email") or request.POST.get("login", "")
    return str(typed).strip().lower()
