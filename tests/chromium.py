"""Debian's Chromium, and what it complains about."""

import os
import shutil

from playwright.sync_api import BrowserContext, ConsoleMessage, WebError

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Console:
    """Everything the browser complained about; a journey ends well only if nothing is left."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self._expected: list[str] = []

    def expect(self, words: str) -> None:
        """Complaints that contain these words belong to the story of this test."""
        self._expected.append(words)

    def watch(self, context: BrowserContext) -> None:
        """Listen to every page of this context: script errors, failed loads, CSP violations."""
        context.on("console", self._said)
        context.on("weberror", self._failed)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            where = message.location.get("url", "")
            self.complaints.append(f"{message.type}: {message.text} ({where})")

    def _failed(self, error: WebError) -> None:
        self.complaints.append(f"script error: {error.error}")

    def unexpected(self) -> list[str]:
        """What no test asked for."""
        return [
            complaint
            for complaint in self.complaints
            if not any(words in complaint for words in self._expected)
        ]


def chromium() -> str:
    """The browser's program: $CHROMIUM, or Debian's, by choice the one without a window."""
    found = map(shutil.which, ("chromium-headless-shell", "chromium"))
    return os.environ.get("CHROMIUM") or next(filter(None, found), "/usr/bin/chromium")
