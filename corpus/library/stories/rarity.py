"""How rare a word is, in the news at large and in the library together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from ..written import as_json
from .background import background


class Rarity:
    """Weights of words by number: the logarithm of how many articles there are to one that holds it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._weights: dict[int, float] = {}
        self._kept: int = db.execute("SELECT value FROM facts WHERE name = 'articles'").fetchone()[0]

    def weights(self, wanted: Iterable[int]) -> dict[int, float]:
        """Give the weights of words; each is looked up once."""
        new = [word for word in wanted if word not in self._weights]
        if new:
            holding = dict(self._db.execute(_HOLDING, (as_json(new),)))
            weight = background().weight
            for word in new:
                self._weights[word] = weight(word, kept=self._kept, holding=holding.get(word, 0))
        return self._weights


_HOLDING = "SELECT word, articles FROM telling WHERE word IN (SELECT value FROM json_each(?))"
