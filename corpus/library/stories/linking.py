"""Comparing an article with those that may tell of the same event, and writing down how alike they are."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np

from ..text import words
from .copies import are_copies, are_likely, shingles
from .counting import counted
from .folding import fold, holding
from .kinship import kinships
from .likeness import Weighed, weigh
from .rarity import Words
from .recording import Described, candidates, known, make_findable
from .traits import beginning, numbered

_WORTH_KEEPING = 0.3
"""Kinship below which two articles are as good as strangers, and no copies."""

_APART = """
SELECT two.id FROM articles AS one JOIN kept_apart USING (source)
JOIN articles AS two ON two.source = other WHERE one.id = ?
"""


class Linking:
    """Compares the articles of one batch; what is read once is kept for its end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._rarity = counted(db)
        self._known: dict[int, Described] = {}

    def link(self, articles: Sequence[Described]) -> None:
        """Fold each article under one that it is a copy of, or write down how alike it and others are.

        Only those before it are there to be found, so that no two are compared twice.
        """
        holders = holding(self._db, (article.id for article in articles))
        for article in articles:
            one = weigh([article.traits], self._rarity)
            alike = self._alike(article, one)
            original = None if article.id in holders else self._original(article, alike)
            if original is None:
                self._known[article.id] = article
                make_findable(self._db, article, one)
                self._write(article.id, alike)
            else:
                fold(self._db, article.id, under=original)

    def _alike(self, article: Described, one: Weighed) -> dict[int, float]:
        """Give by number how alike those are that are worth it."""
        found = candidates(self._db, article, one)
        self._load(found)
        others = [self._known[other] for other in found if other in self._known]
        if not others:
            return {}
        alike = kinships(one, weigh([other.traits for other in others], self._rarity))
        near = np.flatnonzero(alike >= _WORTH_KEEPING)
        return {others[place].id: float(alike[place]) for place in near.tolist()}

    def _load(self, ids: Iterable[int]) -> None:
        new = [article_id for article_id in ids if article_id not in self._known]
        self._known |= {article.id: article for article in known(self._db, new)}

    def _original(self, article: Described, alike: dict[int, float]) -> int | None:
        """Give the most alike one that the article is a copy of, of those it is not kept apart from."""
        apart = {other for (other,) in self._db.execute(_APART, (article.id,))}
        for other in sorted(alike.keys() - apart, key=lambda other: (-alike[other], other)):
            likely = are_likely(article.sketch, self._known[other].sketch)
            if likely and are_copies(self._shingles(article.id), self._shingles(other)):
                return other
        return None

    def _write(self, one: int, alike: dict[int, float]) -> None:
        pairs = ((pair, kinship) for other, kinship in alike.items() for pair in ((one, other), (other, one)))
        self._db.executemany(
            "INSERT OR REPLACE INTO kinships VALUES (?, ?, ?)", ((*pair, kinship) for pair, kinship in pairs)
        )

    def _shingles(self, article_id: int) -> Words:
        row = self._db.execute("SELECT body FROM texts WHERE article_id = ?", (article_id,)).fetchone()
        return shingles(numbered(words(beginning(json.loads(row[0])) if row else "")))
