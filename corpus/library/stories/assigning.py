"""Finding the stories of articles as they are kept: the change log is worked off, as by the index.

Each batch is one transaction with the note of how far it came, so a kill loses nothing but that batch's work.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from ..sqlite.connections import Connections
from .linking import Linking
from .recording import Described, describe, record
from .regrouping import regroup

Progress = Callable[[int, int], None]

METHOD = 7
"""Changes when stories found before would come out otherwise; all articles are then looked at again."""

_BATCH = 24
"""Articles a transaction: whoever marks an article meanwhile waits for one batch at most."""

_CHANGES = "SELECT seq, article_id FROM changes WHERE seq > ? ORDER BY seq LIMIT ?"
_FOUND = (
    "traits",
    "word_counts",
    "telling_words",
    "kinships",
    "folded",
    "copies",
    "story_articles",
    "stories",
)


def find_stories(connections: Connections, *, rest: bool = True, progress: Progress | None = None) -> int:
    """Find the stories of all articles that were kept since this was last done; give their number.

    Without the `rest`, those that make no whole batch wait: so it may be done at any time while articles are
    kept, and the stories are the same in the end.
    """
    _forget_outdated(connections)
    done = 0
    with connections.reading() as db:
        while changes := db.execute(_CHANGES, (applied := _applied(db), _BATCH)).fetchall():
            if len(changes) < _BATCH and not rest:
                break
            described = [describe(db, article_id) for _, article_id in changes]
            with connections.writing() as writing:
                # Another process may have been at it meanwhile.
                if _applied(writing) == applied:
                    _take(writing, [article for article in described if article is not None])
                    _note(writing, "storied", changes[-1][0])
            done += len(changes)
            if progress is not None:
                progress(done, done + _waiting(db, changes[-1][0]))
    return done


def _take(db: sqlite3.Connection, articles: list[Described]) -> None:
    changed, touched = record(db, articles)
    Linking(db).link(changed)
    regroup(db, touched)


def _applied(db: sqlite3.Connection) -> int:
    row = db.execute("SELECT value FROM facts WHERE name = 'storied'").fetchone()
    return int(row[0]) if row else 0


def _waiting(db: sqlite3.Connection, applied: int) -> int:
    count: int = db.execute("SELECT count(*) FROM changes WHERE seq > ?", (applied,)).fetchone()[0]
    return count


def _note(db: sqlite3.Connection, name: str, value: int) -> None:
    db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))


def _forget_outdated(connections: Connections) -> None:
    """Begin anew where another method has found the stories; what a person has kept apart stays so."""
    asked = "SELECT value FROM facts WHERE name = 'story method'"
    with connections.reading() as db:
        if db.execute(asked).fetchone() == (METHOD,):
            return
    with connections.writing() as db:
        for table in _FOUND:
            db.execute(f"DELETE FROM {table}")
        _note(db, "storied", 0)
        _note(db, "story method", METHOD)
