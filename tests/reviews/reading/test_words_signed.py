"""The words on a certificate and on the desk's record read as they were signed."""

import pytest
from django.test import Client
from lxml import html

from reviews.models import SignOff
from reviews.policy.facts import Scope
from tests import builders as make
from tests.reviews.reading.cases import People

DOSE = "<s>5 50</s> 10 mg, H<sub>2</sub>O, 10<sup>9</sup>, <strong>never</strong> <em>more</em>"
MARKED = make.BODY.replace("5 mg", DOSE)
PICTURE = f'{make.BODY}<figure><img src="/pictures/{"a" * 64}.png" alt="A white tablet"></figure>'
MARKS = ("s", "sub", "sup", "b", "i")


def marks(element: html.HtmlElement) -> dict[str, list[str]]:
    """By element, the words that stand inside, without what is only read out."""
    for said in element.cssselect(".out-of-sight"):
        said.drop_tree()
    return {mark: [found.text_content() for found in element.cssselect(mark)] for mark in MARKS}


def the_dose(client: Client, address: str, words: str) -> html.HtmlElement:
    page = html.fromstring(client.get(address).content)
    (item,) = [one for one in page.cssselect(f"{words} > li") if "10 mg" in one.text_content()]
    return item


@pytest.mark.parametrize(
    ("address", "words"), [("/sign-offs", ".words-signed"), ("/desk/sign-offs", ".signed-words")]
)
def test_struck_raised_and_lowered_words_are_shown_so(
    address: str, words: str, people: People, client: Client
) -> None:
    make.policy()
    row = SignOff.objects.get(article=people.live(body=MARKED))
    client.force_login(people.editor)
    item = the_dose(client, f"{address}/{row.pk}/", words)
    assert "struck out: 5 50" in item.text_content()
    assert marks(item) == {
        "s": ["5 50"],
        "sub": ["2"],
        "sup": ["9"],
        "b": ["never"],
        "i": ["more"],
    }
    assert "take 5 50 10 mg, H2O, 109, never more of Placidol" in item.text_content()


def test_a_change_keeps_the_marks_on_both_sides(people: People, client: Client) -> None:
    make.policy()
    article = people.live(body=MARKED)
    body = MARKED.replace("5 50", "5").replace("10 mg", "<s>10 mg</s>")
    version = make.next_version(article, by=people.writer, at=make.ago(5), body=body)
    review = make.review_of(version, by=people.writer, doctor=people.second_doctor, at=make.ago(4))
    row = make.signed(review, people.second_doctor, scope=Scope.CHANGES, at=make.ago(3))
    make.published(version, by=people.editor, at=make.ago(2))
    item = the_dose(client, f"/sign-offs/{row.pk}/", ".words-signed")
    assert marks(item.cssselect("del")[0])["s"] == ["5 50"]
    assert marks(item.cssselect("ins")[0])["s"] == ["5 10 mg"]


def test_a_picture_is_named_by_what_it_shows(people: People, client: Client) -> None:
    make.policy()
    row = SignOff.objects.get(article=people.live(body=PICTURE))
    page = html.fromstring(client.get(f"/sign-offs/{row.pk}/").content)
    (item,) = page.cssselect('.words-signed > [data-kind="picture"]')
    assert item.text_content().strip() == "Picture: A white tablet"
