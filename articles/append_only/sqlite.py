"""The triggers of SQLite, which must also stop a row from being replaced.

`INSERT OR REPLACE` and `UPDATE OR REPLACE` delete the row that stands in the way without firing
its DELETE triggers (`recursive_triggers` is off, and every connection's own choice). So nothing may
be written that has a unique key of another row; RAISE(ABORT) is stronger than any such clause.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from articles.append_only.guards import Guard


def prepare(cursor: CursorWrapper) -> None:
    """Nothing is needed beside the triggers."""


def expected(connection: BaseDatabaseWrapper, guard: Guard) -> dict[str, str]:
    """The triggers a table must have: name → the statement that makes it."""
    with connection.cursor() as cursor:
        keys = _unique_keys(cursor, guard)
    new = _any_of(guard, "1", keys)
    changed = "1"
    if not guard.append_only:
        fixed = [f'NEW."{column}" IS NOT OLD."{column}"' for column in guard.fixed]
        others = _any_of(guard, f'"{guard.table}"."{guard.key}" <> OLD."{guard.key}"', keys)
        changed = " OR ".join([*fixed, others])
    conditions = {"update": changed, "delete": "1", "insert": new}
    return {
        f"{guard.table}_kept_on_{event}": (
            f'CREATE TRIGGER "{guard.table}_kept_on_{event}" BEFORE {event.upper()} '
            f'ON "{guard.table}" FOR EACH ROW WHEN {condition} '
            f"BEGIN SELECT RAISE(ABORT, '{guard.words}'); END"
        )
        for event, condition in conditions.items()
    }


def standing(cursor: CursorWrapper) -> dict[str, str]:
    """The triggers there are: name → the statement that made it."""
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return dict(cursor.fetchall())


def drop(cursor: CursorWrapper, guard: Guard, name: str) -> None:
    """Removes a trigger, if it is there."""
    cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"')


def _any_of(guard: Guard, which: str, keys: list[str]) -> str:
    """Whether a stored row, of these, has one of the new row's keys."""
    stored = f'EXISTS (SELECT 1 FROM "{guard.table}" WHERE {which}'  # noqa: S608 own names only
    return " OR ".join(f"{stored} AND {key})" for key in keys)


def _unique_keys(cursor: CursorWrapper, guard: Guard) -> list[str]:
    """For every unique key of the table: the condition that a stored row has the new row's."""
    table = guard.table
    keys = [_same_columns(table, [guard.key])]
    cursor.execute(
        "SELECT i.name, m.sql FROM pragma_index_list(%s) AS i "
        "LEFT JOIN sqlite_master AS m ON m.type = 'index' AND m.name = i.name "
        'WHERE i."unique" ORDER BY i.name',
        [table],
    )
    for index, sql in cursor.fetchall():
        cursor.execute("SELECT name FROM pragma_index_info(%s) ORDER BY seqno", [index])
        columns = [name for (name,) in cursor.fetchall()]
        is_plain = None not in columns and " WHERE " not in (sql or "")
        keys.append(_same_columns(table, columns) if is_plain else _same_terms(cursor, table, sql))
    return keys


def _same_columns(table: str, columns: list[str]) -> str:
    return " AND ".join(f'"{table}"."{column}" = NEW."{column}"' for column in columns)


def _same_terms(cursor: CursorWrapper, table: str, sql: str) -> str:
    """For an index of expressions, or of some rows: its own terms, asked of both rows.

    The new row is put under the table's column names, so that the index's words fit it as well.
    """
    terms, where = _parts(sql.partition(f'ON "{table}" ')[2])
    cursor.execute("SELECT name FROM pragma_table_info(%s)", [table])
    used = [name for (name,) in cursor.fetchall() if f'"{name}"' in sql]
    new_row = ", ".join(f'NEW."{name}" AS "{name}"' for name in used)
    new_terms = f"SELECT {terms} FROM (SELECT {new_row}) WHERE {where}"  # noqa: S608 own names only
    return f"({where}) AND ({terms}) = ({new_terms})"


def _parts(definition: str) -> tuple[str, str]:
    """“(terms) WHERE condition” → terms and condition (“1” when it has none)."""
    depth = 0
    for place, sign in enumerate(definition):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if depth == 0:
            condition = definition[place + 1 :].partition("WHERE ")[2]
            return definition[1:place], condition or "1"
    raise ValueError(f"This is no definition of an index: {definition}")
