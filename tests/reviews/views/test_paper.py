"""A round on paper, and the comments that were written on it."""

import re
from typing import Any

import pytest
from django.test import Client

from articles.models import User
from reviews.audit.paper import paper_of
from reviews.displayed import displayed
from reviews.models import Comment, Proof, Review
from reviews.policy.facts import Scope
from reviews.workflow.assign import assign
from reviews.workflow.mark_read import mark_read
from reviews.workflow.prove_identity import Proved
from reviews.workflow.recall import recall
from reviews.workflow.sign_off import sign_off
from tests import builders as make
from tests.cast import SignIn
from tests.reviews.views.rounds import address, round_of, second_round, told

EDITED = (
    make.BODY.replace("5 mg", "50 mg")
    .replace("are pregnant", "might be pregnant")
    .replace("<li>drink alcohol daily</li>", "")
)


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    """Version 2 with another dose, a weaker warning, and one warning gone."""
    return second_round(writer, doctor, body=EDITED)


def sheet_of(client: Client, review: Review, query: str = "") -> str:
    answer = client.get(address("paper", review) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def code_on(page: str) -> str:
    found = re.search(r'class="sheet-code">([^<]+)<', page)
    assert found
    return found[1]


def typed(
    client: Client, review: Review, words: str, *, sheet: str = "", keep: bool = False
) -> Any:
    form = {"sheet": sheet or code_on(sheet_of(client, review)), "words": words}
    return client.post(address("paper_comments", review), form | ({"act": "keep"} if keep else {}))


def numbered(page: str) -> dict[int, str]:
    """What stands at each number of a sheet, in words."""
    items = re.findall(r'<li class="sheet-\w+[^"]*" id="n(\d+)">(.*?)</li>', page, re.S)
    return {int(n): " ".join(re.sub(r"<[^>]+>", " ", words).split()) for n, words in items}


def sign_only_the_first(review: Review, doctor: User) -> None:
    """The doctor marks and signs the first change, and leaves the others."""
    at = make.ago(0.001)
    shown = displayed(review, by_id=doctor.pk, at=at)
    marked = mark_read(review, by=doctor, at=at, keys=list(shown.numbers)[:1])
    token = marked.form_token(Scope.CHANGES, at=at)
    later = make.ago(0.0005)
    proved = Proved(doctor.pk, Proof.PASSWORD, later)
    sign_off(review, by=doctor, at=later, proved=proved, form_token=token)


def test_what_is_left_stands_old_beside_new_with_the_numbers_of_the_screen(
    review: Review, doctor_client: Client
) -> None:
    page = sheet_of(doctor_client, review)
    at = numbered(page)
    screen = doctor_client.get(address("review", review)).content.decode()
    shown = dict(re.findall(r'data-left="(\d+)"[^>]*aria-label="\d+: (\w+)"', screen))
    assert sorted(map(int, shown)) == sorted(at) == [1, 2, 3]
    assert "Signed off before Adults take 5 mg" in at[1]
    assert "Now Adults take 50 mg" in at[1]
    assert "Bears on safety: number." in at[1]
    assert "Before: signed in version 1 by Dora Doctor" in at[1]
    assert "Now Removed." in at[3]
    assert re.search(r"<del>[^<]*\b5</del>", page)
    assert re.search(r"<ins>[^<]*\b50</ins>", page)


def test_the_frame_stands_above_what_is_left_and_the_references_below(
    review: Review, doctor_client: Client
) -> None:
    page = told(doctor_client.get(address("paper", review)))
    assert "Do not take Placidol if you:" in page
    assert "References of this version Norland Medicines Board" in page
    assert "Swallow it whole" not in page


def test_a_sheet_says_what_it_is_of_and_that_nothing_is_signed_on_it(
    review: Review, doctor_client: Client
) -> None:
    page = sheet_of(doctor_client, review)
    foot = re.search(r'data-foot="([^"]+)"', page)
    assert foot
    digest = review.version.text_digest[:12]
    assert f"Taking Placidol · version 2 · {digest} · sheet {code_on(page)} · printed" in foot[1]
    assert "Nothing is signed on paper" in told(doctor_client.get(address("paper", review)))


def test_a_first_review_is_printed_whole_with_every_passage_numbered(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    at = numbered(sheet_of(doctor_client, round_of(writer, doctor)))
    assert sorted(at) == list(range(1, len(at) + 1))
    assert any("Swallow it whole" in words for words in at.values())
    assert any("drink alcohol daily" in words for words in at.values())


def test_the_whole_text_can_be_printed_instead(review: Review, doctor_client: Client) -> None:
    at = numbered(sheet_of(doctor_client, review, "?text=whole"))
    assert any("Swallow it whole" in words for words in at.values())
    assert len(at) > 3


def test_comments_are_shown_with_their_passages_before_they_are_kept(
    review: Review, doctor_client: Client
) -> None:
    page = told(typed(doctor_client, review, "1! Dose is per day\n3 Why?\n0 Well written."))
    assert "3 comments, 1 blocking" in page
    assert "1 “" not in page
    assert "Adults take 50 mg" in page
    assert "drink alcohol daily" in page
    assert "The whole text" in page
    assert "Keep 3 comments" in page
    assert not Comment.objects.exists()


def test_comments_are_kept_at_what_their_numbers_stood_for(
    review: Review, doctor_client: Client, doctor: User
) -> None:
    words = "1! Dose is per day\n  50 mg is deadly\n3 Why?\n0 Well written."
    answer = typed(doctor_client, review, words, keep=True)
    assert answer.headers["Location"] == address("review", review)
    first, second, third = Comment.objects.order_by("pk")
    assert (first.body, first.is_blocking) == ("Dose is per day\n50 mg is deadly", True)
    assert first.passage_words.startswith("Adults take 50 mg")
    assert (second.passage_words, second.passage_at) == ("drink alcohol daily", None)
    assert (third.passage_key, third.body) == ("", "Well written.")
    assert {c.by for c in (first, second, third)} == {doctor}


def test_a_number_stands_for_what_it_stood_for_on_the_sheet_whoever_signed_since(
    review: Review, doctor_client: Client, doctor: User, second_doctor: User, editor: User
) -> None:
    before = paper_of(review, by_id=doctor.pk, at=make.ago(0.01), is_signer=True)
    assign(review, second_doctor.reviewer, by=editor, at=make.ago(0.002))
    sign_only_the_first(review, second_doctor)
    now = sheet_of(doctor_client, review)
    assert "50 mg" not in numbered(now)[1]
    assert code_on(now) != before.code
    typed(doctor_client, review, "1 Too much.", sheet=before.code, keep=True)
    assert Comment.objects.get().passage_words.startswith("Adults take 50 mg")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("9 Where?", "Line 1: There is no 9 on this sheet: its numbers go from 1 to 3."),
        ("Fine\n1 Dose", "Line 1: Begin with the number of the passage"),
        ("1 Dose\n2", "Line 2: Nothing is said about 2."),
        ("", "Type the comments first."),
        ("1 " + "x" * 10_001, "Line 1: This comment is longer than 10,000 characters."),
    ],
)
def test_one_comment_that_cannot_be_kept_keeps_all_back_and_says_why(
    words: str, why: str, review: Review, doctor_client: Client
) -> None:
    answer = typed(doctor_client, review, words, keep=True)
    assert answer.status_code == 422
    assert why in told(answer)
    assert words in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_code_of_no_sheet_of_ones_own_is_refused(
    review: Review, doctor_client: Client, writer: User, client_of: SignIn
) -> None:
    for code in ("C-1-AAA", "nonsense", "C-ZZZZZZZZ-AAA"):
        answer = typed(doctor_client, review, "1 Dose", sheet=code, keep=True)
        assert answer.status_code == 422
        assert "No sheet of yours about this version has this code." in told(answer)
    other = round_of(writer)
    theirs = code_on(sheet_of(doctor_client, other))
    assert typed(doctor_client, review, "1 Dose", sheet=theirs, keep=True).status_code == 422
    assert not Comment.objects.exists()


