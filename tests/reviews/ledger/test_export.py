"""The export can be checked by the program printed in its description, and by nothing of ours."""

import json
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from reviews.ledger.verify import verify

PAGE = Path(settings.BASE_DIR) / "docs/reference/ledger-format.md"


@pytest.fixture
def exported(ledger: None) -> list[str]:
    out = StringIO()
    call_command("export_ledger", "--texts", stdout=out)
    return out.getvalue().splitlines()


def check(lines: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    """Runs the printed program on these lines, where none of our code can be found."""
    program = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    (folder / "check.py").write_text(program[0])
    (folder / "ledger.jsonl").write_text("\n".join(lines))
    return subprocess.run(
        [sys.executable, "-I", "check.py", "ledger.jsonl"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_an_export_is_whole_and_ends_with_the_head(exported: list[str], tmp_path: Path):
    done = check(exported, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == f"7 entries are whole. The last is {verify().head}"


def test_without_texts_there_are_only_keys_and_entries(ledger: None, tmp_path: Path):
    out = StringIO()
    call_command("export_ledger", stdout=out)
    lines = out.getvalue().splitlines()
    assert [sorted(json.loads(line)) for line in lines[1:]] == [["digest", "jws", "number"]] * 7
    assert check(lines, tmp_path).returncode == 0


def test_a_version_is_given_once(exported: list[str]):
    contents = [line for line in map(json.loads, exported) if "content" in line]
    assert [(line["version"], line["content"]["byline"]) for line in contents] == [
        (1, "Wilma Writer")
    ]


@pytest.mark.parametrize("place", range(9))
def test_any_line_that_is_left_out_is_missed(exported: list[str], tmp_path: Path, place: int):
    """Of the words and of the last entry, only somebody who knows the head can tell."""
    whole = check(exported, tmp_path).stdout
    done = check(exported[:place] + exported[place + 1 :], tmp_path)
    is_words = "content" in json.loads(exported[place])
    assert is_words or done.returncode != 0 or done.stdout != whole


def test_words_that_were_altered_are_found(exported: list[str], tmp_path: Path):
    altered = [line.replace("10 mg", "100 mg") for line in exported]
    assert altered != exported
    assert "AssertionError" in check(altered, tmp_path).stderr


def test_a_statement_that_was_altered_is_found(exported: list[str], tmp_path: Path):
    line = json.loads(exported[3])
    header, payload, signature = line["jws"].split(".")
    letter = "A" if payload[40] != "A" else "B"
    line["jws"] = f"{header}.{payload[:40]}{letter}{payload[41:]}.{signature}"
    done = check([*exported[:3], json.dumps(line), *exported[4:]], tmp_path)
    assert "InvalidSignature" in done.stderr
