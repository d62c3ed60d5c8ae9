"""The app of content: what is written, in which version."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Articles know nothing of review."""

    name = "articles"
    default_auto_field = "django.db.models.BigAutoField"
