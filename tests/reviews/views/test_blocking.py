"""The pages say what blocks: where one would sign, where one would publish, in an emergency."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import PublicationKind, User
from reviews.models import Review
from tests import builders as make
from tests.reviews.saying import say
from tests.reviews.views.rounds import address, round_of

pytestmark = pytest.mark.django_db
LISTED = "1 blocking comment is open: “The dose is wrong.” (Dora Doctor)."


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    return round_of(writer, doctor)


def test_the_article_page_names_what_blocks_and_an_emergency_passes_it(
    review: Review, doctor: User, editor_client: Client
) -> None:
    make.signed(review, doctor)
    say(review, doctor, "The dose is wrong.", is_blocking=True)
    page = editor_client.get(reverse("article", args=[review.article_id])).content.decode()
    assert LISTED in page
    form = page[page.index("Publish as an emergency") :]
    assert LISTED in form[: form.index("</form>")]
    editor_client.post(
        reverse("publish", args=[review.article_id]),
        {"number": 1, "kind": PublicationKind.EMERGENCY, "reason": "A reader is at risk."},
    )
    review.article.page.refresh_from_db()
    assert review.article.page.live


def test_a_posted_publication_is_refused_with_the_list(
    review: Review, doctor: User, editor_client: Client
) -> None:
    make.signed(review, doctor)
    say(review, doctor, "The dose is wrong.", is_blocking=True)
    answer = editor_client.post(
        reverse("publish", args=[review.article_id]),
        {"number": 1, "kind": PublicationKind.REVIEWED},
        follow=True,
    )
    assert LISTED in answer.content.decode()
    assert not hasattr(review.article, "page")


def test_the_workbench_says_why_nobody_signs(
    review: Review, doctor: User, doctor_client: Client
) -> None:
    say(review, doctor, "The dose is wrong.", is_blocking=True)
    assert LISTED in doctor_client.get(address("review", review)).content.decode()
