"""Who may publish what."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db.models import Max

from articles.models import Article, Page, Publication, PublicationKind, User
from articles.verdict import Verdict, first_refusal
from reviews.permissions.blocking import blocking_words
from reviews.policy import commenting, eligibility
from reviews.policy.coverage import Coverage, coverage_known_by
from reviews.record import local, recorded


def may_publish(
    by: User, version: Any, *, kind: PublicationKind, reason: str, at: dt.datetime
) -> Verdict:
    """Whether this version may go live under that promise."""
    blocking = blocking_words(version.article_id)
    coverage = coverage_at(version, at)
    return may_publish_covered(by, version, coverage, blocking, kind=kind, reason=reason)


def may_publish_covered(
    by: User,
    version: Any,
    coverage: Coverage,
    blocking: Sequence[str],
    *,
    kind: PublicationKind,
    reason: str,
) -> Verdict:
    """The same, where it is known how the version is covered, and which comments block it."""
    verdict = _as_promised(by, version, coverage, blocking, kind=kind, reason=reason)
    if not verdict:
        return verdict
    earlier = Publication.objects.filter(article_id=version.article_id)
    newest = earlier.aggregate(number=Max("version__number"))["number"] or 0
    follows = eligibility.may_follow(number=version.number, newest_live=newest)
    return first_refusal(verdict, follows)


def _as_promised(
    by: User,
    version: Any,
    coverage: Coverage,
    blocking: Sequence[str],
    *,
    kind: PublicationKind,
    reason: str,
) -> Verdict:
    is_editor = by.is_active and by.is_editor
    page = Page.objects.filter(article_id=version.article_id).select_related("live").first()
    is_live = bool(page and page.live and page.live.version_id == version.history_id)
    if kind == PublicationKind.EMERGENCY:
        return eligibility.may_publish_emergency(
            is_editor=is_editor,
            is_live=is_live,
            is_settled=coverage.is_complete and not blocking,
            reason=reason,
            despite=(commenting.listed(blocking),) if blocking else (),
        )
    if kind == PublicationKind.IMPORTED:
        allowed = eligibility.may_publish_imported(
            is_editor=is_editor, is_live=is_live, is_imported=_is_imported(version)
        )
    else:
        allowed = eligibility.may_publish(
            is_editor=is_editor,
            is_live=is_live,
            has_basis=coverage.has_basis,
            gaps=len(coverage.gaps),
            too_few=len(coverage.too_few),
        )
    return first_refusal(allowed, commenting.may_pass(blocking))


def _is_imported(version: Any) -> bool:
    claimed = version.claimed_reviews.exists()
    return bool(version.number == 1 and (claimed or _has_imported_page(version.article_id)))


def _has_imported_page(article_id: int) -> bool:
    return Article.objects.filter(pk=article_id, imported_page__isnull=False).exists()


def may_retire(by: User, article: Article, *, reason: str) -> Verdict:
    """Whether this person may take the article off the site."""
    return eligibility.may_retire(
        is_editor=by.is_active and by.is_editor,
        is_live=Page.objects.filter(article=article, live__isnull=False).exists(),
        reason=reason,
    )


def coverage_at(version: Any, at: dt.datetime) -> Coverage:
    """How the version is held at that moment."""
    record = recorded(version.article_id).about(version.number)
    return coverage_known_by(record, version.number, local(at))
