"""Days from before they were kept are computed from the record, which proves the others, too."""

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F
from django.utils import timezone

from articles.models import Article, User
from reviews.audit.counts import without_days
from reviews.models import (
    AuditReviewer,
    DatedRow,
    FindingRow,
)
from reviews.workflow.check_past import check_past
from reviews.workflow.rebuild_audit import rebuild_audit
from reviews.workflow.retire_article import retire_article
from tests import builders as make
from tests.reviews.workflow.past_days.days import ago, require_true_day

pytestmark = pytest.mark.django_db


def test_days_from_before_they_were_kept_are_computed_from_the_record(
    article: Article, people: dict[str, User]
) -> None:
    days = [ago(number) for number in range(12)]
    DatedRow.objects.all().delete()
    AuditReviewer.objects.all().delete()
    FindingRow.objects.filter(until=None).update(found_on=F("since"))
    assert without_days() == 1
    assert rebuild_audit(at=timezone.now(), missing_only=True) == 1
    assert rebuild_audit(at=timezone.now(), missing_only=True) == 0
    assert without_days() == 0
    for on in days:
        require_true_day(on)
    assert [str(d) for d in check_past(at=timezone.now())] == []


def test_the_next_verb_fills_the_days_of_an_older_article_too(
    article: Article, people: dict[str, User]
) -> None:
    DatedRow.objects.all().delete()
    make.next_version(article, by=people["writer"], body="<p>Adults take 10 mg.</p>")
    retire_article(article, by=people["editor"], at=timezone.now(), reason="Outdated.")
    assert without_days() == 0
    assert [str(d) for d in check_past(at=timezone.now())] == []


def test_the_check_names_the_day_and_what_differs_and_a_rebuild_puts_it_right(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    on = ago(3)
    DatedRow.objects.filter(first_day__lte=on, last_day__gte=on).update(title="Other")
    AuditReviewer.objects.all().delete()
    FindingRow.objects.filter(code="text-changed").update(found_on=ago(5))
    for asked in (["--past"], ["--on", on.isoformat()]):
        with pytest.raises(CommandError, match="differences in 1 articles"):
            call_command("check_standings", *asked)
        said = capsys.readouterr().out
        assert "title" in said
        assert "'Other'" in said
        assert "finding text-changed" in said
    assert f"on {on}" in said
    call_command("rebuild_audit")
    call_command("check_standings", "--past")
    call_command("check_standings", "--on", on.isoformat())
    with pytest.raises(CommandError, match="has not come yet"):
        call_command("check_standings", "--on", ago(-1).isoformat())
