"""Every period knows since when the article has stood so, and the desk orders by that."""

from django.db import migrations, models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone


def note_since_when(apps, schema_editor):
    """Since the last period before that stood otherwise ended; else since the article's first."""
    periods = apps.get_model("reviews", "StandingPeriod").objects.using(
        schema_editor.connection.alias
    )
    before = periods.filter(article=OuterRef("article"), since__lt=OuterRef("since"))
    other = before.exclude(standing=OuterRef("standing"))
    ended = other.values("until").order_by("-until")[:1]
    first = before.values("since").order_by("since")[:1]
    periods.update(stands_since=Coalesce(Subquery(ended), Subquery(first), F("since")))


class Migration(migrations.Migration):
    dependencies = [("reviews", "0014_what_waits_already")]

    operations = [
        migrations.AddField(
            "standingperiod",
            "stands_since",
            models.DateTimeField(
                default=timezone.now,
                help_text="Since when it has stood so, through periods that differ in something else.",
            ),
            preserve_default=False,
        ),
        migrations.RemoveIndex("standingperiod", "articles_by_urgency"),
        migrations.AddIndex(
            "standingperiod",
            models.Index(
                fields=["standing", "-safety_gaps", "stands_since", "id", "until"],
                condition=models.Q(until__isnull=True),
                name="articles_by_urgency",
            ),
        ),
        migrations.RunPython(note_since_when, migrations.RunPython.noop),
    ]
