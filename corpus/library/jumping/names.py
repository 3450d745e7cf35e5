"""Jumping to a person, organisation, place or topic by a few letters of any of its names.

Names are held in memory with their trigrams, in tables of which each is several times larger than the next: a
kept article costs little in a large library. What is shown comes from the store.
"""

from __future__ import annotations

import math
import sqlite3
import threading
from collections.abc import Mapping, Sequence

from corpus.article import Kind

from ..results import Suggestion
from ..sqlite.connections import Connections
from ..sqlite.moments import day_of
from ..sqlite.written import as_json
from ..text import asked
from .name_table import NameTable, read_names, resembling
from .sorts import Shown, Sort

_LARGER = 4
"""Times that a table is larger than the next at least."""

_QUICKLY = 8_192
"""Names up to which tables are joined while somebody waits for an answer."""

_FOREMOST = 20_000
"""Things that are spoken of most, whose names are loaded before all others."""

_OFTEN = 1.0
"""What ten times as many mentions are worth beside the 100 points of a resemblance."""

_LATELY = 0.2
"""What it costs not to have been spoken of for ten times as many days, up to `_LONG` of them."""

_LONG = 3650

_A_MOMENT = 0.02
"""Seconds after which one who waits for names looks whether there are some."""

_FAMILY = 1.5
"""What it is worth that a single typed word begins the family name, by which people are called alone."""


class Names:
    """The names of one sort of things in one library, for any thread."""

    def __init__(self, connections: Connections, sort: Sort) -> None:
        self._connections = connections
        self._sort = sort
        self._tables: tuple[NameTable, ...] = ()
        self._last = 0
        """The id of the row up to which the tables hold all names; 0 while they are only the foremost."""
        self._loading = threading.Lock()

    def load_foremost(self) -> None:
        """Load the names of what is spoken of most, unless some have been loaded."""
        with self._loading:
            self._begin()

    def load(self) -> None:
        """Load the names, or those that have come since."""
        with self._loading:
            self._bring_up(hurry=False)

    def jump(
        self, text: str, *, kinds: frozenset[Kind] | None, limit: int, hurry: bool = False
    ) -> tuple[Suggestion, ...]:
        """Give what has a name like the text, best first; for no text, what is mentioned most.

        In a `hurry`, a load that is under way or was never asked for is not waited for.
        """
        typed = asked(text)
        if not typed:
            return () if text.strip() else self._most_mentioned(kinds, limit)
        near = resembling(self._loaded(hurry=hurry), typed, kinds)
        with self._connections.reading() as db:
            # What is in memory may have been taken back since: an article read anew, an entity put right.
            left = {number for (number,) in db.execute(self._sort.left, (as_json(n for n, _, _ in near),))}
            found: dict[int, float] = {}
            for name, named, score in near:
                if name in left:
                    found[named] = max(score, found.get(named, 0.0))
            # A bare name is shown as the one it stands for, who may be found by another name as well.
            scored: dict[Shown, float] = {}
            for named, *shown in db.execute(self._sort.shown, (as_json(found),)):
                one = Shown(*shown)
                scored[one] = max(found[named], scored.get(one, 0.0))
            return self._suggestions(db, [(one, scored[one]) for one in _ranked(scored, typed)[:limit]])

    def _most_mentioned(self, kinds: frozenset[Kind] | None, limit: int) -> tuple[Suggestion, ...]:
        with self._connections.reading() as db:
            wanted = as_json(sorted(kinds if kinds is not None else Kind))
            ids = [number for (number,) in db.execute(self._sort.most_mentioned, (wanted, limit))]
            rows = {row[0]: Shown(*row[1:]) for row in db.execute(self._sort.shown, (as_json(ids),))}
            return self._suggestions(db, [(rows[number], 100.0) for number in ids])

    def _suggestions(
        self, db: sqlite3.Connection, scored: Sequence[tuple[Shown, float]]
    ) -> tuple[Suggestion, ...]:
        others: dict[int, list[str]] = {one.id: [] for one, _ in scored}
        for whose, name in db.execute(self._sort.other_names, (as_json(others),)):
            others[whose].append(name)
        return tuple(
            Suggestion(
                key=str(one.key),
                name=one.name,
                kind=Kind(one.kind) if one.kind else None,
                aliases=tuple(name for name in others[one.id] if name != one.name),
                mentions=one.mentions,
                articles=one.articles,
                score=score,
                is_story=self._sort.are_stories,
            )
            for one, score in scored
        )

    def _loaded(self, *, hurry: bool) -> tuple[NameTable, ...]:
        """Give the tables, brought up to the store if there is time for that."""
        while not self._loading.acquire(timeout=_A_MOMENT if hurry else -1):
            if self._tables:
                return self._tables
        try:
            self._bring_up(hurry=hurry)
            return self._tables
        finally:
            self._loading.release()

    def _begin(self) -> None:
        """Load the foremost names where none are loaded and they are fewer than all."""
        if not self._tables:
            names = f"{self._sort.names} AND {self._sort.foremost}"
            table = self._read(names, 0, _FOREMOST)
            if table is not None:
                self._tables = (table,)
                if len(table) < _FOREMOST:
                    self._last = table.last

    def _bring_up(self, *, hurry: bool) -> None:
        """Load what is new; a table that is not much larger than those after it takes them in."""
        self._begin()
        if hurry and not self._last:
            return
        new = self._read(f"{self._sort.names} ORDER BY 1", self._last)
        if new is None:
            return
        tables = [*(self._tables if self._last else ()), new]
        self._last = new.last
        while len(tables) > 1 and len(tables[-1]) * _LARGER > len(tables[-2]):
            if hurry and len(tables[-2]) > _QUICKLY:
                break
            tables[-2:] = [tables[-2].joined(tables[-1])]
        self._tables = tuple(tables)

    def _read(self, names: str, *given: int) -> NameTable | None:
        with self._connections.reading() as db:
            return read_names(db.execute(names, given))


def _ranked(scored: Mapping[Shown, float], typed: Sequence[str]) -> list[Shown]:
    """Order what was found by how well it answers, then by how often and how lately it is spoken of."""
    newest = max((day_of(one.lately) for one in scored), default=0)

    def rank(one: Shown) -> float:
        silent = min(_LONG, newest - day_of(one.lately))
        family = _FAMILY if len(typed) == 1 and one.family.startswith(typed[0]) else 0.0
        return scored[one] + family + _OFTEN * math.log10(1 + one.mentions) - _LATELY * math.log10(1 + silent)

    return sorted(scored, key=lambda one: (-rank(one), one.name))
