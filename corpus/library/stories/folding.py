"""Near copies folded under one article that is compared for them all: a text that many ran costs little more.

Which of them came first, and is the original that a person is told of, is asked only once they are folded.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from ..sqlite.written import as_json

_AMONG = "(SELECT value FROM json_each(?))"
_UNDER = f"SELECT article_id, under FROM folded WHERE article_id IN {_AMONG}"
_HOLDING = "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM folded WHERE under = value)"
_WITH_COPIES = "SELECT ?1 UNION ALL SELECT article_id FROM folded WHERE under = ?1"
_EARLIEST = f"""
SELECT id FROM articles WHERE id IN ({_WITH_COPIES}) ORDER BY moment = '', moment, source LIMIT 1
"""
_COPIED = "INSERT INTO copies VALUES (?, ?) ON CONFLICT DO UPDATE SET original_id = excluded.original_id"


def fold(db: sqlite3.Connection, article_id: int, *, under: int) -> None:
    """Fold an article that nothing is folded under under another that is folded under none."""
    db.execute("INSERT INTO folded VALUES (?, ?)", (article_id, under))


def unfold(db: sqlite3.Connection, article_id: int) -> tuple[int | None, int | None]:
    """Take an article out of its fold; give the one it was folded under, and the heir of what was under it.

    The first copy is the heir; it has been compared with nothing yet.
    """
    row = db.execute("DELETE FROM folded WHERE article_id = ? RETURNING under", (article_id,)).fetchone()
    (heir,) = db.execute("SELECT min(article_id) FROM folded WHERE under = ?", (article_id,)).fetchone()
    if heir is not None:
        db.execute("DELETE FROM folded WHERE article_id = ?", (heir,))
        db.execute("UPDATE folded SET under = ? WHERE under = ?", (heir, article_id))
    return row and row[0], heir


def holders(db: sqlite3.Connection, articles: Iterable[int]) -> dict[int, int]:
    """Give by article the one that is compared for it, most for themselves."""
    some = list(articles)
    return {article: article for article in some} | dict(db.execute(_UNDER, (as_json(some),)).fetchall())


def holding(db: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    """Give those under which others are folded."""
    return {article for (article,) in db.execute(_HOLDING, (as_json(articles),))}


def with_copies(db: sqlite3.Connection, holder: int) -> tuple[int, ...]:
    """Give all articles of a fold."""
    return tuple(article for (article,) in db.execute(_WITH_COPIES, (holder,)))


def mark_copies(db: sqlite3.Connection, holder: int, touched: Iterable[int]) -> None:
    """Mark all of a fold but its first as copies of that; those without a date come last.

    Only the `touched` articles of the fold are looked at where the first one is the same as before.
    """
    (first,) = db.execute(_EARLIEST, (holder,)).fetchone()
    was_first = db.execute("SELECT 1 FROM copies WHERE original_id = ? LIMIT 1", (first,)).fetchone()
    changed = touched if was_first else with_copies(db, holder)
    db.execute("DELETE FROM copies WHERE article_id = ?", (first,))
    db.executemany(_COPIED, ((article, first) for article in changed if article != first))
