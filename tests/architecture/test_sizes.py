"""Files and templates that a reader can take in at once."""

from tests.architecture.source import PACKAGES, ROOT, functions, modules, name, templates, tree

LONG_FILE = 300
LONG_FUNCTION = 50
LONG_TEMPLATE = 120
# What is longer, each with its reason. Adding a line here is a decision.
LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}
LONG_TEMPLATES: dict[str, str] = {}
SAYS_NOTHING = {"utils", "helpers", "services", "core", "common", "managers", "misc", "base"}


def length(text: str) -> int:
    return len(text.splitlines())


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {name(file) for file in modules() if length(file.read_text()) > LONG_FILE}
    assert long == set(LONG_FILES)


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{name(file)}:{function.name}"
        for file in modules()
        for function in functions(tree(file))
        if (function.end_lineno or 0) - function.lineno >= LONG_FUNCTION
    }
    assert long == set(LONG_FUNCTIONS)


def test_no_template_is_longer_than_two_screens() -> None:
    long = {name(file) for file in templates() if length(file.read_text()) > LONG_TEMPLATE}
    assert long == set(LONG_TEMPLATES)


def test_every_folder_and_file_is_named_after_the_product() -> None:
    found = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    assert [name(path) for path in found if {path.stem, path.parent.name} & SAYS_NOTHING] == []
