"""The log of what was cited, when, and how."""

from __future__ import annotations

import sqlite3

from corpus.errors import NotInLibrary

from ..results import Cited

_LATEST = """
SELECT citations.source, articles.id, style, text, made
FROM citations LEFT JOIN articles ON articles.source = citations.source
ORDER BY citations.id DESC LIMIT ?
"""


def log(db: sqlite3.Connection, article_id: int, *, style: str, text: str, made: str) -> None:
    """Note that an article was cited; call it inside a transaction. Raises NotInLibrary."""
    noted = db.execute(
        "INSERT INTO citations (source, style, text, made) SELECT source, ?, ?, ? FROM articles WHERE id = ?",
        (style, text, made, article_id),
    )
    if not noted.rowcount:
        raise NotInLibrary(f"the library has no article {article_id} to note as cited")


def latest(db: sqlite3.Connection, limit: int) -> tuple[Cited, ...]:
    """Give the citations noted last, the last first."""
    return tuple(
        Cited(source=source, article=article, style=style, text=text, made=made)
        for source, article, style, text, made in db.execute(_LATEST, (limit,))
    )
