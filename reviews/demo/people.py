"""The people of the demonstration. All are invented, and share one password."""

from dataclasses import dataclass

SHARED_PASSWORD = "four-quiet-herons"  # noqa: S105 - printed wherever the demonstration runs
TOLD_SINCE = "2017-01-09"


@dataclass(frozen=True)
class Person:
    """Somebody who can sign in; `role` as the list of accounts calls it."""

    address: str
    name: str
    role: str
    is_writer: bool = False
    is_editor: bool = False
    is_administrator: bool = False


INES = Person("writer@example.org", "Ines Halloran", "writer", is_writer=True)
TOBIAS = Person("second.writer@example.org", "Tobias Wren", "second writer", is_writer=True)
AMARA = Person("psychiatrist@example.org", "Amara Okonjo", "reviewer, psychiatry")
LUKAS = Person("pharmacist@example.org", "Lukas Brandvold", "reviewer, clinical pharmacy")
SELENE = Person(
    "addiction@example.org",
    "Selene Marchetti",
    "reviewer, addiction medicine, who also writes",
    is_writer=True,
)
GIDEON = Person(
    "lapsed@example.org", "Gideon Farrow", "reviewer, general practice, credential lapsed"
)
PETRA = Person(
    "stopped@example.org", "Petra Vancura", "former reviewer, addiction medicine, stopped"
)
HOLLIS = Person("editor@example.org", "Hollis Arden", "editor", is_editor=True)
JOAQUIM = Person(
    "administrator@example.org", "Joaquim Reyes", "administrator", is_administrator=True
)

EVERYBODY = (INES, TOBIAS, AMARA, LUKAS, SELENE, GIDEON, PETRA, HOLLIS, JOAQUIM)


def accounts() -> str:
    """Who can sign in, as lines for people."""
    width = max(len(person.address) for person in EVERYBODY)
    lines = [f"  {person.address:<{width}}  {person.role}" for person in EVERYBODY]
    return "\n".join(
        [f"Demonstration accounts, all with the password {SHARED_PASSWORD}:", *lines, ""]
    )
