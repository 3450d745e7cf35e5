"""Joining segments into one: a range of words after another, so that memory is bounded whatever their size.

Postings keep their form: they are read as arrays, their documents get new numbers, and they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from .blocks import Lists
from .pair_file import Filters
from .segments import Segment

_AT_ONCE = 2_000_000
"""Postings that are joined at a time, about."""

Range: TypeAlias = tuple[bytes, bytes | None]
"""Words from the first on and before the second, in the order of their bytes; None stands for the end."""

Words: TypeAlias = tuple[list[bytes], Lists]
"""Words in the order of their bytes, and the postings of each."""


class Source(Filters, Protocol):
    """What gives words to a segment, and the filters of the pairs of words of its documents."""

    def words(self, field: str, among: Range) -> Words:
        """Give a field's words that are in a range."""


class Absorbed:
    """A segment whose living documents are numbered from `first` in the segment that it goes into."""

    def __init__(self, segment: Segment, *, first: int) -> None:
        self.segment = segment
        self._numbers = (np.cumsum(segment.alive) - 1 + first).astype(np.uint32)

    def bits(self, run: slice) -> NDArray[np.bool_]:
        """Give a row for each bit of a run, of which living documents it is set."""
        return self.segment.pairs.bits(run)[:, self.segment.alive]

    def words(self, field: str, among: Range) -> Words:
        """Give a field's words that are in a range."""
        terms = self.segment.terms[field]
        numbers = terms.between(*among)
        lists, alive = self.segment.lists(terms, numbers), self.segment.alive
        if not alive.all():
            lists = _living(lists, alive)
        return terms.spelt(numbers), Lists(lists.edges, self._numbers[lists.docs], lists.times)


def joined(field: str, sources: Sequence[Source]) -> Iterator[Words]:
    """Give all words of a field, in their order, a range at a time.

    The documents of a source must come before those of the next.
    """
    for among in _ranges(field, [source.segment for source in sources if isinstance(source, Absorbed)]):
        parts = [source.words(field, among) for source in sources]
        yield parts[0] if len(parts) == 1 else _join(parts)


def in_order(values: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Give the places of numbers in the order of these, equal ones as they stand.

    It takes two rounds, as numpy sorts numbers of 16 bits many times as fast.
    """
    order = np.argsort((values & 0xFFFF).astype(np.uint16), kind="stable")
    high = (values >> 16).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")] if high.any() else order


def _ranges(field: str, segments: Sequence[Segment]) -> Iterator[Range]:
    """Cut the words of a field into ranges of about so many postings."""
    tables = [segment.terms[field] for segment in segments if len(segment.terms[field])]
    cuts = [b""]
    if tables:
        largest = max(tables, key=len)
        pieces = 1 + sum(int(terms.documents.sum()) for terms in tables) // _AT_ONCE
        until = np.cumsum(largest.documents, dtype=np.int64)
        places = np.searchsorted(until, until[-1] * np.arange(1, pieces) // pieces)
        cuts += sorted({largest.word(place).encode() for place in places.tolist()})
    yield from pairwise((*cuts, None))


def _join(parts: Sequence[Words]) -> Words:
    words = sorted(set().union(*(some for some, _ in parts)))
    ranks = {word: rank for rank, word in enumerate(words)}
    of_postings = np.concatenate(
        [
            np.repeat(np.fromiter(map(ranks.__getitem__, some), np.uint32, len(some)), np.diff(lists.edges))
            for some, lists in parts
        ]
    )
    order = in_order(of_postings)
    docs, times = (
        np.concatenate([getattr(lists, name) for _, lists in parts])[order] for name in ("docs", "times")
    )
    counts = np.bincount(of_postings, minlength=len(words))
    return _held(words, counts, docs, times)


def _held(
    words: list[bytes], counts: NDArray[np.int64], docs: NDArray[np.uint32], times: NDArray[np.uint32]
) -> Words:
    """Leave out the words that no document holds any more."""
    if not counts.all():
        words = [word for word, count in zip(words, counts.tolist(), strict=True) if count]
        counts = counts[counts > 0]
    return words, Lists(np.concatenate(([0], np.cumsum(counts))).astype(np.int64), docs, times)


def _living(lists: Lists, alive: NDArray[np.bool_]) -> Lists:
    """Leave out the documents that are not alive."""
    kept = alive[lists.docs]
    edges = np.concatenate(([0], np.cumsum(kept)))[lists.edges]
    return Lists(edges, lists.docs[kept], lists.times[kept])
