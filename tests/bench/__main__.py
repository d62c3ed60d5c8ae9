"""`make bench`: how everything grows, in a database that is filled, measured and thrown away.

DATABASE=postgres python -m tests.bench 1000,10000,100000
"""

import os
import sys
import time
from collections import defaultdict
from contextlib import ExitStack

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()

from django.core.management import call_command  # noqa: E402 after the setup
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from articles.models import Article  # noqa: E402
from reviews.workflow.check_past import check_days  # noqa: E402
from reviews.workflow.check_standings import check_article  # noqa: E402
from tests import postgres  # noqa: E402
from tests.bench.copies import copy, settle  # noqa: E402
from tests.bench.stories import STORIES, Cast, tell  # noqa: E402
from tests.bench.tables import of_pages, of_tables  # noqa: E402
from tests.bench.verbs import of_comparisons, of_ledger, of_verbs  # noqa: E402
from tests.bench.watch import Cost, table  # noqa: E402
from tests.settings import DATABASE, FOLDER  # noqa: E402

USUAL = "1000,10000,100000"
CHECKED = 280


def main(asked: str) -> None:
    """One size after another, in the same database, then everything in one table."""
    with ExitStack() as stack:
        if DATABASE == "postgres":
            stack.enter_context(postgres.server(FOLDER / "postgres"))
            _make_database()
        call_command("migrate", verbosity=0)
        cast = Cast()
        tell(cast)
        costs: dict[str, dict[int, Cost]] = defaultdict(dict)
        copies = 0
        for size in sorted(int(part) for part in asked.split(",")):
            wanted = max(0, -(-size // STORIES) - 1)
            _fill(copies + 1, wanted)
            copies = max(copies, wanted)
            measured = of_tables(cast.editor) | of_verbs(cast)
            measured |= of_pages(cast.editor, cast.doctors[0])
            for name, cost in measured.items():
                costs[name][size] = cost
        _print(f"\n{connection.vendor}, Python {sys.version.split()[0]}\n", *table(costs), "")
        _print(*of_comparisons(), of_ledger())
        connection.close()


def _fill(first: int, last: int) -> None:
    """Copies up to a number, some of which are then computed again."""
    start = time.perf_counter()
    copy(first, last)
    settle()
    spent = time.perf_counter() - start
    articles = Article.objects.filter(number__gte=1)
    step = max(1, articles.count() // CHECKED)
    checked = list(articles.order_by("pk")[::step])
    now = timezone.now()
    differences = [str(d) for row in checked for d in check_article(row, at=now)]
    differences += [str(d) for row in checked[::10] for d in check_days(row, at=now)]
    _print(
        f"{articles.count():,} articles, filled in {spent:.0f} s; "
        f"{len(checked)} computed again, {len(differences)} differences"
    )
    _print(*differences[:5])


def _make_database() -> None:
    settings = connection.settings_dict
    name, settings["NAME"] = settings["NAME"], "postgres"
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    connection.close()
    settings["NAME"] = name


def _print(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else USUAL)
