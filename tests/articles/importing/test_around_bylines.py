"""What stands around bylines on a page: titles, menus, references, comments. None is a fact."""
# ruff: noqa: E501 - one text a line reads as a table

import pytest

from articles.importing.bylines import read_byline
from articles.importing.facts import BYLINE_FIELDS

NO_FACTS = [
    # references and the history of a journal's article
    "Roe A, et al. Reviewed in: J Quiet Med. 2020 Mar 3;9(3):701.",
    "1. Roe J, Poe B. Updated March 3, 2019.",
    "Roe, S. (2023). How common is panic? Medically Reviewed By: Ona Reyes, DO",
    "Sources\nQuiet Institute. Last updated May 3, 2020.",
    "References\nQuiet Centers. Reviewed March 3, 2019. Accessed May 1, 2021.",
    "Received 3 May 2020; Revised 6 June 2020; Accepted 7 July 2020",
    # dates of other things
    "Effective May 3, 2020",
    "Accessed May 3, 2021",
    "Expiry:\n3 May 2023",
    "Date of birth\n3 May 1990",
    "Admission date: May 3, 2020",
    "Open Access 30.04.2023",
    # prose
    "The study, published in May 2019, was reviewed by Dr. Ona Reyes.",
    "Updated guidelines on May 3, 2020 recommend naloxone.",
    "Ona Reyes, MD, a psychiatrist who treats panic, was not involved in the study.",
    "A 2019 review by Dr. Reyes found",
    "By 2030, one in five adults",
    # menus and headings
    "By Prescription Only",
    "By Age\nToddlers",
    "By Phone",
    "Medically Reviewed\nView All",
    "Medically Reviewed\nDownload PDF",
    "Reviewed by\nLearn More",
    "Our Medical Reviewers\nOna Reyes, MD\nIvo Brandt, PhD",
    "Quiet Springs\nRecovery Center\nAustin, Texas",
    "Product Review: Quiet Lamp by Mara Quill",
    "Video reviewed by Ona Reyes, MD",
    "Reviewed in the United States on March 3, 2021",
    "Author affiliations: Quiet University",
    # comments
    "3 Comments\nIvo Brandt | March 4, 2021\nGreat post",
    "Customer Reviews (24)\nMara R. March 3, 2021\nVerified Purchase",
]

BYLINE = "Written by Mara Quill\nMedically reviewed by Ona Reyes, MD on May 4, 2020"
ABOVE = ["Panic Attacks", "Delirium Tremens", "Home > Conditions", "What Is Naloxone?", "Cognitive Behavioral Therapy"]  # fmt: skip
BELOW = ["Table of Contents", "Key Takeaways", "Share", "8 min read", "Call 1-800-555-1234", "Was this page helpful?", "Related Articles", "THE BASICS"]  # fmt: skip


def facts_of(lines: str) -> dict[str, str]:
    byline = read_byline(lines)
    read = {name: getattr(byline, name) for name in BYLINE_FIELDS}
    return {name: value for name, value in read.items() if value is not None}


@pytest.mark.parametrize("text", NO_FACTS)
def test_what_is_no_byline_gives_no_facts(text: str) -> None:
    assert facts_of(text) == {}


@pytest.mark.parametrize("title", ABOVE)
def test_a_title_above_a_byline_is_not_its_author(title: str) -> None:
    assert facts_of(f"{title}\nMedically reviewed by Ona Reyes, MD\n4 May 2020") == {
        "reviewer": "Ona Reyes",
        "credentials": "MD",
        "reviewed": "2020-05-04",
    }


@pytest.mark.parametrize("line", [*ABOVE, *BELOW])
def test_what_stands_around_a_byline_changes_nothing(line: str) -> None:
    assert facts_of(f"{line}\n{BYLINE}") == facts_of(BYLINE)
    assert facts_of(f"{BYLINE}\n{line}") == facts_of(BYLINE)


def test_a_name_with_nothing_beside_it_is_told_as_a_doubt() -> None:
    doubts = read_byline("Mara Quill\nMedically reviewed by Ona Reyes, MD").doubts
    assert any(doubt.what == "author" and "Mara Quill" in doubt.why for doubt in doubts)
