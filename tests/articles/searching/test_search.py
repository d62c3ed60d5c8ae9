"""Search finds what is live, whatever people type."""

from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from articles.editing.retire import retire
from articles.models import Page, User
from articles.searching import on_postgres, on_sqlite
from articles.searching.index import rebuild_search
from articles.searching.search import search
from tests.articles.searching.conftest import Publish

NALOXONE = "<h2>At home</h2><p>Naloxone reverses an opioid overdose within minutes.</p>"
FEVER = "<p>Adults may take paracetamol. Café au lait does not lower a fever.</p>"
SLEEP = "<p>People taking antidepressants sometimes sleep badly at first.</p>"


@pytest.fixture
def several(live: Publish) -> None:
    live("Naloxone at home", NALOXONE, summary="What to do until help comes.")
    live("Fever in adults", FEVER)
    live("Sleep and antidepressants", SLEEP)
    live("Doses", "<ul><li>0.5 mg/kilogram</li><li>Ask by e-mail: ask_us@example.org</li></ul>")


def titles(query: str) -> list[str]:
    return [hit.title for hit in search(query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("naloxone", ["Naloxone at home"]),
        ("NALOXONE", ["Naloxone at home"]),
        ("overdoses", ["Naloxone at home"]),
        ("reversing opioids", ["Naloxone at home"]),
        ("nalox", ["Naloxone at home"]),
        ("antidepressa", ["Sleep and antidepressants"]),
        ("cafe", ["Fever in adults"]),
        ("CAFÉ au", ["Fever in adults"]),
        ("cafe\N{COMBINING ACUTE ACCENT}", ["Fever in adults"]),
        ('"opioid overdose"', ["Naloxone at home"]),
        ('"overdose opioid"', []),
        ('"opioid overdose', ["Naloxone at home"]),
        ("adults -naloxone", ["Fever in adults"]),
        ("help comes", ["Naloxone at home"]),
        ("fever naloxone", []),
        ("heart", []),
        ("home naloxone.", ["Naloxone at home"]),
        ("wilma naloxone", ["Naloxone at home"]),
        ("kilogram", ["Doses"]),
        ("mg/kilogram", ["Doses"]),
        ("0.5", ["Doses"]),
        ("e-mail", ["Doses"]),
    ],
)
def test_words_are_found_whatever_their_case_accents_and_endings(
    several: None, query: str, expected: list[str]
) -> None:
    assert titles(query) == expected


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        '"',
        '""',
        "'",
        "-",
        "--",
        "*",
        "a* OR",
        "AND",
        "NOT naloxone",
        "(fever",
        "fever)",
        "title:fever",
        "{title summary}: fever",
        "^fever",
        "fever NEAR/2 adults",
        "fever & | ! adults",
        "fever:*",
        "<->",
        "%s %",
        "\\",
        "\x00fever",
        "fever\x00",
        "'; DROP TABLE articles_page; --",
        "fever " * 5000,
        "-fever",
        "²",
        "½ mg",
        "\ud7ff",
        "💊",
        "発熱",
        "a_b",
        "x" * 5000,
        "the",
        "\N{RIGHT-TO-LEFT OVERRIDE}fever",
    ],
)
def test_nothing_a_person_types_raises(several: None, query: str) -> None:
    search(query)
    assert titles("naloxone") == ["Naloxone at home"]


def test_operators_of_the_database_are_words_like_any_other(live: Publish) -> None:
    live("Near or not", "<p>Fever and chills near the end.</p>")
    assert titles("fever AND near") == ["Near or not"]


def test_the_snippet_marks_what_was_asked_for_and_keeps_the_letters(several: None) -> None:
    (hit,) = search("cafe lait")
    assert [piece.text for piece in hit.snippet if piece.is_match] == ["Café", "lait"]
    assert "Adults may take paracetamol." in "".join(piece.text for piece in hit.snippet)


def test_the_snippet_is_words_and_never_markup(live: Publish) -> None:
    live("Less than", "<p>Below &lt;b&gt;5 mg&lt;/b&gt; nothing happens &amp; rashes fade.</p>")
    (hit,) = search("rashes")
    text = "".join(piece.text for piece in hit.snippet)
    assert "<b>5 mg</b> nothing happens & rashes fade." in text


def test_blocks_do_not_run_into_each_other_in_a_snippet(live: Publish) -> None:
    live("Doses", "<h2>Doses</h2><p>One tablet\x0b daily.</p><ul><li>Not more</li></ul>")
    (hit,) = search("tablet")
    assert "".join(piece.text for piece in hit.snippet) == "Doses · One tablet daily. Not more"


def test_a_match_in_the_title_counts_most(live: Publish) -> None:
    live("Colds", "<p>Fever comes with colds. Drink enough and rest, as with any cold.</p>")
    live("Fever", "<p>When the body is too warm, rest and drink enough.</p>")
    assert titles("fever") == ["Fever", "Colds"]


def test_a_newer_publication_replaces_the_words(live: Publish) -> None:
    article = live("Rash", "<p>Calendula soothes.</p>")
    live("Rash", "<p>Zinc soothes.</p>", article=article)
    assert titles("calendula") == []
    assert titles("zinc") == ["Rash"]


def test_a_retired_article_is_not_found(live: Publish, editor: User) -> None:
    article = live("Rash", "<p>Calendula soothes.</p>")
    retire(article, by=editor, at=timezone.now(), reason="Merged with another page.")
    assert titles("calendula") == []


def test_a_draft_is_not_found(live: Publish) -> None:
    article = live("Rash", "<p>Calendula soothes.</p>")
    article.draft.body = "<p>Marigold soothes.</p>"
    article.draft.save()
    rebuild_search()
    assert titles("marigold") == []


def test_pages_follow_each_other_without_gaps_or_repeats(live: Publish) -> None:
    for number in range(7):
        live(f"Page {number}", "<p>Itching is a sign of many things.</p>")
    seen, after = [], ""
    for _ in range(4):
        results = search("itching", limit=2, after=after)
        seen += [hit.title for hit in results]
        after = results.after
    assert sorted(seen) == [f"Page {number}" for number in range(7)]
    assert after == ""


@pytest.mark.parametrize("after", ["x", "1", "1.", ".", "1.2.3", "9" * 40 + ".1", "-1.1; --"])
def test_a_made_up_place_in_the_list_is_the_first_page(several: None, after: str) -> None:
    assert len(search("naloxone", after=after)) == 1


def test_rebuilding_brings_back_what_was_lost(several: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_search")
    assert titles("naloxone") == []
    assert rebuild_search() == 4
    assert titles("naloxone") == ["Naloxone at home"]


@pytest.mark.postgres_only  # whose index of a text ends at a megabyte
def test_a_very_long_text_is_indexed_up_to_its_bound(live: Publish) -> None:
    words = " ".join(f"wörd{number}" for number in range(90_000))
    live("Long", f"<p>beginning {words} ending</p>")
    assert titles("beginning") == ["Long"]
    assert Page.objects.count() == 1


def test_of_very_many_only_the_newest_are_ranked(
    live: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        live(f"Page {number}", "<p>Itching.</p>")
    for backend in (on_sqlite, on_postgres):
        monkeypatch.setattr(backend, "MOST_RANKED", 2)
    assert sorted(titles("itching")) == ["Page 2", "Page 3"]


def test_a_search_costs_three_queries_at_most(
    several: None, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(3):
        search("naloxone")


def test_a_last_word_of_one_or_two_letters_is_a_whole_word(several: None) -> None:
    assert titles("naloxone an") == ["Naloxone at home"]
    assert titles("naloxone na") == []
