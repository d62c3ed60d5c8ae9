"""An article in which every way to be held stands side by side, reached by the verbs."""

from typing import Any

from articles.models import Article
from reviews.policy.facts import Scope
from tests import builders as make
from tests.reviews.reading.cases import People

FIRST = (
    "<h2>Before you take it</h2>"
    "<p>Placidol calms the nerves that carry an itch. It works within an hour. "
    "Ask your pharmacist before you take it with other medicines.</p>"
    "<p>Do not take Placidol if you:</p>"
    "<ul><li>are pregnant</li><li>drink alcohol daily</li><li>have had a stroke</li></ul>"
    "<h2>How to take it</h2>"
    "<p>Adults take 5 mg in the evening. Swallow the tablet whole. "
    "Never take two tablets to make up for a forgotten one.</p>"
    "<table><caption>Dose by age</caption><tr><th>Age</th><th>Dose</th></tr>"
    "<tr><td>18 to 64 years</td><td>5 mg</td></tr>"
    "<tr><td>65 years and older</td><td>2.5 mg</td></tr></table>"
    "<h2>When to get help</h2>"
    "<p>Call the emergency number if somebody cannot be woken. Keep the packet at hand.</p>"
)
SECOND = FIRST.replace("within an hour", "within two hours")
THIRD = (
    SECOND.replace("Adults take 5 mg in the evening", "Adults take 10 mg in the evening")
    .replace("Swallow the tablet whole", "Swallow the tablet <strong>whole</strong>")
    .replace("<li>drink alcohol daily</li>", "")
    .replace("Keep the packet at hand.", "Tell the doctor who comes what was taken.")
)


def signed_twice(people: People, **demands: Any) -> Article:
    """The doctor signed version 1, the second one what changed in version 2, which is live."""
    make.policy(**demands)
    article = people.live(body=FIRST)
    version = make.next_version(article, by=people.writer, at=make.ago(5), body=SECOND)
    review = make.review_of(version, by=people.writer, doctor=people.second_doctor, at=make.ago(4))
    make.signed(review, people.second_doctor, scope=Scope.CHANGES, at=make.ago(3))
    make.published(version, by=people.editor, at=make.ago(2))
    return article


def changed_since(people: People) -> Article:
    """Version 3 has gaps of several kinds, a kept change, and lacks a list item; it is not live."""
    article = signed_twice(people)
    make.next_version(article, by=people.writer, at=make.ago(1), body=THIRD)
    return article
