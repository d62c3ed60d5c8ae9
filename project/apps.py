"""The wiring as an app: system checks, the commands that run the site, static files."""

from django import forms
from django.apps import AppConfig
from django.core import checks

from project.checks import deployment, installation


class ProjectConfig(AppConfig):
    """No models, no rules."""

    name = "project"

    def ready(self) -> None:
        """Make the checks known to `manage.py check`, and say in our words what is left empty."""
        checks.register(installation)
        checks.register(deployment, checks.Tags.security, deploy=True)
        forms.Field.default_error_messages = {"required": "Fill this in."}
        forms.ChoiceField.default_error_messages |= {"required": "Choose one."}
        forms.ModelChoiceField.default_error_messages |= {"required": "Choose one."}
