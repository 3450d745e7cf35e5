"""Comparing an article with those that may tell of the same event, and writing down how alike they are."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from ..text import words
from ..written import as_json
from .copies import are_copies, are_likely, shingles
from .copies import unpack as unpack_sketch
from .kinship import Weighed, kinship, weigh
from .rarity import Rarity
from .recording import Described, candidates, make_findable
from .traits import beginning, unpack

_WORTH_KEEPING = 0.3
"""Kinship below which two articles are as good as strangers."""
_OF_COPIES = 1.5
"""Kinship of copies at least."""

_TRAITS = (
    "SELECT article_id, day, words, sketch FROM traits WHERE article_id IN (SELECT value FROM json_each(?))"
)


class Linking:
    """Compares the articles of one batch; what is weighed once is kept for its end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._rarity = Rarity(db)
        self._weighed: dict[int, Weighed] = {}
        self._sketches: dict[int, frozenset[int]] = {}

    def link(self, articles: Iterable[Described]) -> None:
        """Make articles findable, then write down how alike each and its candidates are."""
        articles = tuple(articles)
        for article in articles:
            self._weigh(article)
            make_findable(self._db, article, self._weighed[article.id].words)
        for article in articles:
            found = candidates(self._db, article, self._weighed[article.id].words)
            self._load(found)
            for other in found:
                self._compare(article.id, other)

    def _weigh(self, article: Described) -> None:
        weights = self._rarity.weights(article.traits.counts)
        self._weighed[article.id] = weigh(article.traits, weights)
        self._sketches[article.id] = article.sketch

    def _load(self, ids: Iterable[int]) -> None:
        new = [article_id for article_id in ids if article_id not in self._weighed]
        for article_id, day, packed, sketch in self._db.execute(_TRAITS, (as_json(new),)).fetchall():
            self._weigh(Described(article_id, unpack(packed, day), unpack_sketch(sketch)))

    def _compare(self, one: int, other: int) -> None:
        if other not in self._weighed:
            return
        alike = kinship(self._weighed[one], self._weighed[other])
        copied = are_likely(self._sketches[one], self._sketches[other]) and self._are_copies(one, other)
        if copied:
            alike = max(alike, _OF_COPIES)
        if alike >= _WORTH_KEEPING:
            pairs = ((one, other, alike, copied), (other, one, alike, copied))
            self._db.executemany("INSERT OR REPLACE INTO kinships VALUES (?, ?, ?, ?)", pairs)

    def _are_copies(self, one: int, other: int) -> bool:
        return are_copies(self._shingles(one), self._shingles(other))

    def _shingles(self, article_id: int) -> frozenset[int]:
        row = self._db.execute("SELECT body FROM texts WHERE article_id = ?", (article_id,)).fetchone()
        return shingles(words(beginning(json.loads(row[0])))) if row else frozenset()
