"""Searching: the best articles for a query, with the words that answered and a snippet of each.

The index answers where there is one; where it is missing or unusable, SQLite looks through every text
instead: slow, but it finds the same words (not the near ones).
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.errors import LibraryError

from .conditions import Found, condition
from .connections import Connections
from .evaluation import Evaluation
from .hits import Hits, wanted_words
from .index import Index
from .lexicon import Lexicon
from .listing import IN_ORDER
from .postings import DamagedPostings
from .query import Both, Either, Field, Query, Words
from .scoring import Matches, Scores
from .snapshot import Snapshot
from .soundness import DamagedIndex, UnusableIndex
from .written import as_json

_LOOKED_THROUGH = 200
"""Best documents whose texts are looked through for a phrase at a time."""


_FOREMOST = 100
"""Best documents that are asked by which words they were found."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What is in memory of the index as it was at one commit."""

    stamp: tuple[int, ...]
    snapshot: Snapshot
    scores: Scores
    lexicon: Lexicon


class Search:
    """The search of one library, for any thread."""

    def __init__(self, connections: Connections, index: Index) -> None:
        self._connections = connections
        self._index = index
        self._loaded: _Loaded | None = None
        self._loading = threading.Lock()

    def warm(self) -> None:
        """Load what searching needs."""
        loaded = self._load()
        if loaded is not None:
            loaded.lexicon.near("warming")

    def search(self, query: Query, *, limit: int) -> Hits:
        """Give the best hits; where no word is asked for, the newest."""
        loaded = self._load() if _has_words(query) else None
        if loaded is not None:
            try:
                return self._ranked(loaded, query, limit)
            except DamagedPostings:
                self._give_up()
        return self._scanned(query, limit)

    def find(self, words: Words) -> Found | None:
        """Give the articles that hold words, and those not in the index yet; None if that can't answer."""
        loaded = self._load()
        if loaded is None:
            return None
        try:
            docs, _ = self._evaluation(loaded, exact=True).matches(words)
        except DamagedPostings:
            self._give_up()
            return None
        holding = loaded.snapshot.ids[docs[loaded.snapshot.alive[docs]]]
        with self._connections.reading() as db:
            changes = db.execute("SELECT article_id FROM changes WHERE seq > ?", (loaded.snapshot.applied,))
            changed = {article_id for (article_id,) in changes}
        return [article_id for article_id in holding.tolist() if article_id not in changed], changed

    def _load(self) -> _Loaded | None:
        """Give the index as it is now, or as it was if it cannot be read at the moment; None without any."""
        with self._loading:
            stamp, last = self._index.stamp(), self._loaded
            if last is not None and last.stamp == stamp:
                return last
            try:
                snapshot = self._index.snapshot(last=last.snapshot if last else None)
            except DamagedIndex:
                self._give_up()
                return None
            except (UnusableIndex, LibraryError):
                return last
            if len(snapshot) == 0:
                return None
            self._loaded = _Loaded(stamp, snapshot, Scores(snapshot), Lexicon(snapshot.terms()))
            return self._loaded

    def _give_up(self) -> None:
        """Use the index no more: it is damaged, and will be built anew."""
        self._loaded = None
        self._index.condemn()

    def _evaluation(self, loaded: _Loaded, *, exact: bool = False) -> Evaluation:
        return Evaluation(
            loaded.scores,
            loaded.lexicon,
            chosen=self._chosen,
            holding=self._holding,
            exact=exact,
            phrases_later=not exact,
        )

    def _ranked(self, loaded: _Loaded, query: Query, limit: int) -> Hits:
        evaluation = self._evaluation(loaded)
        docs, scores = evaluation.matches(query)
        living = loaded.snapshot.alive[docs]
        docs, scores = docs[living], scores[living] * loaded.scores.recency(docs[living])
        if evaluation.phrases:
            docs, scores = self._with_phrases(loaded, evaluation.phrases, (docs, scores), limit)
        else:
            docs, scores = _top(docs, scores, limit)
        standing, foremost = evaluation.standing, docs[:_FOREMOST]
        return Hits(
            self._connections,
            query,
            ids=loaded.snapshot.ids[docs].tolist(),
            scores=scores.tolist(),
            words=tuple(word for word, (held, _) in standing.items() if _are_among(foremost, held).any()),
            matched=lambda places: _words_of_each(docs[places], standing),
        )

    def _with_phrases(self, loaded: _Loaded, phrases: Sequence[Words], found: Matches, limit: int) -> Matches:
        """Look through the texts, best documents first, until there are enough that hold the phrases."""
        docs, scores = _top(*found, len(found[0]))
        ids = loaded.snapshot.ids[docs]
        kept = np.zeros(len(docs), bool)
        for start in range(0, len(docs), _LOOKED_THROUGH):
            some = slice(start, start + _LOOKED_THROUGH)
            holding: Sequence[int] = ids[some].tolist()
            for phrase in phrases:
                holding = self._holding(phrase, holding)
            kept[some] = np.isin(ids[some], np.asarray(holding, np.int64))
            if kept.sum() >= limit:
                break
        return docs[kept][:limit], scores[kept][:limit]

    def _scanned(self, query: Query, limit: int) -> Hits:
        sql, values = condition(query, _nowhere)
        ids = self._numbers(
            f"SELECT id FROM articles WHERE {sql} ORDER BY {IN_ORDER} LIMIT ?", (*values, limit)
        )
        scores, words = [0.0] * len(ids), wanted_words(query)
        return Hits(
            self._connections,
            query,
            ids=ids,
            scores=scores,
            words=words,
            matched=lambda places: [words] * len(ids[places]),
        )

    def _chosen(self, field: Field) -> Sequence[int]:
        sql, values = condition(field, _nowhere)
        return self._numbers(f"SELECT id FROM articles WHERE {sql}", values)

    def _holding(self, phrase: Words, ids: Sequence[int]) -> Sequence[int]:
        sql, values = condition(phrase, _nowhere)
        within = "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))"
        return self._numbers(f"{within} AND {sql}", (as_json(ids), *values))

    def _numbers(self, sql: str, values: Sequence[object]) -> list[int]:
        with self._connections.reading() as db:
            return [number for (number,) in db.execute(sql, tuple(values))]


def _top(docs: NDArray[np.int32], scores: NDArray[np.float32], limit: int) -> Matches:
    """Give the best documents, best first; of equals, the one imported last."""
    if len(docs) > limit:
        chosen = np.argpartition(scores, len(scores) - limit)[-limit:]
        docs, scores = docs[chosen], scores[chosen]
    order = np.lexsort((-docs, -scores))
    return docs[order], scores[order]


def _words_of_each(docs: NDArray[np.int32], standing: dict[str, Matches]) -> list[tuple[str, ...]]:
    """Give for each document those of the standing words that it holds."""
    holding = {word: _are_among(docs, held) for word, (held, _) in standing.items()}
    return [tuple(word for word, holds in holding.items() if holds[place]) for place in range(len(docs))]


def _are_among(docs: NDArray[np.int32], held: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Say of a few documents which are among many, whose numbers grow."""
    places = np.minimum(np.searchsorted(held, docs), len(held) - 1)
    among: NDArray[np.bool_] = held[places] == docs
    return among


def _has_words(query: Query) -> bool:
    match query:
        case Words():
            return True
        case Both(parts) | Either(parts):
            return any(_has_words(part) for part in parts)
    return False


def _nowhere(_words: Words) -> None:
    """Stand in for the index where it is not to be asked."""
