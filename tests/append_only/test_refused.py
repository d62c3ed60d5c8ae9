"""Every way to change, replace or delete what is kept, on every kept table: refused."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.admin import ModelAdmin, site
from django.db import IntegrityError, connection, models, transaction

from articles.models import User
from tests.append_only.rows import Rows, kept

Act = Callable[[Any], None]


@pytest.fixture
def rows(writer: User) -> Rows:
    return Rows(writer)


def got_through(rows: Rows, chosen: list[Any], act: Act) -> list[str]:
    """The tables in which this act was not refused for being append-only."""
    failures = []
    for model in chosen:
        row = rows.of(model)
        before = stored(row)
        try:
            with transaction.atomic():
                act(row)
        except IntegrityError as refusal:
            if "append-only" in str(refusal) and stored(row) == before:
                continue
        failures.append(model.__name__)
    return failures


def stored(row: Any) -> list[dict[str, Any]]:
    return [
        {name: bytes(v) if isinstance(v, memoryview) else v for name, v in values.items()}
        for values in type(row)._base_manager.order_by("pk").values()
    ]


def run(sql: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def table(row: Any) -> str:
    return connection.ops.quote_name(row._meta.db_table)


def column(row: Any) -> str:
    """A column other than the key."""
    return connection.ops.quote_name(row._meta.concrete_fields[-1].column)


def key(row: Any) -> str:
    return connection.ops.quote_name(row._meta.pk.column)


def columns(row: Any) -> str:
    names = [f.column for f in row._meta.concrete_fields if f is not row._meta.pk]
    return ", ".join(connection.ops.quote_name(name) for name in names)


def save(row: Any) -> None:
    row.save()


def update(row: Any) -> None:
    field = row._meta.concrete_fields[-1]
    type(row)._base_manager.filter(pk=row.pk).update(**{field.name: getattr(row, field.attname)})


def bulk_update(row: Any) -> None:
    type(row)._base_manager.bulk_update([row], [row._meta.concrete_fields[-1].name])


def raw_update(row: Any) -> None:
    run(f"UPDATE {table(row)} SET {column(row)} = {column(row)}")


def update_or_insert(row: Any) -> None:
    """INSERT … ON CONFLICT DO UPDATE, by key."""
    run(
        f"INSERT INTO {table(row)} ({key(row)}, {columns(row)}) "
        f"SELECT {key(row)}, {columns(row)} FROM {table(row)} WHERE {key(row)} = %s "
        f"ON CONFLICT ({key(row)}) DO UPDATE SET {column(row)} = excluded.{column(row)}",
        row.pk,
    )


@pytest.mark.parametrize("act", [save, update, bulk_update, raw_update, update_or_insert])
def test_no_append_only_row_is_changed(rows: Rows, act: Act):
    assert got_through(rows, kept(append_only=True), act) == []


def fast_delete(row: Any) -> None:
    """What Django does when it needs no row in memory; no PROTECT is asked."""
    type(row)._base_manager.filter(pk=row.pk)._raw_delete("default")


def raw_delete(row: Any) -> None:
    run(f"DELETE FROM {table(row)}")


def new_key(row: Any) -> None:
    run(f"UPDATE {table(row)} SET {key(row)} = {key(row)} + 1000")


@pytest.mark.parametrize("act", [fast_delete, raw_delete, new_key])
def test_no_kept_row_is_deleted(rows: Rows, act: Act):
    assert got_through(rows, kept(), act) == []


def delete(row: Any) -> None:
    row.delete()


def admin_delete(row: Any) -> None:
    ModelAdmin(type(row), site).delete_queryset(None, type(row)._base_manager.all())


@pytest.mark.parametrize("act", [delete, admin_delete])
def test_neither_the_model_nor_the_admin_deletes(rows: Rows, act: Act):
    """PROTECT may be the first to refuse; its error is an IntegrityError too."""
    for model in kept():
        row = rows.of(model)
        with pytest.raises(IntegrityError), transaction.atomic():
            act(row)
        assert model._base_manager.filter(pk=row.pk).exists()


@pytest.mark.postgres_only
def test_no_kept_table_is_truncated(rows: Rows):
    def truncate(row: Any) -> None:
        run("SET CONSTRAINTS ALL IMMEDIATE")
        run(f"TRUNCATE {table(row)} CASCADE")

    assert got_through(rows, kept(), truncate) == []


@pytest.mark.sqlite_only
@pytest.mark.parametrize("clause", ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"])
def test_no_kept_row_is_replaced_under_its_own_key(rows: Rows, clause: str):
    def replace(row: Any) -> None:
        every = f"{key(row)}, {columns(row)}"
        run(f"{clause} INTO {table(row)} ({every}) SELECT {every} FROM {table(row)}")

    assert got_through(rows, kept(), replace) == []


@pytest.mark.sqlite_only
def test_no_kept_row_is_replaced_through_another_unique_key(rows: Rows):
    def replace(row: Any) -> None:
        run(
            f"INSERT OR REPLACE INTO {table(row)} ({columns(row)}) "
            f"SELECT {columns(row)} FROM {table(row)}"
        )

    assert got_through(rows, [m for m in kept() if has_unique_columns(m)], replace) == []


def has_unique_columns(model: Any) -> bool:
    return any(f.unique and not f.primary_key for f in model._meta.concrete_fields) or any(
        isinstance(constraint, models.UniqueConstraint) for constraint in model._meta.constraints
    )


@pytest.mark.sqlite_only
@pytest.mark.parametrize("address", ["edith@example.org", "Edith@Example.org"])
def test_a_row_that_may_change_cannot_take_the_place_of_another(writer: User, address: str):
    """The second address clashes through the index on lower-case letters alone."""
    User.objects.create_user("edith@example.org", name="Edith Editor")
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        run("UPDATE OR REPLACE articles_user SET email = %s WHERE id = %s", address, writer.pk)
    assert User.objects.count() == 2
