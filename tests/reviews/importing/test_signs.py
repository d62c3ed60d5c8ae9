"""What an audit finds in a byline."""

import pytest

from articles.importing.page import read_page
from reviews.importing.signs import Sign, signs_of
from tests.reviews.importing.pages import html

FOUND = [
    (
        ("Updated 21 March 2023", "Medically reviewed by Nora Feldt, MD on 25 September 2019"),
        {Sign.REVIEW_OLDER},
    ),
    (("Updated 21 March 2023", "Medically reviewed by Nora Feldt, MD"), {Sign.WITHOUT_DATE}),
    (("Updated 21 March 2023", "Medically reviewed: 25 March 2023"), {Sign.WITHOUT_REVIEWER}),
    (
        ("Updated 21 March 2023", "Medically reviewed by Nora Feldt, MD on 21 March 2023"),
        {Sign.SAME_DAY},
    ),
    (
        ("Updated 21 March 2023", "Medically reviewed by the Clinic Editorial Team on 2 May 2023"),
        {Sign.TEAM},
    ),
    (("Updated 21 March 2023",), {Sign.NO_REVIEW}),
    (
        ("Updated 21 March 2023", "All our articles are medically reviewed by health experts."),
        {Sign.NOBODY},
    ),
    (("Published 2 May 2023", "Updated 21 March 2023"), {Sign.DISAGREE, Sign.NO_REVIEW}),
    (("Updated 21 March 2023", "Medically reviewed by Nora Feldt, MD on 2 May 2023"), set()),
]


@pytest.mark.parametrize(("lines", "signs"), FOUND)
def test_a_byline_shows(lines: tuple[str, ...], signs: set[Sign]) -> None:
    page = read_page(html("Placidol and sleep", "By Wanda Quill", *lines))
    assert set(signs_of(page)) == signs


def test_a_month_is_not_older_than_a_day_in_it() -> None:
    page = read_page(
        html(
            "Placidol and sleep",
            "By Wanda Quill",
            "Updated 21 March 2023",
            "Medically reviewed by Nora Feldt, MD in March 2023",
        )
    )
    assert Sign.REVIEW_OLDER not in signs_of(page)


def test_the_visible_date_and_the_one_for_machines_disagree() -> None:
    data = '{"@type": "Article", "dateModified": "2024-01-09"}'
    data = f'<script type="application/ld+json">{data}</script>'
    page = read_page(html("Sleep", "By Wanda Quill", "Updated 21 March 2023", head=data))
    assert Sign.DISAGREE in signs_of(page)


def test_the_site_itself_is_no_author() -> None:
    page = read_page(html("Sleep", "By Clinic Norland", "Updated 21 March 2023"))
    assert Sign.NO_AUTHOR in signs_of(page, site_name="Clinic Norland")
