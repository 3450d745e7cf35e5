"""What a person decided about an article, laid over what the program found.

An article's row holds what is valid: the correction where there is one, else what was found. So lists,
searches and the index need not know of corrections. What was found is kept beside the correction, for the day
it is taken back, and brought up to date whenever the article is read again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from corpus.article import Origin
from corpus.errors import NotInLibrary

from ..articles.store import log_change
from ..results import Correction, Value
from ..sqlite.moments import moment_of
from ..sqlite.written import as_json

_SAVE = """
INSERT INTO corrections (source, field, value, made, found, origin) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (source, field) DO UPDATE SET value = excluded.value, made = excluded.made
"""

_ORIGINS = {"title": "title_origin", "published": "published_origin"}


def corrections_of(db: sqlite3.Connection, article_id: int) -> dict[str, Correction]:
    """Give the corrections of an article by field. Raises NotInLibrary."""
    return _corrections(db, _source(db, article_id))


def revise(db: sqlite3.Connection, article_id: int, wanted: Mapping[str, Value], *, made: str) -> None:
    """Give an article these corrections, checked before, and no others; call it inside a transaction.

    Raises NotInLibrary.
    """
    source = _source(db, article_id)
    before = _corrections(db, source)
    for field in before.keys() - wanted.keys():
        _take_back(db, article_id, source, before[field])
    for field, value in wanted.items():
        if field not in before or before[field].value != value:
            found, origin = _present(db, article_id, field)
            db.execute(_SAVE, (source, field, json.dumps(value), made, json.dumps(found), origin))
            _put(db, article_id, field, value)
    log_change(db, article_id)


def lay_over(db: sqlite3.Connection, article_id: int) -> None:
    """Put an article's corrections over what was just found, and remember that."""
    source = _source(db, article_id)
    for field, correction in _corrections(db, source).items():
        found, origin = _present(db, article_id, field)
        db.execute(
            "UPDATE corrections SET found = ?, origin = ? WHERE source = ? AND field = ?",
            (json.dumps(found), origin, source, field),
        )
        _put(db, article_id, field, correction.value)


def _source(db: sqlite3.Connection, article_id: int) -> str:
    row = db.execute("SELECT source FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise NotInLibrary(f"the library has no article {article_id} to put right")
    source: str = row[0]
    return source


def _corrections(db: sqlite3.Connection, source: str) -> dict[str, Correction]:
    rows = db.execute("SELECT field, value, found, origin, made FROM corrections WHERE source = ?", (source,))
    return {
        field: Correction(
            field=field,
            value=_value(json.loads(value)),
            found=_value(json.loads(found)),
            origin=origin and Origin(origin),
            made=made,
        )
        for field, value, found, origin, made in rows
    }


def _value(stored: str | list[str] | None) -> Value:
    return tuple(stored) if isinstance(stored, list) else stored


def _present(db: sqlite3.Connection, article_id: int, field: str) -> tuple[Value, str | None]:
    """Give what stands in a field of the article's row, and its origin where that is kept."""
    question = f"SELECT {field}, {_ORIGINS.get(field, 'NULL')} FROM articles WHERE id = ?"
    value, origin = db.execute(question, (article_id,)).fetchone()
    return (_value(json.loads(value)) if field == "authors" else value), origin


def _put(db: sqlite3.Connection, article_id: int, field: str, value: Value) -> None:
    """Let a correction stand in the article's row, as though the source had stated it."""
    origin = None if field == "published" and value is None else Origin.FILE
    _write(db, article_id, field, value, origin)


def _take_back(db: sqlite3.Connection, article_id: int, source: str, correction: Correction) -> None:
    _write(db, article_id, correction.field, correction.found, correction.origin)
    db.execute("DELETE FROM corrections WHERE source = ? AND field = ?", (source, correction.field))


def _write(db: sqlite3.Connection, article_id: int, field: str, value: Value, origin: Origin | None) -> None:
    columns: dict[str, object] = {field: as_json(value or ()) if field == "authors" else value}
    if field in _ORIGINS:
        columns[_ORIGINS[field]] = origin and origin.value
    if field == "published":
        columns["moment"] = moment_of(value if isinstance(value, str) else None)
    sets = ", ".join(f"{column} = ?" for column in columns)
    db.execute(f"UPDATE articles SET {sets} WHERE id = ?", (*columns.values(), article_id))
