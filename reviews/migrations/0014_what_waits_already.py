"""What the newest versions of a database from before wait for: to be submitted, or published.

By their rounds and sign-offs alone. What the text decides (words that an earlier version's sign-offs
cover) is put right by `nightly` or `rebuild_audit`, which read the record, article by article.
"""

from django.db import migrations
from django.db.models import Exists, OuterRef, Subquery


def note_next_steps(apps, schema_editor):
    """As `reviews.audit.next_step` says them, of the versions there are."""
    database = schema_editor.connection.alias
    rows = apps.get_model("reviews", "AuditRow").objects.using(database)
    rows.exclude(next_step="").update(next_step="", waits_since=None)
    for values in _waiting(apps, database).iterator():
        signed, saved = values["signed_at"], values["history_date"]
        rows.filter(article_id=values["id"]).update(
            next_step="publish" if signed else "submit", waits_since=signed or saved
        )


def _waiting(apps, database):
    """The newest versions that are neither live nor retired nor with a reviewer."""

    def of(app, model):
        return apps.get_model(app, model).objects.using(database)

    unfinished = of("reviews", "Review").filter(
        version=OuterRef("pk"), state__in=["open", "changes-requested"]
    )
    signatures = of("reviews", "SignOff").filter(
        version=OuterRef("pk"), review__state="signed-off", withdrawal=None, dispute=None
    )
    live = of("articles", "Page").filter(live__version=OuterRef("pk"))
    retired = of("articles", "Retirement").filter(publication__version=OuterRef("pk"))
    articles = of("articles", "Article").filter(pk=OuterRef("id"), number=OuterRef("number"))
    return (
        of("articles", "ArticleVersion")
        .filter(Exists(articles), ~Exists(live), ~Exists(retired), ~Exists(unfinished))
        .annotate(signed_at=Subquery(signatures.order_by("-at").values("at")[:1]))
        .order_by()
        .values("id", "history_date", "signed_at")
    )


class Migration(migrations.Migration):
    dependencies = [("reviews", "0013_every_finding_has_a_day")]

    operations = [migrations.RunPython(note_next_steps, migrations.RunPython.noop)]
