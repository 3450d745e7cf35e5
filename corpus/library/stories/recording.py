"""Writing down what tells each article, and finding the articles that tell something like it."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from ..moments import day_of
from ..text import words
from .copies import pack as pack_sketch
from .copies import shingles, sketch
from .kinship import FAR
from .traits import Traits, beginning, capitalised, pack, traits_of, unpack

_TELLING = 20
"""Words by which an article is found, its heaviest."""
_CANDIDATES = 40
"""Articles that are compared with a new one."""
_OF_A_WORD = 300
"""Articles that are looked at for one word; one that so many share in a fortnight tells little."""
_NO_DAY = 0

_TEXT = "SELECT title, moment, body FROM articles JOIN texts ON article_id = id WHERE id = ?"
_NAMES = "SELECT name FROM appearances JOIN entities ON entities.id = entity_id WHERE article_id = ?"
_NEAR = """
SELECT article_id FROM telling_words WHERE word = ?1 AND day BETWEEN ?2 AND ?3
UNION ALL SELECT article_id FROM telling_words WHERE word = ?1 AND day = 0 AND ?2 > 0 LIMIT ?4
"""


@dataclass(frozen=True, slots=True)
class Described:
    """An article's number, what tells it, and the sketch of its text."""

    id: int
    traits: Traits
    sketch: frozenset[int]


def describe(db: sqlite3.Connection, article_id: int) -> Described | None:
    """Find what tells a kept article; None if it is gone."""
    row = db.execute(_TEXT, (article_id,)).fetchone()
    if row is None:
        return None
    title, moment, text = row
    body = beginning(json.loads(text))
    names = chain(capitalised(body), (name for (name,) in db.execute(_NAMES, (article_id,))))
    day = day_of(moment) if len(moment) >= len("2025-04-09") else None
    row_of_words = words(body)
    traits = traits_of(title, row_of_words, names=names, day=day or None)
    return Described(article_id, traits, sketch(shingles(row_of_words)))


def record(db: sqlite3.Connection, described: Iterable[Described]) -> None:
    """Write down what tells some articles, and count their words."""
    counts: Counter[int] = Counter()
    rows = []
    for article in described:
        counts.subtract(withdraw(db, article.id))
        counts.update(article.traits.counts.keys())
        rows.append((article.id, article.traits.day, pack(article.traits), pack_sketch(article.sketch)))
    db.executemany("INSERT INTO traits VALUES (?, ?, ?, ?)", rows)
    db.executemany(
        "INSERT INTO telling VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET articles = articles + ?2",
        sorted((word, count) for word, count in counts.items() if count),
    )


def withdraw(db: sqlite3.Connection, article_id: int) -> tuple[int, ...]:
    """Take back what told an article; give the words that it no longer counts for."""
    row = db.execute("SELECT words, day FROM traits WHERE article_id = ?", (article_id,)).fetchone()
    if row is None:
        return ()
    known = tuple(unpack(*row).counts)
    db.executemany(
        "DELETE FROM telling_words WHERE word = ? AND day = ? AND article_id = ?",
        ((word, row[1] or _NO_DAY, article_id) for word in known),
    )
    db.execute("DELETE FROM traits WHERE article_id = ?", (article_id,))
    others = db.execute("SELECT other_id FROM kinships WHERE article_id = ?", (article_id,)).fetchall()
    db.executemany(
        "DELETE FROM kinships WHERE article_id = ? AND other_id = ?",
        ((other, article_id) for (other,) in others),
    )
    db.execute("DELETE FROM kinships WHERE article_id = ?", (article_id,))
    return known


def make_findable(db: sqlite3.Connection, article: Described, heavy: Mapping[int, float]) -> None:
    """List an article under its heaviest words."""
    day = article.traits.day or _NO_DAY
    db.executemany(
        "INSERT OR IGNORE INTO telling_words VALUES (?, ?, ?)",
        sorted((word, day, article.id) for word in _heaviest(heavy)),
    )


def candidates(db: sqlite3.Connection, article: Described, heavy: Mapping[int, float]) -> tuple[int, ...]:
    """Give the articles of about its days that share most of an article's heaviest words, in number order."""
    day = article.traits.day
    first, last = (_NO_DAY, 10**7) if day is None else (day - FAR + 1, day + FAR - 1)
    shared: defaultdict[int, float] = defaultdict(float)
    for word in _heaviest(heavy):
        for (other,) in db.execute(_NEAR, (word, first, last, _OF_A_WORD)):
            shared[other] += heavy[word]
    shared.pop(article.id, None)
    return tuple(sorted(heapq.nsmallest(_CANDIDATES, shared, key=lambda other: (-shared[other], other))))


def _heaviest(heavy: Mapping[int, float]) -> list[int]:
    return heapq.nsmallest(_TELLING, heavy, key=lambda word: (-heavy[word], word))
