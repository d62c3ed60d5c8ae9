"""Who does something in a story, and an article with days behind it."""

import pytest

from articles.models import Article, PublicationKind, User
from tests import builders as make


@pytest.fixture
def people(
    writer: User, doctor: User, second_doctor: User, editor: User, administrator: User
) -> dict[str, User]:
    """Everybody who does something in a story, under what they are."""
    make.policy()
    return {
        "writer": writer,
        "doctor": doctor,
        "second_doctor": second_doctor,
        "editor": editor,
        "administrator": administrator,
    }


@pytest.fixture
def article(people: dict[str, User]) -> Article:
    """Signed off 7 days ago, live since 6 days ago, and a day ago with another dose."""
    article = make.live_article(people["writer"], people["doctor"], people["editor"])
    version = make.next_version(
        article, by=people["writer"], at=make.ago(1), body="<p>Adults take 50 mg.</p>"
    )
    kind = PublicationKind.EMERGENCY
    make.published(version, by=people["editor"], at=make.ago(1), kind=kind, reason="A new dose.")
    return article
