"""What waits for an administrator."""

from django.urls import reverse

from articles.models import Risk, User
from reviews.audit.counts import Counted
from reviews.audit.waiting.part import Part, Waiting, part
from reviews.models import Alteration, PolicyRow


def for_administrator() -> list[Part]:
    """Alarms, people who can sign in and do nothing, risk levels without a policy."""
    without_role = User.objects.filter(
        is_active=True, is_writer=False, is_editor=False, is_staff=False, reviewer=None
    )
    return [
        part(
            "Stored records that were altered",
            Alteration.objects.order_by("-found_at", "-pk"),
            _alarm,
            nothing="The ledger matches what is stored, as of its last check.",
        ),
        _policies(),
        part(
            "People without a role",
            without_role.order_by("-date_joined"),
            _person,
            nothing="Everybody who can sign in has a role.",
            more_url=reverse("admin:articles_user_changelist"),
        ),
    ]


def _alarm(row: Alteration) -> Waiting:
    return Waiting(
        title=row.what,
        why="Compare it with a backup; nothing claims a review of it meanwhile. Found",
        url=reverse("admin:reviews_alteration_change", args=[row.pk]),
        act="Look",
        on=row.found_at,
        is_late=True,
    )


def _policies() -> Part:
    known = set(PolicyRow.objects.order_by().values_list("risk", flat=True).distinct())
    missing = [label for risk, label in Risk.choices if risk not in known]
    rows = tuple(
        Waiting(
            title=f"{label} risk has no policy",
            why="Until one is recorded: every 12 months, one sign-off",
            url=reverse("policies"),
            act="Record one",
        )
        for label in missing
    )
    return Part("Policies", rows, "Every risk level has its policy.", Counted(len(rows)))


def _person(row: User) -> Waiting:
    return Waiting(
        title=row.name,
        why=f"{row.email}, added",
        url=reverse("admin:articles_user_change", args=[row.pk]),
        act="Give a role",
        on=row.date_joined,
    )
