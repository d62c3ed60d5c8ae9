"""Whether the words that were signed are the words that readers see."""

from dataclasses import dataclass
from typing import Any

from articles.text.digests import content_digest, text_digest
from reviews.models import SignOff
from reviews.record import passages_of
from reviews.signed import shown_pairs


@dataclass(frozen=True)
class Matching:
    """The answer to "is this what stands on the page?", as a sentence.

    A sign-off that was taken back (`counts` is false) reassures nobody, whatever it matches.
    """

    is_match: bool
    is_intact: bool
    sentence: str
    counts: bool = True

    @property
    def answer(self) -> str:
        """In a word: yes, no (the record was altered), or moved-on (nothing to lean on)."""
        if not self.is_intact:
            return "no"
        return "yes" if self.is_match and self.counts else "moved-on"

    @property
    def icon(self) -> str:
        """The symbol beside the sentence."""
        return {"yes": "success", "no": "warning"}.get(self.answer, "info")


def matching(row: SignOff, live: Any) -> Matching:
    """Recomputed from the stored texts each time it is asked. `live` is None after retirement."""
    version = row.version
    if not _is_intact(row):
        return Matching(
            is_match=False,
            is_intact=False,
            sentence=f"Version {version.number} as stored is not what was signed: the record was "
            "altered, and this sign-off proves nothing until that is explained.",
        )
    if live is None:
        sentence = "The page was taken off the site, so there is nothing to compare with."
        return Matching(is_match=False, is_intact=True, sentence=sentence)
    if live.history_id == version.history_id:
        sentence = f"The published page is version {version.number}, word for word as signed."
        return Matching(is_match=True, is_intact=True, sentence=sentence)
    return _against(row, live)


def _is_intact(row: SignOff) -> bool:
    """Whether the stored version still has the digests that were signed."""
    version = row.version
    told = text_digest(version.text, byline=version.byline, canon=version.canon)
    return told == row.text_digest and content_digest(version.content()) == row.content_digest


def _against(row: SignOff, live: Any) -> Matching:
    """The published page is another version: how many of the signed passages still stand on it."""
    here = {passage.key for passage in passages_of(live.text, live.canon)}
    signed = [pair.after.key for pair in shown_pairs(row) if pair.after]
    standing = sum(key in here for key in signed)
    if standing == len(signed):
        sentence = (
            f"The published page is now version {live.number}. "
            f"Every signed passage stands in it, word for word ({standing:,})."
        )
        return Matching(is_match=True, is_intact=True, sentence=sentence)
    return Matching(
        is_match=False,
        is_intact=True,
        sentence=f"The published page is now version {live.number}. Of {len(signed):,} signed "
        f"passages, {standing:,} stand in it as signed; the others have changed since.",
    )
