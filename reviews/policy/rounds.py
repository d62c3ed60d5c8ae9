"""When a round of review has nothing left to ask for."""

from collections.abc import Collection, Mapping

from reviews.policy.coverage import Coverage
from reviews.policy.facts import PolicyFact


def is_round_over(
    coverage: Coverage,
    policy: PolicyFact,
    *,
    nothing_was_left: bool,
    wholes: Mapping[int, frozenset[str]],
) -> bool:
    """Whether nothing is left to sign.

    A round about words that were covered already (`nothing_was_left`: an overdue review) asks for
    the whole text again, from as many people as the policy wants: `wholes` are the signers of this
    round, each with the specialties they hold.
    """
    if not coverage.is_complete:
        return False
    if not nothing_was_left:
        return True
    specialists = [held for held in wholes.values() if policy.specialty in held]
    return len(wholes) >= policy.sign_offs and len(specialists) >= policy.of_specialty


def is_answered(parts: Collection[str], left: Collection[str]) -> bool:
    """Whether a reviewer has signed what they were asked about.

    Asked about `parts` (keys), those; asked about everything, all that is `left` for them to sign.
    """
    return not (set(parts) & set(left) if parts else left)
