"""Keep an article's line in the editors' table."""

from typing import Any

from articles.models import Article
from reviews.audit.line import line_values, reviewer_keys
from reviews.audit.next_step import next_step_values
from reviews.models import AuditReviewer, AuditRow
from reviews.policy.standing import StandingFacts


def store_line(article: Article, facts: StandingFacts) -> None:
    """The line says what the facts say. Called where the standing is stored, under its lock."""
    values = computed_line(article, facts)
    stored = AuditRow.objects.filter(article=article).values(*values).first()
    if stored == values:
        return
    AuditRow.objects.bulk_create(
        [AuditRow(article=article, **values)],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=list(values),
    )
    if stored is None or stored["reviewers"] != values["reviewers"]:
        AuditReviewer.objects.filter(row_id=article.pk).delete()
        AuditReviewer.objects.bulk_create(
            AuditReviewer(row_id=article.pk, name_key=key) for key in reviewer_keys(values)
        )


def store_next_step(article: Article) -> None:
    """The line says what the newest version waits for, after a verb that moves nothing else."""
    AuditRow.objects.filter(article=article).update(**next_step_values(article))


def computed_line(article: Article, facts: StandingFacts) -> dict[str, Any]:
    """The columns as the record has them."""
    versions = article.history.select_related("specialty").defer("body", "references", "authorship")
    values = line_values(facts, versions.get(number=facts.version_number))
    return values | next_step_values(article)
