"""Accounts are made by an administrator; nobody signs up by themselves."""

import datetime as dt
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest


class ClosedAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """allauth without the sign-up page, and with mails that name this site."""

    error_messages: ClassVar[dict[str, str]] = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "This address and this password do not belong together."
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people are invited."""
        return False

    def format_email_subject(self, subject: str) -> str:
        """As written: the site is named in it, by its name."""
        return subject

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """The mail, which knows what the site is called and how long its link lasts."""
        known = {
            "site_name": settings.SITE_NAME,
            "site_url": settings.SITE_URL,
            "days": dt.timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT).days,
        }
        mail: EmailMessage = super().render_mail(template_prefix, email, known | context, headers)
        return mail


def who_signs_in(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Whose failures are counted: the address that was typed, however it was written."""
    typed = (credentials or {}).get("email") or request.POST.get("login", "")
    return str(typed).strip().lower()
