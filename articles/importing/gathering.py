"""The facts of a byline as they are gathered, and the doubts that go with them."""

from dataclasses import dataclass, field
from types import MappingProxyType

from articles.importing.facts import Byline, Doubt
from articles.importing.wording.dates import FoundDate, year_alone
from articles.importing.wording.labels import Label
from articles.importing.wording.people import Named, Person
from articles.importing.wording.placing import is_stated
from articles.importing.wording.roles import Role

DATE_FIELD = {
    Role.AUTHOR: "published",
    Role.PUBLISHED: "published",
    Role.UPDATED: "updated",
    Role.REVIEW: "reviewed",
    Role.NEXT: "next_review",
}


@dataclass
class Gathered:
    """What has been stated so far; `unlabelled` is the line of names without label."""

    also_reviewed: bool
    facts: dict[str, str] = field(default_factory=dict)
    read_from: dict[str, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    authors: list[Person] = field(default_factory=list)
    reviewers: list[Person] = field(default_factory=list)
    updaters: list[tuple[Person, str]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    unnamed_review: bool = False
    unlabelled: str = ""

    def close(self) -> Byline:
        """Everything read, with the last doubts."""
        self._settle_updaters()
        if self.authors:
            self.facts["author"] = _names(self.authors)
        if self.reviewers:
            self.facts["reviewer"] = _names(self.reviewers)
            held = dict.fromkeys(p.credentials for p in self.reviewers if p.credentials)
            if held:
                self.facts["credentials"] = "; ".join(held)
                self.read_from["credentials"] = self.read_from["reviewer"]
        self._doubt_order()
        return Byline(
            **self.facts,
            doubts=tuple(dict.fromkeys(self.doubts)),
            read_from=MappingProxyType(self.read_from),
        )

    def keep_people(self, label: Label, named: Named, line: str) -> None:
        """Give the people to the fact the label announces; "published by" reads as author."""
        if named.nobody and label.roles & {Role.REVIEW, Role.AUTHOR}:
            what = "reviewer" if Role.REVIEW in label.roles else "author"
            self.unnamed_review = self.unnamed_review or what == "reviewer"
            self.doubt(what, line, f"“{named.nobody[:80]}” names nobody.")
        for person in named.people:
            if Role.REVIEW in label.roles:
                self.add(self.reviewers, person, "reviewer", line)
            if Role.AUTHOR in label.roles or label.roles == {Role.PUBLISHED}:
                self.add(self.authors, person, "author", line)
            if label.roles == {Role.UPDATED}:
                self.updaters.append((person, line))

    def add(self, people: list[Person], person: Person, what: str, line: str) -> None:
        """Another author or reviewer, unless already named."""
        if any(known.name == person.name for known in people):
            return
        people.append(person)
        self.read_from.setdefault(what, line)
        if person.is_team:
            self.doubt(what, line, f"“{person.name}” is not a person.")

    def keep_dates(self, label: Label, dates: list[FoundDate], value: str, line: str) -> None:
        """Give the first date to what the label announces."""
        roles = label.roles
        fields = sorted({DATE_FIELD[role] for role in roles if role in DATE_FIELD})
        if {Role.REVIEW, Role.AUTHOR} <= roles:
            fields = ["reviewed"]
        begins = label.names or not label.start or Role.NEXT in roles
        if not dates and Role.AUTHOR not in roles and begins:
            dates = year_alone(value)
        if dates and not is_stated(label, value, dates[0]):
            return
        for name in fields:
            for date in dates[:1]:
                self.keep_date(name, date, line)

    def keep_date(self, name: str, date: FoundDate, line: str) -> None:
        """A date of this name; what is doubtful about it is told."""
        if date.why:
            self.doubt(name, line, f"{date.words}: {date.why}")
        if date.iso is None:
            self.refused.add(name)
            return
        known = self.facts.setdefault(name, date.iso)
        self.read_from.setdefault(name, line)
        if known != date.iso:
            self.doubt(name, line, f"Two dates are stated: {known} and {date.iso}.")

    def _settle_updaters(self) -> None:
        """Who updated a page reviewed it if others "also" did, else wrote it if nobody else did.

        A name without label is the author's only where the lines are a byline; and not where a
        review names nobody, for it may be the reviewer's.
        """
        written = bool(self.authors)
        bare = self.unnamed_review or not (self.facts or self.reviewers)
        for person, line in self.updaters:
            held = person.credentials and not self.unnamed_review
            loose = line == self.unlabelled
            if loose and any(known.name == person.name for known in self.reviewers):
                continue
            if loose and bare and not held:
                self.doubt("author", line, f"Nothing says what {person.name} did.")
                continue
            if self.also_reviewed and line != self.unlabelled:
                self.reviewers.insert(0, person)
                self.read_from["reviewer"] = line
                self.doubt("reviewer", line, "Named as updater, and others as “also” reviewers.")
            elif not written and self.read_from.get("author", line) == line:
                self.add(self.authors, person, "author", line)
                why = (
                    "no label" if line == self.unlabelled else "“updated by” and no author is named"
                )
                self.doubt("author", line, f"{person.name} is taken for the author: {why}.")

    def _doubt_order(self) -> None:
        for earlier, later in (("published", "updated"), ("reviewed", "next_review")):
            first, second = self.facts.get(earlier, ""), self.facts.get(later, "")
            if first and second and second[: len(first)] < first[: len(second)]:
                why = f"{later.replace('_', ' ')} {second} is before {earlier} {first}."
                self.doubt(later, self.read_from[later], why)

    def doubt(self, what: str, line: str, why: str) -> None:
        """Something a person has to settle."""
        self.doubts.append(Doubt(what, line, why[:1].upper() + why[1:]))


def _names(people: list[Person]) -> str:
    return "; ".join(person.name for person in people)
