"""The app of review: who must read it, what they decided, who signed, does it still hold."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """Reviews build on articles, never the other way round."""

    name = "reviews"
    default_auto_field = "django.db.models.BigAutoField"
