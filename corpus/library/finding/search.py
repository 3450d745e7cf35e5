"""Searching: the best articles for a query, with the words that answered and a snippet of each.

The index answers where there is one. Articles that it does not have, all of them where it is missing or
damaged, are looked through in SQLite for as long as a person may wait: slower, and for exact words only. What
there was no time for is counted.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from corpus.errors import LibraryError

from ..engines.engine import Engine
from ..index.lexicon import Lexicon
from ..index.postings import DamagedPostings
from ..index.snapshot import Snapshot
from ..index.soundness import DamagedIndex, UnusableIndex
from ..queries.conditions import Found
from ..queries.query import Asked, Both, Either, Query, Words
from ..sqlite.connections import Connections
from .evaluation import Evaluation
from .hits import Hits, wanted_words
from .phrases import Phrases
from .ranking import FRESH, Ranked, rank
from .scoring import Scores
from .spellings import also_joined
from .texts import Texts

_HURRY = 0.03
"""Seconds that a phrase is looked for where a person waits."""

_PATIENCE = 0.25
"""Seconds that what the index lacks is looked through where a person waits."""

_ENDURANCE = 20.0
"""Seconds that it is looked through where nobody types."""

_FOREMOST = 100
"""Best documents that are asked by which words they were found, all at once."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What is in memory of the index as it was at one commit."""

    stamp: tuple[int, ...]
    snapshot: Snapshot
    scores: Scores
    lexicon: Lexicon


class Search:
    """The search of one library, for any thread."""

    def __init__(self, connections: Connections, index: Engine) -> None:
        self._connections = connections
        self._index = index
        self._texts = Texts(connections)
        self._loaded: _Loaded | None = None
        self._loading = threading.Lock()
        self._condemned: tuple[int, ...] | None = None

    def warm(self) -> bool:
        """Load what searching needs; False if the index has turned out to be damaged."""
        loaded = self._load()
        if loaded is not None:
            loaded.lexicon.near("warming")
        return loaded is not None or self._condemned is None

    def search(self, asked: Asked, *, limit: int, hurry: bool = False) -> Hits:
        """Give the hits in the order asked for, else the best first; where no word is asked for, the newest.

        In a `hurry` a phrase is looked for in the best documents only, as many as there is time for.
        """
        if not _has_words(asked.query):
            return self._listed(asked, self._texts.answering(asked, limit=limit))
        loaded = self._load()
        if loaded is not None:
            try:
                return self._ranked(loaded, asked, limit, hurry=hurry)
            except (DamagedPostings, OSError) as error:
                self._lose(loaded, error)
        return self._looked_through(asked, limit, hurry=hurry)

    def by_relevance(self, query: Query, ids: Sequence[int]) -> list[int]:
        """Put articles that answer a query in order, best first; before them those not in the index yet."""
        loaded = self._load() if _has_words(query) else None
        if loaded is None:
            return list(ids)
        try:
            docs, scores = self._evaluation(loaded, exact=True).matches(query)
        except (DamagedPostings, OSError) as error:
            self._lose(loaded, error)
            return list(ids)
        scores = scores * loaded.scores.recency(docs)
        worth = dict(zip(loaded.snapshot.ids[docs].tolist(), scores.tolist(), strict=True))
        return sorted(ids, key=lambda article_id: -worth.get(article_id, np.inf))

    def find(self, words: Words, *, loosely: bool = False) -> Found | None:
        """Give the articles that hold words, and those not in the index yet; None if that can't answer.

        `loosely` gives those that may hold a phrase, for they hold its words.
        """
        loaded = self._load()
        if loaded is None:
            return None
        try:
            evaluation = self._evaluation(loaded, exact=True)
            if loosely:
                evaluation.phrases = Phrases.MAYBE
            docs, _ = evaluation.matches(words)
        except (DamagedPostings, OSError) as error:
            self._lose(loaded, error)
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
            if stamp == self._condemned:
                return None
            try:
                snapshot = self._index.snapshot(last=last.snapshot if last else None)
            except DamagedIndex:
                self._give_up(stamp)
                return None
            except (UnusableIndex, LibraryError):
                return last
            if len(snapshot) == 0:
                return None
            self._condemned = None
            self._loaded = _Loaded(stamp, snapshot, Scores(snapshot), Lexicon(snapshot.terms()))
            return self._loaded

    def _lose(self, loaded: _Loaded, error: Exception) -> None:
        """Do without what cannot be read; for now, where the disk may be back for the next search."""
        if isinstance(error, DamagedPostings):
            self._give_up(loaded.stamp)
        else:
            self._loaded = None

    def _give_up(self, stamp: tuple[int, ...]) -> None:
        """Use the index of this stamp no more: it is damaged, and will be built anew."""
        self._loaded, self._condemned = None, stamp
        # Another process may have put a sound one in its place.
        if self._index.stamp() == stamp:
            self._index.condemn()

    def _evaluation(self, loaded: _Loaded, *, exact: bool = False) -> Evaluation:
        return Evaluation(
            loaded.scores,
            loaded.lexicon,
            chosen=self._texts.chosen,
            holding=self._texts.holding,
            in_texts=self._texts.in_texts,
            state=self._texts.state,
            exact=exact,
            phrases=Phrases.AT_ONCE if exact else Phrases.LATER,
        )

    def _ranked(self, loaded: _Loaded, asked: Asked, limit: int, *, hurry: bool) -> Hits:
        evaluation = self._evaluation(loaded)
        asked = replace(asked, query=also_joined(asked.query, loaded.lexicon))
        ranked = rank(
            evaluation,
            asked,
            self._texts,
            limit=limit,
            patience=_PATIENCE if hurry else _ENDURANCE,
            hurry=_HURRY if hurry else None,
        )
        told = _Told(loaded.scores, ranked, evaluation.standing, wanted_words(asked.query))
        return Hits(
            self._connections,
            asked.query,
            ids=ranked.ids,
            scores=ranked.scores.tolist(),
            words=told.foremost,
            matched=told.of_each,
            skipped=ranked.skipped,
            unindexed=ranked.unindexed,
        )

    def _looked_through(self, asked: Asked, limit: int, *, hurry: bool) -> Hits:
        until = time.monotonic() + (_PATIENCE if hurry else _ENDURANCE)
        ids = self._texts.in_order(asked.order)
        found, skipped = self._texts.look_through(asked.query, ids, enough=limit, until=until)
        return self._listed(asked, found, skipped=skipped, unindexed=len(ids))

    def _listed(self, asked: Asked, ids: list[int], *, skipped: int = 0, unindexed: int = 0) -> Hits:
        words = wanted_words(asked.query)
        return Hits(
            self._connections,
            asked.query,
            ids=ids,
            scores=[0.0] * len(ids),
            words=lambda: words,
            matched=lambda places: [words] * len(places),
            skipped=skipped,
            unindexed=unindexed,
        )


