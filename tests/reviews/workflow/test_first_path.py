"""From a draft to an honest public page, by the verbs."""

from articles.models import User
from reviews.models import FindingRow, LedgerEntry, StandingPeriod
from reviews.policy.facts import Scope
from tests import builders as make


def standing(article: object) -> str:
    return StandingPeriod.objects.get(article=article, until=None).standing


def test_a_signed_and_published_article_is_current(
    writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    assert standing(article) == "current"
    assert [entry.kind for entry in LedgerEntry.objects.all()] == ["sign_off", "publication"]


def test_a_changed_dose_goes_stale_when_published_and_current_when_the_change_is_signed(
    writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    body = make.BODY.replace("5 mg", "10 mg")
    version = make.next_version(article, by=writer, at=make.ago(5), body=body)
    assert standing(article) == "current", "readers still see version 1"
    make.published(version, by=editor, at=make.ago(4), kind="emergency", reason="Wrong dose.")
    assert standing(article) == "stale"
    review = make.review_of(version, by=writer, doctor=second_doctor, at=make.ago(3))
    sign_off = make.signed(review, second_doctor, scope=Scope.CHANGES, at=make.ago(2))
    assert len(sign_off.shown) == 1
    assert standing(article) == "current"
    assert not FindingRow.objects.filter(article=article, until=None, kind="breaks").exists()
