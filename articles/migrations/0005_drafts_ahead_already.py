"""Which drafts hold what their newest version does not: those written in, and saved later than it."""

from django.db import migrations
from django.db.models import Exists, OuterRef

CONTENT = ("title", "summary", "body", "references", "byline", "specialty", "risk")


def note_what_is_ahead(apps, schema_editor):
    """As `articles.editing.save_draft` says it, of the drafts there are."""
    database = schema_editor.connection.alias
    drafts = apps.get_model("articles", "Draft").objects.using(database).order_by()
    newest = apps.get_model("articles", "ArticleVersion").objects.using(database).filter(
        id=OuterRef("article"), number=OuterRef("article__number")
    )
    in_a_version = newest.filter(history_date__gte=OuterRef("saved_at"))
    as_in_it = newest.filter(**{name: OuterRef(name) for name in CONTENT})
    ahead = drafts.filter(~Exists(in_a_version), ~Exists(as_in_it), revision__gt=0)
    drafts.filter(is_ahead=True).update(is_ahead=False)
    ahead.update(is_ahead=True)


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_whose_drafts")]

    operations = [migrations.RunPython(note_what_is_ahead, migrations.RunPython.noop)]
