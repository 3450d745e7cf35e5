"""Jumping to a person, organisation, place or topic by a few letters of any of its names.

Names are held in memory with their trigrams, in tables of which each is several times larger than the next: a
kept article costs little in a large library. What is shown comes from the store.
"""

from __future__ import annotations

import math
import sqlite3
import threading
from dataclasses import dataclass
from typing import Any

from corpus.article import Kind

from ..results import Suggestion
from ..spoken_of.standing import GROUP
from ..sqlite.connections import Connections
from ..sqlite.written import as_json
from ..text import asked
from .name_table import NameTable, read_names

_LARGER = 4
"""Times that a table is larger than the next at least."""

_OFTEN = 1.0
"""What ten times as many mentions are worth beside the 100 points of a resemblance."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of things that have names, and the questions to the store about it."""

    names: str
    left: str
    shown: str
    most_mentioned: str
    other_names: str
    are_stories: bool = False


ENTITIES = Sort(
    names="""
        SELECT names.id, entity_id, folded, mentions, kind FROM names JOIN entities ON entities.id = entity_id
        WHERE names.id > ? AND folded <> '' ORDER BY names.id""",
    left="SELECT id FROM names WHERE id IN (SELECT value FROM json_each(?))",
    shown="""
        SELECT own.id, shown.id, shown.key, shown.name, shown.kind, shown.mentions, shown.articles
        FROM entities AS own JOIN entities AS shown ON shown.id = coalesce(own.stands_for, own.id)
        WHERE own.id IN (SELECT value FROM json_each(?))""",
    most_mentioned="""
        SELECT id FROM entities WHERE kind IN (SELECT value FROM json_each(?)) AND stands_for IS NULL
        ORDER BY mentions DESC, id LIMIT ?""",
    other_names=f"""
        SELECT name FROM names WHERE entity_id IN ({GROUP}) AND name <> ?2
        GROUP BY name ORDER BY sum(shown + seen) DESC, name""",
)

TOPICS = Sort(
    names="SELECT id, id, folded, articles, '' FROM topics WHERE id > ? AND folded <> '' ORDER BY id",
    left="SELECT id FROM topics WHERE id IN (SELECT value FROM json_each(?))",
    shown="""
        SELECT id, id, name, name, NULL, mentions, articles FROM topics
        WHERE id IN (SELECT value FROM json_each(?))""",
    most_mentioned="SELECT id FROM topics WHERE ? <> '' ORDER BY articles DESC, id LIMIT ?",
    other_names="SELECT NULL WHERE ? = ? AND 0",
)

STORIES = Sort(
    names="""
        SELECT story_names.id, story_id, story_names.folded, articles, ''
        FROM story_names JOIN stories ON stories.id = story_id
        WHERE story_names.id > ? AND story_names.folded <> '' ORDER BY story_names.id""",
    left="SELECT id FROM story_names WHERE id IN (SELECT value FROM json_each(?))",
    shown="""
        SELECT id, id, id, name, NULL, articles, articles FROM stories
        WHERE id IN (SELECT value FROM json_each(?))""",
    most_mentioned="SELECT id FROM stories WHERE ? <> '' ORDER BY id DESC LIMIT ?",
    other_names="SELECT NULL WHERE ? = ? AND 0",
    are_stories=True,
)


class Names:
    """The names of one sort of things in one library, for any thread."""

    def __init__(self, connections: Connections, sort: Sort) -> None:
        self._connections = connections
        self._sort = sort
        self._tables: tuple[NameTable, ...] = ()
        self._loading = threading.Lock()

    def warm(self) -> None:
        """Load the names, or those that have come since."""
        self._load()

    def jump(self, text: str, *, kinds: frozenset[Kind] | None, limit: int) -> tuple[Suggestion, ...]:
        """Give what has a name like the text, best first; for no text, what is mentioned most."""
        typed = asked(text)
        if not typed:
            return () if text.strip() else self._most_mentioned(kinds, limit)
        near = [one for table in self._load() for one in table.resembling(typed, kinds)]
        with self._connections.reading() as db:
            # What is in memory may have been taken back since: an article read anew, an entity put right.
            left = {number for (number,) in db.execute(self._sort.left, (as_json(n for n, _, _ in near),))}
            found: dict[int, float] = {}
            for name, named, score in near:
                if name in left:
                    found[named] = max(score, found.get(named, 0.0))
            # A bare name is shown as the one it stands for, who may be found by another name as well.
            scored: dict[Any, float] = {}
            for named, *shown in db.execute(self._sort.shown, (as_json(found),)):
                scored[tuple(shown)] = max(found[named], scored.get(tuple(shown), 0.0))
            best = sorted(scored, key=lambda row: (-scored[row] - _OFTEN * math.log10(1 + row[4]), row[2]))
            return tuple(self._suggestion(db, row, scored[row]) for row in best[:limit])

    def _most_mentioned(self, kinds: frozenset[Kind] | None, limit: int) -> tuple[Suggestion, ...]:
        with self._connections.reading() as db:
            wanted = as_json(sorted(kinds if kinds is not None else Kind))
            ids = [number for (number,) in db.execute(self._sort.most_mentioned, (wanted, limit))]
            rows = {row[0]: row[1:] for row in db.execute(self._sort.shown, (as_json(ids),))}
            return tuple(self._suggestion(db, rows[number], 100.0) for number in ids)

    def _suggestion(self, db: sqlite3.Connection, row: Any, score: float) -> Suggestion:
        number, key, name, kind, mentions, articles = row
        others = db.execute(self._sort.other_names, (number, name))
        return Suggestion(
            key=str(key),
            name=name,
            kind=Kind(kind) if kind else None,
            aliases=tuple(other for (other,) in others),
            mentions=mentions,
            articles=articles,
            score=score,
            is_story=self._sort.are_stories,
        )

    def _load(self) -> tuple[NameTable, ...]:
        """Bring the tables up to the store; one that is not much larger than those after it takes them in."""
        with self._loading:
            last = self._tables[-1].last if self._tables else 0
            with self._connections.reading() as db:
                new = read_names(db.execute(self._sort.names, (last,)))
            if new is not None:
                tables = [*self._tables, new]
                while len(tables) > 1 and len(tables[-1]) * _LARGER > len(tables[-2]):
                    tables[-2:] = [tables[-2].joined(tables[-1])]
                self._tables = tuple(tables)
            return self._tables
