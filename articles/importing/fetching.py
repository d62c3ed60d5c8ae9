"""Fetching one page of the open web, never anything behind our own walls.

Every hop is checked: the form of the address, then each machine its name leads to; the connection
goes to the machine that was checked, so a name that changes its answer gains nothing.
"""

import datetime as dt
import functools
import http.client
import ipaddress
import re
import ssl
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from articles.importing.web.addresses import (
    USUAL_PORTS,
    IPAddress,
    Target,
    follow,
    is_public,
    parse_target,
)
from articles.importing.web.connection import (
    Deadline,
    PinnedConnection,
    Resolve,
    resolve_host,
    resolve_in_time,
)
from articles.importing.web.errors import FetchFailedError, FetchRefusedError

__all__ = ["FetchFailedError", "FetchRefusedError", "Fetched", "Limits", "fetch"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "Countersign (reads a page for its editors)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
_PIECE = 65_536
_TOO_LATE = "The page took too long to arrive."


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one fetch may take: bytes also count after decompression; seconds are for it all."""

    size: int = 5_000_000
    seconds: float = 10.0
    longest_wait: float = 5.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, what the server called them, where it was at last, and when."""

    raw: bytes
    content_type: str
    final_address: str
    fetched_at: dt.datetime


def fetch(
    address: str,
    *,
    at: dt.datetime,
    limits: Limits | None = None,
    allowed: Callable[[IPAddress], bool] = is_public,
    resolve: Resolve = resolve_host,
    ports: frozenset[int] = USUAL_PORTS,
    tls: ssl.SSLContext | None = None,
) -> Fetched:
    """The page at an address.

    Raises FetchRefusedError if the address, or one it redirects to, is not ours to fetch, and
    FetchFailedError if the server gives no page within the limits. `allowed` decides which machines
    may be reached; only tests hand in another one.
    """
    limits = limits or Limits()
    deadline = Deadline(limits.seconds, limits.longest_wait)
    context = tls or _usual_tls()
    target = parse_target(address, ports=ports)
    for _ in range(limits.redirects + 1):
        ips = _checked(resolve_in_time(resolve, target, deadline), allowed)
        connection, answer = _ask(target, ips, deadline, context)
        try:
            if answer.status not in _REDIRECTS:
                raw = _body(answer, limits.size)
                kind = answer.headers.get("Content-Type", "")
                return Fetched(raw, kind, target.address, at)
            target = follow(target, _location(answer), ports=ports)
        except TimeoutError as trouble:
            raise FetchFailedError(_TOO_LATE) from trouble
        except (http.client.HTTPException, OSError, ValueError, zlib.error) as trouble:
            raise FetchFailedError("The server's answer broke off or makes no sense.") from trouble
        finally:
            answer.close()
            connection.close()
    raise FetchFailedError(f"The page redirects more than {limits.redirects} times.")


@functools.cache
def _usual_tls() -> ssl.SSLContext:
    """The system's certificates, read once: reading them takes longer than many a page."""
    return ssl.create_default_context()


def _checked(found: object, allowed: Callable[[IPAddress], bool]) -> list[IPAddress]:
    """The machines a name leads to; one that must not be reached is enough to refuse the name."""
    ips: list[IPAddress] = []
    for written in found if isinstance(found, (list, tuple)) else []:
        try:
            ip = ipaddress.ip_address(written)
        except ValueError:
            raise FetchRefusedError("The address leads to a machine we cannot name.") from None
        if not allowed(ip):
            raise FetchRefusedError("The address leads into a private or reserved network.")
        ips.append(ip)
    return ips


def _ask(
    target: Target, ips: list[IPAddress], deadline: Deadline, tls: ssl.SSLContext
) -> tuple[PinnedConnection, http.client.HTTPResponse]:
    """The connection and the head of the answer, from the first of three machines that speaks."""
    trouble: Exception | None = None
    for ip in ips[:3]:
        connection = PinnedConnection(target, ip, deadline=deadline, tls=tls)
        try:
            connection.request("GET", target.path, headers=_HEADERS)
            return connection, connection.getresponse()
        except ssl.SSLCertVerificationError as wrong:
            connection.close()
            raise FetchFailedError("The server's certificate is not that of its name.") from wrong
        except (http.client.HTTPException, OSError, ValueError) as wrong:
            connection.close()
            trouble = wrong
        except FetchFailedError:
            connection.close()
            raise
    if isinstance(trouble, TimeoutError):
        raise FetchFailedError(_TOO_LATE) from trouble
    raise FetchFailedError(f"{target.host} does not answer as a web server.") from trouble


def _location(answer: http.client.HTTPResponse) -> str:
    location = answer.headers.get("Location", "")
    if not location:
        raise FetchFailedError("The page redirects to nowhere.")
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _body(answer: http.client.HTTPResponse, size: int) -> bytes:
    """The whole body, decompressed, if it stays within the size."""
    if answer.status != http.HTTPStatus.OK:
        wait = answer.headers.get("Retry-After", "").strip()
        raise FetchFailedError(
            f"The server answered {answer.status}.",
            status=answer.status,
            retry_after=int(wait) if re.fullmatch("[0-9]{1,6}", wait) else None,
        )
    if answer.length is not None and answer.length > size:
        raise FetchFailedError(_too_large(size))
    inflate = _decompressor(answer.headers.get("Content-Encoding", ""))
    kept = bytearray()
    received = 0
    while piece := answer.read1(_PIECE):
        received += len(piece)
        kept += inflate.decompress(piece, size + 1 - len(kept)) if inflate else piece
        if len(kept) > size or received > size:
            raise FetchFailedError(_too_large(size))
    if answer.length or (inflate is not None and not inflate.eof):
        raise FetchFailedError("The page broke off before its end.")
    return bytes(kept)


def _decompressor(encoding: str) -> "zlib._Decompress | None":
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return None
    if name in {"gzip", "x-gzip", "deflate"}:
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    raise FetchFailedError("The server sent the page in an encoding we did not ask for.")


def _too_large(size: int) -> str:
    return f"The page is larger than {size / 1_000_000:g} MB."
