"""What the look promises: contrast, no inline style or script, parts that say what they need."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(
    path
    for path in (ROOT / "templates").rglob("*.html")
    if not {"emails", "report.html"} & set(path.parts)
)
STYLES = sorted((ROOT / "project/static/css").rglob("*.css"))
TOKEN = re.compile(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
TOKENS = {
    name: {"light": light, "dark": dark}
    for name, light, dark in TOKEN.findall((ROOT / "project/static/css/tokens.css").read_text())
}
GROUNDS = ("paper", "surface", "sunken", "hover")
WASHES = ("accent-wash", "current-wash", "due-wash", "stale-wash", "unreviewed-wash", "remark-wash")
TEXT = [
    *((ink, ground) for ink in ("ink", "ink-soft") for ground in GROUNDS + WASHES),
    *((ink, ground) for ink in ("accent", "accent-strong") for ground in GROUNDS),
    ("accent-strong", "accent-wash"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-danger", "danger"),
    *(
        (hue, ground)
        for hue in (
            "current", "due", "stale", "unreviewed", "danger",
            "put-in", "taken-out", "restyled", "moved",
        )
        for ground in ("paper", "surface", f"{hue}-wash")
    ),
]  # fmt: skip
SHAPES = [
    *((f"{hue}-mark", g) for hue in ("current", "due", "stale") for g in ("paper", f"{hue}-wash")),
    *(("line-strong", ground) for ground in ("paper", "surface", "sunken")),
    *(("focus", ground) for ground in (*GROUNDS, "accent-wash")),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, theme: str) -> float:
    darker, lighter = sorted(luminance(TOKENS[name][theme]) for name in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_text_has_the_higher_contrast_of_the_guidelines(
    words: str, ground: str, theme: str
) -> None:
    assert contrast(words, ground, theme) >= 7


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_borders_and_focus_can_be_made_out(shape: str, ground: str, theme: str) -> None:
    assert contrast(shape, ground, theme) >= 3


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_style_or_script(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:", text)
    scripts = re.findall(r"<script(?![^>]*(?:src=|application/(?:ld\+)?json))[^>]*>", text)
    assert scripts == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "templates/_parts").glob("*.html")), ids=lambda path: path.name
)
def test_a_part_says_first_what_it_needs(path: Path) -> None:
    assert re.match(r"{% comment %}.*[Nn]eeds.*{% endcomment %}", path.read_text())


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_colours_are_chosen_in_one_file_only(path: Path) -> None:
    loose = re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text())
    assert path.name in {"tokens.css", "print.css"} or loose == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_every_name_a_stylesheet_asks_for_exists(path: Path) -> None:
    given = {name for style in STYLES for name in re.findall(r"(--[a-z0-9-]+):", style.read_text())}
    asked = set(re.findall(r"var\((--[a-z0-9-]+)", path.read_text()))
    assert asked <= given
