"""Reading a byline: who wrote and reviewed a page and when, as far as its own lines say so."""

import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from articles.importing.facts import Byline, Doubt
from articles.importing.wording.credentials import day_likely_first, is_degree, is_profession
from articles.importing.wording.dates import FoundDate, Order, find_dates, leading_year, order_of, year_alone
from articles.importing.wording.labels import Label
from articles.importing.wording.names import without_lead
from articles.importing.wording.people import Named, Person, looks_like_a_person, read_people
from articles.importing.wording.roles import BY, Role
from articles.importing.wording.statements import LONGEST, Statement, statements_of

_DATE_FIELD = {
    Role.AUTHOR: "published",
    Role.PUBLISHED: "published",
    Role.UPDATED: "updated",
    Role.REVIEW: "reviewed",
    Role.NEXT: "next_review",
}
_BY_FIRST = re.compile(rf"\s*[,.;:)–—-]{{0,2}}\s*(?:{BY})(?![^\W\d_])\s*[:：]?\s*", re.IGNORECASE)


def read_byline(lines: str) -> Byline:
    """The facts the lines state. Nothing is guessed: what can be read in two ways is a doubt."""
    pieces = statements_of(lines)
    languages = {piece.label.language for piece in pieces if piece.label}
    also = any(piece.label and piece.label.also for piece in pieces)
    values = "\n".join(piece.value for piece in pieces)
    likely = False if also else day_likely_first(values)  # an American form: "Also reviewed by"
    order = order_of(values, languages=languages, likely=likely)
    reading = _Reading(order, also_reviewed=also)
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        reading.take(piece, following)
    byline = reading.close()
    if len(lines) <= LONGEST:
        return byline
    why = f"Only the first {LONGEST:,} characters were read."
    return replace(byline, doubts=(*byline.doubts, Doubt("text", lines[LONGEST:][:80], why)))


