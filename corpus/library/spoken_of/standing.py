"""Whose a bare family name is, told by all articles of the library together.

An article that says no more than "Minister Okonjo" leaves a bare name, an entity of its own. Where one person
has four fifths of all mentions of people of that family, the bare name stands for that person, and whatever
is shown or counted of the one is that of the other. The rows stay as the articles made them: what a name
stands for depends on what is kept, never on the order in which it came, and an article that changes the
answer costs no more than the articles that have the bare name.

`entities.stands_for` is that person; `own` counts the mentions that articles made by themselves, `mentions`
and `articles` all that is shown: nothing, for a name that stands for somebody else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from ..sqlite.connections import Connections
from ..sqlite.written import as_json

GROUP = "SELECT id FROM entities WHERE id = ?1 OR stands_for = ?1"
"""The numbers of an entity and of the names that stand for it."""

_SURE = 0.8
"""The share of a family's mentions from which on a bare name is one person's."""

_AT_ONCE = 500
"""Families that are settled in one transaction."""

_CHANGED = """
INSERT OR IGNORE INTO unsettled SELECT coalesce(bare, family) AS changed FROM entities
WHERE id IN (SELECT value FROM json_each(?)) AND changed IS NOT NULL
"""

# A bare name of two words, "van Fa", is nobody's whole name, though its last word may be a family's.
_PEOPLE = """
SELECT id, own FROM entities WHERE family = ? AND bare IS NULL AND own > 0 ORDER BY own DESC, key
"""

_RECOUNT = f"""
UPDATE entities SET
    mentions = (SELECT sum(own) FROM entities WHERE id IN ({GROUP})),
    articles = (SELECT count(DISTINCT article_id) FROM appearances WHERE entity_id IN ({GROUP}))
WHERE id = ?1
"""

_LOG = """
INSERT OR REPLACE INTO changes (article_id)
SELECT article_id FROM appearances WHERE entity_id = ? ORDER BY article_id
"""


def changed(db: sqlite3.Connection, entity_ids: Collection[int]) -> None:
    """Remember that what is known of the families of these people has changed, or is about to."""
    db.execute(_CHANGED, (as_json(entity_ids),))


def settle(connections: Connections) -> None:
    """Let each bare name stand for whom it now stands, of the families that have changed since the last time.

    A kill between two transactions leaves the rest for the next time.
    """
    while _waiting(connections):
        with connections.writing() as db:
            families = db.execute(
                "SELECT family FROM unsettled ORDER BY family LIMIT ?", (_AT_ONCE,)
            ).fetchall()
            for (family,) in families:
                _settle(db, family)
            db.executemany("DELETE FROM unsettled WHERE family = ?", families)


def release(db: sqlite3.Connection, entity_id: int) -> None:
    """Let the names that stand for somebody who is about to be forgotten stand for themselves."""
    for (bare,) in db.execute("SELECT id FROM entities WHERE stands_for = ?", (entity_id,)).fetchall():
        _let_stand(db, bare, entity_id, None)


def holder(db: sqlite3.Connection, family: str) -> int | None:
    """Give the person who has four fifths or more of the mentions of that folded family name, else None."""
    people = db.execute(_PEOPLE, (family,)).fetchall()
    if not people or people[0][1] < _SURE * sum(own for _, own in people):
        return None
    person: int = people[0][0]
    return person


def _waiting(connections: Connections) -> bool:
    with connections.reading() as db:
        return db.execute("SELECT 1 FROM unsettled LIMIT 1").fetchone() is not None


def _settle(db: sqlite3.Connection, family: str) -> None:
    names = db.execute("SELECT id, stands_for FROM entities WHERE bare = ?", (family,)).fetchall()
    person = holder(db, family) if names else None
    for bare, before in names:
        if before != person:
            _let_stand(db, bare, before, person)


def _let_stand(db: sqlite3.Connection, bare: int, before: int | None, person: int | None) -> None:
    db.execute("UPDATE entities SET stands_for = ? WHERE id = ?", (person, bare))
    for entity_id in {before, person} - {None}:
        db.execute(_RECOUNT, (entity_id,))
    if person is None:
        db.execute(_RECOUNT, (bare,))
    else:
        db.execute("UPDATE entities SET mentions = 0, articles = 0 WHERE id = ?", (bare,))
    db.execute(_LOG, (bare,))
