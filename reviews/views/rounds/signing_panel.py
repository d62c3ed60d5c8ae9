"""The signing form's surroundings: what may be signed, what it means, by whom, on what grounds."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from fido2.utils import websafe_encode

from articles.models import User
from articles.verdict import Verdict
from reviews.audit.reading_time import minutes_for
from reviews.displayed import Displayed, opened
from reviews.models import Credential, Disclosure
from reviews.permissions.passkeys import request_options
from reviews.permissions.signing import (
    holding_credentials,
    may_mark,
    may_sign,
    may_sign_scope,
)
from reviews.policy.facts import Scope
from reviews.policy.left import words_to_read
from reviews.policy.meaning import meaning
from reviews.policy.passkey import challenge_of
from reviews.workflow.note_opening import note_opening


@dataclass(frozen=True)
class Item:
    """One line of what is signed: a change as it is numbered in the text, or a section."""

    number: int
    words: str
    is_removal: bool = False
    passages: int = 1


@dataclass(frozen=True)
class Offer:
    """One scope that could be signed: the statement, how much it is, and what the form carries.

    `items` are what would be signed now, `passages` and `words` how much there is in that scope;
    `challenge` is what a passkey is asked to sign for it.
    """

    scope: Scope
    title: str
    verdict: Verdict
    meaning: str
    token: str
    challenge: str
    items: tuple[Item, ...]
    passages: int
    words: int

    @property
    def minutes(self) -> int:
        """About how long reading it takes."""
        return minutes_for(self.words)


@dataclass(frozen=True)
class SigningPanel:
    """Everything beside the fields of the signing form. `reads` is the scope that is read.

    `passkey` is what the browser is asked for one with, as JSON; nothing for who has none.
    """

    verdict: Verdict
    marking: Verdict
    reads: Scope
    offers: tuple[Offer, ...]
    credentials: tuple[Credential, ...]
    disclosure: Disclosure | None
    passkey: str

    @property
    def usual(self) -> Offer:
        """What is read if it can be signed, else what can be; else what there is to read for it."""
        wanted = [offer for offer in self.offers if offer.scope is self.reads]
        possible = [offer for offer in (*wanted, *self.offers) if offer.verdict]
        return (possible or wanted)[0]

    @property
    def refusal(self) -> str:
        """Why nothing can be signed."""
        if not self.verdict:
            return self.verdict.refusal
        return "" if self.usual.verdict else self.usual.verdict.refusal


def reads_whole(shown: Displayed, asked: str) -> bool:
    """Whether the whole is read: it was asked for, or there is nothing else to read."""
    return asked == "whole" or not shown.pairs(Scope.CHANGES)


def signing_panel(
    shown: Displayed, person: User, *, asked: str = "", at: dt.datetime
) -> SigningPanel:
    """The panel of a reviewer; the caller has made sure that the person is one.

    `asked` is what the page was asked to have read: “whole”, or nothing.
    """
    reviewer = person.reviewer
    declared = Disclosure.objects.filter(reviewer=reviewer, article=shown.review.article_id)
    since = note_opening(shown, by=person, at=at)
    return SigningPanel(
        verdict=may_sign(person, shown.review, at=at),
        marking=may_mark(person, shown.review),
        reads=Scope.WHOLE if reads_whole(shown, asked) else Scope.CHANGES,
        offers=tuple(_offer(shown, scope, since) for scope in (Scope.CHANGES, Scope.WHOLE)),
        credentials=tuple(holding_credentials(reviewer, at=at)),
        disclosure=declared.exclude(conflict="").select_related("decision__by").last(),
        passkey=json.dumps(asked_for) if (asked_for := request_options(person)) else "",
    )


def _offer(shown: Displayed, scope: Scope, since: dt.datetime) -> Offer:
    pairs, all_pairs = shown.to_sign(scope), shown.pairs(scope)
    verdict = may_sign_scope(shown, scope)
    token = shown.form_token(scope, at=since) if verdict else ""
    return Offer(
        scope=scope,
        title=_title(scope, len(pairs), len(all_pairs)),
        verdict=verdict,
        meaning=meaning(scope, number=shown.version.number, pairs=pairs, of=len(all_pairs)),
        token=token,
        challenge=_challenge(shown, token) if verdict else "",
        items=tuple(_items(shown, scope)) if verdict else (),
        passages=len(all_pairs),
        words=words_to_read(all_pairs),
    )


def _challenge(shown: Displayed, token: str) -> str:
    by_id, review = shown.by_id, shown.review
    binding = opened(token, review=review, by_id=by_id).digest
    asked = challenge_of(review_id=review.pk, person_id=by_id, binding=binding)
    return websafe_encode(asked)


def _items(shown: Displayed, scope: Scope) -> Iterator[Item]:
    """The marked changes as they are numbered in the text, or the sections."""
    if scope is Scope.WHOLE:
        for number, section in enumerate(shown.sections, start=1):
            yield Item(number, section.name, passages=len(section.pairs))
        return
    for pair in shown.to_sign(scope):
        words = pair.after or pair.before
        number = shown.numbers[shown.key_of(pair)]
        yield Item(number, words.words if words else "", is_removal=pair.after is None)


def _title(scope: Scope, signed: int, of: int) -> str:
    if scope is Scope.WHOLE:
        return "Sign off the whole text"
    if of == 1:
        return "Sign off the change"
    if 0 < signed < of:
        return f"Sign off {signed} of the {of} changes"
    return f"Sign off the {of} changes" if of else "Sign off the changes"
