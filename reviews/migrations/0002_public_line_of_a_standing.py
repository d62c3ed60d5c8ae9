"""What the public page says of an article is stored with its standing, so that a page view is cheap."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="standingperiod",
            name="line",
            field=models.JSONField(
                default=dict,
                help_text="What the public page says of it: `reviews.public_line`.",
            ),
        ),
    ]
