"""What is kept about content."""

from articles.models.article import Article, ArticleVersion
from articles.models.audit_event import AuditEvent
from articles.models.content_fields import Risk
from articles.models.draft import Draft, DraftSave, SetAsideText
from articles.models.imported_page import ImportedPage
from articles.models.picture import Picture
from articles.models.publication import Page, Publication, PublicationKind, Retirement
from articles.models.specialty import Specialty
from articles.models.user import User

__all__ = [
    "Article",
    "ArticleVersion",
    "AuditEvent",
    "Draft",
    "DraftSave",
    "ImportedPage",
    "Page",
    "Picture",
    "Publication",
    "PublicationKind",
    "Retirement",
    "Risk",
    "SetAsideText",
    "Specialty",
    "User",
]
