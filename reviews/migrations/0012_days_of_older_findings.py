"""The day on which older findings were found: the day their rule names, for want of a better one.

That may be too early: a rule dates a finding to what brought it about, which may have been recorded
later. `nightly` puts it right when it computes the article's past from the record.
"""

import datetime

from django.db import migrations
from django.db.models import F

NO_END = datetime.date(9999, 12, 31)


def as_the_rule_says(apps, schema_editor):
    """Every finding is as old as its rule says."""
    rows = apps.get_model("reviews", "FindingRow").objects.using(schema_editor.connection.alias)
    rows.filter(found_on=None).update(found_on=F("since"))


def only_names_of_now(apps, schema_editor):
    """Names of past days go: without days, a name stands once with an article."""
    names = apps.get_model("reviews", "AuditReviewer").objects.using(schema_editor.connection.alias)
    names.exclude(last_day=NO_END).delete()


class Migration(migrations.Migration):
    dependencies = [("reviews", "0011_the_audit_table_by_day")]

    operations = [migrations.RunPython(as_the_rule_says, only_names_of_now)]
