"""Refused, instead of what django-simple-history would do under this name."""

from articles.management.keeping import RefusedCommand as Command

__all__ = ["Command"]
