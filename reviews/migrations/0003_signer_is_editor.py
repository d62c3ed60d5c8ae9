"""A sign-off keeps whether its signer was an editor at that moment."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0002_public_line_of_a_standing")]

    operations = [
        migrations.AddField(
            model_name="signoff",
            name="signer_is_editor",
            field=models.BooleanField(
                default=False, help_text="Whether the signer was an editor then."
            ),
            preserve_default=False,
        ),
    ]
