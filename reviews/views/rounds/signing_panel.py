"""The signing form's surroundings: what may be signed, what it means, by whom, on what grounds."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.sessions.backends.base import SessionBase

from articles.models import User
from articles.verdict import Verdict, first_refusal
from reviews.audit.reading_time import minutes_for
from reviews.displayed import Displayed
from reviews.models import Credential, Disclosure
from reviews.permissions.signing import holding_credentials, may_sign, may_sign_scope
from reviews.policy.facts import Scope
from reviews.policy.left import words_to_read
from reviews.policy.meaning import meaning

REMEMBERED = 20


@dataclass(frozen=True)
class Offer:
    """One scope that could be signed: the statement, how much it is, and what the form carries."""

    scope: Scope
    title: str
    verdict: Verdict
    meaning: str
    token: str
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
        """The smallest thing that can be signed."""
        possible = [offer for offer in self.offers if offer.verdict]
        return possible[0] if possible else self.offers[-1]

    @property
    def refusal(self) -> str:
        """Why nothing can be signed."""
        if not self.verdict:
            return self.verdict.refusal
        return "" if self.usual.verdict else self.usual.verdict.refusal


def signing_panel(
    shown: Displayed, person: User, session: SessionBase, *, at: dt.datetime
) -> SigningPanel:
    """The panel of a reviewer; the caller has made sure that the person is one."""
    reviewer = person.reviewer
    declared = Disclosure.objects.filter(reviewer=reviewer, article=shown.review.article_id)
    return SigningPanel(
        verdict=may_sign(person, shown.review, at=at),
        offers=tuple(_offer(shown, scope, session, at) for scope in (Scope.CHANGES, Scope.WHOLE)),
        credentials=tuple(holding_credentials(reviewer, at=at)),
        disclosure=declared.exclude(conflict="").select_related("decision__by").last(),
    )


def _offer(shown: Displayed, scope: Scope, session: SessionBase, at: dt.datetime) -> Offer:
    pairs = shown.pairs(scope)
    verdict = may_sign_scope(shown, scope)
    titles = {
        Scope.WHOLE: "Sign off the whole text",
        Scope.CHANGES: f"Sign off the {len(pairs)} changes"
        if len(pairs) != 1
        else "Sign off the change",
    }
    if scope is Scope.CHANGES and not pairs:
        titles[scope] = "Sign off the changes"
    since = _on_screen_since(session, shown, scope, at)
    return Offer(
        scope=scope,
        title=titles[scope],
        verdict=first_refusal(verdict),
        meaning=meaning(scope, number=shown.version.number, pairs=pairs),
        token=shown.form_token(scope, at=since) if verdict else "",
        passages=len(pairs),
        words=words_to_read(pairs),
    )


def _on_screen_since(
    session: SessionBase, shown: Displayed, scope: Scope, at: dt.datetime
) -> dt.datetime:
    """Since when this person has had exactly this before them: reloading does not start anew."""
    opened: dict[str, str] = session.get("opened", {})
    name = f"{shown.review.pk}:{shown.bound_to(scope).digest[:20]}"
    if name not in opened:
        session["opened"] = dict([*opened.items(), (name, at.isoformat())][-REMEMBERED:])
        return at
    return dt.datetime.fromisoformat(opened[name])
