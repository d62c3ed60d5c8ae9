"""Tell people what happened, by mail, after the verb's transaction has committed."""

from collections.abc import Sequence

from articles.models import User
from reviews.models import Review
from reviews.notifications.deliver import deliver
from reviews.notifications.events import Event, audience


def tell(
    event: Event, *, review: Review, by: User, to: Sequence[User] = (), text: str = ""
) -> None:
    """Put one message for each person into the queue, in the verb's own transaction.

    Nobody is told what they did themselves, nor who is switched off. `text` is what `by` wrote.
    """
    named = {person.pk for person in to if person.is_active}
    for person_id in sorted((named | audience(event, review)) - {by.pk}):
        deliver.enqueue(
            event=event.value, review_id=review.pk, by_id=by.pk, to_id=person_id, text=text
        )
