"""`manage.py serve`: everything a running site needs, in one command."""

import http.client
import os
import socket
import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import User
from project.collecting import collect
from project.left_tasks import put_back, worker_name
from project.processes import Processes

HOST = "127.0.0.1"
READY_SECONDS = 60


class Command(BaseCommand):
    """Prepares database and static files, then runs the web server and the task worker."""

    help = "Run the site: database, static files, web server and task worker. Ctrl-C stops it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen."""
        parser.add_argument("--port", type=int, default=8000, help="default: 8000")
        parser.add_argument("--host", default=HOST, help=f"default: {HOST}")

    def handle(self, *, host: str, port: int, **options: Any) -> None:
        """Prepare, run, and stop in good order."""
        refuse_busy_port(host, port)
        self.prepare(port)
        processes = Processes()
        processes.listen()
        try:
            start(processes, host=host, port=port)
            self.run(processes, host, port)
        finally:
            processes.stop()

    def prepare(self, port: int) -> None:
        """Bring database and static files up to date."""
        call_command("migrate", interactive=False, verbosity=0)
        collect()
        if not User.objects.exists() and "make_demo" in get_commands():
            call_command("make_demo", stdout=self.stdout)
        if again := put_back(worker_name(port)):
            self.stdout.write(f"{again} unfinished tasks are done again.")

    def run(self, processes: Processes, host: str, port: int) -> None:
        """Say where the site is once it answers, then wait for its end."""
        if not processes.wait_until(lambda: answers(host, port), seconds=READY_SECONDS):
            if processes.told_to_stop:
                return
            raise CommandError("The site did not start. The lines above say why.")
        self.announce(address(port))
        if name := processes.wait():
            raise CommandError(f"The {name} ended by itself, so the site was stopped.")
        self.stdout.write("Stopped.")

    def announce(self, site: str) -> None:
        """The addresses, and who can sign in where the database holds the demonstration."""
        self.stdout.write(
            f"{settings.SITE_NAME} is running. Ctrl-C stops it.\n\n"
            f"  Published pages  {site}/\n"
            f"  Desk             {site}/desk/\n"
            f"  Administration   {site}/admin/\n"
        )
        if "make_demo" in get_commands():
            call_command("make_demo", accounts=True, stdout=self.stdout)
        self.stdout.flush()


def address(port: int) -> str:
    """The site's address: what SITE_URL says, else this machine and port."""
    return settings.SITE_URL if os.environ.get("SITE_URL") else f"http://{HOST}:{port}"


def start(processes: Processes, *, host: str, port: int) -> None:
    """Start the web server and the worker, which know the site by the same address."""
    environment = os.environ | {"SITE_URL": address(port)}
    processes.start("web server", web_server(host, port), environment=environment)
    processes.start("task worker", task_worker(port), environment=environment)


def web_server(host: str, port: int) -> list[str]:
    """gunicorn with threads: requests wait for the database more than they compute."""
    gunicorn = [sys.executable, "-m", "gunicorn", "project.wsgi", "--chdir", str(settings.BASE_DIR)]
    workers = ["--worker-class", "gthread", "--workers", "2", "--threads", "4"]
    listen = ["--bind", f"{host}:{port}", "--no-control-socket", "--log-level", "warning"]
    return [*gunicorn, *workers, *listen]


def task_worker(port: int) -> list[str]:
    """django-tasks' worker; without reload, which would cut tasks short."""
    manage = [sys.executable, str(settings.BASE_DIR / "manage.py"), "db_worker", "--verbosity", "0"]
    return [*manage, "--no-reload", "--queue-name", "*", "--worker-id", worker_name(port)]


def refuse_busy_port(host: str, port: int) -> None:
    """Stop before anything is done, with a way out."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} is in use, perhaps by this site itself. "
                f"Choose another: make run PORT={port + 1}"
            ) from error


def answers(host: str, port: int) -> bool:
    """Whether the site answers, and its database does."""
    connection = http.client.HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": HOST})
        return connection.getresponse().status < 500
    except OSError:
        return False
    finally:
        connection.close()
