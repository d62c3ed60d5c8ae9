"""Every model is a choice: append-only, never deleted, or changeable."""

from django.apps import apps

from tests.append_only.rows import kept

CHANGEABLE = {
    "AuditReviewer",
    "AuditRow",
    "DatedRow",
    "FindingRow",
    "Opening",
    "PageToImport",
    "PictureToImport",
    "ReadMark",
    "StandingPeriod",
}
"""Copies that can be computed again from the record, and what waits to become part of it."""


def test_every_model_is_append_only_never_deleted_or_changeable():
    models = {
        model.__name__
        for app in ("articles", "reviews")
        for model in apps.get_app_config(app).get_models()
    }
    append_only = {model.__name__ for model in kept(append_only=True)}
    never_deleted = {model.__name__ for model in kept(append_only=False)}
    assert models == append_only | never_deleted | CHANGEABLE
    assert not append_only & never_deleted
    assert not (append_only | never_deleted) & CHANGEABLE
