"""Administration: people and specialties are kept here, content is looked at."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import BaseUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.http import HttpRequest

from articles.administration import ReadOnly
from articles.models import (
    Article,
    ArticleVersion,
    AuditEvent,
    Draft,
    ImportedPage,
    Page,
    Picture,
    Publication,
    Retirement,
    Specialty,
    User,
)

ROLES = ("is_writer", "is_editor", "is_staff", "is_superuser")

admin.site.unregister(Group)  # roles are fields of a person
admin.site.site_header = admin.site.site_title = "Administration"
admin.site.register([Draft, ImportedPage, Page, Picture, Publication, Retirement], ReadOnly)


class NewPersonForm(BaseUserCreationForm[User]):
    """A person with a first password."""

    class Meta:
        model = User
        fields = ("email", "name")


class PersonForm(UserChangeForm[User]):
    """A person as they are."""

    class Meta:
        model = User
        fields = ("email", "name", "is_active", *ROLES)
        field_classes: dict[str, type[forms.Field]] = {}


@admin.register(User)
class PersonAdmin(UserAdmin[User]):
    """People are added, given roles and deactivated; never deleted."""

    form = PersonForm
    add_form = NewPersonForm
    ordering = ("name",)
    list_display = ("name", "email", "is_active", *ROLES)
    list_filter = ("is_active", *ROLES)
    search_fields = ("name", "email")
    filter_horizontal = ()
    actions = None
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("email", "password", "name")}),
        ("What they may do", {"fields": ("is_active", *ROLES)}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "name", "password1", "password2")}),)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Administrators alone."""
        return request.user.is_active and request.user.is_staff and request.user.is_superuser

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: rows that cannot change point to people."""
        return False


@admin.register(Specialty)
class SpecialtyAdmin(admin.ModelAdmin[Specialty]):
    """Fields of medicine are added and renamed; never deleted."""

    actions = None
    list_display = ("name", "slug")
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: articles and credentials name them."""
        return False


@admin.register(Article)
class ArticleAdmin(ReadOnly):
    """Articles, to look at."""

    list_display = ("title", "number", "risk", "created_at")
    search_fields = ("title",)


@admin.register(ArticleVersion)
class VersionAdmin(ReadOnly):
    """Versions, to look at."""

    list_display = ("title", "number", "history_date", "history_user")
    search_fields = ("title",)
    list_select_related = ("history_user",)


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnly):
    """The audit trail, to look at."""

    list_display = ("at", "by", "verb", "article", "number", "subject")
    list_filter = ("verb",)
    list_select_related = ("by", "article")
