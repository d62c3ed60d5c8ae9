"""Tasks that a worker had begun when it died: they are put back, to be done again."""

import socket

from django_tasks_db.models import DBTaskResult


def worker_name(port: int) -> str:
    """The name of the worker beside the server on this port: nobody else has it meanwhile."""
    return f"{socket.gethostname()[:40]}-{port}"


def put_back(worker: str) -> int:
    """Put back what this worker left half done (tasks may run twice), and say how many."""
    left = [
        task.pk
        for task in DBTaskResult.objects.running().only("pk", "worker_ids")
        if task.worker_ids and task.worker_ids[-1] == worker
    ]
    tasks = DBTaskResult.objects.running().filter(pk__in=left)
    return int(tasks.update(status="READY", started_at=None))
