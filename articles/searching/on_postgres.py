"""The index on PostgreSQL: a table with a text search vector, one row for each live article."""

import re
from collections.abc import Iterable

from django.db import connection

from articles.searching.asked import Asked, fold
from articles.searching.entry import Entry
from articles.searching.results import (
    MATCH_BEGINS,
    MATCH_ENDS,
    MOST_RANKED,
    Found,
    Piece,
    pieces,
)

MAKE = (
    "CREATE TABLE articles_search ("
    "article_id bigint PRIMARY KEY, body text NOT NULL, folded text NOT NULL,"
    " vector tsvector NOT NULL)",
    "CREATE INDEX articles_by_words ON articles_search USING gin (vector)",
)
UNMAKE = ("DROP TABLE articles_search",)

_WRITE = """
    INSERT INTO articles_search (article_id, body, folded, vector) VALUES (%s, %s, %s,
        setweight(to_tsvector('english', %s), 'A')
        || setweight(to_tsvector('english', %s), 'B')
        || setweight(to_tsvector('english', %s), 'C')
        || to_tsvector('simple', %s))
    ON CONFLICT (article_id) DO UPDATE SET
        body = excluded.body, folded = excluded.folded, vector = excluded.vector
"""
_FIND = """
    WITH asked AS (SELECT {query} AS query), newest AS (
        SELECT article_id FROM asked, articles_search
        WHERE vector @@ asked.query ORDER BY article_id DESC LIMIT %s
    ), fitting AS (
        SELECT article_id,
            -ROUND(1000000 * ts_rank('{{0.02, 0.1, 0.4, 1}}', vector, asked.query, 1))::bigint
                AS fit
        FROM asked, newest JOIN articles_search USING (article_id)
    ), best AS (
        SELECT fit, article_id FROM fitting
        WHERE (fit, article_id) > (%s, %s) ORDER BY fit, article_id LIMIT %s
    )
    SELECT fit, best.article_id, body, folded,
        ts_headline('english', folded, asked.query, %s)
    FROM asked, best JOIN articles_search USING (article_id) ORDER BY fit, article_id
"""
_HEADLINE = (
    f'StartSel="{MATCH_BEGINS}", StopSel="{MATCH_ENDS}", MaxWords=34, MinWords=24, MaxFragments=0'
)


def plain(text: str) -> str:
    """The folded text with words and spaces alone, as long as before.

    PostgreSQL would take “mg/kg” for a path, “<b>” for a tag, and find neither's words.
    """
    return re.sub(r"[^\w\s]|_", " ", fold(text))


def write(entries: Iterable[Entry]) -> None:
    """Put the entries in, in place of older ones of the same articles."""
    rows = [
        (
            entry.article_id,
            entry.body,
            plain(entry.body),
            plain(entry.title),
            plain(f"{entry.summary} {entry.byline}"),
            plain(entry.body),
            " ".join(entry.vocabulary),
        )
        for entry in entries
    ]
    with connection.cursor() as cursor:
        cursor.executemany(_WRITE, rows)


def erase(article_ids: Iterable[int]) -> None:
    """Take articles out."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM articles_search WHERE article_id = ANY(%s)", [list(article_ids)]
        )


def find(asked: Asked, *, limit: int, after: tuple[int, int]) -> list[Found]:
    """The articles that fit, best first, behind `after` (fit, article); of many, the newest."""
    query, terms = query_of(asked)
    with connection.cursor() as cursor:
        cursor.execute(_FIND.format(query=query), [*terms, MOST_RANKED, *after, limit, _HEADLINE])
        return [
            Found(fit, pk, _snippet(body, folded, headline))
            for fit, pk, body, folded, headline in cursor.fetchall()
        ]


def query_of(asked: Asked) -> tuple[str, list[str]]:
    """The question as SQL and its values."""
    wanted = [("websearch_to_tsquery('english', %s)", " ".join(asked.words))] if asked.words else []
    wanted += [("phraseto_tsquery('english', %s)", phrase) for phrase in asked.phrases]
    if asked.beginning:
        wanted.append(("to_tsquery('english', %s)", f"'{asked.beginning}':*"))
        # English stems and every word as it stands: the beginning of either will do.
        wanted[-1:] = [(f"({wanted[-1][0]} || to_tsquery('simple', %s))", wanted[-1][1])]
    sql = [part for part, _ in wanted]
    values = [value for part, value in wanted for _ in range(part.count("%s"))]
    unwanted = ["!! phraseto_tsquery('english', %s)"] * len(asked.without)
    return " && ".join([*sql, *unwanted]), [*values, *asked.without]


def _snippet(body: str, folded: str, headline: str) -> tuple[Piece, ...]:
    """The headline of the folded text with the letters of the text itself: both are as long."""
    bare = headline.replace(MATCH_BEGINS, "").replace(MATCH_ENDS, "")
    start = folded.find(bare)
    if start < 0:
        return pieces(headline)
    found, at = [], start
    for piece in pieces(headline):
        found.append(Piece(body[at : at + len(piece.text)], is_match=piece.is_match))
        at += len(piece.text)
    end = at + len(re.match(r"\S*", body[at:])[0])  # type: ignore[index]
    before = (Piece("…"),) if start > 0 else ()
    behind = (Piece("…"),) if end < len(body) else ()
    return (*before, *found, Piece(body[at:end]), *behind)
