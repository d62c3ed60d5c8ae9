"""The generated pages of `docs/reference`, each written from what it describes."""

import ast
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from django.conf import settings

from project.environment import SETTINGS
from reviews.policy.states import MOVES

FOLDER = Path(settings.BASE_DIR) / "docs" / "reference"
MADE = "Written by `manage.py write_reference`; a check compares it with the program.\n"
APPS = ("project", "articles", "reviews")


def pages() -> dict[str, str]:
    """Every generated page: file name and text."""
    makers: dict[str, Callable[[], str]] = {
        "settings.md": settings_page,
        "commands.md": commands_page,
        "states.md": states_page,
    }
    return {name: make() for name, make in makers.items()}


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    lines = [list(head), ["---"] * len(list(head)), *(list(row) for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def settings_page() -> str:
    """What the environment may say."""
    rows = [
        (f"`{setting.name}`", setting.kind, default(setting.default), setting.meaning)
        for setting in SETTINGS
    ]
    intro = "An installation is set up by environment variables. An empty one counts as none.\n"
    return f"# Settings\n\n{MADE}\n{intro}\n" + table(
        ("name", "kind", "without it", "meaning"), rows
    )


def default(value: object) -> str:
    """A default as people write it; the same on every machine."""
    written = str(value).replace(str(Path.home()), "~")
    return f"`{written}`" if written not in {"", "[]"} else "none"


def commands_page() -> str:
    """What can be run on the command line."""
    rows = [(f"`{name}`", about) for name, about in sorted(commands())]
    intro = "Run as `python manage.py NAME`; `--help` lists the options.\n"
    return f"# Commands\n\n{MADE}\n{intro}\n" + table(("command", "what it does"), rows)


def commands() -> Iterator[tuple[str, str]]:
    """This program's own commands and the first sentence about each."""
    for app in APPS:
        folder = Path(settings.BASE_DIR) / app / "management" / "commands"
        for file in folder.glob("[a-z]*.py"):
            about = ast.get_docstring(ast.parse(file.read_text())) or ""
            first = about.split("\n\n")[0].replace("\n", " ")
            sentence = first.removeprefix(f"`manage.py {file.stem}`: ")
            yield file.stem, sentence[:1].upper() + sentence[1:]


def states_page() -> str:
    """The states of a review and the moves between them, as a table and as a diagram."""
    rows = [(f"`{start}`", named(ends) or "none: it is over") for start, ends in MOVES.items()]
    arrows = [
        f"  {start.name.lower()} --> {end.name.lower()}"
        for start, ends in MOVES.items()
        for end in sorted(ends)
    ]
    diagram = "\n".join(["```mermaid", "stateDiagram-v2", "  [*] --> open", *arrows, "```"])
    head = f"# States of a review\n\n{MADE}\n"
    return head + table(("from", "to"), rows) + f"\n{diagram}\n"


def named(states: Iterable[object]) -> str:
    """States in a fixed order."""
    return ", ".join(f"`{state}`" for state in sorted(str(state) for state in states))
