"""Pages that say why something did not work, and what to do next."""

from django.test import Client

from articles.models import User
from tests.cast import SignIn


def test_an_address_that_only_takes_a_form_says_so_to_who_signed_in_again_on_the_way(
    writer: User, client_of: SignIn
) -> None:
    answer = client_of(writer).get("/desk/articles/1/publish/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    said = answer.content.decode()
    assert "<h1>This address only takes a form</h1>" in said
    assert 'href="/desk/"' in said


def test_a_page_that_is_not_there_offers_a_search(client: Client, db: None) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert 'action="/search/"' in answer.content.decode()
