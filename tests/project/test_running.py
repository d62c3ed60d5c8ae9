"""`manage.py serve` and what it is made of."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django_tasks_db.models import DBTaskResult

from project.left_tasks import put_back, worker_name
from project.management.commands.serve import refuse_busy_port
from project.processes import Processes
from tests.demonstration import Served

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
END = [sys.executable, "-c", "pass"]


def running_task(worker: str) -> DBTaskResult:
    return DBTaskResult.objects.create(
        status="RUNNING",
        task_path="nowhere.task",
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        run_after="2026-01-05T00:00:00Z",
        worker_ids=[worker],
        exception_class_path="",
        traceback="",
    )


def test_a_busy_port_is_named_with_a_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is in use.*PORT={port + 1}"):
            refuse_busy_port("127.0.0.1", port)


def test_a_task_that_died_with_its_worker_is_put_back(db: None) -> None:
    ours, others = running_task(worker_name(8000)), running_task("another-machine-8000")
    assert put_back(worker_name(8000)) == 1
    ours.refresh_from_db()
    others.refresh_from_db()
    assert (ours.status, others.status) == ("READY", "RUNNING")


def test_when_one_program_ends_the_others_are_stopped() -> None:
    processes = Processes()
    processes.start("short", END, environment=dict(os.environ))
    processes.start("long", SLEEP, environment=dict(os.environ))
    assert processes.wait() == "short"
    processes.stop()
    assert {child.poll() for child in processes._children.values()} == {0, -signal.SIGTERM}


@pytest.mark.sqlite_only
def test_the_site_starts_on_an_empty_folder_and_stops_when_told(served: Served) -> None:
    assert f"http://127.0.0.1:{served.port}/desk/" in served.said
    assert served.ended_with == 0
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", served.port), timeout=1)


def test_a_public_site_passes_djangos_own_examination(tmp_path: Path) -> None:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "project.settings",
        "DATA_DIR": str(tmp_path / "data"),
        "KEYS_DIR": str(tmp_path / "keys"),
        "SECRET_KEY": "",
        "SITE_URL": "https://health.example.org",
        "EMAIL_URL": "smtp://mail.example.org",
    }
    del environment["DJANGO_ALLOW_ASYNC_UNSAFE"]
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_generated_pages_are_fresh() -> None:
    call_command("write_reference", check=True)
