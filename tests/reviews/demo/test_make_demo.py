"""`make_demo`: a site full of work, true in every respect but that its dates are invented."""

import datetime as dt
import io
import re
from itertools import pairwise

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.models import Article, Page, Publication, PublicationKind, User
from reviews.audit.own_words import own_words_of
from reviews.audit.queue import asked_in_order
from reviews.audit.threads import Threads, threads_of
from reviews.demo.people import EVERYBODY, SHARED_PASSWORD
from reviews.displayed import displayed
from reviews.ledger.sign import read_payload
from reviews.ledger.verify import verify
from reviews.models import Absence, FindingRow, LedgerEntry, SignOff, StandingPeriod
from reviews.permissions.blocking import open_blocking
from reviews.policy.facts import Scope
from reviews.policy.findings.finding import Code
from reviews.policy.following import PlaceKind
from reviews.policy.standing import Standing
from reviews.workflow.check_standings import check_standings
from reviews.workflow.roll_over import roll_over

pytestmark = pytest.mark.usefixtures("demonstration")

RAISED_ONLY_BY_TAMPERING = {Code.RECORD_ALTERED.value}
ADDRESSES = re.compile(r'(?:href|src)="(/[^"#]+)"')


def live_bodies() -> list[str]:
    return [page.live.version.body for page in Page.objects.exclude(live=None)]


def answer(address: str) -> int:
    response = Client().get(address)
    response.getvalue()  # a file that is sent is closed at its end
    return response.status_code


def test_there_is_enough_to_read() -> None:
    articles = Article.objects.filter(number__gte=1, imported_page=None)
    lengths = [len(re.sub(r"<[^>]+>", " ", article.body).split()) for article in articles]
    assert len(lengths) >= 14
    assert min(lengths) >= 200
    assert max(lengths) <= 900


def test_every_standing_is_there() -> None:
    found = StandingPeriod.objects.filter(until=None).values_list("standing", flat=True)
    assert set(found) == {standing.value for standing in Standing}


def test_every_finding_is_there_but_that_of_a_forged_record() -> None:
    found = FindingRow.objects.filter(until=None).values_list("code", flat=True)
    assert {code.value for code in Code} - set(found) == RAISED_ONLY_BY_TAMPERING


def test_every_kind_of_publication_and_both_scopes_are_there() -> None:
    assert set(Publication.objects.values_list("kind", flat=True)) == set(PublicationKind.values)
    assert set(SignOff.objects.values_list("scope", flat=True)) == {s.value for s in Scope}


def test_what_is_stored_of_standings_is_what_the_record_says() -> None:
    assert [str(difference) for difference in check_standings(at=timezone.now())] == []


def test_and_still_is_after_a_week() -> None:
    later = timezone.now() + dt.timedelta(days=7)
    with transaction.atomic():
        roll_over(at=later)
        assert [str(difference) for difference in check_standings(at=later)] == []
        transaction.set_rollback(True)


def test_the_ledger_verifies_and_says_that_it_is_a_demonstration() -> None:
    report = verify()
    assert [str(problem) for problem in report.problems] == []
    assert report.demonstration
    assert report.entries > 80


def test_every_entry_and_sign_off_is_marked() -> None:
    marks = {
        read_payload(jws)["demonstration"] for jws in LedgerEntry.objects.values_list("jws")[0]
    }
    assert marks == {True}
    assert set(SignOff.objects.values_list("proof", flat=True)) == {"demonstration"}


def test_everything_happened_in_order_of_time() -> None:
    moments = list(LedgerEntry.objects.order_by("number").values_list("at", flat=True))
    assert all(earlier <= later for earlier, later in pairwise(moments))
    assert moments[-1] < timezone.now()


@pytest.mark.parametrize("person", EVERYBODY, ids=lambda person: person.address)
def test_everybody_signs_in(person: object) -> None:
    said = {"login": person.address, "password": SHARED_PASSWORD}  # type: ignore[attr-defined]
    client = Client()
    assert client.post("/accounts/login/", said).status_code == 302
    assert client.get("/desk/").status_code == 200


def test_the_password_is_one_that_the_site_would_accept() -> None:
    for user in User.objects.all():
        validate_password(SHARED_PASSWORD, user)


def test_nobody_gets_mail_about_what_is_long_past() -> None:
    assert DBTaskResult.objects.count() == 0
    assert mail.outbox == []


def test_links_and_pictures_of_the_articles_lead_somewhere() -> None:
    addresses = {address for body in live_bodies() for address in ADDRESSES.findall(body)}
    assert len(addresses) > 8
    assert [address for address in sorted(addresses) if answer(address) != 200] == []


def test_everybody_who_reviews_has_something_to_read() -> None:
    waiting = User.objects.filter(
        reviewer__assignments__state="waiting", reviewer__assignments__review__state="open"
    )
    assert {"Amara Okonjo", "Lukas Brandvold", "Selene Marchetti"} <= {u.name for u in waiting}


def test_the_psychiatrist_has_a_sitting_before_her_and_stands_in() -> None:
    amara = User.objects.get(name="Amara Okonjo")
    now = timezone.now()
    asked = asked_in_order(amara, today=timezone.localdate(now), at=now)
    assert asked.articles >= 3
    assert sum(row.is_late for row in asked.rows) >= 2
    assert [row.handed_on_by for row in asked.rows if row.handed_on_by] == ["Lukas Brandvold"]
    assert [row.left.passages for row in asked.rows if row.parts] == [1]
    [absence] = Absence.objects.all()
    assert (str(absence.reviewer), str(absence.stand_in)) == ("Lukas Brandvold", "Amara Okonjo")


def test_accounts_are_listed_for_who_runs_the_site() -> None:
    said = io.StringIO()
    call_command("make_demo", accounts=True, stdout=said)
    assert SHARED_PASSWORD in said.getvalue()
    assert all(person.address in said.getvalue() for person in EVERYBODY)


def test_it_is_made_only_once() -> None:
    with pytest.raises(CommandError, match="holds people already"):
        call_command("make_demo")


def pregabalin() -> Article:
    return Article.objects.get(title__startswith="Pregabalin")


def threads() -> Threads:
    return threads_of(pregabalin())


def test_a_thread_with_replies_is_resolved_and_one_is_orphaned() -> None:
    assert [len(thread.replies) for thread in threads().resolved if thread.replies] == [2]
    assert ["single glass" in t.comment.body for t in threads().orphaned] == [True]
    kinds = {thread.place.kind for thread in threads().all}
    assert kinds == {PlaceKind.SAME, PlaceKind.CHANGED, PlaceKind.GONE}


def test_a_blocking_comment_waits_for_its_answer() -> None:
    [blocking] = open_blocking(pregabalin().pk)
    assert threads().blocking[0].comment == blocking


def test_two_accepted_suggestions_are_credited_in_the_note() -> None:
    note = pregabalin().history.get(number=2).history_change_reason
    assert note.endswith("Wording suggested by Selene Marchetti accepted (2).")


def test_at_high_risk_their_maker_may_not_sign_them() -> None:
    review = pregabalin().reviews.get(state="open")
    selene = User.objects.get(name="Selene Marchetti")
    own = own_words_of(displayed(review, by_id=selene.pk, at=timezone.now()))
    assert own.yours is not None
    assert len(own.yours.suggested) == 2
    assert "the policy asks for somebody else" in own.sentence
