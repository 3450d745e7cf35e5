"""Comparing an article with those that may tell of the same event, and writing down how alike they are."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np

from ..sqlite.written import as_json
from ..text import words
from .copies import are_copies, are_likely, shingles
from .copies import unpack as unpack_sketch
from .counting import counted
from .kinship import kinships
from .likeness import Weighed, weigh
from .rarity import Words
from .recording import Described, candidates, make_findable
from .traits import beginning, numbered, unpack

_WORTH_KEEPING = 0.3
"""Kinship below which two articles are as good as strangers, and no copies."""
_OF_COPIES = 1.5
"""Kinship of copies at least."""

_TRAITS = (
    "SELECT article_id, day, words, sketch FROM traits WHERE article_id IN (SELECT value FROM json_each(?))"
)


class Linking:
    """Compares the articles of one batch; what is read once is kept for its end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._rarity = counted(db)
        self._known: dict[int, Described] = {}

    def link(self, articles: Sequence[Described]) -> None:
        """Make articles findable, then write down how alike each and its candidates are."""
        weighed = [weigh([article.traits], self._rarity) for article in articles]
        for article, one in zip(articles, weighed, strict=True):
            self._known[article.id] = article
            make_findable(self._db, article, one)
        for article, one in zip(articles, weighed, strict=True):
            found = candidates(self._db, article, one)
            self._load(found)
            self._compare(article, one, [self._known[other] for other in found if other in self._known])

    def _load(self, ids: Iterable[int]) -> None:
        new = [article_id for article_id in ids if article_id not in self._known]
        if not new:
            return
        for article_id, day, packed, sketch in self._db.execute(_TRAITS, (as_json(new),)).fetchall():
            self._known[article_id] = Described(article_id, unpack(packed, day), unpack_sketch(sketch))

    def _compare(self, article: Described, one: Weighed, others: Sequence[Described]) -> None:
        if not others:
            return
        alike = kinships(one, weigh([other.traits for other in others], self._rarity))
        for place in np.flatnonzero(alike >= _WORTH_KEEPING).tolist():
            self._write(article, others[place], float(alike[place]))

    def _write(self, one: Described, other: Described, alike: float) -> None:
        copied = are_likely(one.sketch, other.sketch) and self._are_copies(one.id, other.id)
        alike = max(alike, _OF_COPIES) if copied else alike
        pairs = ((one.id, other.id, alike, copied), (other.id, one.id, alike, copied))
        self._db.executemany("INSERT OR REPLACE INTO kinships VALUES (?, ?, ?, ?)", pairs)

    def _are_copies(self, one: int, other: int) -> bool:
        return are_copies(self._shingles(one), self._shingles(other))

    def _shingles(self, article_id: int) -> Words:
        row = self._db.execute("SELECT body FROM texts WHERE article_id = ?", (article_id,)).fetchone()
        return shingles(numbered(words(beginning(json.loads(row[0])) if row else "")))
