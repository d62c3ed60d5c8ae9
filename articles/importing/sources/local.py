"""A site on this machine or in its own network, named by whoever runs a command here."""

import datetime as dt
import ipaddress
from urllib.parse import urlsplit

from articles.importing.fetching import Fetched, Limits, fetch
from articles.importing.sources.polite import Fetch
from articles.importing.web.addresses import USUAL_PORTS, IPAddress, is_public
from articles.importing.web.connection import resolve_host


def is_local(address: str) -> bool:
    """Whether the host of an address is a machine that is not on the open internet."""
    return any(not is_public(ip) for ip in _machines(address))


def fetch_local(source: str) -> Fetch:
    """`fetch`, which may also reach the machines and the port of `source`, and no others."""
    machines = _machines(source)
    ports = USUAL_PORTS | ({port} if (port := urlsplit(source).port) else frozenset())

    def reach(address: str, *, at: dt.datetime, limits: Limits | None = None) -> Fetched:
        return fetch(
            address,
            at=at,
            limits=limits,
            allowed=lambda ip: is_public(ip) or ip in machines,
            ports=frozenset(ports),
        )

    return reach


def _machines(address: str) -> frozenset[IPAddress]:
    """Every machine the host of an address leads to; none where nothing is found."""
    try:
        parts = urlsplit(address)
        found = resolve_host(parts.hostname or "", parts.port or 80)
        return frozenset(ipaddress.ip_address(one) for one in found)
    except (OSError, UnicodeError, ValueError):
        return frozenset()
