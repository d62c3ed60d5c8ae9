"""Who is credited for wordings that were suggested and accepted."""

from collections import Counter

from articles.models import Article, Draft
from articles.text.canonical import CANON
from reviews.accepted import accepted_suggestions
from reviews.record import passages_of


def credit_note(article: Article) -> str:
    """What the note of the next version proposes: “Wording suggested by Ann Lee accepted (2).”

    Counts what was accepted since the newest version and still stands in the draft. Three queries.
    """
    newest = article.history.order_by("-number").values_list("history_date", flat=True).first()
    names: Counter[str] = Counter()
    draft = Draft.objects.get(article=article)
    standing = passages_of(draft.text, CANON)
    for row, fact in accepted_suggestions([article.pk]):
        if (newest is None or row.at > newest) and fact.stands_in(standing):
            names[row.comment.by.name] += 1
    return " ".join(f"Wording suggested by {name} accepted ({n})." for name, n in names.items())
