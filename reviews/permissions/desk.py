"""Who may run the desk: publish, assign, keep reviewers, set policies."""

from django.db.models import Q, QuerySet

from articles.models import User
from articles.verdict import YES, Verdict
from reviews.models import Reviewer
from reviews.permissions.one_look import seen_once
from reviews.policy import eligibility, signing


def may_run_desk(by: User) -> Verdict:
    """Editors publish, assign, retire and keep reviewers."""
    return YES if by.is_active and by.is_editor else Verdict(eligibility.NOT_AN_EDITOR)


def may_set_policy(by: User) -> Verdict:
    """Administrators set policies."""
    if by.is_active and by.is_staff:
        return YES
    return Verdict("Only an administrator sets policies.")


def may_vouch_for(by: User, holder: User) -> Verdict:
    """Verify credentials, decide on conflicts, unlock signing: never one's own."""
    return signing.may_vouch_for(
        is_editor=by.is_active and by.is_editor, by_id=by.pk, holder_id=holder.pk
    )


@seen_once
def active_reviewer(person: User) -> Reviewer | None:
    """The person's reviewer record, if they are one now."""
    if not person.is_active:
        return None
    return Reviewer.objects.filter(user=person, is_active=True).first()


def people_with_a_part() -> QuerySet[User]:
    """Everybody who may be called upon: writers, editors and active reviewers. One query."""
    has_part = Q(is_writer=True) | Q(is_editor=True) | Q(reviewer__is_active=True)
    return User.objects.filter(has_part, is_active=True)
