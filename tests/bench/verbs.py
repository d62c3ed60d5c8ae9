"""What the bench does to an article, and to texts and the ledger alone."""

import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.comparing.compare import compare
from articles.comparing.showing import show
from articles.editing.save_draft import save_draft
from articles.editing.start_article import start_article
from articles.text.canonical import passages
from articles.text.content import Text
from reviews.ledger.append import append
from reviews.workflow.save_version import save_version
from reviews.workflow.submit import submit
from tests.bench.stories import Cast
from tests.bench.watch import ROUNDS, Cost, cost_of
from tests.builders import content, published, signed

ENTRIES = 300
EDITS = 20
_numbers = count(1)


def of_verbs(cast: Cast) -> dict[str, Cost]:
    """Each verb on articles of its own: the best of some rounds."""
    lives = [_Life(cast) for _ in range(ROUNDS + 1)]
    return {
        verb: cost_of(_each(lives, verb.replace(" ", "_")))
        for verb in ("save draft", "save version", "submit", "sign", "publish")
    }


def _each(lives: list["_Life"], verb: str) -> Callable[[], Any]:
    waiting = iter(lives)
    return lambda: getattr(next(waiting), verb)()


class _Life:
    """An article from its first words to its publication."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.number = cast, next(_numbers)
        self.writer, self.doctor = cast.writers[0], cast.doctors[0]
        self.article = start_article(by=self.writer, at=timezone.now())
        self.save_content("First words")

    def save_content(self, title: str) -> None:
        draft = save_draft(
            self.article,
            content(title=f"{title} {self.number}", byline=self.writer.name),
            by=self.writer,
            at=timezone.now(),
            revision=self.article.draft.revision,
        ).draft
        self.article.draft.revision = draft.revision

    def save_draft(self) -> None:
        self.save_content("Measured words")

    def save_version(self) -> None:
        revision = self.article.draft.revision
        self.version = save_version(
            self.article, by=self.writer, at=timezone.now(), revision=revision
        )

    def submit(self) -> None:
        self.review = submit(self.version, by=self.writer, at=timezone.now())

    def sign(self) -> None:
        signed(self.review, self.doctor)

    def publish(self) -> None:
        published(self.version, by=self.cast.editor)


def of_comparisons() -> Iterator[str]:
    """Two versions with 20 edits between them."""
    for words in (1_500, 20_000):
        before, after = (passages(_text(words, edited=edited)) for edited in (False, True))
        whole = cost_of(lambda: compare(before, after), rounds=ROUNDS)  # noqa: B023 at once
        told = cost_of(lambda: show(compare(before, after)), rounds=ROUNDS)  # noqa: B023 at once
        read = cost_of(lambda: passages(_text(words, edited=True)), rounds=3)  # noqa: B023 at once
        yield (
            f"{words:>6,} words, {EDITS} edits: compared in {whole.processor:.1f} ms, "
            f"with showing {told.processor:.1f} ms; passages of one text {read.processor:.1f} ms"
        )


def _text(words: int, *, edited: bool) -> Text:
    sentence = (
        "Adults with case {n} take {dose} mg of it in the evening, before they eat, for week {n}."
    )
    number = words // len(sentence.split())
    edits = {place * number // EDITS for place in range(EDITS)} if edited else set()
    sentences = [
        sentence.format(n=n, dose=n % 40 + (7 if n in edits else 5)) for n in range(number)
    ]
    paragraphs = [" ".join(sentences[n : n + 5]) for n in range(0, number, 5)]
    return Text("Dosing", "", "".join(f"<p>{words}</p>" for words in paragraphs), ())


def of_ledger() -> str:
    """Signed, chained entries, each in a transaction of its own."""
    start = time.process_time()
    for number in range(ENTRIES):
        with transaction.atomic():
            append(
                "retirement",
                subject_id=1_000_000_000 + number,
                statement={"article": number},
                at=timezone.now(),
            )
    return f"{ENTRIES / (time.process_time() - start):,.0f} ledger entries a second of processor"