def test_a_double_click_keeps_them_once(review: Review, doctor_client: Client) -> None:
    sheet = code_on(sheet_of(doctor_client, review))
    for _ in range(2):
        answer = typed(doctor_client, review, "1 Dose\n2 Word", sheet=sheet, keep=True)
        assert answer.status_code == 302
    assert [said.body for said in Comment.objects.order_by("pk")] == ["Dose", "Word"]


def test_who_takes_no_part_reads_the_reason_and_keeps_what_was_typed(
    review: Review, second_doctor: User, client_of: SignIn
) -> None:
    client = client_of(second_doctor)
    answer = typed(client, review, "1 Dose", keep=True)
    assert answer.status_code == 403
    assert "Only who takes part in this review may comment on it." in told(answer)
    assert "1 Dose" in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_writer_cannot_block_and_nothing_is_kept(review: Review, writer_client: Client) -> None:
    answer = typed(writer_client, review, "1 Dose\n2! Word", keep=True)
    assert answer.status_code == 403
    assert "can make a comment blocking" in told(answer)
    assert not Comment.objects.exists()


def test_a_recalled_round_can_still_be_printed(
    review: Review, doctor_client: Client, writer: User
) -> None:
    recall(review, by=writer, at=make.ago(0.01))
    assert numbered(sheet_of(doctor_client, review))


def test_the_workbench_leads_to_both(review: Review, doctor_client: Client) -> None:
    page = doctor_client.get(address("review", review)).content.decode()
    assert f'href="{address("paper", review)}"' in page
    assert f'href="{address("paper_comments", review)}"' in page
