"""What tests of editing write into drafts."""

import datetime as dt
from dataclasses import replace

from django.utils import timezone

from articles.editing.content import Content
from articles.editing.save_draft import DraftSaved, save_draft
from articles.editing.save_version import save_version
from articles.editing.start_article import start_article
from articles.models import Article, ArticleVersion, Draft, Specialty, User
from articles.text.content import Reference

NOW = timezone.now()
LATER = NOW + dt.timedelta(minutes=5)


def whole_content(**changes: object) -> Content:
    """A content that lacks nothing, with some of it changed."""
    specialty = Specialty.objects.get_or_create(name="Allergy", slug="allergy")[0]
    content = Content(
        title="Living with hay fever",
        summary="What helps in the pollen season.",
        body="<h2>Sprays</h2><p>Adults may take 5 mg once a day.</p><p>Rinse the nose first.</p>",
        byline="Wilma Writer",
        specialty_id=specialty.pk,
        references=(Reference("Almond B. Pollen and people. 2024.", doi="10.1000/pollen.1"),),
    )
    return replace(content, **changes)  # type: ignore[arg-type]


def draft_by(writer: User, content: Content | None = None) -> Draft:
    """The draft of a new article, holding the content."""
    article = start_article(by=writer, at=NOW)
    return save_draft(article, content or whole_content(), by=writer, at=NOW, revision=0).draft


def saved_again(draft: Draft, content: Content, *, by: User) -> DraftSaved:
    """The content saved on the draft as it stands in the database."""
    draft.refresh_from_db()
    return save_draft(draft.article, content, by=by, at=LATER, revision=draft.revision)


def version_of(article: Article, *, by: User, note: str = "") -> ArticleVersion:
    """The draft as it stands, frozen."""
    revision = Draft.objects.get(article=article).revision
    return save_version(article, by=by, at=LATER, revision=revision, note=note)
