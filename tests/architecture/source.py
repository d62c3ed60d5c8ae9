"""The project's own source, read as text and as syntax trees; nothing is imported."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("project", "articles", "reviews")


def modules(*folders: str) -> list[Path]:
    """Python files below the folders (all packages when none is named), without migrations."""
    found = [file for folder in folders or PACKAGES for file in (ROOT / folder).rglob("*.py")]
    return sorted(file for file in found if "migrations" not in file.parts)


def templates() -> list[Path]:
    """Every template."""
    return sorted(file for file in (ROOT / "templates").rglob("*") if file.is_file())


@cache
def tree(file: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(file.read_text(), str(file))


def name(file: Path) -> str:
    """The file as people write it: `reviews/policy/states.py`."""
    return file.relative_to(ROOT).as_posix()


def module_name(file: Path) -> str:
    """The file as it is imported: `reviews.policy.states`."""
    return name(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports(node: ast.AST) -> Iterator[str]:
    """Every module that is imported somewhere below a node."""
    for part in ast.walk(node):
        if isinstance(part, ast.Import):
            yield from (alias.name for alias in part.names)
        elif isinstance(part, ast.ImportFrom) and part.module:
            yield from (f"{part.module}.{alias.name}" for alias in part.names)


def functions(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function below a node."""
    for part in ast.walk(node):
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
            yield part
