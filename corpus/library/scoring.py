"""How well a document answers a word: BM25F as Whoosh computes it, over whole arrays at once.

A word's score in a field is idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * length / average length)), summed
over the fields with their weights (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
Beyond", 2009). What was computed for a word is kept, the most recently used ones within a number of bytes.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .snapshot import Snapshot

K1 = 1.2
B = 0.75

WEIGHTS: Mapping[str, float] = {"title": 2.0, "body": 1.0, "names": 1.5, "topics": 1.5, "about": 0.5}
"""What a field's score counts; headline and names say most about what an article is on."""

HEAD: Mapping[str, float] = {"title": 2.0, "names": 1.5}
"""The fields that answer a single letter."""

_KEPT_BYTES = 192 << 20

_RECENT = 0.15
"""What the newest article gains over one of long ago, as a part of its score."""

_RECENT_DAYS = 180.0

Matches: TypeAlias = tuple[NDArray[np.int32], NDArray[np.float32]]
"""Document numbers, growing, and a score for each."""


class Scores:
    """The scores of one snapshot's words, for any thread."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._kept: OrderedDict[tuple[str, bool], Matches] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def of(self, word: str, *, head: bool = False) -> Matches:
        """Give the documents that hold a word, and how well each answers it; `head` looks at `HEAD` only."""
        key = (word, head)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = self._compute(word, HEAD if head else WEIGHTS)
        with self._lock:
            self._kept[key] = found
            self._bytes += found[0].nbytes + found[1].nbytes
            while self._bytes > _KEPT_BYTES:
                _, dropped = self._kept.popitem(last=False)
                self._bytes -= dropped[0].nbytes + dropped[1].nbytes
        return found

    def in_field(self, field: str, word: str) -> Matches:
        """Give the documents that hold a word in one field, with its plain BM25 score there."""
        docs, times = self.snapshot.postings(field, word)
        if not len(docs):
            return docs, times
        idf = np.float32(np.log(len(self.snapshot) / (len(docs) + 1)) + 1)
        return docs, idf * (times * np.float32(K1 + 1)) / (
            times + self._norm(field)[self.snapshot.length_codes[field][docs]]
        )

    def recency(self, docs: NDArray[np.int32]) -> NDArray[np.float32]:
        """Give the factor, from 1 to 1.15, by which newer documents are preferred."""
        days = self.snapshot.days
        newest = int(days.max(initial=0))
        age = (newest - days[docs]).astype(np.float32)
        factor: NDArray[np.float32] = 1 + np.float32(_RECENT) * np.exp(-age / np.float32(_RECENT_DAYS))
        return factor

    def _compute(self, word: str, weights: Mapping[str, float]) -> Matches:
        found = [(self.in_field(field, word), np.float32(weight)) for field, weight in weights.items()]
        found = [(matches, weight) for matches, weight in found if len(matches[0])]
        if len(found) == 1:
            (docs, scores), weight = found[0]
            return docs, scores * weight
        return total(len(self.snapshot), [(docs, scores * weight) for (docs, scores), weight in found])

    def _norm(self, field: str) -> NDArray[np.float32]:
        """Give, for each length code, what is added to the times a word stands in a document so long."""
        average = self.snapshot.totals[field] / max(1, len(self.snapshot)) or 1.0
        norm: NDArray[np.float32] = K1 * ((1 - B) + B * self.snapshot.scale / np.float32(average))
        return norm.astype(np.float32)


def total(documents: int, parts: list[Matches]) -> Matches:
    """Give what any of the parts has, scores added up, out of so many documents."""
    if len(parts) == 1:
        return parts[0]
    sums = np.zeros(documents, np.float32)
    for docs, scores in parts:
        sums[docs] += scores
    docs = _those_of_any(documents, parts)
    return docs, sums[docs]


def best(documents: int, parts: list[Matches]) -> Matches:
    """Give what any of the parts has, each with its best score, out of so many documents; no score is 0."""
    if len(parts) == 1:
        return parts[0]
    sums = np.zeros(documents, np.float32)
    for docs, scores in parts:
        sums[docs] = np.maximum(sums[docs], scores)
    # A word's score is never 0, as that of a field may be.
    docs = np.flatnonzero(sums).astype(np.int32)
    return docs, sums[docs]


def common(parts: list[Matches]) -> Matches:
    """Give what all parts have, scores added up."""
    first, *others = sorted(parts, key=lambda part: len(part[0]))
    docs, sums = first
    for more, scores in others:
        if not len(docs) or not len(more):
            return docs[:0], sums[:0]
        places = np.minimum(np.searchsorted(more, docs), len(more) - 1)
        same = more[places] == docs
        docs, sums = docs[same], sums[same] + scores[places[same]]
    return docs, sums


def _those_of_any(documents: int, parts: list[Matches]) -> NDArray[np.int32]:
    held = np.zeros(documents, bool)
    for docs, _ in parts:
        held[docs] = True
    return np.flatnonzero(held).astype(np.int32)
