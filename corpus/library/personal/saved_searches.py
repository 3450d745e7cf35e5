"""Queries that a person keeps under a name."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from corpus.errors import NotInLibrary, QueryError


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query and its name; `articles` answer it, `unread` of them are not read; None if it has a mistake."""

    name: str
    query: str
    articles: int | None = None
    unread: int | None = None


def queries(db: sqlite3.Connection) -> dict[str, str]:
    """Give the queries by their names, in the order of these."""
    return dict(db.execute("SELECT name, query FROM saved_searches ORDER BY name"))


def save(db: sqlite3.Connection, name: str, query: str) -> None:
    """Keep a query under a name, in the place of one that has the name. Raises QueryError."""
    name = " ".join(name.split())
    if not name or '"' in name:
        raise QueryError(
            "A saved search has no such name", position=0, expected="a name without quotation marks"
        )
    db.execute("INSERT OR REPLACE INTO saved_searches VALUES (?, ?)", (name, query))


def remove(db: sqlite3.Connection, name: str) -> None:
    """Keep the query no longer. Raises NotInLibrary."""
    if not db.execute("DELETE FROM saved_searches WHERE name = ?", (name,)).rowcount:
        known = ", ".join(queries(db)) or "none yet"
        raise NotInLibrary(f"there is no saved search “{name}”; those there are: {known}")


def as_query(name: str) -> str:
    """Write what asks for a saved search."""
    return f'saved:"{name}"' if " " in name or "(" in name or ")" in name else f"saved:{name}"
