"""Asking one site for many pages without being a burden to it."""

import datetime as dt
import time
from collections.abc import Callable
from typing import Protocol
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from articles.importing.fetching import Fetched, Limits
from articles.importing.pictures import LIMITS as PICTURES
from articles.importing.web.errors import FetchFailedError, FetchRefusedError

NAME = "Countersign"
LONGEST_PAUSE = 120.0
MOST_TRIES = 3
_LATER = frozenset({429, 503})
_CLOSED = frozenset({401, 403})
_ROBOTS = Limits(size=500_000)


class Fetch(Protocol):
    """How a page is fetched."""

    def __call__(self, address: str, *, at: dt.datetime, limits: Limits | None = None) -> Fetched:
        """The page, as `articles.importing.fetching.fetch` promises it."""


class PoliteFetcher:
    """Fetches pages of one site: as robots.txt allows, at a pace, and later when asked to wait."""

    def __init__(
        self,
        fetch: Fetch,
        *,
        per_second: float = 1.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Nothing is asked yet. `sleep` is the only way this waits."""
        self._fetch = fetch
        self._pause = 1 / per_second
        self._sleep = sleep
        self._rules: dict[str, RobotFileParser] = {}
        self._last: float | None = None

    def page(self, address: str, *, at: dt.datetime, limits: Limits | None = None) -> Fetched:
        """One page. Raises FetchRefusedError where robots.txt says no; else what `fetch` raises."""
        if not self._rules_of(address, at).can_fetch(NAME, address):
            raise FetchRefusedError("The site's robots.txt asks programs not to read this page.")
        return self._fetch_in_turn(address, at, limits)

    def picture(self, address: str, at: dt.datetime) -> bytes:
        """The bytes of a picture, asked for as politely as a page. Raises what `page` raises."""
        return self.page(address, at=at, limits=PICTURES).raw

    def _fetch_in_turn(self, address: str, at: dt.datetime, limits: Limits | None) -> Fetched:
        for _ in range(MOST_TRIES - 1):
            self._wait_for_turn()
            try:
                return self._fetch(address, at=at, limits=limits)
            except FetchFailedError as failure:
                if failure.status not in _LATER:
                    raise
                wait = failure.retry_after if failure.retry_after is not None else 5
                if wait > LONGEST_PAUSE:
                    raise
                self._sleep(wait)
        self._wait_for_turn()
        return self._fetch(address, at=at, limits=limits)

    def _wait_for_turn(self) -> None:
        if self._last is not None:
            left = self._last + self._pause - time.monotonic()
            if left > 0:
                self._sleep(left)
        self._last = time.monotonic()

    def _rules_of(self, address: str, at: dt.datetime) -> RobotFileParser:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = rules = self._read_rules(f"{site}/robots.txt", at)
            asked = rules.crawl_delay(NAME)
            if asked:
                self._pause = max(self._pause, min(float(asked), LONGEST_PAUSE))
        return self._rules[site]

    def _read_rules(self, address: str, at: dt.datetime) -> RobotFileParser:
        """The rules of a site: none where there is no such file, all closed where it is closed.

        Raises FetchFailedError while the site cannot say: then nothing of it is read.
        """
        rules = RobotFileParser(address)
        try:
            got = self._fetch_in_turn(address, at, _ROBOTS)
        except FetchFailedError as failure:
            if failure.status is None or failure.status >= 500 or failure.status in _LATER:
                raise
            rules.parse(["User-agent: *", "Disallow: /"] if failure.status in _CLOSED else [])
        else:
            rules.parse(got.raw.decode("utf-8", errors="replace").splitlines())
        return rules
