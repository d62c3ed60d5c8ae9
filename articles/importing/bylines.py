"""Reading a byline: who wrote and reviewed a page and when, as far as its own lines say so."""

import re
from dataclasses import dataclass, replace

from articles.importing.facts import Byline, Doubt
from articles.importing.gathering import DATE_FIELD, Gathered
from articles.importing.wording.credentials import day_likely_first
from articles.importing.wording.dates import (
    FoundDate,
    Order,
    find_dates,
    leading_year,
    order_of,
)
from articles.importing.wording.labels import Label
from articles.importing.wording.names import without_lead
from articles.importing.wording.people import (
    Named,
    Person,
    can_be_named,
    further_credentials,
    looks_like_a_person,
    read_people,
)
from articles.importing.wording.placing import BY_FIRST, is_only, people_in
from articles.importing.wording.roles import Role
from articles.importing.wording.separating import INITIALS
from articles.importing.wording.statements import LONGEST, Statement, statements_of

_PLURAL = re.compile(
    r"(?:authors|writers|contributors|reviewers|autoren|auteurs|autores|autori|autorzy|forfattere)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(rf"{_PLURAL.pattern}|(?:reviewed by|medical review)$", re.IGNORECASE)
_OF_A_SITE = re.compile(
    r"\b(?:news|staff|writers?|reporter|editors?|contributors?|author)\b|\w\.\w", re.IGNORECASE
)
_LISTING = re.compile(r"(?:sources|references|bibliography)", re.IGNORECASE)


def read_byline(lines: str) -> Byline:
    """The facts the lines state. Nothing is guessed: what can be read in two ways is a doubt."""
    pieces = statements_of(lines)
    languages = {piece.label.language for piece in pieces if piece.label}
    also = any(piece.label and piece.label.also for piece in pieces)
    values = "\n".join(piece.value for piece in pieces)
    likely = False if also else day_likely_first(values)  # an American form: "Also reviewed by"
    order = order_of(values, languages=languages, likely=likely)
    reading = _Reading(order, Gathered(also_reviewed=also))
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
    kept: Gathered
    loose: tuple[Person, str] | None = None
    waiting: Statement | None = None
    latest: Label | None = None
    lists: bool = False  # the label just read announces several people, one a line
    listing: bool = False  # references or sources are told
    continues: bool = False  # the text just read held degrees of the reviewer before it
    unknown: bool = False  # the text just read ends as a label nobody knows

    def take(self, piece: Statement, following: Statement | None) -> None:
        """Read one statement; a label without value waits for the next unlabelled one."""
        if self.listing and (piece.label is None or piece.label.start):
            return
        self.listing = bool(piece.label and _LISTING.match(piece.label.words))
        if piece.label is None:
            self._take_unlabelled(piece, following)
        elif self.loose and self._describes_the_name_before(piece, following):
            person, line = self.loose
            self.loose, self.latest = None, piece.label
            self.kept.keep_people(piece.label, Named((person,)), line)
        else:
            self._settle_waiting()
            self.latest = piece.label
            self.loose = None
            self.unknown = self.continues = self.lists = False
            if not piece.value.strip(" .:"):
                self.waiting = piece
            else:
                self._take_labelled(piece.label, piece.value, piece.line)

    def _describes_the_name_before(self, piece: Statement, following: Statement | None) -> bool:
        """ "Jane Roe, Author", or the role on the next line unless another name follows it."""
        if not (piece.label and piece.label.is_role_after and not piece.value and self.loose):
            return False
        follows = following is not None and following.label is None
        named = follows and looks_like_a_person(following.value) if following else False
        return self._loose_in(piece) or not named

    def close(self) -> Byline:
        """Everything read, with the last doubts."""
        self._settle_waiting()
        return self.kept.close()

    def _take_labelled(self, label: Label, value: str, line: str) -> None:
        dates = find_dates(value, self.order) or leading_year(value)
        if Role.OTHER in label.roles:
            if re.match(r"(?:approv|\w* *fa[ck]t|verif)", label.words, re.IGNORECASE):
                self.kept.doubt("reviewer", line, f"“{label.words}” is not counted as a review.")
            return
        self.kept.keep_people(label, people_in(label, value, dates), line)
        self.kept.keep_dates(label, dates, value, line)

    def _take_unlabelled(self, piece: Statement, following: Statement | None) -> None:
        if self.waiting and self._fill(self.waiting, piece):
            self.waiting = None
            return
        dates = find_dates(piece.value, self.order)
        led = BY_FIRST.match(piece.value, dates[0].end) if dates else None
        if led and not self.kept.authors and len(piece.value[: dates[0].start].split()) <= 1:
            named = read_people(without_lead(piece.value[led.end() :]))
            for person in named.people:
                self.kept.add(self.kept.authors, person, "author", piece.line)
            self.kept.keep_date("published", dates[0], piece.line)
            return
        self._take_loose_person(piece, dates, following)
        if dates and not self.unknown and is_only(piece.value, dates, named=self._loose_in(piece)):
            self._take_loose_date(piece, dates[0])
        self.unknown = piece.value.endswith((":", "："))

    def _fill(self, waiting: Statement, piece: Statement) -> bool:
        """Give a label without value the next text, if it can be its value."""
        label = waiting.label
        if label is None or Role.OTHER in label.roles:
            return False
        dates = find_dates(piece.value, self.order)
        before = piece.value[: dates[0].start] if dates else piece.value
        fits = looks_like_a_person(before) or (label.names and can_be_named(before))
        if not dates and not fits:
            return False
        if fits and not label.roles <= {Role.NEXT, Role.PUBLISHED, Role.UPDATED}:
            self.kept.keep_people(label, read_people(without_lead(before)), piece.line)
            self.lists = not dates and bool(_SEVERAL.search(label.words))
        self.kept.keep_dates(label, dates, piece.value, piece.line)
        return True

    def _take_loose_person(
        self, piece: Statement, dates: list[FoundDate], following: Statement | None
    ) -> None:
        before = piece.value[: dates[0].start] if dates else piece.value
        dashed = bool(dates) and bool(re.fullmatch(r"[^\W\d_a-z][\w.'’-]+\s+[-–—]\s*", before))
        bare = before.strip(" ,-–—")
        self.continues = self._continues_credentials(bare)
        if self.continues:
            return
        if not dates and self._continues_list(bare, piece.line):
            return
        self.lists = False
        if not (dashed or looks_like_a_person(bare)):
            return
        named = read_people(bare)
        if not named.people:
            return
        review = self.latest and Role.REVIEW in self.latest.roles
        if (
            review
            and not self.kept.reviewers
            and "reviewed" in self.kept.facts
            and named.people[0].credentials
        ):
            self.kept.add(self.kept.reviewers, named.people[0], "reviewer", piece.line)
            self.kept.doubt(
                "reviewer", piece.line, "The name stands after the review date, unlabelled."
            )
        if self.loose is None or dates:
            self.loose = (named.people[0], piece.line)
        if self.latest is None and not self.kept.unlabelled:
            held = named.people[0].credentials or INITIALS.match(named.people[0].name)
            signs = dates or held or self._tells_of_a_site(following)
            if not signs:
                self.kept.doubt("author", piece.line, f"Nothing says what {bare} is here.")
                return
            self.kept.updaters[:0] = [(person, piece.line) for person in named.people]
            self.kept.unlabelled = piece.line

    def _tells_of_a_site(self, following: Statement | None) -> bool:
        """Whether a line is what follows the name of who wrote for a site: it, a job, a date."""
        if following is None or following.label is not None:
            return False
        dates = find_dates(following.value, self.order)
        if dates:
            return not following.value[: dates[0].start].strip()
        return bool(_OF_A_SITE.search(following.value)) and not looks_like_a_person(following.value)

    def _loose_in(self, piece: Statement) -> bool:
        return self.loose is not None and self.loose[1] == piece.line

    def _continues_credentials(self, text: str) -> bool:
        """Lines that only hold degrees belong to the reviewer named just before them."""
        if not (self.latest and Role.REVIEW in self.latest.roles and self.kept.reviewers):
            return False
        last = self.kept.reviewers[-1]
        held = further_credentials(last.credentials, text, continues=self.continues)
        if held:
            self.kept.reviewers[-1] = Person(last.name, held)
        return bool(held)

    def _continues_list(self, text: str, line: str) -> bool:
        """A label that announces several may be followed by one of them a line."""
        if not (self.latest and self.lists and looks_like_a_person(text)):
            return False
        named = read_people(text)
        several = _PLURAL.search(self.latest.words)
        if not several and not all(person.credentials for person in named.people):
            return False
        self.kept.keep_people(self.latest, named, line)
        return True

    def _take_loose_date(self, piece: Statement, date: FoundDate) -> None:
        """A date without label is read as that of the person named last, and said to be so."""
        roles = self.latest.roles if self.latest else frozenset({Role.PUBLISHED})
        name = next((DATE_FIELD[role] for role in sorted(roles) if role in DATE_FIELD), "")
        if Role.REVIEW in roles:
            name = "reviewed"
        if not name or name in self.kept.facts or name in self.kept.refused or Role.NEXT in roles:
            return
        self.kept.keep_date(name, date, piece.line)
        if date.iso:
            self.kept.doubt(name, piece.line, "The date has no label; it is taken from its place.")

    def _settle_waiting(self) -> None:
        waiting, self.waiting = self.waiting, None
        if waiting is None or waiting.label is None or Role.OTHER in waiting.label.roles:
            return
        what = "reviewer" if Role.REVIEW in waiting.label.roles else "author"
        if waiting.label.roles <= {Role.PUBLISHED, Role.UPDATED, Role.NEXT}:
            what = DATE_FIELD[next(iter(waiting.label.roles))]
        self.kept.doubt(what, waiting.line, f"“{waiting.label.words}” is followed by nothing.")
