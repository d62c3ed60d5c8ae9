"""Which web addresses may be fetched, and which machines they may lead to."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from articles.importing.web.errors import FetchRefusedError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

USUAL_PORTS = frozenset({80, 443})
_LONGEST = 2_000
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_NEVER = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade translation; a cloud's metadata lives here too
        "127.0.0.0/8",
        "168.63.129.16/32",  # a cloud's metadata at a public-looking address
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "2001::/23",  # Teredo and other protocol assignments
        "2001:db8::/32",
        "2002::/16",  # 6to4: any IPv4 address in disguise
        "3fff::/20",
    )
)
_ISATAP = re.compile(r"(?:0000|0200):5efe:[0-9a-f]{4}:[0-9a-f]{4}$")


@dataclass(frozen=True, slots=True)
class Target:
    """One web address, taken apart and found to be of an allowed form."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def address(self) -> str:
        """The whole address, written one way."""
        usual = {"http": 80, "https": 443}[self.scheme]
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{'' if self.port == usual else f':{self.port}'}{self.path}"


def is_public(ip: IPAddress) -> bool:
    """Whether an address belongs to the open internet, and hides no other address inside."""
    if isinstance(ip, ipaddress.IPv6Address):
        disguised = ip.ipv4_mapped or ip.sixtofour or ip.teredo or _ISATAP.search(ip.exploded)
        if disguised or ip not in _GLOBAL_UNICAST or ip.scope_id:
            return False
    if any(ip in network for network in _NEVER if network.version == ip.version):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def parse_target(address: str, *, ports: frozenset[int] = USUAL_PORTS) -> Target:
    """The address taken apart. Raises FetchRefusedError if its form is not allowed."""
    if len(address) > _LONGEST:
        raise FetchRefusedError("The address is too long.")
    if re.search(r"[\x00-\x20\x7f\\]", address.strip()):
        raise FetchRefusedError("The address holds characters that no web address has.")
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise FetchRefusedError("This is not a web address.") from None
    if parts.scheme not in {"http", "https"}:
        raise FetchRefusedError("Only http and https addresses are fetched.")
    if parts.username is not None or parts.password is not None:
        raise FetchRefusedError("Addresses with a user name or password are not fetched.")
    port = port if port is not None else {"http": 80, "https": 443}[parts.scheme]
    if port not in ports:
        raise FetchRefusedError(f"Port {port} is not fetched, only the usual ones of the web.")
    return Target(parts.scheme, _plain_host(host), port, _path(parts.path, parts.query))


def follow(target: Target, location: str, *, ports: frozenset[int] = USUAL_PORTS) -> Target:
    """Where a redirect leads, checked like a first address."""
    try:
        joined = urljoin(target.address, location.strip())
    except ValueError:
        raise FetchRefusedError("The page redirects to something that is no address.") from None
    return parse_target(joined, ports=ports)


def _plain_host(host: str) -> str:
    if not host or "%" in host:
        raise FetchRefusedError("The address names no host.")
    if ":" in host:
        return host
    try:
        plain = host.encode("idna").decode("ascii")
    except UnicodeError:
        raise FetchRefusedError("The host name cannot be read.") from None
    if not re.fullmatch(r"[a-z0-9_.-]{1,253}", plain, re.IGNORECASE):
        raise FetchRefusedError("The host name cannot be read.")
    return plain.lower()


def _path(path: str, query: str) -> str:
    kept = quote(path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{kept}?{quote(query, safe='/%:@!$&()*+,;=~-._?')}" if query else kept
