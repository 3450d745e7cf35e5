"""The postings of the documents of a segment to be, in arrays that grow, with no object for each word."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from ..index.documents import FIELDS, Document
from .blocks import Lists
from .joining import Range, Words, in_order
from .pair_file import GatheredFilters

_SEVERAL, _MANY = 4, 8
"""Segments that are joined at a time, at least and at most."""

_HUGE = 200_000
"""Documents of a segment that is not joined to others any more: that would take too long."""


class _Vocabulary(dict[str, int]):
    """Words with their numbers; one that is new gets the next."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


class _Field:
    """The postings of one field in the order in which they came: word, document and times of each."""

    def __init__(self) -> None:
        self.numbers = _Vocabulary()
        self.words, self.docs, self.times = array("I"), array("I"), array("I")

    def add(self, doc: int, counts: Mapping[str, int]) -> None:
        self.words.extend(map(self.numbers.__getitem__, counts))
        self.docs.extend(repeat(doc, len(counts)))
        self.times.extend(counts.values())

    def by_word(self) -> Words:
        words = sorted((word.encode(), number) for word, number in self.numbers.items())
        ranks = np.empty(len(words), np.uint32)
        ranks[[number for _, number in words]] = np.arange(len(words))
        of_postings = ranks[np.frombuffer(self.words, np.uint32)]
        # Documents come in growing order, and stay so.
        order = in_order(of_postings)
        edges = np.zeros(len(words) + 1, np.int64)
        np.cumsum(np.bincount(of_postings, minlength=len(words)), out=edges[1:])
        docs, times = (np.frombuffer(each, np.uint32)[order] for each in (self.docs, self.times))
        return [word for word, _ in words], Lists(edges, docs, times)


class Gathering:
    """Postings by field and word; documents come in the order of their numbers."""

    def __init__(self) -> None:
        self._fields = {field: _Field() for field in FIELDS}
        self._sorted: tuple[str, Words] | None = None
        self._filters = GatheredFilters()

    def add(self, number: int, document: Document) -> None:
        """Take in the counted words of a document's fields, and its pairs of words."""
        for field, counts in document.fields.items():
            self._fields[field].add(number, counts)
        self._filters.add(document.pairs)

    def bits(self, run: slice) -> NDArray[np.bool_]:
        """Give a row for each bit of a run, of which documents it is set."""
        return self._filters.bits(run)

    def words(self, field: str, among: Range) -> Words:
        """Give a field's words that are in a range, once all are gathered."""
        if self._sorted is None or self._sorted[0] != field:
            self._sorted = field, self._fields[field].by_word()
        words, lists = self._sorted[1]
        first, end = among
        run = slice(bisect_left(words, first), len(words) if end is None else bisect_left(words, end))
        edges = lists.edges[run.start : run.stop + 1]
        some = slice(int(edges[0]), int(edges[-1]))
        return words[run], Lists(edges - edges[0], lists.docs[some], lists.times[some])


def better_joined(sizes: Sequence[tuple[int, int]]) -> list[bool]:
    """Say of each segment, given as (living, all) documents, whether it is better written anew with others.

    Many segments make searching slow, and joining all at each commit would make writing slow: so the smallest
    are joined, and with them each that has no more than twice what those before it have together. Those that
    are half deleted are written anew, too.
    """
    order = sorted((living, place) for place, (living, _) in enumerate(sizes) if living < _HUGE)
    chosen, before = 0, 0
    for number, (living, _) in enumerate(order[:_MANY], 1):
        if number >= _SEVERAL and living <= 2 * before:
            chosen = number
        before += living
    joined = {place for _, place in order[:chosen]}
    return [place in joined or living * 2 < whole for place, (living, whole) in enumerate(sizes)]
