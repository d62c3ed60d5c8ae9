"""What was typed is still there after a refusal, in every form of the desk."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from articles.models import Article, User
from articles.verdict import RefusedError
from reviews.models import Credential, Disclosure, Reviewer
from reviews.workflow.disclose import disclose
from reviews.workflow.prove_identity import prove_identity
from tests import builders as make
from tests.scenes import scene

pytestmark = pytest.mark.django_db

TYPED = "Words that took an editor a while to find."
LONG = TYPED * 100
TOMORROW = (timezone.localdate() + dt.timedelta(days=1)).isoformat()


@pytest.fixture
@scene
def things(writer: User, doctor: User, editor: User) -> dict[str, Any]:
    make.policy()
    article = make.live_article(writer, doctor, editor)
    reviewer = Reviewer.objects.get(user=doctor)
    disclose(article, reviewer, by=doctor, at=make.ago(1), conflict="Shares in Placidol.")
    make.next_version(article, by=writer, body="<p>Take 50 mg of it.</p>")
    review = article.sign_offs.get().review
    for _ in range(5):
        with pytest.raises(RefusedError):
            prove_identity(review, by=doctor, at=timezone.now(), password="wrong")
    return {
        "article": article.pk,
        "reviewer": reviewer.pk,
        "credential": Credential.objects.get(reviewer=reviewer).pk,
        "disclosure": Disclosure.objects.exclude(conflict="").get().pk,
        "sign_off": article.sign_offs.get().pk,
    }


FORMS = [
    ("verify_credential", "credential", {"how": LONG}),
    ("end_credential", "credential", {"reason": TYPED, "ended_on": "soon"}),
    ("decide_disclosure", "disclosure", {"reason": TYPED}),
    ("decide_disclosure", "disclosure", {"reason": LONG, "may_sign": "yes"}),
    ("unlock_signing", "reviewer", {"reason": LONG}),
    ("stop_reviewer", "reviewer", {"reason": LONG}),
    ("add_credential", "reviewer", {"title": TYPED}),
    ("publish", "article", {"number": "2", "kind": "emergency", "reason": LONG}),
    ("publish", "article", {"number": "x", "kind": "emergency", "reason": TYPED}),
    ("retire", "article", {"reason": LONG}),
    ("interval", "article", {"months": "0", "reason": TYPED}),
    ("dispute", "sign_off", {"dispute-reason": LONG * 9}),
]


@pytest.mark.parametrize(("name", "thing", "sent"), FORMS)
def test_nothing_typed_is_lost(
    name: str, thing: str, sent: dict[str, str], editor_client: Client, things: dict[str, Any]
) -> None:
    answer = editor_client.post(reverse(name, args=[things[thing]]), sent)
    assert answer.status_code in {403, 409, 422}
    page = html.fromstring(answer.content)
    kept = [*page.xpath("//textarea/text()"), *page.xpath("//input/@value")]
    assert any(TYPED in str(one) for one in kept)
    assert page.xpath("//*[@role='alert']")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_choice_that_was_made_is_still_made(
    editor_client: Client, things: dict[str, Any]
) -> None:
    address = reverse("decide_disclosure", args=[things["disclosure"]])
    answer = editor_client.post(address, {"may_sign": "no", "reason": ""})
    page = html.fromstring(answer.content)
    assert page.xpath("//input[@name='may_sign' and @checked]/@value") == ["no"]


def test_the_form_that_was_tried_is_the_one_that_is_open(
    editor_client: Client, things: dict[str, Any], second_doctor: User
) -> None:
    address = reverse("verify_credential", args=[things["credential"]])
    page = html.fromstring(editor_client.post(address, {"how": LONG}).content)
    assert len(page.xpath("//main//details[@open]")) == 1
    assert Article.objects.count() == 1
