"""One small site on which every address leads to something: its keys, by the names rows use."""

import datetime as dt
import io
import uuid
from typing import Any

from django.utils import timezone
from PIL import Image

from articles.editing.import_article import Source
from articles.editing.save_draft import save_draft
from articles.editing.upload_picture import upload_picture
from articles.importing.documents.document import read_document
from articles.importing.pictures import Gathered
from articles.models import Article, Page, User
from articles.pictures import clean_picture
from reviews.audit.again import planned
from reviews.audit.paper import paper_of
from reviews.models import Reviewer
from reviews.policy.facts import ReviewOutcome, Scope
from reviews.workflow.add_credential import CredentialDetails, add_credential
from reviews.workflow.bring_pictures import bring_pictures
from reviews.workflow.disclose import disclose
from reviews.workflow.keep_page import keep_page
from reviews.workflow.note_absence import note_absence
from reviews.workflow.request_revision import request_revision
from reviews.workflow.resolve_comment import resolve_comment
from reviews.workflow.start_batch import start_batch
from reviews.workflow.start_import_run import start_import_run
from reviews.workflow.submit import submit
from tests import builders as make
from tests.cast import PASSWORD, reviewer
from tests.reviews.views.threads import said
from tests.scenes import scene

PAGE = (
    b"<html><head><title>Storing Placidol</title></head><body><article><h1>Storing Placidol</h1>"
    b"<p>By Wilma Writer</p><p>Keep Placidol dry and out of reach of children.</p>"
    b"</article></body></html>"
)


@scene
def world(people: dict[str, User]) -> dict[str, Any]:
    """An article live as signed, its version 2 in review with the doctor, and all around it."""
    writer, editor, doctor = people["writer"], people["editor"], people["doctor"]
    make.policy()
    article = make.live_article(writer, doctor, editor)
    article.refresh_from_db()
    newer = make.next_version(article, by=writer, at=make.ago(2), body=make.BODY + "<p>New.</p>")
    review = make.review_of(newer, by=writer, doctor=doctor, at=make.ago(1))
    shown = make.read_all(review, doctor)
    assert article.specialty
    return {
        "article": article.pk,
        "slug": Page.objects.get(article=article).slug,
        "topic": article.specialty.slug,
        "specialty": article.specialty_id,
        "review": review.pk,
        "assignment": review.assignments.get().pk,
        "absence": _absence(doctor, people["other_doctor"]),
        "colleague": reviewer("Cora Colleague", number="N-1009").reviewer.pk,
        "next_week": (timezone.localdate() + dt.timedelta(days=8)).isoformat(),
        "sign_off": article.sign_offs.get().pk,
        "unread": next(iter(shown.kept_under)),
        "token": shown.form_token(Scope.CHANGES, at=timezone.now() - dt.timedelta(minutes=5)),
        "password": PASSWORD,
        "hasty": _hasty(writer, doctor),
        "today": timezone.localdate().isoformat(),
        "tomorrow": (timezone.localdate() + dt.timedelta(days=1)).isoformat(),
        "outsider": people["outsider"].pk,
        **_around(article, writer),
        **_read_again(writer, doctor, editor),
        "sheet": paper_of(review, by_id=doctor.pk, at=timezone.now(), is_signer=True).code,
        **_reviewers(article, people),
        **_imports(editor),
        **_again(writer, doctor, editor),
        **_threads(writer, doctor),
    }


def _absence(doctor: User, stand_in: User) -> int:
    """An absence to come, with a stand-in."""
    day = timezone.localdate() + dt.timedelta(days=40)
    return note_absence(
        doctor.reviewer,
        by=doctor,
        at=timezone.now(),
        first_day=day,
        last_day=day,
        stand_in=stand_in.reviewer,
    ).pk


def _hasty(writer: User, doctor: User) -> int:
    """A sign-off of another article, given in the moment it was opened."""
    _, version = make.article_by(writer, title="Storing Placidol")
    review = make.review_of(version, by=writer, doctor=doctor)
    return make.signed(review, doctor, at=make.ago(3), open_for=dt.timedelta(0)).pk


