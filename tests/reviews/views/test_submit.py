"""Submitting: whom to ask, by when, with what note; and asking somebody else later."""

import datetime as dt
import re
from typing import Any

from django.core import mail
from django.test import Client
from django.utils import timezone

from articles.models import Article, User
from reviews.models import Review, Reviewer
from reviews.workflow.comment import comment
from reviews.workflow.request_changes import request_changes
from tests import builders as make
from tests.reviews.views.rounds import HIGHER, address, round_of, told


def submit_address(article: Article) -> str:
    return f"/desk/articles/{article.pk}/submit/"


def form_for(number: int = 1, **said: Any) -> dict[str, Any]:
    due = (timezone.localdate() + dt.timedelta(days=5)).isoformat()
    usual = {"submit-number": number, "submit-due_on": due, "submit-note": ""}
    return usual | {f"submit-{name}": value for name, value in said.items()}


def test_a_version_is_submitted_to_a_reviewer_with_a_note(
    writer: User, doctor: User, writer_client: Client
) -> None:
    make.policy()
    article, _ = make.article_by(writer)
    key = Reviewer.objects.get(user=doctor).pk
    form = form_for(reviewers=[key], note="Please look at the dose.")
    answer = writer_client.post(submit_address(article), form, follow=True)
    review = Review.objects.get()
    assert "Version 1 is submitted, Dora Doctor asked by mail." in told(answer)
    assert review.note == "Please look at the dose."
    assert review.assignments.get().due_on == timezone.localdate() + dt.timedelta(days=5)
    assert [m.to for m in mail.outbox] == [[doctor.email]]
    assert address("review", review) in mail.outbox[0].body


def test_with_nobody_ticked_every_reviewer_is_told(
    writer: User, doctor: User, second_doctor: User, writer_client: Client
) -> None:
    article, _ = make.article_by(writer)
    answer = writer_client.post(submit_address(article), form_for(), follow=True)
    assert "every reviewer told by mail" in told(answer)
    assert sorted(m.to[0] for m in mail.outbox) == sorted([doctor.email, second_doctor.email])


def test_the_page_says_what_the_policy_asks_and_who_can_be_asked(
    writer: User,
    doctor: User,
    second_doctor: User,
    doctor_with_ended_credential: User,
    writer_client: Client,
) -> None:
    make.policy(sign_offs=2, interval_months=6)
    _, other = make.article_by(writer, title="Sleeping with Placidol")
    make.review_of(other, by=writer, doctor=doctor)
    article, _ = make.article_by(writer)
    page = told(writer_client.get(submit_address(article)))
    assert "Every passage needs 2 reviewers. A review lasts 6 months." in page
    assert page.index("Selma Doctor") < page.index("Dora Doctor") < page.index("Lars Lapsed")
    assert "1 review waiting" in page
    assert "Lars Lapsed cannot sign now." in page


def test_a_reviewer_who_cannot_sign_is_refused_and_the_note_is_kept(
    writer: User, doctor_with_ended_credential: User, writer_client: Client
) -> None:
    article, _ = make.article_by(writer)
    key = Reviewer.objects.get().pk
    form = form_for(reviewers=[key], note="All of what I wanted to say.")
    answer = writer_client.post(submit_address(article), form)
    assert answer.status_code == 403
    assert "Lars Lapsed cannot sign now." in told(answer)
    assert "All of what I wanted to say." in told(answer)
    assert not Review.objects.exists()


def test_a_version_saved_meanwhile_is_not_submitted_unseen(
    writer: User, writer_client: Client
) -> None:
    article, _ = make.article_by(writer)
    make.next_version(article, by=writer, title="Taking Placidol at night")
    answer = writer_client.post(submit_address(article), form_for(1, note="Mine."))
    assert answer.status_code == 409
    assert "Version 2 was saved since you opened this page." in told(answer)
    assert "Mine." in told(answer)
    assert not Review.objects.exists()


