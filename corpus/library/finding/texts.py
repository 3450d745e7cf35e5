"""What a search asks of the store: who answers a field, who holds a phrase, who is not in the index yet."""

from __future__ import annotations

import time
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..queries.conditions import Condition, choice, condition, condition_of_many
from ..queries.query import Asked, Field, Query, Words
from ..sqlite.connections import Connections
from ..sqlite.orders import IN_ORDER, ORDER_BY
from ..sqlite.written import as_json
from ..text import needle
from ..word_places import are_written

_AT_ONCE = 200
"""Articles that are looked through between two looks at the clock."""

_MANY = 5000
"""Articles from which on they are not put in order, but found in their order."""

_TEXTS = """
SELECT article_id, body, captions FROM texts WHERE article_id IN (SELECT value FROM json_each(?))
"""
_WITHIN = "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))"


class Texts:
    """The articles of one store, as numbers; words are looked for in every text, as they were written."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def answering(self, asked: Asked, *, limit: int) -> list[int]:
        """Give the first of the articles that answer a query, in its order or the newest first."""
        sql, values = self._quickest(asked.query)
        order = ORDER_BY.get(asked.order or "", IN_ORDER)
        return self._numbers(f"SELECT id FROM articles WHERE {sql} ORDER BY {order} LIMIT ?", *values, limit)

    def in_order(self, order: str | None) -> list[int]:
        """Give all articles in an order, the newest first if that is None."""
        return self._numbers(f"SELECT id FROM articles ORDER BY {ORDER_BY.get(order or '', IN_ORDER)}")

    def state(self) -> Hashable:
        """Give what differs once the store has changed."""
        return self._connections.state()

    def chosen(self, field: Field) -> NDArray[np.int64]:
        """Give the articles that a field chooses."""
        sql, values = choice(field)
        with self._connections.reading() as db:
            # One text of very many numbers is read in a third of the time that so many rows take.
            (numbers,) = db.execute(f"SELECT group_concat(id) FROM ({sql})", values).fetchone()
        return np.fromstring(numbers or "", np.int64, sep=",")

    def holding(self, query: Query, ids: Sequence[int]) -> list[int]:
        """Give those of some articles that answer a query, newest first."""
        sql, values = condition(query, _nowhere)
        return self._numbers(f"{_WITHIN} AND {sql} ORDER BY {IN_ORDER}", as_json(ids), *values)

    def in_texts(self, words: Words, ids: Sequence[int]) -> list[int]:
        """Give those of some articles whose body or captions hold a phrase."""
        sought = needle(words.text, unfinished=words.unfinished)
        with self._connections.reading() as db:
            return [
                number
                for number, body, captions in db.execute(_TEXTS, (as_json(ids),))
                if are_written(body, sought) or (captions != "[]" and are_written(captions, sought))
            ]

    def ordered(self, ids: Sequence[int], *, order: str, limit: int) -> list[int]:
        """Give the first of some articles in an order."""
        return self._numbers(f"{_WITHIN} ORDER BY {ORDER_BY[order]} LIMIT ?", as_json(ids), limit)

    def changed_since(self, applied: int) -> list[int]:
        """Give the articles kept or changed since a change, the latest first."""
        return self._numbers("SELECT article_id FROM changes WHERE seq > ? ORDER BY seq DESC", applied)

    def look_through(
        self, query: Query, ids: Sequence[int], *, enough: int, until: float
    ) -> tuple[list[int], int]:
        """Give those of some articles that answer a query, and how many there was no time to look at.

        It looks at some at least, in order, until there are `enough` or the monotonic clock says `until`.
        """
        found: list[int] = []
        for first in range(0, len(ids), _AT_ONCE):
            if len(found) >= enough:
                break
            if first and time.monotonic() > until:
                return found, len(ids) - first
            some = ids[first : first + _AT_ONCE]
            holding = set(self.holding(query, some))
            found += filter(holding.__contains__, some)
        return found[:enough], 0

    def _quickest(self, query: Query) -> Condition:
        """Give the condition of a query; one of many articles is better asked of each in their order."""
        many = condition_of_many(query) if isinstance(query, Field) else None
        if many is not None and isinstance(query, Field):
            sql, values = choice(query)
            if len(self._numbers(f"{sql} LIMIT {_MANY}", *values)) == _MANY:
                return many
        return condition(query, _nowhere)

    def _numbers(self, sql: str, *values: object) -> list[int]:
        with self._connections.reading() as db:
            return [number for (number,) in db.execute(sql, values)]


def _nowhere(_words: Words) -> None:
    """Stand in for the index where it is not to be asked."""
