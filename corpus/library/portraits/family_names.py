"""Which part of a person's name is the family's, told by what the articles call the person."""

from __future__ import annotations

import sqlite3

from ..text import pad

_PEOPLE = """
SELECT DISTINCT entities.id FROM names JOIN entities ON entities.id = entity_id
WHERE folded = ? AND kind = 'PERSON'
"""
_ALONE = "SELECT coalesce(sum(seen), 0) FROM names WHERE entity_id = ? AND folded = ?"

_SURE = 0.8
"""The share of the mentions by one part of the name from which on that part is the family's."""


def family_name_seen(db: sqlite3.Connection, full_name: str) -> str | None:
    """Give the first or last word of a name if people so named are mostly called by that word alone.

    None if nobody of that name is known, or none is called by such a word, or now by one, now by the other.
    """
    words = full_name.split()
    if len(words) < 2:
        return None
    first, last = words[0], words[-1]
    people = [number for (number,) in db.execute(_PEOPLE, (pad(full_name),))]
    as_first, as_last = (_times_alone(db, people, word) for word in (first, last))
    most = max(as_first, as_last)
    if not most or most < _SURE * (as_first + as_last):
        return None
    return first if as_first > as_last else last


def _times_alone(db: sqlite3.Connection, people: list[int], word: str) -> int:
    return sum(db.execute(_ALONE, (person, pad(word))).fetchone()[0] for person in people)
