"""Rules of the house that a reader would otherwise have to remember."""

import ast
import re
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.architecture.source import ROOT, functions, modules, name, templates, tree

VERB_FOLDERS = ("articles/editing", "reviews/workflow")
# What nobody does, and why: the clock brings it about, or it follows from the record.
DONE_BY_NOBODY = {
    "check_past": "only reads",
    "check_standings": "only reads",
    "raise_alarm": "a check found rows altered; who altered them is not known",
    "rebuild_audit": "lines written anew from the record, which says who did what",
    "follow_policy": "a policy was recorded",
    "refresh_standing": "follows what a verb did, in that verb",
    "roll_over": "a day began",
    "store_line": "follows the standing, in the verb that changed it",
    "write_past": "days written anew from the record, which says who did what",
}
# Where HTML is put together from what was sanitised or escaped before it was stored, and why.
DECLARED_SAFE = {
    "articles/readable.py": "stored text, parsed and written again with its anchors",
    "reviews/views/reading/json_ld.py": "JSON whose < > & are escaped",
}
CLOCK = re.compile(
    r"timezone\.(now\(|localdate\(\)|localtime\(\))|\.(today|utcnow)\(\)|datetime\.now\("
)
CLOCK_IS_READ_IN = ("views", "management", "templatetags", "urls", "admin", "api", "project")
# Files on their own, which no page of ours sends: a mail, and the report of an audit.
STANDS_ALONE = {"emails", "report.html"}
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:", re.IGNORECASE)
SCRIPT = re.compile(r"<script(?![^>]*\b(?:src=|type=\"application/(?:ld\+)?json\"))[^>]*>")
TEXT = {".py", ".md", ".toml", ".txt", ".in", ".html", ".css", ".js", ".yaml", ".json", ""}
HOSTS = (
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "index-" + "url",
    "/work" + "/main",
    "/work" + "/shared",
    "npmjs" + ".",
)
HOST_EXCEPTIONS = {"Makefile"}  # names the option that keeps hosts out of the locked files


def test_nothing_that_a_person_typed_is_declared_safe() -> None:
    safe = re.compile(r"\bmark_safe\b|\|\s*safe\b|autoescape off")
    pages = [file for file in templates() if file.suffix == ".html"]
    found = {name(file) for file in [*modules(), *pages] if safe.search(_text(file))}
    assert found == set(DECLARED_SAFE)


def test_the_clock_is_read_in_views_and_commands_alone() -> None:
    inner = [file for file in modules() if not set(file.parts) & set(CLOCK_IS_READ_IN)]
    assert [name(file) for file in inner if CLOCK.search(_text(file))] == []


def test_templates_hold_no_style_and_no_script_of_their_own() -> None:
    found = [
        f"{name(file)}: {match.group()}"
        for file in templates()
        if file.suffix == ".html" and not STANDS_ALONE & set(file.parts)
        for pattern in (INLINE, SCRIPT)
        for match in pattern.finditer(_text(file))
    ]
    assert found == []


def test_every_verb_says_by_whom_and_when() -> None:
    missing = [
        f"{name(file)}:{function.name}"
        for folder in VERB_FOLDERS
        for file in modules(folder)
        for function in functions(tree(file))
        if function.name == file.stem and function.name not in DONE_BY_NOBODY
        if {"by", "at"} - {argument.arg for argument in function.args.kwonlyargs}
        if any(argument.arg in {"by", "at"} for argument in _all_arguments(function))
    ]
    assert missing == []


def test_only_one_file_writes_the_state_of_a_review() -> None:
    writes = re.compile(r"\bstate=to\b|\.state = ")
    assert [name(file) for file in modules("reviews") if writes.search(_text(file))] == [
        "reviews/workflow/moves.py"
    ]


def test_no_file_names_a_host_of_packages_or_a_folder_of_the_makers() -> None:
    skipped = {".git", ".venv", ".hypothesis", "var", "test-results", "__pycache__"}
    files = [
        file
        for file in ROOT.rglob("*")
        if file.is_file()
        and file.suffix in TEXT
        and not set(file.relative_to(ROOT).parts) & skipped
        if not any(part.endswith("_cache") for part in file.parts)
    ]
    found = [
        f"{name(file)}: {host}"
        for file in files
        if name(file) not in HOST_EXCEPTIONS
        for host in HOSTS
        if host in file.read_text(errors="ignore")
    ]
    assert found == []


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_path_that_the_docs_name_exists() -> None:
    named = re.compile(
        r"`((?:project|articles|reviews|templates|tests|docs|requirements)/[\w./-]*)`"
    )
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    missing = [
        f"{name(page)}: {path}"
        for page in pages
        if page.exists()
        for path in named.findall(page.read_text())
        if not (ROOT / path).exists()
    ]
    assert missing == []


def _text(file: Path) -> str:
    return file.read_text()


def _all_arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.arg]:
    return [*function.args.args, *function.args.kwonlyargs]
