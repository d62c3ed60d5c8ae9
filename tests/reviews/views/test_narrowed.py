"""Only the changes with safety signals, in the workbench: what is not shown is counted."""

from django.test import Client

from articles.models import User
from tests.reviews.views.rounds import HIGHER, address, second_round, told

BOTH = HIGHER.replace("</p>", " We hope this helps.</p>", 1)
TABLE = (
    "<table><tr><th>Drug</th><th>Dose</th></tr><tr><td>Velorin</td><td>5 mg</td></tr>"
    "<tr><td>Tasimol</td><td>7 mg</td></tr></table>"
)


def test_the_filter_shows_the_dose_and_says_what_else_is_left(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor, body=BOTH)
    page = doctor_client.get(address("review", review) + "?only=safety")
    text = page.content.decode().partition('aria-label="Only the changes"')[2]
    text = text.partition("</article>")[0]
    assert "50" in text
    assert "We hope" not in text
    assert "1 more without safety signals is left to read" in told(page)
    assert "Only safety signals 1" in told(page)


def test_without_the_filter_nothing_is_held_back(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor, body=BOTH)
    page = told(doctor_client.get(address("review", review) + "?view=changes"))
    assert "We hope this helps." in page
    assert "more without safety signals" not in page


def test_where_no_change_carries_a_signal_the_filter_says_so(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    body = BOTH.replace("50 mg", "5 mg")
    review = second_round(writer, doctor, body=body)
    page = told(doctor_client.get(address("review", review) + "?only=safety"))
    assert "No change carries a safety signal" in page
    assert "1 more without safety signals is left to read" in page


def test_an_added_table_stands_in_columns_with_a_mark_for_each_row(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor, body=HIGHER + TABLE)
    page = doctor_client.get(address("review", review) + "?view=changes").content.decode()
    assert page.count('<th scope="col"') >= 2
    assert "row added" in page
    assert page.count("cell-added") == 6
