"""How many articles stand how: exact up to a limit, and as quick for a million."""

from dataclasses import dataclass, replace

from django.db.models import Count, Q

from reviews.audit.filters import AuditFilters, narrowed
from reviews.models import AuditRow, DatedRow
from reviews.models.audit_row import NO_END
from reviews.policy.standing import Standing

MOST = 10_000


@dataclass(frozen=True)
class Counted:
    """A number of articles; `is_more` says that there are more than that."""

    number: int
    is_more: bool = False

    def __str__(self) -> str:
        return f"more than {self.number:,}" if self.is_more else f"{self.number:,}"


def counted(number: int) -> Counted:
    """A number that was counted up to one above the limit."""
    return Counted(MOST, is_more=True) if number > MOST else Counted(number)


def by_standing(filters: AuditFilters) -> dict[Standing, Counted]:
    """The count of each standing, under all other filters."""
    others = replace(filters, standing="")
    each = {standing.name: Count("pk", filter=Q(standing=standing.value)) for standing in Standing}
    some = narrowed(others).order_by().only("standing")[: MOST + 1].aggregate(**each)
    if sum(some.values()) <= MOST:
        return {standing: Counted(some[standing.name]) for standing in Standing}
    return {
        standing: counted(
            narrowed(replace(others, standing=standing.value)).order_by()[: MOST + 1].count()
        )
        for standing in Standing
    }


def without_days() -> int:
    """How many articles are not in the tables of past days yet: `nightly` puts them there."""
    return AuditRow.objects.count() - DatedRow.objects.filter(last_day=NO_END).count()


def total(filters: AuditFilters, counts: dict[Standing, Counted]) -> Counted:
    """How many articles the list has."""
    if filters.standing:
        return counts[Standing(filters.standing)]
    number = sum(count.number for count in counts.values())
    if number > MOST or any(count.is_more for count in counts.values()):
        return Counted(MOST, is_more=True)
    return Counted(number)
