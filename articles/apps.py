"""The app of content: what is written, in which version."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate

from articles.append_only import install_after_migrate, keep
from articles.append_only.checks import triggers_are_in_place


class ArticlesConfig(AppConfig):
    """Articles know nothing of review."""

    name = "articles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Names what the database keeps, and has it kept after every migrate."""
        keep(
            self,
            append_only=(
                "ArticleVersion",
                "AuditEvent",
                "DraftSave",
                "ImportedPage",
                "Picture",
                "Publication",
                "Retirement",
                "SetAsideText",
            ),
            never_deleted={
                "Article": (),
                "Draft": (),
                "Page": (),
                "Specialty": ("slug",),
                "User": (),
            },
        )
        post_migrate.connect(install_after_migrate, sender=self)
        checks.register(triggers_are_in_place, checks.Tags.database)
