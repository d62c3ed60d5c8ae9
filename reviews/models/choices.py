"""Choices of a field, from the rule's own enumeration: one list of states, in one place."""

from enum import StrEnum


def choices_of(values: type[StrEnum]) -> list[tuple[str, str]]:
    """(stored value, label for people) of each member."""
    return [
        (member.value, member.value.replace("-", " ").replace("_", " ").capitalize())
        for member in values
    ]
