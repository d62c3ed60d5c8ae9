"""No finding without the day on which it was found."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0012_days_of_older_findings")]

    operations = [
        migrations.AlterField(
            "findingrow",
            "found_on",
            models.DateField(help_text="The first day at whose end it stood so."),
        ),
    ]
