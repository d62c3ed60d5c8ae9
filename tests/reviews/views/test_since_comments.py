"""The reviewer of a newer round sees first what became of the comments."""

from django.test import Client
from django.utils import timezone

from articles.models import User
from reviews.policy.anchors import About
from reviews.workflow.comment import comment
from reviews.workflow.request_changes import request_changes
from tests import builders as make
from tests.reviews.views.rounds import address, round_of, told

BODY = make.BODY.replace("5 mg", "7 mg").replace("whole with water", "whole with milk")


def test_changed_since_your_comments_comes_first_with_both_wordings(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    dose = make.passage(review.version, "5 mg")
    sick = make.passage(review.version, "are pregnant")
    for passage, body in ((dose, "Is this dose right?"), (sick, "And while nursing?")):
        comment(
            review,
            by=doctor,
            at=make.ago(5),
            body=body,
            about=About(passage.key, review.version.number and _at(review, passage.key)),
        )
    request_changes(review, by=doctor, at=make.ago(4), reason="See the dose.")
    newer = make.next_version(review.article, by=writer, at=make.ago(2), body=BODY)
    second = make.review_of(newer, by=writer, doctor=doctor, at=timezone.now())
    page = told(doctor_client.get(address("review", second)))
    first = page.index("Changed since your comments version 1, which you read")
    changed = page.index("changed You: Is this dose right?")
    same = page.index("not changed You: And while nursing?")
    assert first < changed < same
    assert "Adults take 5 mg of Placidol in the evening. Adults take 7 mg" in page
    assert "1 more passage changed" in page
    assert 'href="#p4"' in doctor_client.get(address("review", second)).content.decode()


def _at(review: object, key: str) -> int:
    version = review.version  # type: ignore[attr-defined]
    found = make.passages_of(version.text, version.canon)
    return [passage.key for passage in found].index(key)


def test_without_comments_it_says_what_changed_since_the_version_that_was_read(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = round_of(writer, doctor)
    request_changes(review, by=doctor, at=make.ago(4), reason="See the dose.")
    newer = make.next_version(review.article, by=writer, at=make.ago(2), body=BODY)
    second = make.review_of(newer, by=writer, doctor=doctor, at=timezone.now())
    page = told(doctor_client.get(address("review", second)))
    assert "2 passages changed since version 1, which you read" in page


def test_a_first_round_has_no_such_section(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    page = told(doctor_client.get(address("review", round_of(writer, doctor))))
    assert "changed since" not in page.casefold()
