"""How a page will stand once it is imported: the rules, asked before anything is stored."""

import datetime as dt

from django.conf import settings

from articles.editing.import_article import content_of
from articles.importing.page import PageFacts
from articles.models import Risk
from articles.text.canonical import passages
from reviews.models import PolicyRow
from reviews.policy.facts import (
    ClaimFact,
    PublicationFact,
    PublicationKind,
    Record,
    VersionFact,
)
from reviews.policy.standing import StandingFacts, standing_on
from reviews.record import local, policy_fact
from reviews.workflow.import_page import claims_review

_WHOLE_DAY = len("2021-03-01")


def foreseen(page: PageFacts, *, at: dt.datetime, live: bool) -> StandingFacts:
    """What `import_page` would record of this page at `at`, judged by the same rules."""
    moment = local(at)
    content = content_of(page)
    version = VersionFact(1, moment, passages(content.text), author_name=content.byline)
    policies = PolicyRow.objects.filter(risk=Risk.MEDIUM)
    record = Record(
        versions=(version,),
        claims=(_claim(page, moment),) if claims_review(page) else (),
        publications=(PublicationFact(1, moment, PublicationKind.IMPORTED),) if live else (),
        policies=tuple(policy_fact(row, "") for row in policies),
        site_name=settings.SITE_NAME,
    )
    return standing_on(record, moment)


def _claim(page: PageFacts, moment: dt.datetime) -> ClaimFact:
    return ClaimFact(
        reviewer=page.reviewer or "",
        reviewed_on=_day(page.reviewed),
        text_date=_day(page.updated) or _day(page.published),
        recorded_at=moment,
        qualification=page.qualification or "",
        role=", ".join(page.roles),
        wording=page.claim or "",
    )


def _day(stated: str | None) -> dt.date | None:
    return dt.date.fromisoformat(stated) if stated and len(stated) == _WHOLE_DAY else None
