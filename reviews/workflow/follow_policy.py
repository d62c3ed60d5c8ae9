"""Bring what stands under a policy up to date with it, in the background."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django_tasks import task

from articles.models import Article, ArticleVersion
from reviews.models import PolicyRow, StandingPeriod
from reviews.workflow.refresh_standing import refresh_standing

BATCH = 500


def mark_concerned(row: PolicyRow) -> None:
    """Every standing under this policy changes on its first day, at the latest: `nightly` and the
    lists see to that, whatever becomes of a task."""
    later = Q(next_change_on=None) | Q(next_change_on__gt=row.in_force_from)
    _standing(row).filter(later).update(next_change_on=row.in_force_from)


@task()
def follow_policy(policy_id: int, after: int = 0) -> None:
    """Refresh what stands under the policy, or waits under it in a version that is not live: so
    many articles, each in a transaction of its own, in the order of their keys from the one behind
    `after`. The next task goes on from there.

    Done twice, it changes nothing more; a standing is as of the moment the policy was recorded.
    """
    row = PolicyRow.objects.get(pk=policy_id)
    stands = Exists(_standing(row).filter(article=OuterRef("pk")))
    waits = Q(number__gte=1, risk=row.risk)
    concerned = Article.objects.filter(stands | waits, pk__gt=after)
    articles = list(concerned.order_by("pk").only("pk")[:BATCH])
    for article in articles:
        refresh_standing(article, at=row.recorded_at)
    if len(articles) == BATCH:
        follow_policy.enqueue(policy_id=policy_id, after=articles[-1].pk)


def _standing(row: PolicyRow) -> QuerySet[StandingPeriod]:
    """The standings of today that rest on a version of this risk."""
    of_this_risk = ArticleVersion.objects.filter(
        id=OuterRef("article"), number=OuterRef("number"), risk=row.risk
    )
    return StandingPeriod.objects.filter(Exists(of_this_risk), until=None)
