"""The full text index: an FTS5 table on SQLite, a table with a vector on PostgreSQL.

The tables stand outside Django's models, which know of neither; `articles.searching` alone uses them.
"""

from django.db import migrations

from articles.searching.index import BACKEND


def make(apps, schema_editor):
    for statement in BACKEND[schema_editor.connection.vendor].MAKE:
        schema_editor.execute(statement)


def unmake(apps, schema_editor):
    for statement in BACKEND[schema_editor.connection.vendor].UNMAKE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [migrations.RunPython(make, unmake)]
