"""Words that went and came back keep their writer."""

import datetime as dt

from reviews.policy.authors import with_earlier_authors
from reviews.policy.facts import VersionFact
from tests.reviews.policy.building import ANN, BEN, START, passage, text


def version(number: int, *said: str, authors: dict[int, int]) -> VersionFact:
    by = {at: frozenset({person}) for at, person in authors.items()}
    return VersionFact(number, START + dt.timedelta(days=number), text(*said), by)


def test_who_wrote_words_first_wrote_them_after_another_put_them_back() -> None:
    versions = (
        version(1, "Rest.", "Drink.", authors={0: ANN, 1: BEN}),
        version(2, "Drink.", authors={0: BEN}),
        version(3, "Drink.", "Rest.", authors={0: BEN, 1: BEN}),
    )
    _, second, third = with_earlier_authors(versions[::-1])
    assert second.authors == {0: {BEN}}
    assert third.authors == {0: {BEN}, 1: {ANN, BEN}}


def test_a_heading_above_them_or_bold_does_not_make_words_anybody_elses() -> None:
    first = version(1, "Rest.", authors={0: ANN})
    moved = VersionFact(2, START, (passage("Rest.", "heading: Sleep", bold=["Rest."]),))
    assert with_earlier_authors((first, moved))[1].authors == {0: {ANN}}


def test_later_writers_do_not_change_whose_words_they_were() -> None:
    first, second = version(1, "Rest.", authors={}), version(2, "Rest.", authors={0: ANN})
    assert with_earlier_authors((first, second))[0].authors == {0: frozenset()}
