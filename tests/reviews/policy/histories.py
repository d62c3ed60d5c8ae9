"""Random histories of an article: edits, sign-offs of the whole or of some changes, withdrawals."""

import random

from reviews.policy.facts import PolicyFact, WithdrawalKind
from tests.reviews.policy.building import ANN, BEN, CAT, WRITER, Story

TOPICS = (
    "aspirin thins blood and costs",
    "bandages hold still for",
    "coffee wakes most sleepers within",
    "doctors answer letters after",
    "exercise helps joints every",
    "fever usually settles in",
)


def random_story(seed: int, sign_offs: int = 1) -> Story:
    """The same story for the same seed; every topic stands at most once in each version."""
    dice = random.Random(seed)  # noqa: S311
    story = Story(PolicyFact(sign_offs=sign_offs))
    story.version(*_edited({}, dice, 5))
    story.whole(ANN)
    for _ in range(dice.randint(2, 9)):
        _step(story, dice)
    return story


def _step(story: Story, dice: random.Random) -> None:
    newest = len(story.record.versions)
    number = dice.choice([newest, newest, dice.randint(1, newest)])
    signer = dice.choice([ANN, BEN, CAT])
    kind = dice.random()
    if kind < 0.45:
        _edit(story, dice, number)
    elif kind < 0.6:
        story.whole(signer, number)
    elif kind < 0.72:
        story.changes(signer, number)
    elif kind < 0.85:
        words = [p.words for v in story.record.versions for p in v.passages]
        story.changes(signer, number, only=dice.sample(words, len(words) // 2))
    else:
        _withdraw(story, dice)


def _edit(story: Story, dice: random.Random, number: int) -> None:
    old = {topic_of(p.words): p.words for p in story.record.version(number).passages}
    new = _edited(old, dice, dice.randint(1, 3))
    authors = {at: [dice.choice([WRITER, WRITER, ANN])] for at in range(len(new))}
    story.version(*new, authors=authors if dice.random() < 0.2 else None)


def topic_of(words: str) -> str:
    """The topic that these words are about."""
    return words.rsplit(" ", 1)[0]


def _edited(old: dict[str, str], dice: random.Random, times: int) -> list[str]:
    new = list(old.items())
    for _ in range(times):
        about = dice.choice(TOPICS)
        new = [item for item in new if item[0] != about]
        if dice.random() < 0.75:
            place = dice.randint(0, len(new))
            stood = [at for at, item in enumerate(old.items()) if item[0] == about]
            place = min(stood[0], len(new)) if stood and dice.random() < 0.7 else place
            new.insert(place, (about, f"{about} {dice.randint(1, 3)}"))
    return [words for _, words in new]


def _withdraw(story: Story, dice: random.Random) -> None:
    taken_back = {w.sign_off_id for w in story.record.withdrawals}
    open_ids = [s.id for s in story.record.sign_offs if s.id not in taken_back]
    if not open_ids:
        return
    sign_off = dice.choice(open_ids)
    if dice.random() < 0.2:
        story.dispute(sign_off)
        return
    passages = story.record.version(story.record.sign_offs[sign_off - 1].version_number).passages
    if dice.random() < 0.5 and passages:
        story.withdraw(sign_off, WithdrawalKind.TEXT_IS_WRONG, [dice.choice(passages)])
    else:
        story.withdraw(sign_off)
