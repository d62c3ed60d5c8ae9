"""Tell people of a comment: each of them once, for the reason that concerns them most."""

from articles.models import User
from reviews.models import Comment
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.desk import people_with_a_part
from reviews.policy.mentions import mentioned


def tell_of_comment(said: Comment) -> None:
    """Who is called upon by name; then who speaks in the thread, or who takes part in the round."""
    review, by = said.review, said.by
    called = _called(said.body)
    told = tell(Event.MENTIONED, review=review, by=by, to=called, text=said.body, comment=said)
    if said.parent:
        tell(
            Event.REPLIED,
            review=review,
            by=by,
            to=_in_thread(said.parent),
            text=said.body,
            comment=said,
            but=told,
        )
    else:
        tell(Event.COMMENTED, review=review, by=by, text=said.body, comment=said, but=told)


def _called(body: str) -> list[User]:
    """The people whose names are called; of several of one name, all."""
    if "@" not in body:
        return []
    people = list(people_with_a_part())
    names = set(mentioned(body, {person.name for person in people}))
    return [person for person in people if person.name in names]


def _in_thread(first: Comment) -> list[User]:
    """Who spoke in the thread, who was called into it, and who asked for the round."""
    said = [first, *first.replies.select_related("by")]
    called = [person for comment in said for person in _called(comment.body)]
    people = [first.review.asked_by, *(comment.by for comment in said), *called]
    return list({person.pk: person for person in people}.values())
