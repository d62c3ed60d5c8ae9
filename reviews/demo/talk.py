"""What the people of a story say to one another about the text."""

import datetime as dt

from articles.editing.content import Content
from reviews.demo.people import Person
from reviews.demo.stage import Day
from reviews.demo.told import Told
from reviews.policy.anchors import About, quoted
from reviews.record import passages_of
from reviews.workflow.accept_suggestion import accept_suggestion
from reviews.workflow.comment import comment
from reviews.workflow.resolve_comment import resolve_comment


class Talk(Told):
    """Threads of a story. A thread is known by the words it is about."""

    def say(
        self,
        on: Day,
        by: Person,
        body: str,
        *,
        about: str = "",
        instead: str = "",
        is_blocking: bool = False,
    ) -> None:
        """A comment: on the whole, on the words `about`, or with other words `instead` of them."""

        def do(at: dt.datetime) -> None:
            self.threads[about] = comment(
                self.review,
                by=self._user(by),
                at=at,
                body=body,
                about=self._about(about) if about else None,
                suggestion=instead,
                is_blocking=is_blocking,
            )

        self._then(on, do)

    def reply(self, on: Day, by: Person, body: str, *, to: str = "") -> None:
        """An answer in the thread about these words."""
        self._then(
            on,
            lambda at: comment(
                self.review, by=self._user(by), at=at, body=body, parent=self.threads[to]
            ),
        )

    def resolve(self, on: Day, by: Person, *, about: str = "", reason: str = "") -> None:
        """The thread about these words is settled."""
        self._then(
            on,
            lambda at: resolve_comment(
                self.threads[about], by=self._user(by), at=at, reason=reason
            ),
        )

    def accept(self, on: Day, *, about: str, by: Person | None = None) -> None:
        """The writer takes the wording that was suggested for these words into the draft."""

        def do(at: dt.datetime) -> None:
            writer = self._user(by or self.writer)
            revision = self.article.draft.revision
            draft = accept_suggestion(self.threads[about], by=writer, at=at, revision=revision)
            self.article.draft.refresh_from_db()
            self.content = Content.of(draft)

        self._then(on, do)

    def _about(self, words: str) -> About:
        passages = passages_of(self.version.text, self.version.canon)
        at = next(at for at, passage in enumerate(passages) if words in passage.words)
        start = passages[at].words.index(words)
        named = quoted(passages[at].words, start, start + len(words))
        return About(passages[at].key, at, named.quote, named.prefix, named.suffix)
