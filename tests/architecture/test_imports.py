"""Imports point one way: project → reviews → articles, and inside each app from the outside in."""

import ast

import pytest

from tests.architecture.source import functions, imports, module_name, modules, name, tree

# Outermost first. A layer imports itself and what stands below it.
REVIEWS = (
    ("views", "api", "urls", "admin", "management", "templatetags"),
    ("forms",),
    ("workflow", "audit", "notifications", "importing"),
    ("permissions", "record", "ledger"),
    ("models",),
    ("policy",),
)
ARTICLES = (
    ("views", "api", "urls", "admin", "management", "templatetags"),
    ("forms",),
    ("editing", "importing", "searching"),
    ("models",),
    ("text", "comparing"),
)
# Django loads models after the apps: what reads them is imported once they are there.
LATE = {"reviews/apps.py"}
PURE = ("reviews/policy", "articles/text", "articles/comparing")


def reached(file_imports: list[str], package: str) -> set[str]:
    """The folders of a package that these imports reach into."""
    parts = [imported.split(".") for imported in file_imports]
    return {part[1] for part in parts if part[0] == package and len(part) > 1}


@pytest.mark.parametrize("app", ["articles", "reviews"])
def test_no_app_imports_what_builds_on_it(app: str) -> None:
    above = {"articles": ("reviews", "project", "tests"), "reviews": ("project", "tests")}[app]
    wrong = {
        name(file): imported
        for file in modules(app)
        for imported in imports(tree(file))
        if imported.split(".")[0] in above
    }
    assert wrong == {}


@pytest.mark.parametrize(("app", "layers"), [("articles", ARTICLES), ("reviews", REVIEWS)])
def test_inside_an_app_no_layer_imports_an_outer_one(
    app: str, layers: tuple[tuple[str, ...], ...]
) -> None:
    depth = {folder: number for number, layer in enumerate(layers) for folder in layer}
    wrong = [
        f"{name(file)} imports {app}.{folder}"
        for file in modules(app)
        for folder in reached(list(imports(tree(file))), app)
        if depth.get(folder, 99) < depth.get(module_name(file).split(".")[1], -1)
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", PURE)
def test_pure_folders_know_neither_django_nor_rows(folder: str) -> None:
    forbidden = ("django", "project", "articles.models", "reviews.models", "simple_history")
    wrong = [
        f"{name(file)} imports {imported}"
        for file in modules(folder)
        for imported in imports(tree(file))
        if imported.startswith(forbidden)
    ]
    assert wrong == []


def test_nothing_is_imported_inside_a_function_or_for_types_alone() -> None:
    hidden = [
        f"{name(file)}:{part.lineno}"
        for file in modules()
        for block in hiding_places(tree(file))
        for part in ast.walk(block)
        if isinstance(part, ast.Import | ast.ImportFrom) and name(file) not in LATE
    ]
    assert hidden == []


def hiding_places(node: ast.AST) -> list[ast.AST]:
    """Functions, and blocks under `if TYPE_CHECKING`."""
    blocks = [
        part
        for part in ast.walk(node)
        if isinstance(part, ast.If) and "TYPE_CHECKING" in ast.unparse(part.test)
    ]
    return [*functions(node), *blocks]
