"""What a search found: a hit for each article, with its headline, date, publisher and a marked snippet.

Only the articles are found at once. Their texts are read, and the snippets cut, a page at a time when a hit
of that page is asked for: a person who types sees the first few of a thousand hits and no more.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TypeAlias, overload

from ..queries.query import Both, Either, Field, Not, Query, Words
from ..results import Hit
from ..sqlite.connections import Connections
from ..sqlite.written import as_json
from ..word_places import find_words
from .marking import phrases_of, to_mark, words_alone
from .reasons import reasons
from .snippets import marks, snippet

PAGE = 16
"""Hits made at a time: about what a screen shows."""

_KEPT = 1024
"""Hits that are kept once made, the latest of them."""

_SHOWN = """
SELECT id, title, published, publisher, body, captions FROM articles JOIN texts ON article_id = id
WHERE id IN (SELECT value FROM json_each(?))
"""

Row: TypeAlias = tuple[int, str | None, str | None, str | None, str, str]

Matched: TypeAlias = Callable[[Sequence[int]], Sequence[tuple[str, ...]]]
"""Gives the index's words that answered, for each of some places among the hits."""


class Hits(Sequence[Hit]):
    """The hits of one search, best first, for any thread.

    `ids` and `scores` of the articles stand in the order of the hits. `skipped` articles may answer too:
    there was no time to look into them. `unindexed` ones are not in the index, so that only exact words are
    found in them. An article that is deleted before its hit is made leaves one without headline and snippet.
    """

    def __init__(
        self,
        connections: Connections,
        query: Query,
        *,
        ids: Sequence[int],
        scores: Sequence[float],
        words: Callable[[], tuple[str, ...]],
        matched: Matched,
        skipped: int = 0,
        unindexed: int = 0,
    ) -> None:
        self._connections = connections
        self._query = query
        self._enough = len({*words_alone(query), *phrases_of(query)})
        self.ids, self.skipped, self.unindexed = ids, skipped, unindexed
        self._scores, self._words, self._matched = scores, words, matched
        self._made: dict[int, Hit] = {}
        # The screens ask from one thread, workers from others.
        self._lock = threading.Lock()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the index that answered in the best of the hits."""
        return self._words()

    def __len__(self) -> int:
        """Count the hits."""
        return len(self.ids)

    @overload
    def __getitem__(self, position: int, /) -> Hit: ...

    @overload
    def __getitem__(self, position: slice, /) -> tuple[Hit, ...]: ...

    def __getitem__(self, position: int | slice, /) -> Hit | tuple[Hit, ...]:
        """Give a hit by its place from 0. Raises IndexError past the end."""
        if isinstance(position, slice):
            return self._at(range(*position.indices(len(self))))
        if not -len(self) <= position < len(self):
            raise IndexError(position)
        place = position % len(self)
        return self._at(range(place, place + 1))[0]

    def _at(self, places: range) -> tuple[Hit, ...]:
        """Give the hits at some places; the pages of those that are not made yet are made in one go."""
        with self._lock:
            known = {place: self._made[place] for place in places if place in self._made}
            pages = dict.fromkeys(place // PAGE for place in places if place not in known)
            missing = [place for page in pages for place in self._of_page(page) if place not in self._made]
            if missing:
                fresh = dict(zip(missing, self._make(missing), strict=True))
                known |= fresh
                self._made |= fresh
                for place in tuple(islice(self._made, max(0, len(self._made) - _KEPT))):
                    del self._made[place]
            return tuple(known[place] for place in places)

    def _of_page(self, page: int) -> range:
        return range(page * PAGE, min((page + 1) * PAGE, len(self)))

    def _make(self, places: Sequence[int]) -> tuple[Hit, ...]:
        ids, matched = [self.ids[place] for place in places], self._matched(places)
        with self._connections.reading() as db:
            rows: dict[int, Row] = {row[0]: row for row in db.execute(_SHOWN, (as_json(ids),))}
        made = tuple(
            _hit(rows.get(number) or _gone(number), self._scores[place], words, self._query, self._enough)
            for place, number, words in zip(places, ids, matched, strict=True)
        )
        with self._connections.reading() as db:
            why = reasons(db, {hit.id: _unseen(hit) for hit in made}, self._query)
        return tuple(replace(hit, also=why.get(hit.id, ())) for hit in made) if why else made


def wanted_words(query: Query) -> tuple[str, ...]:
    """Give the words that a query asks for, as they were typed."""
    match query:
        case Words(words):
            return words
        case Both(parts) | Either(parts):
            return tuple(dict.fromkeys(word for part in parts for word in wanted_words(part)))
        case Field() | Not():
            return ()


def _gone(number: int) -> Row:
    return number, None, None, None, "[]", "[]"


def _unseen(hit: Hit) -> frozenset[str]:
    """Give the words that answered and stand neither in the headline nor in the snippet."""
    words = frozenset(hit.matched)
    return words.difference(word for _, _, word in find_words(f"{hit.title or ''}\n{hit.snippet}", words))


def _hit(row: Row, score: float, words: tuple[str, ...], query: Query, enough: int) -> Hit:
    number, title, published, publisher, body, captions = row
    paragraphs = (*json.loads(body), *json.loads(captions))
    words = to_mark(query, words, (title or "", *paragraphs))
    text, shown, place = snippet(paragraphs, frozenset(words), enough=enough)
    return Hit(
        id=number,
        title=title,
        published=published,
        publisher=publisher,
        score=round(score, 4),
        snippet=text,
        marks=shown,
        matched=words,
        title_marks=marks(title or "", frozenset(words)),
        place=place,
    )
