"""What the tests of a round's pages start from and read off them."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import User
from reviews.models import Review
from reviews.policy.facts import Scope
from tests import builders as make
from tests.cast import PASSWORD

HIGHER = make.BODY.replace("5 mg", "50 mg")


def round_of(writer: User, doctor: User | None = None) -> Review:
    """A first round, about version 1."""
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)


def second_round(writer: User, doctor: User, *, body: str = HIGHER) -> Review:
    """Version 1 signed by the doctor, version 2 with another dose in review by them."""
    review = round_of(writer, doctor)
    make.signed(review, doctor, at=make.ago(7))
    version = make.next_version(review.article, by=writer, at=make.ago(2), body=body)
    return make.review_of(version, by=writer, doctor=doctor, at=make.ago(1))


def address(name: str, review: Review) -> str:
    return reverse(name, args=[review.pk])


def told(answer: HttpResponse) -> str:
    """The words of a page, without markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def form_of(client: Client, review: Review, scope: Scope = Scope.WHOLE) -> dict[str, Any]:
    """The signing form as the page gives it once all is read, filled in rightly."""
    reader = User.objects.get(pk=client.session["_auth_user_id"])
    make.read_all(review, reader)
    page = client.get(address("review", review)).content.decode()
    tokens = dict(re.findall(r'name="sign_off-(whole|changes)" value="([^"]*)"', page))
    return {
        "sign_off-scope": scope.value,
        "sign_off-whole": tokens["whole"],
        "sign_off-changes": tokens["changes"],
        "sign_off-interest": "none",
        "sign_off-conflict": "",
        "sign_off-password": PASSWORD,
    }
