"""Who is credited for wordings that were suggested and accepted."""

from collections import Counter

from articles.models import Article, Draft
from articles.text.canonical import passages
from reviews.accepted import accepted_suggestions


def credit_note(article: Article) -> str:
    """What the note of the next version proposes: “Wording suggested by Ann Lee accepted (2).”

    Counts what was accepted since the newest version and still stands in the draft. Three queries
    at the most.
    """
    newest = article.history.order_by("-number").values_list("history_date", flat=True).first()
    accepted = [
        (row.suggested_by, fact)
        for row, fact in accepted_suggestions([article.pk])
        if newest is None or row.at > newest
    ]
    if not accepted:
        return ""
    draft = passages(Draft.objects.get(article=article).text)
    names = Counter(name for name, fact in accepted if fact.stands_in(draft))
    return " ".join(f"Wording suggested by {name} accepted ({n})." for name, n in names.items())
