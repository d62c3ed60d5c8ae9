"""One row in every table the database keeps, made of whatever its columns take."""

import datetime as dt
import uuid
from typing import Any

from django.apps import apps
from django.db import models

from articles.append_only.guards import Guard, guards
from articles.models import ArticleVersion, User
from tests.reviews.ledger.building import frozen_version

AT = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
VALUES: dict[type[models.Field], Any] = {
    models.BinaryField: b"bytes",
    models.BooleanField: True,
    models.DateField: AT.date(),
    models.DateTimeField: AT,
    models.IntegerField: 1,
    models.JSONField: {"some": "thing"},
    models.UUIDField: uuid.UUID(int=1),
}


class Rows:
    """Makes a row of a model, and one of every model it points to, once each."""

    def __init__(self, writer: User) -> None:
        version = frozen_version(writer)
        article = version.instance
        self.made: dict[Any, Any] = {
            User: writer,
            ArticleVersion: version,
            type(article): article,
            type(article.draft): article.draft,
        }

    def of(self, model: Any) -> Any:
        """The row of this model."""
        if model not in self.made:
            fields = [field for field in model._meta.concrete_fields if self._is_needed(field)]
            self.made[model] = model._base_manager.create(
                **{field.name: self._value(field) for field in fields}
            )
        return self.made[model]

    def _is_needed(self, field: Any) -> bool:
        return not (field.null or field.has_default() or field.primary_key)

    def _value(self, field: Any) -> Any:
        if field.remote_field:
            return self.of(field.related_model)
        if field.choices:
            return field.choices[0][0]
        known = [value for kind, value in VALUES.items() if type(field) is kind]
        known += [value for kind, value in VALUES.items() if isinstance(field, kind)]
        return known[0] if known else "words"


def model_of(guard: Guard) -> Any:
    """The model whose table is kept."""
    return next(model for model in apps.get_models() if model._meta.db_table == guard.table)


def kept(*, append_only: bool | None = None) -> list[Any]:
    """The models that are kept: all, or those that are (not) append-only."""
    return [
        model_of(guard)
        for guard in guards()
        if append_only is None or guard.append_only is append_only
    ]
