"""Whatever is altered, however it is altered, a check of the ledger says so."""

import datetime as dt
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticleVersion, Publication, Retirement, User
from reviews.ledger.key_file import make_key
from reviews.ledger.record import STATED
from reviews.ledger.verify import verify
from reviews.models import (
    Alteration,
    ClaimedReview,
    Disclosure,
    DisclosureDecision,
    Dispute,
    LedgerEntry,
    SigningKey,
    SignOff,
    Withdrawal,
)
from tests.append_only import without_triggers
from tests.reviews.ledger.building import (
    MINUTE,
    NOON,
    frozen_version,
    published,
    recorded,
)


def said() -> str:
    """All that a check says."""
    return "\n".join(str(problem) for problem in verify().problems)


def test_an_untouched_ledger_is_all_as_signed(ledger: None):
    report = verify()
    assert report.problems == ()
    assert {str(stated.kind) for stated in STATED} == set(
        LedgerEntry.objects.values_list("kind", flat=True)
    )
    last = LedgerEntry.objects.last()
    assert (report.entries, report.head) == (7, f"7:{last.digest}")
    assert report.demonstration is False


def test_an_empty_ledger_is_all_as_signed(db: None):
    assert verify().problems == ()


ROW_CHANGES = [
    (SignOff, {"shown": []}),
    (SignOff, {"marked": ["1"]}),
    (SignOff, {"scope": "changes"}),
    (SignOff, {"meaning": "I looked at it."}),
    (SignOff, {"signer_name": "Dora Director"}),
    (SignOff, {"credentials": []}),
    (SignOff, {"proof": "passkey"}),
    (SignOff, {"text_digest": "c" * 64}),
    (SignOff, {"content_digest": "c" * 64}),
    (SignOff, {"canon": 9}),
    (SignOff, {"vouched_digest": "c" * 64}),
    (SignOff, {"binding": "c" * 64}),
    (SignOff, {"opened_at": NOON - MINUTE}),
    (SignOff, {"at": NOON + MINUTE}),
    (Disclosure, {"conflict": "Owns shares."}),
    (Withdrawal, {"kind": "text-is-wrong"}),
    (Withdrawal, {"passages": ["a"]}),
    (Withdrawal, {"reason": "None."}),
    (Dispute, {"at": NOON - MINUTE}),
    (Publication, {"kind": "reviewed"}),
    (Publication, {"reason": "None."}),
    (Retirement, {"reason": "None."}),
    (ClaimedReview, {"reviewed_on": "2024-05"}),
    (ClaimedReview, {"reviewer_name": "Dr. A. Real"}),
    (ArticleVersion, {"title": "Living without hay fever"}),
    (ArticleVersion, {"body": "<p>Rinse the nose twice a day. Take 100 mg at night.</p>"}),
    (ArticleVersion, {"byline": "Somebody Else"}),
    (ArticleVersion, {"risk": "low"}),
    (ArticleVersion, {"authorship": {"a": [1]}}),
    (ArticleVersion, {"history_date": NOON}),
    (LedgerEntry, {"kind": "dispute_"}),
    (LedgerEntry, {"kid": "another"}),
    (LedgerEntry, {"at": NOON - dt.timedelta(days=365)}),
]


@pytest.mark.parametrize(("model", "change"), ROW_CHANGES)
def test_a_changed_row_is_found(ledger: None, model: Any, change: dict[str, Any]):
    row = model._base_manager.order_by("pk").first()
    with without_triggers():
        model._base_manager.filter(pk=row.pk).update(**change)
    assert said()


@pytest.mark.parametrize("stated", STATED)
def test_a_row_that_is_gone_is_found(ledger: None, stated: Any):
    """Foreign keys are looked at when the test ends; by then the row is back."""
    row = stated.model._base_manager.order_by("pk").last()
    with without_triggers():
        stated.model._base_manager.filter(pk=row.pk)._raw_delete("default")
        assert f"the {stated.model._meta.verbose_name} it states is gone." in said()
        row.save(force_insert=True)


@pytest.mark.parametrize("stated", STATED)
def test_a_row_without_an_entry_is_found(ledger: None, stated: Any):
    with without_triggers():
        LedgerEntry.objects.filter(kind=stated.kind)._raw_delete("default")
    assert "has no ledger entry." in said()


def test_a_public_key_under_another_name_is_found_and_not_trusted(ledger: None, tmp_path):
    other = make_key(tmp_path / "forger.pem", "").as_dict(private=False)
    with without_triggers():
        SigningKey.objects.update(jwk=dict(other))
    assert "is not the one with this name" in said()
    assert "unknown key" in said()


def test_a_decision_about_a_conflict_that_came_later_changes_nothing(ledger: None, editor: User):
    disclosure = Disclosure.objects.first()
    DisclosureDecision.objects.create(
        disclosure=disclosure, may_sign=False, reason="Shares.", at=NOON + MINUTE, by=editor
    )
    assert verify().problems == ()


def test_a_person_who_changed_their_name_changes_nothing(ledger: None, editor: User):
    User.objects.filter(pk=editor.pk).update(name="Edith Married")
    assert verify().problems == ()


def test_a_tail_that_was_cut_off_is_found_with_the_head_noted_before(ledger: None):
    head = verify().head
    assert verify(head=head).problems == ()
    with without_triggers():
        ClaimedReview.objects.all()._raw_delete("default")
        LedgerEntry.objects.filter(kind="claimed_review")._raw_delete("default")
    assert verify().problems == ()
    assert "is no longer there" in str(verify(head=head).problems[0])


@pytest.mark.sqlite_only
def test_a_missing_trigger_is_found(ledger: None):
    with connection.cursor() as cursor:
        cursor.execute('DROP TRIGGER "reviews_signoff_kept_on_delete"')
    assert "reviews_signoff_kept_on_delete is missing" in said()


def test_the_command_counts_and_prints_the_head(ledger: None):
    out = StringIO()
    call_command("verify_ledger", stdout=out)
    assert out.getvalue().splitlines()[0] == "7 entries checked, all as signed."
    assert verify().head in out.getvalue()


def test_the_command_fails_with_1_names_the_problem_and_keeps_it_once(ledger: None):
    with without_triggers():
        SignOff.objects.filter(pk=SignOff.objects.first().pk).update(meaning="I looked at it.")
    for _ in range(2):
        err = StringIO()
        with pytest.raises(SystemExit) as stop:
            call_command("verify_ledger", stdout=StringIO(), stderr=err)
        assert stop.value.code == 1
        assert "Entry 1: “meaning” is stored otherwise than it was signed." in err.getvalue()
    noted = Alteration.objects.get()
    assert "meaning" in noted.what
    assert noted.article == SignOff.objects.first().article


def test_the_number_of_queries_does_not_grow_with_the_ledger(writer: User, editor: User):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            verify()
        return len(captured)

    recorded(published(frozen_version(writer), editor))
    of_one = queries()
    for number in range(20):
        recorded(published(frozen_version(writer, f"Article {number}"), editor))
    assert queries() == of_one
