"""How well a document answers a word: BM25F, over whole arrays at once.

A word's score is idf * tf * (K1 + 1) / (tf + K1), where tf is how often it stands in each field, divided by
1 - B + B * length / average length, summed over the fields with their weights (Robertson and Zaragoza, "The
Probabilistic Relevance Framework: BM25 and Beyond", 2009). Of one field, that is what Whoosh computes; scores
of several it adds up, so that a word in each of them once counts more than one that a text is all about.
What was computed for a word is kept, the most recently used ones within a number of bytes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ..index.postings import Postings
from ..index.snapshot import Snapshot
from .kept import Kept

K1 = 1.2
B = 0.75

WEIGHTS: Mapping[str, float] = {"title": 2.5, "body": 1.0, "names": 1.5, "topics": 1.5, "about": 0.5}
"""What a field's score counts; headline and names say most about what an article is on."""

HEAD: Mapping[str, float] = {"title": 2.5, "names": 1.5}
"""The fields that answer a single letter."""

_KEPT_BYTES, _KEPT_BYTES_EACH = 64 << 20, 320
"""Bytes of what is kept at most: so many, and for each document so many more."""

_RECENT = 0.15
"""What the newest article gains over one of long ago, as a part of its score."""

_RECENT_DAYS = 180.0

_SPARSE = 16
"""Where fewer than one document in so many is concerned, the others are not touched."""

Matches: TypeAlias = tuple[NDArray[np.int32], NDArray[np.float32]]
"""Document numbers, growing, and a score for each."""

_NO_PLACES = np.empty(0, np.intp)
_NO_DOCS, _NO_SCORES, _TRUE = np.empty(0, np.int32), np.empty(0, np.float32), np.ones(1, bool)


class Scores:
    """The scores of one snapshot's words, for any thread."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.kept = Kept(most=_KEPT_BYTES + _KEPT_BYTES_EACH * len(snapshot))

    def of(self, word: str, *, head: bool = False) -> Matches:
        """Give the documents that hold a word, and how well each answers it; `head` looks at `HEAD` only."""
        return self.kept.of((word, head), lambda: self._compute(word, HEAD if head else WEIGHTS))

    def at(self, word: str, docs: NDArray[np.int32], *, head: bool = False) -> NDArray[np.float32]:
        """Say how well each of some documents answers a word: 0 where it stands nowhere, as nowhere else.

        Of what many documents hold no more is computed than what it counts in these few.
        """
        worth = np.zeros(len(docs), np.float32)
        if (word, head) in self.kept:
            held, scores = self.of(word, head=head)
            here, places = _shared(docs, held)
            worth[here] = scores[places]
            return worth
        most = 0
        for field, weight in (HEAD if head else WEIGHTS).items():
            held, times = self._postings(field, word)
            if len(held):
                here, places = _shared(docs, held)
                worth[here] += self._evened(field, held[places], times[places], weight)
                most = max(most, len(held))
        return self._bm25(worth, held=most)

    def hold(self, field: str, words: Iterable[str], docs: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Say which of some documents hold all of some words in one field."""
        holding = np.ones(len(docs), bool)
        for word in words:
            held = np.zeros(len(docs), bool)
            held[_shared(docs, self._postings(field, word)[0])[0]] = True
            holding &= held
        return holding

    def holding(self, field: str, words: Sequence[str]) -> NDArray[np.int32]:
        """Give the documents that hold all of some words in one field; where no word is given, none."""
        found = _NO_DOCS
        # The longest word is likely the rarest.
        for place, word in enumerate(sorted(words, key=len, reverse=True)):
            held = self._postings(field, word)[0]
            found = found[self.hold(field, (word,), found)] if place else held
            if not len(found):
                break
        return found

    def _postings(self, field: str, word: str) -> Postings:
        """Give the postings of a word, which stay known for when they are asked of other documents."""
        return self.kept.of((field, word, "postings"), lambda: self.snapshot.postings(field, word))

    def rarity(self, held: int) -> float:
        """Give the idf of a word that so many documents hold."""
        return math.log(len(self.snapshot) / (held + 1)) + 1

    def recency(self, docs: NDArray[np.int32]) -> NDArray[np.float32]:
        """Give the factor, from 1 to 1.15, by which newer documents are preferred."""
        return self._recency[docs]

    @cached_property
    def _recency(self) -> NDArray[np.float32]:
        days = self.snapshot.days
        age = (days.max(initial=0) - days).astype(np.float32)
        factors: NDArray[np.float32] = 1 + np.float32(_RECENT) * np.exp(-age / np.float32(_RECENT_DAYS))
        return factors

    def _compute(self, word: str, weights: Mapping[str, float]) -> Matches:
        found = [(field, weight, self.snapshot.postings(field, word)) for field, weight in weights.items()]
        parts = [
            (docs, self._evened(field, docs, times, weight))
            for field, weight, (docs, times) in found
            if len(docs)
        ]
        docs, often = total(len(self.snapshot), parts)
        return docs, self._bm25(often, held=max((len(docs) for docs, _ in parts), default=0))

    def _evened(
        self, field: str, docs: NDArray[np.int32], times: NDArray[Any], weight: float
    ) -> NDArray[np.float32]:
        """Give how often a word counts that stands so many times in a field, were all of one length."""
        norms = self._norms[field][self.snapshot.length_codes[field][docs]]
        often: NDArray[np.float32] = np.float32(weight) * times.astype(np.float32) / norms
        return often

    def _bm25(self, often: NDArray[np.float32], *, held: int) -> NDArray[np.float32]:
        """Score a word that counts so often, and that so many documents hold in the field where most do."""
        idf = np.float32(self.rarity(held))
        scores: NDArray[np.float32] = idf * np.float32(K1 + 1) * often / (often + np.float32(K1))
        return scores

    @cached_property
    def _norms(self) -> Mapping[str, NDArray[np.float32]]:
        """For each field and length code: how much more of a word is to be expected of a document so long."""
        known, documents = self.snapshot, max(1, len(self.snapshot))
        averages = {field: known.totals[field] / documents or 1.0 for field in WEIGHTS}
        return {
            field: ((1 - B) + B * known.scale / np.float32(average)).astype(np.float32)
            for field, average in averages.items()
        }