def _read_again(writer: User, doctor: User, editor: User) -> dict[str, Any]:
    """A live text that the doctor asked to be revised, and is asked about once more."""
    article = make.live_article(writer, doctor, editor, title="Drinking with Placidol")
    version = article.history.get(number=1)
    asked: dict[str, Any] = {"by": editor, "reviewers": [doctor.reviewer]}
    first = submit(version, at=make.ago(4), **asked)
    request = request_revision(
        first, by=doctor, at=make.ago(3), outcome=ReviewOutcome.REVISE, reason="An old dose."
    )
    return {"request": request.pk, "again": submit(version, at=make.ago(2), **asked).pk}


def _around(article: Article, writer: User) -> dict[str, Any]:
    """A text that came too late, a picture, and an article that waits to be submitted."""
    late = save_draft(article, make.content(title="Late"), by=writer, at=timezone.now(), revision=0)
    unsent, _ = make.article_by(writer, title="Waking with Placidol")
    picture = upload_picture(_picture(), by=writer, at=timezone.now())
    article.draft.refresh_from_db()
    assert late.set_aside
    return {
        "text": late.set_aside.pk,
        "revision": article.draft.revision,
        "unsent": unsent.pk,
        "digest": picture.digest,
    }


def _picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 4), "teal").save(out, "PNG")
    return out.getvalue()


def _threads(writer: User, doctor: User) -> dict[str, Any]:
    """Threads about another article: one to answer, one settled, one with a wording to accept, one
    whose words are gone."""
    article, version = make.article_by(writer, title="Waking from Placidol")
    review = make.review_of(version, by=writer, doctor=doctor)
    open_one = said(review, doctor, "Which dose?", "Adults take")
    settled = said(review, doctor, "Whole with water?", "Swallow")
    resolve_comment(settled, by=doctor, at=make.ago(0.4))
    suggested = said(review, doctor, "Clearer.", "Swallow", "whole", suggestion="in one piece")
    orphaned = said(review, doctor, "How much?", "alcohol")
    body = make.BODY.replace("<li>drink alcohol daily</li>", "")
    make.next_version(article, by=writer, body=body)
    article.draft.refresh_from_db()
    return {
        "thread": open_one.pk,
        "settled": settled.pk,
        "suggested": suggested.pk,
        "orphaned": orphaned.pk,
        "reworded": article.draft.revision,
    }


def _reviewers(article: Article, people: dict[str, User]) -> dict[str, Any]:
    """A reviewer with a credential nobody verified and a conflict nobody decided about."""
    other = Reviewer.objects.get(user=people["other_doctor"])
    now = timezone.now()
    details = CredentialDetails(
        qualification="PharmD",
        title="Pharmacist",
        specialty=None,
        issuer="Chamber of Pharmacists of Norland",
        number="N-2002",
        register_link="",
        valid_from=dt.date(2015, 1, 1),
        valid_until=None,
    )
    new = add_credential(other, details, by=people["editor"], at=now)
    declared = disclose(article, other, by=other.user, at=now, conflict="Shares in Placidol.")
    return {
        "reviewer": other.pk,
        "credential": new.pk,
        "disclosure": declared.pk,
    }


def _imports(editor: User) -> dict[str, Any]:
    """A run over many pages, and one page that waits."""
    now = timezone.now()
    run = start_import_run("export.csv", by=editor, at=now, audit_only=True, live=False)
    source = Source(PAGE, "", "text/html", now)
    waiting = keep_page(read_document(PAGE, content_type="text/html"), source, by=editor, at=now)
    shelf = Gathered("shelf.png", "A dry shelf", clean_picture(_picture()))
    bring_pictures(waiting, [shelf], by=editor, at=now)
    return {"run": run.pk, "waiting": waiting.pk}


def _again(writer: User, doctor: User, editor: User) -> dict[str, Any]:
    """An article that could be read again, and a batch that asked for another."""
    live = make.live_article(writer, doctor, editor, title="Placidol in summer")
    other = make.live_article(writer, doctor, editor, title="Placidol in winter")
    now = timezone.now()
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    articles = tuple(planned([other.pk], at=now, due_on=tomorrow))
    batch = start_batch(articles, by=editor, at=now, key=uuid.uuid4(), due_on=tomorrow)
    return {"live": live.pk, "batch": batch.pk}
