"""The decisions of a library, and the log by which they are taken back, latest first.

A subject has one standing decision at most; the log holds, for each change, what stood before and after.
"""

from __future__ import annotations

import json
import sqlite3
from typing import TypeAlias

from .correction import EntityCorrection
from .overlay import Overlay
from .wording import read, write

Standing: TypeAlias = tuple[int, str, str]
"""A decision as it is kept: its place among all in the order they were made, its line, and when, in UTC."""

Change: TypeAlias = tuple[str, EntityCorrection | None, EntityCorrection | None]
"""A subject, what stood on it before, and what after."""

_LAST_STEP = """
SELECT number, subject, before, after FROM entity_changes
WHERE step = (SELECT max(step) FROM entity_changes) ORDER BY number DESC
"""


def overlay(db: sqlite3.Connection) -> Overlay:
    """Give all that was decided, to be laid over what is found."""
    return Overlay([correction for _, correction in corrections(db)])


def version(db: sqlite3.Connection) -> int:
    """Give a number that every change of the decisions changes; 0 as long as nothing was ever decided."""
    row = db.execute("SELECT value FROM facts WHERE name = 'decisions'").fetchone()
    return int(row[0]) if row else 0


def corrections(db: sqlite3.Connection) -> tuple[tuple[int, EntityCorrection], ...]:
    """Give the standing decisions with their numbers, in the order in which they were made."""
    rows = db.execute("SELECT number, line FROM entity_corrections ORDER BY number")
    return tuple((number, read(line)) for number, line in rows)


def standing(db: sqlite3.Connection, subject: str) -> EntityCorrection | None:
    """Give what stands on a subject."""
    kept = _standing(db, subject)
    return read(kept[1]) if kept else None


def put(db: sqlite3.Connection, correction: EntityCorrection, *, step: int, made: str) -> None:
    """Let a decision stand, in place of another on its subject."""
    before = _standing(db, correction.subject)
    number = db.execute("SELECT coalesce(max(number), 0) + 1 FROM entity_corrections").fetchone()[0]
    after = (number, write(correction), made)
    _set(db, correction.subject, after)
    _log(db, step, correction.subject, before, after)


def drop(db: sqlite3.Connection, subject: str, *, step: int) -> None:
    """Let nothing stand on a subject any more."""
    before = _standing(db, subject)
    _set(db, subject, None)
    _log(db, step, subject, before, None)


def new_step(db: sqlite3.Connection) -> int:
    """Give the number under which changes are logged that are undone together."""
    step: int = db.execute("SELECT coalesce(max(step), 0) + 1 FROM entity_changes").fetchone()[0]
    return step


def last_step(db: sqlite3.Connection) -> tuple[Change, ...]:
    """Give the last changes that were made together, the latest first."""
    return tuple((subject, _read(before), _read(after)) for _, subject, before, after in _last(db))


def take_back(db: sqlite3.Connection) -> None:
    """Undo the last changes that were made together."""
    for number, subject, before, _ in _last(db):
        _set(db, subject, json.loads(before) if before else None)
        db.execute("DELETE FROM entity_changes WHERE number = ?", (number,))


def _last(db: sqlite3.Connection) -> list[tuple[int, str, str | None, str | None]]:
    return db.execute(_LAST_STEP).fetchall()


def _read(standing: str | None) -> EntityCorrection | None:
    return read(json.loads(standing)[1]) if standing else None


def _standing(db: sqlite3.Connection, subject: str) -> Standing | None:
    row: Standing | None = db.execute(
        "SELECT number, line, made FROM entity_corrections WHERE subject = ?", (subject,)
    ).fetchone()
    return row


def _set(db: sqlite3.Connection, subject: str, standing: Standing | None) -> None:
    db.execute("DELETE FROM entity_corrections WHERE subject = ?", (subject,))
    if standing:
        db.execute("INSERT INTO entity_corrections VALUES (?, ?, ?, ?)", (subject, *standing))
    db.execute("INSERT INTO facts VALUES ('decisions', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1")


def _log(
    db: sqlite3.Connection, step: int, subject: str, before: Standing | None, after: Standing | None
) -> None:
    db.execute(
        "INSERT INTO entity_changes (step, subject, before, after) VALUES (?, ?, ?, ?)",
        (step, subject, before and json.dumps(before), after and json.dumps(after)),
    )