def total(documents: int, parts: list[Matches]) -> Matches:
    """Give what any of the parts has, scores added up, out of so many documents."""
    if len(parts) == 1:
        return parts[0]
    if sum(len(docs) for docs, _ in parts) * _SPARSE <= documents:
        return _joined(parts, np.add)
    sums = np.zeros(documents, np.float32)
    for docs, scores in parts:
        sums[docs] += scores
    docs = _those_of_any(documents, parts)
    return docs, sums[docs]


def best(documents: int, parts: Iterable[Matches]) -> Matches:
    """Give what any of the parts has, each with its best score, out of so many documents; no score is 0.

    Parts are asked for one after another, and not kept where they are large.
    """
    few, held = list[Matches](), 0
    rest = iter(parts)
    for docs, scores in rest:
        few.append((docs, scores))
        held += len(docs)
        if held * _SPARSE > documents:
            break
    else:
        return few[0] if len(few) == 1 else _joined(few, np.maximum)
    sums = np.zeros(documents, np.float32)
    for docs, scores in chain(few, rest):
        sums[docs] = np.maximum(sums[docs], scores)
    # A word's score is never 0, as that of a field may be.
    docs = np.flatnonzero(sums).astype(np.int32)
    return docs, sums[docs]


def _joined(parts: Sequence[Matches], join: np.ufunc) -> Matches:
    """Give what any of the parts has, in time that grows with the parts and not with the documents."""
    docs = np.concatenate([_NO_DOCS, *(docs for docs, _ in parts)])
    scores = np.concatenate([_NO_SCORES, *(scores for _, scores in parts)])
    if not len(docs):
        return docs, scores
    order = np.argsort(docs, kind="stable")
    docs = docs[order]
    firsts = np.flatnonzero(np.concatenate([_TRUE, docs[1:] != docs[:-1]]))
    return docs[firsts], join.reduceat(scores[order], firsts)


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


def _shared(docs: NDArray[np.int32], held: NDArray[np.int32]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Give the places among some documents of those that are held, and their places in these, which grow."""
    if not len(held):
        return _NO_PLACES, _NO_PLACES
    places = held.searchsorted(docs)
    places[places == len(held)] = 0
    here = (held[places] == docs).nonzero()[0]
    return here, places[here]


def _those_of_any(documents: int, parts: list[Matches]) -> NDArray[np.int32]:
    held = np.zeros(documents, bool)
    for docs, _ in parts:
        held[docs] = True
    return np.flatnonzero(held).astype(np.int32)
