"""The administration shows everything and writes nothing but people and specialties."""

import pytest
from django.contrib import admin
from django.db.models import Model
from django.test import Client, RequestFactory
from django.urls import reverse

from articles.models import Specialty, User

WRITTEN_HERE = (User, Specialty)
# Made by packages; who sees them is decided by Django's own permissions.
OURS = [
    model
    for model in admin.site._registry
    if model._meta.app_label in {"articles", "reviews"} and model not in WRITTEN_HERE
]
pytestmark = pytest.mark.ignore_template_errors  # Django's own templates


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_content_and_review_can_only_be_looked_at(
    model: type[Model], administrator: User, rf: RequestFactory
) -> None:
    request = rf.get("/")
    request.user = administrator
    page = admin.site._registry[model]
    allowed = page.get_model_perms(request)
    assert allowed == {"add": False, "change": False, "delete": False, "view": True}


@pytest.mark.parametrize("model", [*OURS, *WRITTEN_HERE], ids=lambda model: model.__name__)
def test_every_list_opens(model: type[Model], administrator_client: Client) -> None:
    meta = model._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
    assert administrator_client.get(address).status_code == 200


def test_nobody_is_deleted(administrator_client: Client, writer: User) -> None:
    answer = administrator_client.post(
        reverse("admin:articles_user_delete", args=[writer.pk]), {"post": "yes"}
    )
    assert answer.status_code == 403
    assert User.objects.filter(pk=writer.pk).exists()


def test_an_administrator_adds_a_person_who_can_sign_in(administrator_client: Client) -> None:
    words = "four words make a password"
    answer = administrator_client.post(
        reverse("admin:articles_user_add"),
        {"email": "nora@example.org", "name": "Nora New", "password1": words, "password2": words},
    )
    assert answer.status_code == 302
    assert User.objects.get(email="nora@example.org").check_password(words)


def test_staff_that_is_no_administrator_sees_nothing(client: Client, outsider: User) -> None:
    User.objects.filter(pk=outsider.pk).update(is_staff=True)
    client.force_login(outsider, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(reverse("admin:articles_article_changelist")).status_code == 403
