"""Checking entries by themselves: numbers, links, signatures, and what each says of itself."""

from dataclasses import dataclass, field
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from reviews.ledger.append import NO_ENTRY
from reviews.ledger.problem import Problem
from reviews.ledger.sign import BadStatementError, digest, named_key, open_statement
from reviews.ledger.statement import FORMAT, moment
from reviews.models import LedgerEntry, SigningKey


def trusted_keys() -> tuple[dict[str, OKPKey], list[Problem]]:
    """The stored public keys by thumbprint, and those that are not what their name says."""
    keys, problems = {}, []
    for row in SigningKey.objects.all():
        try:
            key = OKPKey.import_key(row.jwk)
            named = key.thumbprint()
        except (JoseError, ValueError, KeyError, TypeError):
            named = ""
        if named == row.kid:
            keys[row.kid] = key
        else:
            problems.append(Problem(f"The public key {row.kid} is not the one with this name."))
    return keys, problems


@dataclass
class Chain:
    """Follows the ledger from its first entry on, one entry at a time."""

    keys: dict[str, OKPKey]
    number: int = 0
    digest: str = NO_ENTRY
    demonstration: bool | None = None
    problems: list[Problem] = field(default_factory=list)

    def follow(self, entry: LedgerEntry) -> dict[str, Any] | None:
        """The entry's statement, if it can be believed; what is wrong goes to `problems`."""
        found = list(self._links(entry))
        try:
            statement: dict[str, Any] | None = open_statement(entry.jws, self.keys)
        except BadStatementError as bad:
            statement = None
            found.append(f"{bad}.")
        if statement is not None:
            found += self._envelope(entry, statement)
        article = (statement or {}).get("article", {}).get("id")
        self.problems += [Problem(what, entry.number, article) for what in found]
        self.number, self.digest = entry.number, entry.digest
        return statement

    def _links(self, entry: LedgerEntry) -> list[str]:
        found = []
        if entry.number != self.number + 1:
            found.append(f"it follows entry {self.number}, so at least one is missing.")
        if entry.previous != self.digest:
            found.append("it does not name the entry before it.")
        if entry.digest != digest(entry.jws):
            found.append("its digest is not that of its JWS.")
        return found

    def _envelope(self, entry: LedgerEntry, statement: dict[str, Any]) -> list[str]:
        """Where the stored columns, or the ledger as a whole, differ from what was signed."""
        columns = {
            "v": FORMAT,
            "kind": entry.kind,
            "subject": entry.subject_id,
            "number": entry.number,
            "previous": entry.previous,
            "at": moment(entry.at),
        }
        found = [
            f"its {name} is stored as {value} and was signed as {statement.get(name)}."
            for name, value in columns.items()
            if statement.get(name) != value
        ]
        if self.demonstration is None:
            self.demonstration = statement.get("demonstration") is True
        if entry.kid != named_key(entry.jws):
            found.append(f"it is stored under the key {entry.kid}, which did not sign it.")
        if statement.get("demonstration") is not self.demonstration:
            found.append("it mixes demonstration data with real reviews.")
        return found
