"""Whose words are left to read: who wrote them, or suggested them, since they were vouched for."""

from collections.abc import Mapping
from dataclasses import dataclass

from articles.models import User
from reviews.displayed import Displayed
from reviews.policy.coverage import Line
from reviews.policy.findings.finding import counted

SHOWN = 6


@dataclass(frozen=True)
class Spot:
    """A passage, by the anchor that the workbench gives it."""

    anchor: str
    words: str


@dataclass(frozen=True)
class Share:
    """What one person wrote, or suggested and somebody else accepted."""

    name: str
    wrote: tuple[Spot, ...]
    suggested: tuple[Spot, ...]

    @property
    def sentence(self) -> str:
        """“Ann Lee wrote 2 passages and suggested words in 1.”"""
        return f"{self.name} {_acts(self)}."

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The first of them, each once, in reading order as each act goes."""
        return tuple(dict.fromkeys((*self.wrote, *self.suggested)))[:SHOWN]

    @property
    def more(self) -> int:
        """How many more there are."""
        return len({*self.wrote, *self.suggested}) - len(self.spots)


@dataclass(frozen=True)
class OwnWords:
    """Whose words these are. `yours` is empty for who has none among them."""

    of: int
    yours: Share | None
    others: tuple[Share, ...]
    bars_suggestions: bool

    def __bool__(self) -> bool:
        """Whether anybody here has words among what is left."""
        return bool(self.yours or self.others)

    @property
    def sentence(self) -> str:
        """What the reader wrote, and what that does to their signature; for the rest nothing."""
        if self.yours is None:
            return ""
        left = counted(self.of, "passage")
        return f"Of {left} left to read, you {_acts(self.yours)}. {self._consequence(self.yours)}"

    def _consequence(self, yours: Share) -> str:
        none = "Your sign-off does not cover these: nobody vouches for words of their own."
        if not yours.suggested or (self.bars_suggestions and yours.wrote):
            return none
        if self.bars_suggestions:
            return "Your sign-off does not cover these: the policy asks for somebody else."
        if yours.wrote:
            return (
                "Your sign-off does not cover what you wrote; what you suggested it does, since "
                "somebody else accepted it and the policy allows that."
            )
        return (
            "Your sign-off covers these: somebody else accepted them, and the policy allows that."
        )


def own_words_of(shown: Displayed) -> OwnWords:
    """Whose words the reader of `shown` has before them, the reader's own apart. One query."""
    left = [line for line in shown.coverage.passages if not line.is_settled]
    wrote = _by_person(left, shown.fact.authors)
    suggested = _by_person(left, shown.fact.suggested_by)
    names = User.objects.in_bulk(wrote.keys() | suggested.keys())
    shares = {
        key: Share(person.name, wrote.get(key, ()), _but(suggested.get(key, ()), wrote.get(key)))
        for key, person in names.items()
    }
    yours = shares.pop(shown.by_id, None)
    others = sorted(shares.values(), key=lambda s: (-len(s.wrote) - len(s.suggested), s.name))
    return OwnWords(len(left), yours, tuple(others), shown.policy.suggestion_bars)


def _by_person(
    left: list[Line], whose: Mapping[int, frozenset[int]]
) -> dict[int, tuple[Spot, ...]]:
    found: dict[int, tuple[Spot, ...]] = {}
    for line in left:
        for person in whose.get(line.at if line.at is not None else -1, ()):
            spot = Spot(f"p{(line.at or 0) + 1}", line.after.words if line.after else "")
            found[person] = (*found.get(person, ()), spot)
    return found


def _but(spots: tuple[Spot, ...], wrote: tuple[Spot, ...] | None) -> tuple[Spot, ...]:
    """Who also wrote in a passage is counted as its writer."""
    return tuple(spot for spot in spots if spot not in (wrote or ()))


def _acts(share: Share) -> str:
    wrote, suggested = len(share.wrote), len(share.suggested)
    if not suggested:
        return f"wrote {counted(wrote, 'passage')}"
    if not wrote:
        return f"suggested words in {counted(suggested, 'passage')}"
    return f"wrote {counted(wrote, 'passage')} and suggested words in {suggested:,}"
