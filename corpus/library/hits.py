"""What a list of hits shows of each article: its headline, date and publisher, and a snippet with marks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import TypeAlias

from .query import Both, Either, Field, Not, Query, Words
from .results import Hit
from .snippets import snippet
from .store import as_json

Ranked: TypeAlias = tuple[int, float, tuple[str, ...]]
"""An article's number, its score, and the words of the index that answered."""

_SHOWN = """
SELECT id, title, published, publisher, body, captions FROM articles JOIN texts ON article_id = id
WHERE id IN (SELECT value FROM json_each(?))
"""


def hits(db: sqlite3.Connection, query: Query, ranked: Iterable[Ranked]) -> tuple[Hit, ...]:
    """Make hits of ranked articles, in their order; an article that is gone meanwhile is left out."""
    found = tuple(ranked)
    rows = {row[0]: row[1:] for row in db.execute(_SHOWN, (as_json(number for number, _, _ in found),))}
    # One set for all: what an article does not hold is not found in it, and one pattern serves them all.
    wanted = frozenset(word for _, _, words in found for word in words)
    enough = len(wanted_words(query))
    return tuple(
        _hit(number, score, words, rows[number], wanted, enough)
        for number, score, words in found
        if number in rows
    )


def wanted_words(query: Query) -> tuple[str, ...]:
    """Give the words that a query asks for, as they were typed."""
    match query:
        case Words(words):
            return words
        case Both(parts) | Either(parts):
            return tuple(dict.fromkeys(word for part in parts for word in wanted_words(part)))
        case Field() | Not():
            return ()


def _hit(
    number: int,
    score: float,
    words: tuple[str, ...],
    row: tuple[str | None, str | None, str | None, str, str],
    wanted: frozenset[str],
    enough: int,
) -> Hit:
    title, published, publisher, body, captions = row
    text, marks = snippet((*json.loads(body), *json.loads(captions)), wanted, enough=enough)
    return Hit(
        id=number,
        title=title,
        published=published,
        publisher=publisher,
        score=round(score, 4),
        snippet=text,
        marks=marks,
        matched=words,
    )
