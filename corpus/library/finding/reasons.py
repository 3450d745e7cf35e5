"""Why an article was found where headline and snippet don't show it: which other field holds the words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from ..queries.query import Both, Either, Field, Not, Query, Words
from ..sqlite.written import as_json
from ..text import asked, needle, pad

_MOST = 2
"""Reasons shown of one article."""

_FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("person", "org", "place", "event", "law", "entity"), "names"),
    "topic": "topics",
    "said": "said by",
    "by": "by",
    "agency": "agency",
    "section": "section",
}
"""What a field of a query is called as a reason; a publisher is shown anyway."""

_WITHIN = "(SELECT value FROM json_each(?))"
_ABOUT = f"SELECT id, publisher, agency, section, dateline, authors FROM articles WHERE id IN {_WITHIN}"
_SPOKEN_OF = f"""
SELECT article_id, 'names', shown.name FROM appearances
JOIN entities AS own ON own.id = entity_id
JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id)
WHERE article_id IN {_WITHIN} UNION
SELECT article_id, 'topics', name FROM article_topics JOIN topics ON id = topic_id
WHERE article_id IN {_WITHIN} UNION
SELECT article_id, 'said by', speaker FROM quotes WHERE article_id IN {_WITHIN} AND speaker IS NOT NULL
"""

Reason = tuple[int, str, str]
"""An article, what of it is meant, and its value."""


def reasons(
    db: sqlite3.Connection, unseen: Mapping[int, frozenset[str]], query: Query
) -> dict[int, tuple[str, ...]]:
    """Give for articles the fields that hold words not seen so far, as in "names: Jo Brand"."""
    by_field = _by_field(query)
    if not by_field and not any(unseen.values()):
        return {}
    found: dict[int, list[str]] = {}
    sought_in = tuple(number for number, words in unseen.items() if words or by_field)
    for number, label, value in _values(db, sought_in):
        # Who is quoted has a name that is given as one already.
        words = unseen[number] if label != "said by" else frozenset()
        if _tells(value, by_field.get(label, ()), words):
            found.setdefault(number, []).append(f"{label}: {value}")
    return {number: tuple(all_of[:_MOST]) for number, all_of in found.items()}


def _tells(value: str, fields: Sequence[Field], words: frozenset[str]) -> bool:
    """Say whether a value answers one of these fields of a query, or holds one of these words or phrases."""
    held = _words(value)
    return any(held.issuperset(word.split()) for word in words) or any(
        not held.isdisjoint(asked(field.value))
        or needle(field.value, unfinished=field.unfinished) in pad(value)
        for field in fields
    )


@lru_cache(maxsize=65536)
def _words(value: str) -> frozenset[str]:
    return frozenset(asked(value))


def _values(db: sqlite3.Connection, ids: Sequence[int]) -> Iterator[Reason]:
    within = as_json(ids)
    for number, publisher, agency, section, dateline, authors in db.execute(_ABOUT, (within,)):
        known = (("publisher", publisher), ("agency", agency), ("section", section), ("dateline", dateline))
        for label, value in chain(known, (("by", author) for author in json.loads(authors))):
            if value:
                yield number, label, value
    yield from db.execute(_SPOKEN_OF, (within, within, within))


def _by_field(query: Query) -> dict[str, tuple[Field, ...]]:
    """Give the fields that a query asks for, by what they are called as a reason."""
    match query:
        case Field(name):
            return {_FIELDS[name]: (query,)} if name in _FIELDS else {}
        case Both(parts) | Either(parts):
            gathered: dict[str, tuple[Field, ...]] = {}
            for label, fields in chain.from_iterable(_by_field(part).items() for part in parts):
                gathered[label] = (*gathered.get(label, ()), *fields)
            return gathered
        case Not() | Words():
            return {}
