"""What was on the screen when somebody signed, and how it differs from what is so now."""

import dataclasses
import hashlib
from dataclasses import dataclass

import rfc8785

from articles.verdict import OutOfDateError
from reviews.policy.facts import PolicyFact, Scope


@dataclass(frozen=True)
class Displayed:
    """Everything a signature is bound to. Digests are SHA-256 in hex."""

    version_number: int
    text_digest: str
    content_digest: str
    vouched_digest: str
    pairs_digest: str
    scope: Scope
    requirements: str

    @property
    def digest(self) -> str:
        """One digest for the form on the page to carry."""
        return hashlib.sha256(rfc8785.dumps(dataclasses.asdict(self))).hexdigest()


def requirements(policy: PolicyFact) -> str:
    """What the policy asks of signers, as a sentence to show and to compare."""
    people = "one reviewer" if policy.sign_offs == 1 else f"{policy.sign_offs} reviewers"
    of_these = f", {policy.of_specialty} of them in {policy.field}" * (policy.of_specialty > 0)
    suggestion = " Who suggested a wording may not sign it." * policy.suggestion_bars
    return f"Every passage needs {people}{of_these}.{suggestion}"


_DIFFERS = {
    "version_number": "Another version is under review now.",
    "text_digest": "The text is not the one that was shown.",
    "content_digest": "The stored article is not the one that was shown.",
    "vouched_digest": "The vouched text has changed: somebody signed or took back a sign-off.",
    "pairs_digest": "What is left to read is not what was shown.",
    "scope": "The scope is not the one that was shown.",
    "requirements": "The policy asks for something else now.",
}


def differences(shown: Displayed, now: Displayed) -> dict[str, str]:
    """What differs between the screen and now, one sentence for each."""
    return {
        name: sentence
        for name, sentence in _DIFFERS.items()
        if getattr(shown, name) != getattr(now, name)
    }


def require_unchanged(shown: Displayed, now: Displayed) -> None:
    """Stop the signing, saying what differs, unless everything is as it was displayed."""
    differs = differences(shown, now)
    if differs:
        raise OutOfDateError(
            "Nothing was signed: something changed while you were reading. "
            + " ".join(differs.values()),
            differs,
        )
