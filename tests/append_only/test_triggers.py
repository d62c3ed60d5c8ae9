"""The triggers are there after every migrate, and it is noticed when they are not."""

from io import StringIO
from typing import Any

import pytest
from django.core import checks
from django.core.management import call_command, load_command_class
from django.core.management.base import CommandError
from django.db import IntegrityError, connection, models, transaction

from articles.append_only import install_triggers, missing_triggers, standing_triggers
from articles.models import Article, AuditEvent, ImportedPage, Page, Specialty, User
from reviews.models import LedgerEntry, Review, Withdrawal
from tests.append_only import without_triggers
from tests.append_only.rows import Rows, kept
from tests.reviews.ledger.building import NOON


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_all_are_in_place_after_migrate(db: None):
    assert missing_triggers(connection) == []
    assert len(standing_triggers(connection)) == 3 * len(kept())


def test_installing_again_changes_nothing(db: None):
    assert install_triggers(connection) == []


@pytest.mark.sqlite_only
def test_a_migration_that_rebuilds_a_table_drops_them_and_migrate_restores_them(
    transactional_db: None,
):
    shorter, longer = (with_length(length) for length in (64, 80))
    with connection.schema_editor() as editor:
        editor.alter_field(LedgerEntry, shorter, longer)
    lost = missing_triggers(connection)
    call_command("migrate", verbosity=0)
    assert lost == [f"reviews_ledgerentry_kept_on_{act}" for act in ("update", "delete", "insert")]
    assert missing_triggers(connection) == []
    with connection.schema_editor() as editor:
        editor.alter_field(LedgerEntry, longer, shorter)
    install_triggers(connection)


@pytest.mark.postgres_only
def test_a_migration_that_rewrites_a_table_keeps_them(transactional_db: None):
    shorter, longer = (with_length(length) for length in (64, 80))
    with connection.schema_editor() as editor:
        editor.alter_field(LedgerEntry, shorter, longer)
        editor.execute("ALTER TABLE reviews_ledgerentry ALTER COLUMN kid TYPE text")
    still = missing_triggers(connection)
    with connection.schema_editor() as editor:
        editor.execute("ALTER TABLE reviews_ledgerentry ALTER COLUMN kid TYPE varchar(64)")
    assert still == []


def with_length(length: int) -> Any:
    field = models.CharField(max_length=length)
    field.set_attributes_from_name("kid")
    field.model = LedgerEntry
    return field


@pytest.mark.sqlite_only
def test_a_weakened_trigger_is_noticed_and_put_right(db: None):
    name = "reviews_signoff_kept_on_delete"
    run(f"DROP TRIGGER {name}")
    run(f"CREATE TRIGGER {name} BEFORE DELETE ON reviews_signoff WHEN 0 BEGIN SELECT 1; END")
    assert missing_triggers(connection) == [name]
    assert install_triggers(connection) == [name]
    assert missing_triggers(connection) == []


@pytest.mark.postgres_only
def test_a_disabled_trigger_is_noticed_and_put_right(db: None):
    name = "reviews_signoff_kept_on_delete"
    run(f"ALTER TABLE reviews_signoff DISABLE TRIGGER {name}")
    assert missing_triggers(connection) == [name]
    assert install_triggers(connection) == [name]
    assert missing_triggers(connection) == []


@pytest.mark.postgres_only
def test_a_function_that_no_longer_refuses_is_noticed_and_put_right(db: None):
    run(
        "CREATE OR REPLACE FUNCTION refuse_to_change_kept_rows() RETURNS trigger "
        "LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'"
    )
    assert len(missing_triggers(connection)) == 3 * len(kept())
    install_triggers(connection)
    assert missing_triggers(connection) == []


def test_the_system_check_names_what_is_missing(db: None):
    assert [m for m in checks.run_checks(databases=["default"]) if m.id == "articles.W001"] == []
    act = "delete" if connection.vendor == "sqlite" else "truncate"
    run(
        f"DROP TRIGGER reviews_signoff_kept_on_{act}"
        + ("" if connection.vendor == "sqlite" else " ON reviews_signoff")
    )
    found = [m for m in checks.run_checks(databases=["default"]) if m.id == "articles.W001"]
    assert f"reviews_signoff_kept_on_{act}" in found[0].msg


@pytest.mark.parametrize(
    "command", ["clean_old_history", "clean_duplicate_history", "populate_history"]
)
def test_the_commands_that_tidy_versions_are_refused(db: None, command: str):
    with pytest.raises(CommandError, match="Versions are append-only"):
        call_command(command, "--auto")


def test_the_database_is_not_emptied(writer: User):
    with pytest.raises(CommandError, match="append-only"):
        call_command(load_command_class("articles", "flush"), interactive=False, stdout=StringIO())
    assert User.objects.exists()


def test_rows_that_may_change_do_change(writer: User):
    rows = Rows(writer)
    article, page, review = rows.of(Article), rows.of(Page), rows.of(Review)
    Article.objects.filter(pk=article.pk).update(title="Another title")
    page.slug = "another-address"
    page.save()
    review.state = "signed-off"
    review.save()
    writer.name = "Wilma Married"
    writer.save()
    assert Page.objects.get().slug == "another-address"


def test_the_name_of_a_specialty_may_change_but_what_digests_are_made_of_may_not(db: None):
    specialty = Specialty.objects.create(name="Cardiolgy", slug="cardiology")
    specialty.name = "Cardiology"
    specialty.save()
    specialty.slug = "heart"
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        specialty.save()


def test_a_condition_of_a_unique_key_is_minded(writer: User):
    """A second closed review of an article, a second import without an address: both are right."""
    rows = Rows(writer)
    first, imported = rows.of(Review), rows.of(ImportedPage)
    with pytest.raises(IntegrityError), transaction.atomic():
        copy(first).save()
    second = copy(first)
    second.state = "recalled"
    second.save()
    without_address = copy(imported)
    without_address.article = Article(number=0)
    without_address.article.save_without_historical_record()
    with pytest.raises(IntegrityError), transaction.atomic():
        copy(without_address).save()
    without_address.address = ""
    without_address.save()
    assert (Review.objects.count(), ImportedPage.objects.count()) == (2, 2)


def copy(row: Any) -> Any:
    values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
    return type(row)(**(values | {row._meta.pk.attname: None}))


def test_whoever_owns_the_database_gets_past_them_and_they_are_back_afterwards(writer: User):
    event = AuditEvent.objects.create(at=NOON, by=writer, verb="greet")
    with without_triggers():
        AuditEvent.objects.filter(pk=event.pk).update(verb="wave")
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        AuditEvent.objects.filter(pk=event.pk).update(verb="greet")
    assert Withdrawal.objects.count() == 0
