"""A connection that goes to one checked machine and ends when the time is over."""

import http.client
import io
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

from articles.importing.web.addresses import IPAddress, Target
from articles.importing.web.errors import FetchFailedError

Resolve = Callable[[str, int], Sequence[str]]


class Deadline:
    """The moment everything has to be finished by, and the longest single wait."""

    def __init__(self, seconds: float, longest_wait: float) -> None:
        """Start counting now."""
        self._end = time.monotonic() + seconds
        self._longest_wait = longest_wait

    def wait(self) -> float:
        """How long the next step may wait. Raises FetchFailedError when the time is over."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise FetchFailedError("The page took too long to arrive.")
        return min(left, self._longest_wait)


def resolve_host(host: str, port: int) -> Sequence[str]:
    """Every address a name has, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(row[4][0]) for row in found))


def resolve_in_time(resolve: Resolve, target: Target, deadline: Deadline) -> Sequence[str]:
    """What `resolve` answers within the time; the system's resolver knows no limit of its own."""
    answers: list[Sequence[str]] = []

    def ask() -> None:
        try:
            answers.append(resolve(target.host, target.port))
        except (OSError, UnicodeError):
            answers.append([])

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(deadline.wait())
    if not answers or not answers[0]:
        raise FetchFailedError(f"No machine was found under the name {target.host}.")
    return answers[0]


class _TimedReader(io.RawIOBase):
    """Reads from a socket; every read has what is left of the time, not a new allowance."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock = sock
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._sock.settimeout(self._deadline.wait())
        return self._sock.recv_into(buffer)

    def close(self) -> None:
        self._sock.close()
        super().close()


class _TimedSocket:
    """What http.client needs of a socket, within the deadline."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock = sock
        self._deadline = deadline
        self._is_read = False

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(self._deadline.wait())
        self._sock.sendall(data)

    def makefile(self, mode: str, *args: Any, **kwargs: Any) -> io.BufferedReader:
        self._is_read = True
        return io.BufferedReader(_TimedReader(self._sock, self._deadline))

    def close(self) -> None:
        """Close, unless the answer is still to be read: then whoever reads it closes."""
        if not self._is_read:
            self._sock.close()


class PinnedConnection(http.client.HTTPConnection):
    """Speaks to `ip` and nobody else, under the host name of the target; never resolves a name."""

    def __init__(
        self, target: Target, ip: IPAddress, *, deadline: Deadline, tls: ssl.SSLContext
    ) -> None:
        """Keep where to go; nothing is sent yet."""
        super().__init__(target.host, target.port)
        self.default_port = 443 if target.scheme == "https" else 80
        self._target = target
        self._ip = ip
        self._deadline = deadline
        self._tls = tls

    def connect(self) -> None:
        """Connect to the checked address; for https, the certificate must be that of the name."""
        place = (str(self._ip), self._target.port)
        raw = socket.create_connection(place, timeout=self._deadline.wait())
        try:
            if self._target.scheme == "https":
                raw.settimeout(self._deadline.wait())
                raw = self._tls.wrap_socket(raw, server_hostname=self._target.host)
        except BaseException:
            raw.close()
            raise
        self.sock: Any = _TimedSocket(raw, self._deadline)
