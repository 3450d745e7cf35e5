"""Which version annotated an article, and the figures it found there.

An article of which neither was ever told counts as annotated by an older version; one whose version is empty
was annotated by no version, and is left as it is.
"""

from __future__ import annotations

import json
import sqlite3

from corpus.article import Annotations, Figure, FigureKind, Span

from ..sqlite.written import as_json

_IS_BEHIND = "(version IS NULL OR version <> '' AND CAST(version AS INTEGER) < CAST(? AS INTEGER))"
_BEHIND = f"""
SELECT articles.id FROM articles LEFT JOIN annotated ON article_id = articles.id
WHERE articles.id > ?2 AND {_IS_BEHIND.replace("?", "?1")} ORDER BY articles.id LIMIT ?3
"""
_COUNT_BEHIND = f"SELECT count(*) FROM articles LEFT JOIN annotated ON article_id = id WHERE {_IS_BEHIND}"


def record(db: sqlite3.Connection, article_id: int, annotations: Annotations) -> None:
    """Write by which version an article is annotated, and its figures."""
    written = as_json(
        (*(one.span.paragraph, one.span.start, one.span.end), one.kind, one.value)
        for one in annotations.figures
    )
    db.execute(
        "INSERT OR REPLACE INTO annotated VALUES (?, ?, ?)", (article_id, annotations.version, written)
    )


def told(db: sqlite3.Connection, article_id: int) -> tuple[tuple[Figure, ...], str]:
    """Give an article's figures, and the version that found them."""
    row = db.execute("SELECT figures, version FROM annotated WHERE article_id = ?", (article_id,)).fetchone()
    if row is None:
        return (), ""
    figures = (
        Figure(span=Span(*place), kind=FigureKind(kind), value=value)
        for *place, kind, value in json.loads(row[0])
    )
    return tuple(figures), row[1]


def behind(db: sqlite3.Connection, version: str, *, after: int, limit: int) -> tuple[int, ...]:
    """Give the numbers of articles beyond `after` that an older version annotated, the lowest first."""
    return tuple(article_id for (article_id,) in db.execute(_BEHIND, (version, after, limit)))


def count_behind(db: sqlite3.Connection, version: str) -> int:
    """Count the articles that an older version annotated."""
    count: int = db.execute(_COUNT_BEHIND, (version,)).fetchone()[0]
    return count
