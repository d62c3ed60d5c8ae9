"""A PostgreSQL server for the tests: Debian's binaries, one a test process, thrown away after."""

import glob
import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection

BINARIES = "/usr/lib/postgresql/*/bin"
START_SECONDS = 60
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


class NoPostgresError(Exception):
    """PostgreSQL is not installed or does not start."""


def binaries() -> Path:
    """Where the newest installed server's programs are."""
    found = sorted(glob.glob(BINARIES), key=lambda path: float(path.split("/")[-2]))
    if not found:
        raise NoPostgresError("PostgreSQL is not installed: run `make test`, which installs it.")
    return Path(found[-1])


def _owner(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: who it runs as then, made owner of the folder."""
    if os.geteuid() != 0:
        return {}
    postgres = pwd.getpwnam("postgres")
    os.chown(folder, postgres.pw_uid, postgres.pw_gid)
    return {"user": postgres.pw_uid, "group": postgres.pw_gid, "extra_groups": []}


@contextmanager
def server(folder: Path) -> Iterator[None]:
    """Runs a server whose socket is in `folder`; nothing is left of it afterwards."""
    programs = binaries()
    folder.mkdir(mode=0o755)
    owner = _owner(folder)
    data = str(folder / "data")
    initdb = [programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync"]
    subprocess.run(
        [*initdb, "-E", "UTF8", "--locale=C.UTF-8"],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=folder,
        **owner,
    )
    options = [part for setting in QUICK for part in ("-c", setting)]
    with open(folder / "log", "wb") as log:
        process = subprocess.Popen(
            [programs / "postgres", "-D", data, "-k", str(folder), *options],
            stdout=log,
            stderr=log,
            cwd=folder,
            **owner,
        )
    try:
        _wait(programs, folder, process)
        yield
    finally:
        process.terminate()
        process.send_signal(3)  # SIGQUIT: at once, whoever is still connected
        process.wait(START_SECONDS)
        shutil.rmtree(folder, ignore_errors=True)


def end_other_sessions() -> None:
    """Ends every session of the tests' database but this one, and waits until each is gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid, %s) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
            [START_SECONDS * 1000],
        )


def _wait(programs: Path, folder: Path, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    ready = [programs / "pg_isready", "-q", "-h", str(folder)]
    while subprocess.run(ready, check=False).returncode != 0:
        if process.poll() is not None or time.monotonic() > deadline:
            raise NoPostgresError((folder / "log").read_text())
        time.sleep(0.05)
