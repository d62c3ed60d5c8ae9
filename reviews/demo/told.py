"""What every story has, whatever happens in it: an article, its people, its place in time."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from articles.editing.content import Content
from articles.editing.save_draft import save_draft
from articles.editing.start_article import start_article
from articles.editing.upload_picture import upload_picture
from articles.models import Article, User
from articles.text.content import Reference
from reviews.audit.credits import credit_note
from reviews.demo.people import Person
from reviews.demo.stage import Day, Stage
from reviews.demo.texts import PICTURES, changed, text_named
from reviews.models import Comment, Review, Reviewer, SignOff
from reviews.record import passages_of
from reviews.workflow.save_version import save_version

STEP_MINUTES = 20


class Told:
    """What a story is made of: its article and round so far, and how a happening is put on stage.

    What happens is done by the verbs themselves, once the stage acts it: who may not, is refused.
    """

    article: Article
    content: Content
    version: Any
    review: Review

    def __init__(self, stage: Stage, *, number: int, name: str, writer: Person) -> None:
        """The story of `articles/<name>.html`; the number keeps its minutes apart from others'."""
        self.stage = stage
        self.number = number
        self.name = name
        self.writer = writer
        self.signed: dict[Person, SignOff] = {}
        self.threads: dict[str, Comment] = {}
        self._last: dt.datetime | None = None
        self._told = 0

    def _then(self, on: Day, do: Callable[[dt.datetime], object]) -> None:
        at = self.stage.moment(on, minutes=self.number + STEP_MINUTES * self._told)
        if self._last and at <= self._last:
            raise ValueError(f"“{self.name}” is told out of order at {on}.")
        self._last = at
        self._told += 1
        self.stage.then(at, do)

    def _user(self, person: Person) -> User:
        return self.stage.people[person]

    def _reviewer(self, person: Person) -> Reviewer:
        return Reviewer.objects.get(user=self._user(person))

    def _save_draft(
        self, by: Person, at: dt.datetime, change: dict[str, str], cite: Sequence[Reference]
    ) -> None:
        user = self._user(by)
        if not hasattr(self, "article"):
            self.article = start_article(by=user, at=at)
            self.content = _with_pictures(text_named(self.name), by=user, at=at)
        content = changed(self.content, change)
        self.content = replace(content, references=(*content.references, *cite))
        revision = self.article.draft.revision
        save_draft(self.article, self.content, by=user, at=at, revision=revision)
        self.article.draft.refresh_from_db()

    def _save_version(self, by: Person, at: dt.datetime, note: str) -> None:
        self.version = save_version(
            self.article,
            by=self._user(by),
            at=at,
            revision=self.article.draft.revision,
            note=" ".join(filter(None, (note, credit_note(self.article)))),
        )

    def _passage_key(self, words: str) -> str:
        found = passages_of(self.version.text, self.version.canon)
        return next(passage.key for passage in found if words in passage.words)


def _with_pictures(content: Content, *, by: User, at: dt.datetime) -> Content:
    """The content, with every picture that it names uploaded and shown from its address."""
    body = content.body
    for file in sorted(PICTURES.glob("*.png")):
        if f'src="{file.name}"' in body:
            picture = upload_picture(file.read_bytes(), by=by, at=at)
            body = body.replace(f'src="{file.name}"', f'src="{picture.address}"')
    return replace(content, body=body)
