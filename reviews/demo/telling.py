"""The whole demonstration, from the first policy to today."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction
from django_tasks_db.models import DBTaskResult

from reviews.demo.gathering import gather
from reviews.demo.people import INES, TOBIAS, Person
from reviews.demo.stage import Stage
from reviews.demo.stories import current, imported, stale, waiting
from reviews.demo.story import Story
from reviews.ledger.append import demonstration
from reviews.workflow.roll_over import roll_over

STORIES: dict[str, tuple[Person, Callable[[Story], None]]] = {
    "opioid-overdose": (INES, current.opioid_overdose),
    "gambling": (INES, stale.gambling),
    "alcohol-withdrawal": (INES, current.alcohol_withdrawal),
    "starting-an-ssri": (TOBIAS, current.starting_an_ssri),
    "lithium": (TOBIAS, stale.lithium),
    "nicotine-replacement": (INES, stale.nicotine_replacement),
    "benzodiazepine-taper": (INES, stale.benzodiazepine_taper),
    "cannabis-and-psychosis": (INES, waiting.cannabis),
    "sleep": (TOBIAS, current.sleep),
    "methadone-buprenorphine": (INES, stale.methadone_buprenorphine),
    "naltrexone": (INES, current.naltrexone),
    "panic-attacks": (TOBIAS, stale.panic_attacks),
    "clozapine": (TOBIAS, stale.clozapine),
    "stopping-an-antidepressant": (TOBIAS, waiting.stopping_an_antidepressant),
    "adhd-medicines": (TOBIAS, waiting.adhd_medicines),
    "pregabalin": (INES, waiting.pregabalin),
    "fake-tablets": (INES, stale.fake_tablets),
    "relapse-plan": (TOBIAS, waiting.relapse_plan),
}


@transaction.atomic
def tell(*, now: dt.datetime) -> None:
    """Let everything happen, in order of time up to `now`, in a ledger marked as demonstration.

    For a database without people. Mail about what is long past is taken out of the queue before
    anybody could send it.
    """
    stage = Stage(now)
    gather(stage)
    for number, (name, (writer, story)) in enumerate(STORIES.items()):
        story(Story(stage, number=number, name=name, writer=writer))
    imported.bring_in(stage)
    with demonstration():
        stage.act()
    roll_over(at=now)
    DBTaskResult.objects.all().delete()
