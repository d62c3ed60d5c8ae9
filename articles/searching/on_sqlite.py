"""The index on SQLite: an FTS5 table, one row for each live article."""

from collections.abc import Iterable

from django.db import connection

from articles.searching.asked import Asked
from articles.searching.entry import Entry
from articles.searching.results import MATCH_BEGINS, MATCH_ENDS, MOST_RANKED, Found, pieces

WORD_ENDS = "zq"
"""Behind every word of the vocabulary: the stemmer then leaves it alone, and nobody types it."""

MAKE = (
    "CREATE VIRTUAL TABLE articles_search USING fts5("
    "title, summary, byline, body, vocabulary, "
    "tokenize = 'porter unicode61 remove_diacritics 2', prefix = '3 4 5')",
)
UNMAKE = ("DROP TABLE articles_search",)

_BEST = """
    WITH newest AS (
        SELECT rowid AS article_id FROM articles_search
        WHERE articles_search MATCH %s ORDER BY rowid DESC LIMIT %s
    ), fitting AS (
        SELECT rowid AS article_id,
            CAST(ROUND(bm25(articles_search, 10, 4, 4, 1, 0.1) * 1000000) AS INTEGER) AS fit
        FROM articles_search
        WHERE articles_search MATCH %s AND rowid >= (SELECT MIN(article_id) FROM newest)
    )
    SELECT fit, article_id FROM fitting
    WHERE (fit, article_id) > (%s, %s) ORDER BY fit, article_id LIMIT %s
"""
_SNIPPETS = """
    SELECT rowid, snippet(articles_search, 3, %s, %s, '…', 32)
    FROM articles_search WHERE articles_search MATCH %s AND +rowid IN ({places})
"""


def write(entries: Iterable[Entry]) -> None:
    """Put the entries in, in place of older ones of the same articles."""
    rows = [
        (
            entry.article_id,
            entry.title,
            entry.summary,
            entry.byline,
            entry.body,
            " ".join(word + WORD_ENDS for word in entry.vocabulary),
        )
        for entry in entries
    ]
    erase(row[0] for row in rows)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO articles_search (rowid, title, summary, byline, body, vocabulary)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            rows,
        )


def erase(article_ids: Iterable[int]) -> None:
    """Take articles out."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "DELETE FROM articles_search WHERE rowid = %s", [(pk,) for pk in article_ids]
        )


def find(asked: Asked, *, limit: int, after: tuple[int, int]) -> list[Found]:
    """The articles that fit, best first, behind `after` (fit, article); of many, the newest."""
    match = match_of(asked)
    with connection.cursor() as cursor:
        cursor.execute(_BEST, [match, MOST_RANKED, match, *after, limit])
        best = cursor.fetchall()
        if not best:
            return []
        ids = [article_id for _, article_id in best]
        snippets = _SNIPPETS.format(places=", ".join(["%s"] * len(ids)))
        cursor.execute(snippets, [MATCH_BEGINS, MATCH_ENDS, match, *ids])
        snippet = dict(cursor.fetchall())
    return [Found(fit, article_id, pieces(snippet[article_id])) for fit, article_id in best]


def match_of(asked: Asked) -> str:
    """The question in FTS5's language. Terms hold letters and digits alone, and stand in quotes."""
    terms = [f'"{term}"' for term in (*asked.words, *asked.phrases)]
    if asked.beginning:
        terms.append(f'"{asked.beginning}" *')
    wanted = " AND ".join(terms)
    return " NOT ".join([f"({wanted})", *(f'"{term}"' for term in asked.without)])
