"""The navigation of the desk."""

import re

from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from articles.models import User
from project.navigation import Entry, address, entries, navigation, places, waiting_for
from reviews.models import Reviewer
from tests import builders as make


def shown(user: User) -> list[str]:
    return [place.label for place in places(user)]


def entries_for(user: User) -> list[Entry]:
    request = RequestFactory().get("/")
    request.user = user
    return entries(request)


def test_everybody_sees_what_their_roles_need(
    writer: User, editor: User, doctor: User, administrator: User
) -> None:
    assert shown(writer) == ["Desk", "Articles"]
    assert shown(editor) == ["Desk", "Articles", "Import", "Audit", "Reviewers", "Policies"]
    assert shown(doctor) == ["Desk", "Queue"]
    assert shown(administrator) == ["Desk", "Policies", "Administration"]


def test_a_person_who_is_not_signed_in_has_no_navigation() -> None:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    assert entries(request) == []


def test_the_navigation_asks_the_database_once(
    doctor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        entries_for(doctor)


def test_a_page_that_shows_no_navigation_asks_nothing(
    doctor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    request = RequestFactory().get("/")
    request.user = doctor
    with django_assert_num_queries(0):
        navigation(request)


def test_a_page_within_a_place_says_where_one_is(editor_client: Client, writer: User) -> None:
    article, _ = make.article_by(writer)
    shown = editor_client.get(f"/desk/articles/{article.pk}/").content.decode()
    assert re.search(r'aria-current="true"[^>]*>Articles<', shown)
    assert shown.count('aria-current="true"') == 1
    listed = editor_client.get("/desk/articles/").content.decode()
    assert re.search(r'aria-current="page"[^>]*>Articles<', listed)


def test_a_place_without_a_page_has_no_address() -> None:
    assert address("no_such_page") == ""
    assert address("admin:index") == "/admin/"


def test_the_queue_is_counted_as_it_is_listed(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    _, version = make.article_by(writer)
    review = make.review_of(version, by=writer, doctor=doctor)
    assert waiting_for(doctor) == 1
    make.assigned(review, Reviewer.objects.get(user=second_doctor))
    make.signed(review, second_doctor)
    assert waiting_for(doctor) == 0, "the round is over"