@dataclass
class _Reading:
    """What has been read so far, piece after piece."""

    order: Order
    also_reviewed: bool
    facts: dict[str, str] = field(default_factory=dict)
    read_from: dict[str, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    authors: list[Person] = field(default_factory=list)
    reviewers: list[Person] = field(default_factory=list)
    updaters: list[tuple[Person, str]] = field(default_factory=list)
    loose: tuple[Person, str] | None = None
    waiting: Statement | None = None
    latest: Label | None = None
    refused: set[str] = field(default_factory=set)
    unknown: bool = False  # the text just read ends as a label nobody knows

    def take(self, piece: Statement, following: Statement | None) -> None:
        """Read one statement; a label without value waits for the next unlabelled one."""
        if piece.label is None:
            self._take_unlabelled(piece)
        elif piece.label.is_role_after and not piece.value and self.loose:
            person, line = self.loose
            self.loose, self.latest = None, piece.label
            self._keep_people(piece.label, Named((person,)), line)
        else:
            self._settle_waiting()
            self.latest = piece.label
            self.loose = None
            self.unknown = False
            if not piece.value.strip(" .:"):
                self.waiting = piece
            else:
                self._take_labelled(piece.label, piece.value, piece.line)

    def close(self) -> Byline:
        """Everything read, with the last doubts."""
        self._settle_waiting()
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

    def _take_labelled(self, label: Label, value: str, line: str) -> None:
        dates = find_dates(value, self.order) or leading_year(value)
        if Role.OTHER in label.roles:
            if re.match(r"(?:approv|\w* *fa[ck]t|verif)", label.words, re.IGNORECASE):
                self._doubt("reviewer", line, f"“{label.words}” is not counted as a review.")
            return
        self._keep_people(label, self._people_in(label, value, dates), line)
        self._keep_dates(label, dates, value, line)

    def _people_in(self, label: Label, value: str, dates: list[FoundDate]) -> Named:
        """Names stand before the first date after "by" or a colon, or after the date and "by"."""
        if label.roles == {Role.NEXT} or year_alone(value):
            return Named()
        before = value[: dates[0].start] if dates else value
        led = _BY_FIRST.match(before)
        if label.is_role_after and not led and len(before.split()) < 2:
            return Named()
        only_dates = label.roles <= {Role.UPDATED, Role.PUBLISHED}
        if before.strip(" (,-–—") and (label.names or led or label.noun):
            by_word = bool(led) or bool(re.search(rf"(?:{BY})$", label.words, re.IGNORECASE))
            if not only_dates or by_word:
                return read_people(without_lead(before[led.end() :] if led else before))
        for date in dates:
            led = _BY_FIRST.match(value, date.end)
            if led:
                return read_people(without_lead(value[led.end() :]))
        return Named()

    def _keep_people(self, label: Label, named: Named, line: str) -> None:
        """Give the people to the fact the label announces; "published by" reads as author."""
        if named.nobody and label.roles & {Role.REVIEW, Role.AUTHOR}:
            what = "reviewer" if Role.REVIEW in label.roles else "author"
            self._doubt(what, line, f"“{named.nobody[:80]}” names nobody.")
        for person in named.people:
            if Role.REVIEW in label.roles:
                self._add(self.reviewers, person, "reviewer", line)
            if Role.AUTHOR in label.roles or label.roles == {Role.PUBLISHED}:
                self._add(self.authors, person, "author", line)
            if label.roles == {Role.UPDATED}:
                self.updaters.append((person, line))

    def _add(self, people: list[Person], person: Person, what: str, line: str) -> None:
        if any(known.name == person.name for known in people):
            return
        people.append(person)
        self.read_from.setdefault(what, line)
        if person.is_team:
            self._doubt(what, line, f"“{person.name}” is not a person.")

    def _keep_dates(self, label: Label, dates: list[FoundDate], value: str, line: str) -> None:
        roles = label.roles
        fields = sorted({_DATE_FIELD[role] for role in roles if role in _DATE_FIELD})
        if {Role.REVIEW, Role.AUTHOR} <= roles:
            fields = ["reviewed"]
        if not dates and Role.AUTHOR not in roles and (label.names or not label.start):
            dates = year_alone(value)
        for name in fields:
            for date in dates[:1]:
                self._keep_date(name, date, line)

    def _keep_date(self, name: str, date: FoundDate, line: str) -> None:
        if date.why:
            self._doubt(name, line, f"{date.words}: {date.why}")
        if date.iso is None:
            self.refused.add(name)
            return
        known = self.facts.setdefault(name, date.iso)
        self.read_from.setdefault(name, line)
        if known != date.iso:
            self._doubt(name, line, f"Two dates are stated: {known} and {date.iso}.")

    def _take_unlabelled(self, piece: Statement) -> None:
        if self.waiting and self._fill(self.waiting, piece):
            self.waiting = None
            return
        dates = find_dates(piece.value, self.order)
        led = _BY_FIRST.match(piece.value, dates[0].end) if dates else None
        if led and not self.authors and len(piece.value[: dates[0].start].split()) <= 1:
            named = read_people(without_lead(piece.value[led.end() :]))
            for person in named.people:
                self._add(self.authors, person, "author", piece.line)
            self._keep_date("published", dates[0], piece.line)
            return
        self._take_loose_person(piece, dates)
        if dates and not self.unknown and _is_only(piece.value, dates, self.loose):
            self._take_loose_date(piece, dates[0])
        self.unknown = piece.value.endswith((":", "："))

    def _fill(self, waiting: Statement, piece: Statement) -> bool:
        """Give a label without value the next text, if it can be its value."""
        label = waiting.label
        if label is None or Role.OTHER in label.roles:
            return False
        dates = find_dates(piece.value, self.order)
        before = piece.value[: dates[0].start] if dates else piece.value
        fits = looks_like_a_person(before) or (label.names and bool(before.strip()))
        if not dates and not fits:
            return False
        if fits and not label.roles <= {Role.NEXT, Role.PUBLISHED, Role.UPDATED}:
            self._keep_people(label, read_people(without_lead(before)), piece.line)
        self._keep_dates(label, dates, piece.value, piece.line)
        return True

    def _take_loose_person(self, piece: Statement, dates: list[FoundDate]) -> None:
        before = piece.value[: dates[0].start] if dates else piece.value
        dashed = bool(dates) and bool(re.fullmatch(r"[^\W\d_a-z][\w.'’-]+\s+[-–—]\s*", before))
        bare = before.strip(" ,-–—")
        if self._continues_credentials(bare):
            return
        if not (dashed or looks_like_a_person(bare)):
            return
        named = read_people(bare)
        if not named.people:
            return
        review = self.latest and Role.REVIEW in self.latest.roles
        if (
            review
            and not self.reviewers
            and "reviewed" in self.facts
            and named.people[0].credentials
        ):
            self._add(self.reviewers, named.people[0], "reviewer", piece.line)
            self._doubt(
                "reviewer", piece.line, "The name stands after the review date, unlabelled."
            )
        if self.loose is None:
            self.loose = (named.people[0], piece.line)
        if self.latest is None and "unlabelled" not in self.read_from:
            self.updaters[:0] = [(person, piece.line) for person in named.people]
            self.read_from["unlabelled"] = piece.line

    def _continues_credentials(self, text: str) -> bool:
        """A line that only holds degrees belongs to the reviewer named just before it."""
        just = self.latest and Role.REVIEW in self.latest.roles and self.reviewers
        if not just or not text or is_degree(self.reviewers[-1].credentials.split(",")[0]):
            return False
        if " " in text.split(",")[0] and not is_profession(text):
            return False
        people = read_people(f"Jane Roe, {text}").people
        held = people[0].credentials if len(people) == 1 else ""
        if not held:
            return False
        self.reviewers[-1] = Person(self.reviewers[-1].name, held)
        return True

    def _take_loose_date(self, piece: Statement, date: FoundDate) -> None:
        """A date without label is read as that of the person named last, and said to be so."""
        roles = self.latest.roles if self.latest else frozenset({Role.PUBLISHED})
        name = next((_DATE_FIELD[role] for role in sorted(roles) if role in _DATE_FIELD), "")
        if Role.REVIEW in roles:
            name = "reviewed"
        if not name or name in self.facts or name in self.refused or Role.NEXT in roles:
            return
        self._keep_date(name, date, piece.line)
        if date.iso:
            self._doubt(name, piece.line, "The date has no label; it is taken from its place.")

    def _settle_waiting(self) -> None:
        waiting, self.waiting = self.waiting, None
        if waiting is None or waiting.label is None or Role.OTHER in waiting.label.roles:
            return
        what = "reviewer" if Role.REVIEW in waiting.label.roles else "author"
        if waiting.label.roles <= {Role.PUBLISHED, Role.UPDATED, Role.NEXT}:
            what = _DATE_FIELD[next(iter(waiting.label.roles))]
        self._doubt(what, waiting.line, f"“{waiting.label.words}” is followed by nothing.")

    def _settle_updaters(self) -> None:
        """Who updated a page reviewed it if others "also" did, else wrote it if nobody else did."""
        unlabelled = self.read_from.pop("unlabelled", None)
        written = bool(self.authors)
        for person, line in self.updaters:
            if self.also_reviewed and line != unlabelled:
                self.reviewers.insert(0, person)
                self.read_from["reviewer"] = line
                self._doubt("reviewer", line, "Named as updater, and others as “also” reviewers.")
            elif not written and self.read_from.get("author", line) == line:
                self._add(self.authors, person, "author", line)
                why = "no label" if line == unlabelled else "“updated by” and no author is named"
                self._doubt("author", line, f"{person.name} is taken for the author: {why}.")

    def _doubt_order(self) -> None:
        for earlier, later in (("published", "updated"), ("reviewed", "next_review")):
            first, second = self.facts.get(earlier, ""), self.facts.get(later, "")
            if first and second and second[: len(first)] < first[: len(second)]:
                why = f"{later.replace('_', ' ')} {second} is before {earlier} {first}."
                self._doubt(later, self.read_from[later], why)

    def _doubt(self, what: str, line: str, why: str) -> None:
        self.doubts.append(Doubt(what, line, why[:1].upper() + why[1:]))


def _names(people: list[Person]) -> str:
    return "; ".join(person.name for person in people)


def _is_only(value: str, dates: list[FoundDate], person: tuple[Person, str] | None) -> bool:
    """Whether a text is a date and hardly more: no sentence that holds one, no unknown label."""
    rest = value[: dates[0].start] + value[dates[-1].end :]
    if re.search(r"[:：]\s*$", value[: dates[0].start]):
        return False
    return len(rest.split()) <= 2 or (person is not None and len(rest.split()) <= 6)
