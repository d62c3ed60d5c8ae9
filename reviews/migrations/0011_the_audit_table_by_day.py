"""The audit table as on a past day: a dated copy of its lines, and days for findings and names.

The columns alone. `0012` fills what older rows need, and the days before an upgrade are computed
from the record by `nightly` (or `rebuild_audit`), article by article.
"""

import datetime

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_wordings_that_are_gone"),
        ("reviews", "0010_what_waits_for_whom"),
    ]

    operations = [
        migrations.CreateModel(
            name="DatedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dated_rows",
                        to="articles.article",
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("current", "Current"),
                            ("due_soon", "Due soon"),
                            ("stale", "Stale"),
                            ("unreviewed", "Unreviewed"),
                            ("not_live", "Not live"),
                        ],
                        max_length=10,
                    ),
                ),
                ("gravity", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField(help_text="Version this is about.")),
                ("title", models.CharField(max_length=200)),
                ("title_key", models.CharField(max_length=200)),
                ("author", models.CharField(max_length=200)),
                ("author_key", models.CharField(max_length=200)),
                ("specialty", models.CharField(blank=True, max_length=100)),
                (
                    "specialty_key",
                    models.CharField(blank=True, help_text="Its slug.", max_length=100),
                ),
                (
                    "risk",
                    models.CharField(
                        choices=[("low", "Low"), ("medium", "Medium"), ("high", "High")],
                        max_length=10,
                    ),
                ),
                ("risk_rank", models.PositiveSmallIntegerField()),
                ("text_date", models.DateField(default=datetime.date(1, 1, 1))),
                (
                    "review_date",
                    models.DateField(
                        default=datetime.date(1, 1, 1),
                        help_text="Of the basis; else what is claimed.",
                    ),
                ),
                ("changes_date", models.DateField(default=datetime.date(1, 1, 1))),
                ("due_date", models.DateField(default=datetime.date(9999, 12, 31))),
                (
                    "scope",
                    models.CharField(
                        blank=True, help_text="What the text leans on.", max_length=10
                    ),
                ),
                ("reviewers", models.JSONField(default=list, help_text="Names, as printed.")),
                ("reviewers_key", models.CharField(blank=True, max_length=200)),
                ("covered_percent", models.PositiveSmallIntegerField(default=0)),
                ("gaps", models.PositiveIntegerField(default=0)),
                ("safety_gaps", models.PositiveIntegerField(default=0)),
                ("findings", models.PositiveSmallIntegerField(default=0, help_text="How many.")),
                ("first_day", models.DateField(help_text="Where the site is.")),
                ("last_day", models.DateField(default=datetime.date(9999, 12, 31))),
            ],
            options={
                "ordering": ["article", "first_day"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("article", "first_day"), name="one_line_an_article_and_day"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("last_day", datetime.date(9999, 12, 31))),
                        fields=("article",),
                        name="one_open_line_an_article",
                    ),
                ],
                "indexes": [
                    models.Index(
                        fields=["title_key", "article", "last_day", "first_day"],
                        name="dated_title_key",
                    ),
                    models.Index(
                        fields=["gravity", "article", "last_day", "first_day"], name="dated_gravity"
                    ),
                    models.Index(
                        fields=["author_key", "article", "last_day", "first_day"],
                        name="dated_author_key",
                    ),
                    models.Index(
                        fields=["specialty_key", "article", "last_day", "first_day"],
                        name="dated_specialty_key",
                    ),
                    models.Index(
                        fields=["risk_rank", "article", "last_day", "first_day"],
                        name="dated_risk_rank",
                    ),
                    models.Index(
                        fields=["text_date", "article", "last_day", "first_day"],
                        name="dated_text_date",
                    ),
                    models.Index(
                        fields=["review_date", "article", "last_day", "first_day"],
                        name="dated_review_date",
                    ),
                    models.Index(
                        fields=["changes_date", "article", "last_day", "first_day"],
                        name="dated_changes_date",
                    ),
                    models.Index(
                        fields=["due_date", "article", "last_day", "first_day"],
                        name="dated_due_date",
                    ),
                    models.Index(
                        fields=["covered_percent", "article", "last_day", "first_day"],
                        name="dated_covered_percent",
                    ),
                    models.Index(
                        fields=["findings", "article", "last_day", "first_day"],
                        name="dated_findings",
                    ),
                    models.Index(
                        fields=["reviewers_key", "article", "last_day", "first_day"],
                        name="dated_reviewers_key",
                    ),
                    models.Index(
                        fields=["scope", "article", "last_day", "first_day"], name="dated_scope"
                    ),
                    models.Index(
                        fields=["standing", "last_day", "first_day"], name="dated_standing"
                    ),
                    models.Index(
                        fields=[
                            "last_day",
                            "first_day",
                            "standing",
                            "text_date",
                            "review_date",
                            "changes_date",
                        ],
                        name="dated_plot",
                    ),
                ],
            },
        ),
        migrations.RemoveConstraint("auditreviewer", "one_line_a_reviewer_and_article"),
        migrations.RenameField("auditreviewer", "row", "article"),
        migrations.AlterField(
            "auditreviewer",
            "article",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reviewer_names",
                to="articles.article",
            ),
        ),
        migrations.AddField(
            "auditreviewer",
            "first_day",
            models.DateField(default=datetime.date.min),
            preserve_default=False,
        ),
        migrations.AddField(
            "auditreviewer", "last_day", models.DateField(default=datetime.date(9999, 12, 31))
        ),
        migrations.AlterModelOptions(
            "auditreviewer", {"ordering": ["article", "first_day", "name_key"]}
        ),
        migrations.AddIndex(
            "auditreviewer",
            models.Index(
                fields=["name_key", "article", "last_day", "first_day"], name="lines_of_a_reviewer"
            ),
        ),
        migrations.AddConstraint(
            "auditreviewer",
            models.UniqueConstraint(
                fields=("article", "name_key", "first_day"),
                name="one_line_a_reviewer_article_and_day",
            ),
        ),
        migrations.AddField("findingrow", "found_on", models.DateField(null=True)),
        migrations.AddIndex(
            "findingrow",
            models.Index(fields=["code", "article", "found_on", "until"], name="findings_by_day"),
        ),
        migrations.AlterField(
            "findingrow", "since", models.DateField(help_text="The day that the rule names.")
        ),
        migrations.AlterField(
            "findingrow",
            "until",
            models.DateField(
                blank=True,
                help_text="The first day at whose end it no longer did.",
                null=True,
            ),
        ),
    ]
