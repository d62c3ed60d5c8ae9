"""The triggers of PostgreSQL: one function refuses, one trigger an event and table calls it."""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from articles.append_only.guards import Guard

FUNCTION = "refuse_to_change_kept_rows"
BODY = """
DECLARE
  differs boolean := false;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_NARGS > 1 THEN
    FOR place IN 1 .. TG_NARGS - 1 LOOP
      EXECUTE format('SELECT ($1).%1$I IS DISTINCT FROM ($2).%1$I', TG_ARGV[place])
        INTO differs USING OLD, NEW;
      EXIT WHEN differs;
    END LOOP;
    IF NOT differs THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END
"""
LEVELS = {"update": "FOR EACH ROW", "delete": "FOR EACH ROW", "truncate": "FOR EACH STATEMENT"}


def prepare(cursor: CursorWrapper) -> None:
    """Makes the function that the triggers call, or makes it what it should be."""
    cursor.execute(
        f"CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $${BODY}$$"
    )


def expected(connection: BaseDatabaseWrapper, guard: Guard) -> dict[str, str]:
    """The triggers a table must have: name → the statement that makes it."""
    allowed = "" if guard.append_only else "".join(f", '{column}'" for column in guard.fixed)
    return {
        f"{guard.table}_kept_on_{event}": (
            f"CREATE TRIGGER {guard.table}_kept_on_{event} BEFORE {event.upper()} "
            f"ON {guard.table} {level} EXECUTE FUNCTION {FUNCTION}('{guard.words}'"
            f"{allowed if event == 'update' else ''})"
        )
        for event, level in LEVELS.items()
    }


def standing(cursor: CursorWrapper) -> dict[str, str]:
    """The triggers there are and work: name → the statement that would make it.

    None works that is disabled, or whose function is not ours word for word.
    """
    cursor.execute(
        "SELECT t.tgname, pg_get_triggerdef(t.oid, true) FROM pg_trigger t "
        "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid "
        "WHERE NOT t.tgisinternal AND pg_table_is_visible(c.oid) "
        "AND t.tgenabled IN ('O', 'A') AND f.prosrc = %s",
        [BODY],
    )
    return dict(cursor.fetchall())


def drop(cursor: CursorWrapper, guard: Guard, name: str) -> None:
    """Removes a trigger, if it is there."""
    cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {guard.table}")
