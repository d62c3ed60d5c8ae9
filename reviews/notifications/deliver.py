"""Send one message to one person."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject
from django_tasks import task

from articles.models import User
from reviews.audit.left import Left, left_in
from reviews.models import Assignment, Comment, Review


@task()
def deliver(
    *,
    event: str,
    review_id: int,
    by_id: int,
    to_id: int,
    text: str,
    comment_id: int | None = None,
) -> None:
    """Send the mail of `event`. Raises what the mail server answers, so that it can be retried."""
    to = User.objects.get(pk=to_id)
    mail = message(event, review_id=review_id, by_id=by_id, to=to, text=text, comment_id=comment_id)
    mail.send()


def message(
    event: str,
    *,
    review_id: int,
    by_id: int,
    to: User,
    text: str,
    comment_id: int | None = None,
) -> EmailMultiAlternatives:
    """The mail: one click from here to the text."""
    review = Review.objects.select_related("version", "article__specialty", "asked_by").get(
        pk=review_id
    )
    context: dict[str, Any] = {
        "review": review,
        "version": review.version,
        "by": User.objects.get(pk=by_id),
        "to": to,
        "text": text.strip(),
        **_said(comment_id),
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        # Most mails say none of these.
        "left": SimpleLazyObject(lambda: _left(review, to)),
        "assignment": SimpleLazyObject(lambda: _newest(review, reviewer__user=to)),
        "handed_on": SimpleLazyObject(lambda: _newest(review, instead_of__isnull=False)),
    }
    subject = " ".join(render_to_string(f"emails/{event}/subject.txt", context).split())
    mail = EmailMultiAlternatives(
        subject=subject,
        body=render_to_string(f"emails/{event}/body.txt", context),
        to=[to.email],
    )
    mail.attach_alternative(render_to_string(f"emails/{event}/body.html", context), "text/html")
    return mail


def _newest(review: Review, **of: Any) -> Assignment | None:
    return review.assignments.filter(**of).order_by("pk").last()


def _left(review: Review, to: User) -> Left:
    """How much there was to read when the round began."""
    began = max(review.asked_at, review.version.saved_at)
    return left_in([review], by_id=to.pk, at=began)[review.pk]


def _said(comment_id: int | None) -> dict[str, str]:
    """Where a comment stands, what it is about, and the wording it suggests."""
    if comment_id is None:
        return {"place": "", "about": "", "suggestion": ""}
    said = Comment.objects.select_related("parent").get(pk=comment_id)
    first = said.parent or said
    about = first.quote or first.passage_words
    return {"place": f"#comment-{said.pk}", "about": about, "suggestion": said.suggestion}
