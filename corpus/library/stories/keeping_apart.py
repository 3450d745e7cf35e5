"""A person's word that an article is not of a story: kept by source, so that it outlives every new import.

An article is kept apart from each of the story's other articles; what else joins them later stays with them.
"""

from __future__ import annotations

import sqlite3

from corpus.errors import NotInLibrary

from .linking import Linking
from .recording import known, withdraw
from .regrouping import regroup

_FELLOWS = """
SELECT source FROM story_articles JOIN articles ON articles.id = article_id
WHERE story_id = (SELECT story_id FROM story_articles WHERE article_id = ?1) AND article_id <> ?1
"""


def keep_apart(db: sqlite3.Connection, article_id: int) -> None:
    """Take an article out of its story for good; call it inside a transaction.

    Raises NotInLibrary where the article is in no story.
    """
    source, fellows = _source(db, article_id), db.execute(_FELLOWS, (article_id,)).fetchall()
    if not fellows:
        raise NotInLibrary(f"article {article_id} is part of no story")
    others = [(source, other) for (other,) in fellows]
    pairs = others + [(other, source) for source, other in others]
    db.executemany("INSERT OR IGNORE INTO kept_apart VALUES (?, ?)", pairs)
    _compare_anew(db, article_id)


def let_together(db: sqlite3.Connection, article_id: int) -> None:
    """Let an article be part of stories again; call it inside a transaction. Raises NotInLibrary."""
    source = _source(db, article_id)
    db.execute("DELETE FROM kept_apart WHERE source = ?1 OR other = ?1", (source,))
    _compare_anew(db, article_id)


def _compare_anew(db: sqlite3.Connection, article_id: int) -> None:
    holder, heir = withdraw(db, article_id)
    anew = [article_id] if heir is None else [article_id, heir]
    Linking(db).link(known(db, anew))
    regroup(db, anew if holder is None else [*anew, holder])


def _source(db: sqlite3.Connection, article_id: int) -> str:
    row = db.execute("SELECT source FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise NotInLibrary(f"the library has no article {article_id}")
    source: str = row[0]
    return source
