"""Take over a page that exists elsewhere, as version 1 of a new article."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import IntegrityError, transaction

from articles.editing.content import Content
from articles.editing.record_event import record_event
from articles.editing.save_version import freeze
from articles.editing.start_article import start_article
from articles.editing.store_picture import store_picture
from articles.importing.corrections import Correction, corrected
from articles.importing.page import PageFacts, illustrated
from articles.importing.pictures import Gathered
from articles.models import Article, ImportedPage, User
from articles.verdict import OutOfDateError, RefusedError


@dataclass(frozen=True)
class Source:
    """The bytes a page came as, and where from (empty: a file or pasted text)."""

    raw: bytes
    address: str = ""
    content_type: str = ""
    fetched_at: dt.datetime | None = None


@transaction.atomic
def import_article(
    page: PageFacts,
    source: Source,
    *,
    by: User,
    at: dt.datetime,
    corrections: Sequence[Correction] = (),
    pictures: Sequence[Gathered] = (),
) -> Any:
    """Version 1, in the page's own words; its bytes and what was read are kept beside it.

    Nobody here wrote these words. What a person corrected is used, and kept beside what was read.
    Pictures that were brought become ours; of the others, it is kept why they are left out.
    Raises RefusedError for who may not write, and for a page without a title or text;
    OutOfDateError if this address was imported already.
    """
    if source.address and ImportedPage.objects.filter(address=source.address).exists():
        raise OutOfDateError(f"{source.address} was imported already.")
    used = corrected(page, corrections)
    if not used.title or not used.body.strip():
        raise RefusedError("No article was found on this page: it has no title or no text.")
    article = start_article(by=by, at=at)
    ours = {
        one.address: store_picture(one.clean, by=by, at=at).address for one in pictures if one.clean
    }
    version = _first_version(article, illustrated(used, ours), by=by, at=at)
    facts = stated(page) | {"pictures": _shown(page, pictures, ours)}
    _keep(article, facts, source, by=by, at=at, corrections=corrections)
    record_event(
        "import_article",
        by=by,
        at=at,
        article=article,
        number=version.number,
        detail={"address": source.address}
        | ({"corrections": [one.to_json() for one in corrections]} if corrections else {})
        | (
            {"pictures": len(ours), "pictures_left_out": len(pictures) - len(ours)}
            if pictures
            else {}
        ),
    )
    return version


def _shown(
    page: PageFacts, pictures: Sequence[Gathered], ours: dict[str, str]
) -> list[dict[str, str]]:
    """Every picture of the page, with our address of it or the reason why there is none."""
    refusals = {one.address: one.refusal for one in pictures}
    return [
        {"address": one.address, "alt": one.alt}
        | ({"ours": ours[one.address]} if one.address in ours else {})
        | ({"left_out": why} if (why := refusals.get(one.address)) else {})
        for one in page.pictures
    ]


def _keep(
    article: Article,
    facts: dict[str, Any],
    source: Source,
    *,
    by: User,
    at: dt.datetime,
    corrections: Sequence[Correction],
) -> None:
    """Keep the bytes and what was read. Whoever was faster with this address comes first."""
    if corrections:
        facts["corrections"] = [one.to_json() for one in corrections]
    if source.fetched_at:
        facts["fetched_at"] = source.fetched_at.isoformat()
    try:
        with transaction.atomic():
            ImportedPage.objects.create(
                article=article,
                address=source.address,
                content_type=source.content_type[:200],
                raw=source.raw,
                digest=hashlib.sha256(source.raw).hexdigest(),
                facts=facts,
                at=at,
                by=by,
            )
    except IntegrityError as clash:
        raise OutOfDateError(f"{source.address} was imported already.") from clash


def _first_version(article: Article, page: PageFacts, *, by: User, at: dt.datetime) -> Any:
    content = content_of(page)
    draft = article.draft
    content.write_to(draft)
    draft.revision += 1
    draft.saved_at, draft.saved_by = at, by
    draft.save()
    return freeze(article, draft, content, by=by, at=at, note="Imported.")


def content_of(page: PageFacts) -> Content:
    """What version 1 will hold."""
    return Content(
        title=page.title, body=page.body, byline=page.author or "", references=page.references
    ).sanitised()


def stated(page: PageFacts) -> dict[str, Any]:
    """What the page states, as stored and printed: facts, the lines they stand in, doubts."""
    return {
        "title": page.title,
        "author": page.author,
        "published": page.published,
        "updated": page.updated,
        "reviewer": page.reviewer,
        "qualification": page.qualification,
        "reviewed": page.reviewed,
        "next_review": page.next_review,
        "claim": page.claim,
        "roles": list(page.roles),
        "references": [asdict(reference) for reference in page.references],
        "pictures": [{"address": one.address, "alt": one.alt} for one in page.pictures],
        "links": list(page.links),
        "tables": page.tables,
        "doubts": [doubt.to_json() for doubt in page.doubts],
        "read_from": dict(page.read_from),
    }
