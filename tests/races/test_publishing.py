"""Publishing while somebody takes a sign-off back, retires, or publishes."""

import pytest
from django.utils import timezone

from articles.models import Article, Page, Publication, PublicationKind, User
from articles.verdict import RefusedError
from reviews.models import SignOff, StandingPeriod
from reviews.policy.facts import WithdrawalKind
from reviews.workflow.retire_article import retire_article
from reviews.workflow.withdraw_sign_off import withdraw_sign_off
from tests import builders as make
from tests.races.acting import Act, at_once, done, late, require_whole_record

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article(writer: User, doctor: User) -> Article:
    """Signed off as a whole, not live."""
    make.policy()
    article, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer), doctor, at=make.ago(7))
    return article


def publishing(article: Article, editor: User) -> Act:
    version = article.history.get(number=1)
    return lambda: make.published(version, by=editor)


def withdrawing(article: Article, doctor: User) -> Act:
    signed = SignOff.objects.get(article=article)
    return lambda: withdraw_sign_off(
        signed, by=doctor, at=timezone.now(), kind=WithdrawalKind.MISTAKE, reason="Misread."
    )


@pytest.mark.parametrize("_", range(5))
def test_a_page_claims_nothing_after_its_sign_off_was_withdrawn(
    article: Article, doctor: User, editor: User, _: int
) -> None:
    at_once(publishing(article, editor), withdrawing(article, doctor))
    standing = StandingPeriod.objects.get(article=article, until=None).standing
    assert standing not in {"current", "due_soon"}
    require_whole_record()


def test_what_was_withdrawn_while_the_publisher_waited_counts(
    article: Article, doctor: User, editor: User
) -> None:
    clicked = timezone.now()
    withdrawing(article, doctor)()
    with pytest.raises(RefusedError, match="No valid sign-off"):
        make.published(article.history.get(number=1), by=editor, at=clicked)
    assert not Publication.objects.exists()


def test_two_clicks_publish_once(article: Article, editor: User) -> None:
    results = at_once(*[publishing(article, editor)] * 3)
    assert late(results) == ["This version is live already."] * 2
    assert Publication.objects.count() == 1
    require_whole_record()


def test_two_articles_of_one_title_published_at_once_have_two_addresses(
    writer: User, editor: User
) -> None:
    make.policy()
    emergency = PublicationKind.EMERGENCY
    versions = [make.article_by(writer)[1] for _ in range(4)]

    def publishing_one(version: object) -> Act:
        return lambda: make.published(version, by=editor, kind=emergency, reason="Batch recalled.")

    results = at_once(*map(publishing_one, versions))
    assert len(done(results)) == 4
    assert Page.objects.values("slug").distinct().count() == 4
    require_whole_record()


def test_retiring_twice_at_once_is_one_retirement(article: Article, editor: User) -> None:
    publishing(article, editor)()
    retiring = [
        lambda: retire_article(article, by=editor, at=timezone.now(), reason="No longer sold.")
    ] * 2
    results = at_once(*retiring)
    assert len(late(results)) == 1
    assert Page.objects.get().live is None
    require_whole_record()


def test_publishing_and_retiring_at_once_end_in_a_whole_record(
    article: Article, writer: User, editor: User
) -> None:
    publishing(article, editor)()
    bold = make.BODY.replace("evening", "<strong>evening</strong>")
    newer = make.next_version(article, by=writer, body=bold)
    results = at_once(
        lambda: make.published(newer, by=editor),
        lambda: retire_article(article, by=editor, at=timezone.now(), reason="No longer sold."),
    )
    assert late(results) == []
    require_whole_record()