def test_an_answer_shows_what_was_asked_for_and_what_changed(
    writer: User, doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    comment(review, by=doctor, at=make.ago(5), body="Which source?")
    request_changes(review, by=doctor, at=make.ago(5), reason="The dose needs a source.")
    make.next_version(review.article, by=writer, body=make.BODY.replace("5 mg", "10 mg"))
    page = told(writer_client.get(submit_address(review.article)))
    assert "The dose needs a source." in page
    assert "Which source?" in page
    assert "1 passage changed since, 1 with a safety signal" in page


def ticked(client: Client, article: Article) -> list[str]:
    """The keys of the reviewers who are ticked in a fresh form."""
    page = client.get(submit_address(article)).content.decode()
    return re.findall(r'name="submit-reviewers" value="(\d+)" checked', page)


def test_whoever_asked_for_changes_is_ticked_when_the_writer_submits_again(
    writer: User, doctor: User, second_doctor: User, writer_client: Client
) -> None:
    review = round_of(writer)
    assert ticked(writer_client, review.article) == []
    request_changes(review, by=doctor, at=make.ago(5), reason="The dose needs a source.")
    make.next_version(review.article, by=writer, body=HIGHER)
    assert ticked(writer_client, review.article) == [str(Reviewer.objects.get(user=doctor).pk)]
    writer_client.post(submit_address(review.article), form_for(2))
    assert not Review.objects.get(version__number=2).assignments.exists()


def test_whoever_asked_for_changes_and_cannot_be_asked_again_is_not_ticked(
    writer: User, doctor: User, second_doctor: User, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    request_changes(review, by=doctor, at=make.ago(5), reason="The dose needs a source.")
    make.next_version(review.article, by=writer, body=HIGHER)
    Reviewer.objects.filter(user=doctor).update(is_active=False)
    assert ticked(writer_client, review.article) == []


def test_a_draft_with_newer_words_is_pointed_out(writer: User, writer_client: Client) -> None:
    article, _ = make.article_by(writer)
    assert "The draft holds changes" not in told(writer_client.get(submit_address(article)))
    make.save_draft(
        article,
        make.content(title="Half a thought"),
        by=writer,
        at=timezone.now(),
        revision=article.draft.revision,
    )
    assert "The draft holds changes" in told(writer_client.get(submit_address(article)))


def test_reviewers_do_not_submit(writer: User, doctor_client: Client) -> None:
    article, _ = make.article_by(writer)
    assert doctor_client.post(submit_address(article), form_for()).status_code == 403
    assert not Review.objects.exists()


def test_an_editor_asks_one_more_reviewer_and_releases_another(
    writer: User, doctor: User, second_doctor: User, editor_client: Client
) -> None:
    review = round_of(writer, doctor)
    mail.outbox.clear()
    other = Reviewer.objects.get(user=second_doctor)
    editor_client.post(address("assign", review), {"assign-reviewer": other.pk})
    first = review.assignments.get(reviewer__user=doctor)
    form = {"release-assignment": first.pk, "release-reason": "On leave."}
    editor_client.post(address("release", review), form)
    states = {row.reviewer.user: row.state for row in review.assignments.all()}
    assert states == {doctor: "replaced", second_doctor: "waiting"}
    assert [m.to for m in mail.outbox] == [[second_doctor.email], [doctor.email]]


def test_asking_nobody_or_somebody_twice_says_so(
    writer: User, doctor: User, editor_client: Client, writer_client: Client
) -> None:
    review = round_of(writer, doctor)
    answer = editor_client.post(address("assign", review), {})
    assert "Choose a reviewer." in told(answer)
    form = {"assign-reviewer": Reviewer.objects.get().pk}
    answer = editor_client.post(address("assign", review), form)
    assert "This reviewer was asked already." in told(answer)
    assert writer_client.post(address("assign", review), form).status_code == 403
