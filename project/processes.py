"""Running several programs as one: started together, stopped together."""

import signal
import subprocess
import time
from collections.abc import Callable
from types import FrameType

STOP_SECONDS = 30


class Processes:
    """Child programs by name. Ends when told to, or as soon as one of them does."""

    def __init__(self) -> None:
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._told_to_stop = False

    def start(self, name: str, command: list[str], *, environment: dict[str, str]) -> None:
        """Start a program. Ctrl-C reaches this process alone, which then stops the others."""
        self._children[name] = subprocess.Popen(  # noqa: S603 the commands are ours
            command, env=environment, start_new_session=True
        )

    def listen(self) -> None:
        """SIGTERM and Ctrl-C mean: stop in good order."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self._told_to_stop = True

    def ended(self) -> str:
        """The name of a program that ended by itself, or nothing."""
        return next(
            (name for name, child in self._children.items() if child.poll() is not None), ""
        )

    def wait_until(self, ready: Callable[[], bool], *, seconds: float) -> bool:
        """Whether it became ready in time, while everything ran and nobody said stop."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and not self._told_to_stop and not self.ended():
            if ready():
                return True
            time.sleep(0.1)
        return False

    def wait(self) -> str:
        """Until told to stop (then nothing is returned), or until one ends (then its name)."""
        while not self._told_to_stop:
            if name := self.ended():
                return name
            time.sleep(0.2)
        return ""

    @property
    def told_to_stop(self) -> bool:
        """Whether somebody asked for the end."""
        return self._told_to_stop

    def stop(self) -> None:
        """Ask each to finish what it does; after a while, insist."""
        for child in self._children.values():
            if child.poll() is None:
                child.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self._children.values():
            try:
                child.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
