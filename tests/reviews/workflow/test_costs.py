"""What a verb costs is the queries it has to write: their number is kept, and lowered, here."""

from typing import Any

from articles.models import User
from reviews.models import Proof
from reviews.policy.facts import Scope
from reviews.workflow.prove_identity import Proved
from reviews.workflow.sign_off import sign_off
from tests import builders as make
from tests.scenes import STAGE


def test_going_live_takes_no_more_queries_than_it_has_to(
    writer: User, doctor: User, editor: User, django_assert_max_num_queries: Any
) -> None:
    make.live_article(writer, doctor, editor)  # the first signature makes the key
    article, version = make.article_by(writer)
    STAGE.leave()  # from here on nothing is put in place: the verbs are counted
    with django_assert_max_num_queries(37):
        review = make.review_of(version, by=writer, doctor=doctor)
    at = make.ago(7)
    token = make.read_all(review, doctor, at=at).form_token(Scope.WHOLE, at=at)
    proved = Proved(doctor.pk, Proof.PASSWORD, at)
    with django_assert_max_num_queries(81):
        sign_off(review, by=doctor, at=at, proved=proved, form_token=token)
    with django_assert_max_num_queries(54):
        make.published(version, by=editor, at=make.ago(6))
    with django_assert_max_num_queries(44):
        make.next_version(article, by=writer, title="Taking Placidol at night")
