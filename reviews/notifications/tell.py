"""Tell people what happened, by mail, after the verb's transaction has committed."""

from collections.abc import Collection, Sequence

from articles.models import User
from reviews.models import Comment, Review
from reviews.notifications.deliver import deliver
from reviews.notifications.events import Event, audience


def tell(
    event: Event,
    *,
    review: Review,
    by: User,
    to: Sequence[User] = (),
    text: str = "",
    comment: Comment | None = None,
    but: Collection[int] = (),
) -> set[int]:
    """Put one message for each person into the queue, in the verb's own transaction.

    Nobody is told what they did themselves, nor who is switched off, nor those in `but`, who were
    told already. `text` is what `by` wrote; `comment` is where the mail leads. Answers who is told.
    """
    named = {person.pk for person in to if person.is_active}
    told = (named | audience(event, review)) - {by.pk, *but}
    for person_id in sorted(told):
        deliver.enqueue(
            event=event.value,
            review_id=review.pk,
            by_id=by.pk,
            to_id=person_id,
            text=text,
            comment_id=comment.pk if comment else None,
        )
    return told
