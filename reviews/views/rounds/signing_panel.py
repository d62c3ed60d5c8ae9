"""The signing form's surroundings: what may be signed, what it means, by whom, on what grounds."""

import datetime as dt
from dataclasses import dataclass

from articles.models import User
from articles.verdict import Verdict
from reviews.audit.reading_time import minutes_for
from reviews.displayed import Displayed
from reviews.models import Credential, Disclosure
from reviews.permissions.signing import holding_credentials, may_sign, may_sign_scope
from reviews.policy.facts import Scope
from reviews.policy.left import words_to_read
from reviews.policy.meaning import meaning
from reviews.policy.signed import SignedPair
from reviews.workflow.note_opening import note_opening


@dataclass(frozen=True)
class Offer:
    """One scope that could be signed: the statement, how much it is, and what the form carries.

    `pairs` are what would be signed now, `passages` and `words` how much there is in that scope.
    """

    scope: Scope
    title: str
    verdict: Verdict
    meaning: str
    token: str
    pairs: tuple[SignedPair, ...]
    passages: int
    words: int

    @property
    def minutes(self) -> int:
        """About how long reading it takes."""
        return minutes_for(self.words)


@dataclass(frozen=True)
class SigningPanel:
    """Everything beside the fields of the signing form."""

    verdict: Verdict
    offers: tuple[Offer, ...]
    credentials: tuple[Credential, ...]
    disclosure: Disclosure | None

    @property
    def usual(self) -> Offer:
        """The smallest thing that can be signed; else that there is to read for it."""
        possible = [offer for offer in self.offers if offer.verdict]
        to_read = [offer for offer in self.offers if offer.passages]
        return (possible or to_read or self.offers)[0]

    @property
    def refusal(self) -> str:
        """Why nothing can be signed."""
        if not self.verdict:
            return self.verdict.refusal
        return "" if self.usual.verdict else self.usual.verdict.refusal


def signing_panel(shown: Displayed, person: User, *, at: dt.datetime) -> SigningPanel:
    """The panel of a reviewer; the caller has made sure that the person is one."""
    reviewer = person.reviewer
    declared = Disclosure.objects.filter(reviewer=reviewer, article=shown.review.article_id)
    since = note_opening(shown, by=person, at=at)
    return SigningPanel(
        verdict=may_sign(person, shown.review, at=at),
        offers=tuple(_offer(shown, scope, since) for scope in (Scope.CHANGES, Scope.WHOLE)),
        credentials=tuple(holding_credentials(reviewer, at=at)),
        disclosure=declared.exclude(conflict="").select_related("decision__by").last(),
    )


def _offer(shown: Displayed, scope: Scope, since: dt.datetime) -> Offer:
    pairs, all_pairs = shown.to_sign(scope), shown.pairs(scope)
    verdict = may_sign_scope(shown, scope)
    return Offer(
        scope=scope,
        title=_title(scope, len(pairs), len(all_pairs)),
        verdict=verdict,
        meaning=meaning(scope, number=shown.version.number, pairs=pairs, of=len(all_pairs)),
        token=shown.form_token(scope, at=since) if verdict else "",
        pairs=pairs,
        passages=len(all_pairs),
        words=words_to_read(all_pairs),
    )


def _title(scope: Scope, signed: int, of: int) -> str:
    if scope is Scope.WHOLE:
        return "Sign off the whole text"
    if signed == of == 1:
        return "Sign off the change"
    if 0 < signed < of:
        return f"Sign off {signed} of the {of} changes"
    return f"Sign off the {of} changes" if of else "Sign off the changes"
