"""Whatever happened, a past day of the audit table is what the rules make of its record."""

import pytest
from django.conf import LazySettings
from django.utils import timezone

from articles.models import User
from reviews.workflow.check_past import check_past
from reviews.workflow.check_standings import check_standings
from reviews.workflow.roll_over import roll_over
from tests.reviews.workflow.past_days.days import require_true_day
from tests.reviews.workflow.past_days.told import DAY, DAYS, Told

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happened_each_past_day_is_what_the_rules_say_of_it(
    seed: int, people: dict[str, User], settings: LazySettings
) -> None:
    if seed % 2:  # nobody follows a policy but the night and the next verb
        settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    story = Told(seed, people)
    assert story.tell() > 8
    now = timezone.now()
    roll_over(at=now)
    first = timezone.localdate(story.begun)
    numbers = [require_true_day(first + number * DAY) for number in range(-1, DAYS + 1)]
    assert numbers[:3] == [0, 2, 2]
    assert [str(d) for d in check_past(at=now)] == []
    assert [str(d) for d in check_standings(at=now)] == []
