"""The site that `make run` starts on an empty folder: started once, for all tests that look at it.

Whichever process of a test run needs it first starts it and stops it again; the others wait.
"""

import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings

from tests import snapshots

START_SECONDS = 300


@dataclass(frozen=True)
class Served:
    """A site that ran: where its data and keys are, what it said, how it ended."""

    folder: str
    port: int
    said: str
    ended_with: int

    @contextmanager
    def put_in_place(self) -> Iterator[None]:
        """Its database, pictures and keys are those of the tests. SQLite alone."""
        data, keys = Path(self.folder, "data"), Path(self.folder, "keys")
        try:
            snapshots.put_back(connection, data / "countersign.sqlite3")
            with override_settings(
                MEDIA_ROOT=data / "media", SIGNING_KEY_FILE=keys / "signing-key.pem"
            ):
                yield
        finally:
            snapshots.put_back(connection, snapshots.PRISTINE)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Served:
    """Started by the command on an empty folder, and told to stop once it said where it is."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    told = shared / "served.json"
    with (shared / "served.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            folder = shared / "served"
            folder.mkdir(exist_ok=True)  # where another process tried and failed
            told.write_text(json.dumps(asdict(_serve(folder))))
    return Served(**json.loads(told.read_text()))


def _serve(folder: Path) -> Served:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "project.settings",
        "DATA_DIR": str(folder / "data"),
        "KEYS_DIR": str(folder / "keys"),
        "SITE_URL": "",
    }
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as site:
        assert site.stdout is not None
        too_late = threading.Timer(START_SECONDS, site.kill)
        too_late.start()
        said = ""
        while "/desk/" not in said and (line := site.stdout.readline()):
            said += line
        site.send_signal(signal.SIGTERM)
        said += site.stdout.read()
        ended_with = site.wait()
        too_late.cancel()
        return Served(str(folder), port, said, ended_with)