class _Told:
    """By which words what is ranked was found: the `standing` ones, or `typed` where the index has none."""

    def __init__(
        self, scores: Scores, ranked: Ranked, standing: Mapping[str, bool], typed: tuple[str, ...]
    ) -> None:
        self._scores, self._ranked, self._standing, self._typed = scores, ranked, standing, typed
        self._known: dict[int, Sequence[tuple[str, ...]]] = {}

    def foremost(self) -> tuple[str, ...]:
        """Give the words by which the best documents were found."""
        found = {word for words in self._of_some(0) for word in words}
        return tuple(word for word in {**self._ranked.meant, **self._standing} if word in found)

    def of_each(self, places: Sequence[int]) -> list[tuple[str, ...]]:
        """Give the words by which the documents at some places were found."""
        return [self._of_some(place // _FOREMOST)[place % _FOREMOST] for place in places]

    def _of_some(self, number: int) -> Sequence[tuple[str, ...]]:
        """Give the words of so many documents at once as are the foremost, which all are asked for."""
        if number not in self._known:
            some = range(len(self._ranked.docs))[number * _FOREMOST :][:_FOREMOST]
            likely = self._ranked.likely
            sure = some if likely is None else range(some.start, min(max(likely, some.start), some.stop))
            left = range(sure.stop, some.stop)
            self._known[number] = (
                *self._words(sure, self._standing),
                *self._words(left, self._ranked.meant),
            )
        return self._known[number]

    def _words(self, places: range, standing: Mapping[str, bool]) -> Iterator[tuple[str, ...]]:
        docs = self._ranked.docs[places.start : places.stop]
        holding = self._holding(docs, standing) if places else {}
        for place, doc in enumerate(docs.tolist()):
            words = tuple(word for word, holds in holding.items() if holds[place])
            yield self._typed if doc == FRESH else words

    def _holding(self, docs: NDArray[np.int32], standing: Mapping[str, bool]) -> dict[str, NDArray[np.bool_]]:
        """Say for each standing word which of a few documents hold it."""
        try:
            return {word: self._scores.at(word, docs, head=head) > 0 for word, head in standing.items()}
        except (DamagedPostings, OSError):
            # It could be read a moment ago: the next search will see to it.
            return dict.fromkeys(self._typed, np.ones(len(docs), bool))


def _has_words(query: Query) -> bool:
    match query:
        case Words():
            return True
        case Both(parts) | Either(parts):
            return any(_has_words(part) for part in parts)
    return False
