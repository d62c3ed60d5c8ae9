"""The entry page says what waits, to each role its own."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.editing.save_draft import save_draft
from articles.editing.start_article import start_article
from articles.models import PublicationKind, User
from reviews.models import Alteration, Assignment, CredentialEnding, FindingRow
from reviews.workflow.check_standings import check_standings
from reviews.workflow.decline import decline
from reviews.workflow.disclose import disclose
from reviews.workflow.prove_identity import prove_identity
from reviews.workflow.recall import recall
from reviews.workflow.request_changes import request_changes
from tests import builders as make
from tests.cast import SignIn

pytestmark = pytest.mark.django_db


def lists(client: Client) -> dict[str, list[str]]:
    """Heading → what waits, as the page shows it."""
    parts = client.get(reverse("desk")).context["waiting"]
    return {part.heading: [f"{row.title}: {row.why}" for row in part.rows] for part in parts}


def test_who_has_no_role_is_told_who_can_give_one(outsider_client: Client) -> None:
    page = outsider_client.get(reverse("desk")).content.decode()
    assert "You have no role yet" in page
    assert "Start an article" not in page


def test_a_site_without_articles_says_where_to_begin(
    writer_client: Client, editor_client: Client, writer: User
) -> None:
    steps = ("Give people their roles", "Add reviewers", "Write the first article")
    shown = {
        client: [step in client.get(reverse("desk")).content.decode() for step in steps]
        for client in (writer_client, editor_client)
    }
    assert shown[writer_client] == [False, False, True]
    assert shown[editor_client] == [False, True, True]
    make.article_by(writer)
    assert "Begin here" not in writer_client.get(reverse("desk")).content.decode()


def test_a_desk_where_nothing_waits_says_so(writer_client: Client) -> None:
    page = writer_client.get(reverse("desk")).content.decode()
    assert "Nothing waits for you" in page
    assert "No draft is unfinished." in page
    assert "Start an article" in page


def test_a_writer_sees_what_to_answer_to_submit_and_to_finish(
    writer_client: Client, writer: User, other_writer: User, doctor: User
) -> None:
    make.policy()
    _, version = make.article_by(writer, title="Hay fever")
    review = make.review_of(version, by=writer, doctor=doctor)
    request_changes(review, by=doctor, at=make.ago(2), reason="The unit is missing.")
    make.article_by(writer, title="Wasp stings")
    make.article_by(other_writer, title="Of somebody else")
    draft = start_article(by=writer, at=make.ago(1))
    save_draft(draft, make.content(title="Sunburn"), by=writer, at=make.ago(1), revision=0)
    assert lists(writer_client) == {
        "A reviewer asks for changes": ["Hay fever: Version 1: see what should change"],
        "Saved, not submitted": ["Wasp stings: Version 1, to be submitted for review, saved"],
        "Drafts you work on": ["Sunburn: No version yet, saved"],
    }


def test_a_draft_that_was_written_on_after_its_version_is_unfinished(
    writer_client: Client, writer: User
) -> None:
    article, version = make.article_by(writer)
    make.review_of(version, by=writer)
    assert "Drafts you work on" not in lists(writer_client)
    content = make.content(title="Taking Placidol at night")
    save_draft(article, content, by=writer, at=make.ago(1), revision=1)
    rows = lists(writer_client)["Drafts you work on"]
    assert rows == ["Taking Placidol at night: Changed since version 1, saved"]


def test_a_version_that_was_taken_back_waits_to_be_submitted_again(
    writer_client: Client, writer: User
) -> None:
    review = make.review_of(make.article_by(writer, title="Hay fever")[1], by=writer)
    assert lists(writer_client) == {}
    recall(review, by=writer, at=timezone.now())
    assert list(lists(writer_client)) == ["Saved, not submitted"]
    assert list(check_standings(at=timezone.now())) == []


def test_an_article_that_was_started_and_never_written_does_not_wait(
    writer_client: Client, writer: User
) -> None:
    start_article(by=writer, at=make.ago(1))
    assert lists(writer_client) == {}


def test_a_reviewer_sees_what_they_are_asked_for_and_what_is_open(
    doctor_client: Client, writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    make.review_of(make.article_by(writer, title="Mine")[1], by=writer, doctor=doctor)
    make.review_of(make.article_by(writer, title="Theirs")[1], by=writer, doctor=second_doctor)
    make.review_of(make.article_by(writer, title="Open")[1], by=writer)
    assert lists(doctor_client) == {
        "Asked of you": ["Mine: Version 1, asked by Wilma Writer, was due"],
        "Open to any reviewer": ["Open: Version 1, submitted by Wilma Writer"],
    }


def test_a_round_that_a_reviewer_has_signed_waits_for_others(
    doctor_client: Client, writer: User, doctor: User
) -> None:
    make.policy(sign_offs=2)
    make.signed(make.review_of(make.article_by(writer)[1], by=writer), doctor, at=make.ago(1))
    assert lists(doctor_client) == {}


def test_an_editor_sees_what_only_an_editor_can_move(
    editor_client: Client, writer: User, editor: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    _, ready = make.article_by(writer, title="Ready")
    make.signed(make.review_of(ready, by=writer), doctor, at=make.ago(1))
    _, urgent = make.article_by(writer, title="Urgent")
    emergency = PublicationKind.EMERGENCY
    make.published(urgent, by=editor, kind=emergency, reason="Batch recalled.", at=make.ago(3))
    review = make.review_of(make.article_by(writer, title="Nobody")[1], by=writer, doctor=doctor)
    decline(review.assignments.get(), by=doctor, at=make.ago(3), reason="On leave.")
    make.review_of(make.article_by(writer, title="Late")[1], by=writer, doctor=second_doctor)
    assert {heading: rows[0].split(":")[0] for heading, rows in lists(editor_client).items()} == {
        "Signed off, not published": "Ready",
        "Live, and nobody reviewed it": "Urgent",
        "Declined, and nobody else asked": "Nobody",
        "Reviews that are late": "Late",
    }


def test_what_is_published_or_revised_is_no_longer_ready(
    editor_client: Client, writer: User, editor: User, doctor: User
) -> None:
    make.policy()
    make.live_article(writer, doctor, editor)
    article, ready = make.article_by(writer)
    make.signed(make.review_of(ready, by=writer), doctor, at=make.ago(1))
    make.next_version(article, by=writer, title="Another title")
    assert "Signed off, not published" not in lists(editor_client)


def test_an_editor_sees_people_who_wait_for_a_decision(
    editor_client: Client, writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    article, version = make.article_by(writer)
    review = make.review_of(version, by=writer)
    disclose(article, doctor.reviewer, by=doctor, at=make.ago(1), conflict="Paid by the maker.")
    for _ in range(5):
        with pytest.raises(Exception, match="not your password"):
            prove_identity(review, by=second_doctor, at=timezone.now(), password="a guess")
    assert lists(editor_client)["People"] == [
        "Signing is locked for Selma Doctor: Five wrong passwords or passkeys in a row",
        "Dora Doctor declared a conflict of interest: about “Taking Placidol”",
    ]


@pytest.mark.parametrize(
    ("verified_days_ago", "valid_days_more", "waits"),
    [
        (300, None, ""),
        (660, None, "Never verified, or too long ago to sign on for much longer"),
        (300, 60, "The credential runs out on"),
        (300, 200, ""),
    ],
)
def test_credentials_wait_three_months_before_they_stop_a_signature(
    editor_client: Client,
    doctor: User,
    editor: User,
    verified_days_ago: int,
    valid_days_more: int | None,
    waits: str,
) -> None:
    held = doctor.reviewer.credentials.get()
    today = timezone.localdate()
    CredentialEnding.objects.create(
        credential=held, ended_on=today, reason="Replaced.", at=timezone.now(), by=editor
    )
    newer = doctor.reviewer.credentials.create(
        qualification="MD",
        title="Specialist",
        issuer="Chamber of Physicians of Norland",
        number="N-9",
        valid_from=dt.date(2015, 1, 1),
        valid_until=today + dt.timedelta(days=valid_days_more) if valid_days_more else None,
        recorded_at=make.ago(verified_days_ago),
        recorded_by=editor,
    )
    newer.verifications.create(at=make.ago(verified_days_ago), by=editor, how="Register.")
    found = lists(editor_client).get("People", [])
    assert found == ([f"Dora Doctor: MD: {waits}"] if waits else [])


def test_an_administrator_sees_alarms_missing_policies_and_people_without_a_role(
    administrator_client: Client, outsider: User
) -> None:
    make.policy("low")
    make.policy("high")
    Alteration.objects.create(what="Sign-off 3 does not match.", found_at=timezone.now())
    waiting = lists(administrator_client)
    assert [rows[0].split(":")[0] for rows in waiting.values()] == [
        "Sign-off 3 does not match.",
        "Medium risk has no policy",
        "Olga Outsider",
    ]


def test_a_person_with_several_roles_sees_the_lists_of_all(
    client_of: SignIn, doctor: User, writer: User
) -> None:
    User.objects.filter(pk=doctor.pk).update(is_editor=True, is_writer=True, is_staff=True)
    doctor.refresh_from_db()
    page = client_of(doctor).get(reverse("desk"))
    shown = {part.heading for part in [*page.context["waiting"], *page.context["quiet"]]}
    assert {"Asked of you", "Signed off, not published", "Drafts you work on", "Policies"} <= shown


def test_what_does_not_hold_is_listed_with_the_reason(
    editor_client: Client, writer: User, editor: User, doctor: User
) -> None:
    make.policy()
    article = make.live_article(writer, doctor, editor, title="Placidol")
    changed = make.next_version(article, by=writer, title="Placidol", body="<p>Take 6 mg.</p>")
    make.published(changed, by=editor, kind=PublicationKind.EMERGENCY, reason="A wrong dose.")
    (row,) = lists(editor_client)["Live, and the review does not hold"]
    breaking = FindingRow.objects.filter(article=article, kind="breaks", until=None)
    finding = breaking.order_by("since", "pk").first()
    assert finding
    assert finding.sentence in row
    assert row.endswith("Stale since")


def test_a_long_list_shows_the_first_and_counts_the_rest(
    editor_client: Client, writer: User, doctor: User
) -> None:
    make.policy()
    for _ in range(10):
        make.signed(make.review_of(make.article_by(writer)[1], by=writer), doctor, at=make.ago(1))
    page = editor_client.get(reverse("desk"))
    ready = page.context["waiting"][0]
    assert (len(ready.rows), ready.total.number, ready.more) == (8, 10, 2)
    assert "2 more follow when these are done." in page.content.decode()


@pytest.mark.parametrize("many", [1, 8])
def test_the_desk_asks_the_database_as_often_for_many_as_for_one(
    client_of: SignIn,
    writer: User,
    doctor: User,
    many: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make.policy()
    User.objects.filter(pk=doctor.pk).update(is_editor=True)
    doctor.refresh_from_db()
    for _ in range(many):
        make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
        make.signed(make.review_of(make.article_by(writer)[1], by=writer), doctor, at=make.ago(1))
        _, urgent = make.article_by(writer)
        emergency = PublicationKind.EMERGENCY
        make.published(urgent, by=doctor, kind=emergency, reason="Batch recalled.", at=make.ago(3))
    assert Assignment.objects.count() == many
    client: Any = client_of(doctor)
    with django_assert_num_queries(25):
        client.get(reverse("desk"))
