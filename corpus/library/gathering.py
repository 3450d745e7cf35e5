"""The postings of the documents of a segment to be, in arrays that grow, with no object for each word."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from .postings import FEW
from .segments import FIELDS, Segment

Gathered: TypeAlias = tuple[bytes, list[int], list[int]]

_MANY = 8
"""Segments of about one size that are better one."""

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

    def add_word(self, word: str, docs: Sequence[int], times: Sequence[int]) -> None:
        self.words.extend(repeat(self.numbers[word], len(docs)))
        self.docs.extend(docs)
        self.times.extend(times)

    def by_word(self) -> Iterator[Gathered]:
        words = sorted((word.encode(), number) for word, number in self.numbers.items())
        ranks = np.empty(len(words), np.uint32)
        ranks[[number for _, number in words]] = np.arange(len(words))
        of_postings = ranks[np.frombuffer(self.words, np.uint32)]
        # Documents come in growing order, and a stable sort leaves them so.
        order = np.argsort(of_postings, kind="stable")
        ends = np.cumsum(np.bincount(of_postings, minlength=len(words))).tolist()
        # Most words are in few documents, for which lists take a fraction of the time.
        docs, times = (np.frombuffer(each, np.uint32)[order].tolist() for each in (self.docs, self.times))
        for (word, _), start, end in zip(words, (0, *ends), ends, strict=False):
            yield word, docs[start:end], times[start:end]


class Gathering:
    """Postings by field and word; documents come in the order of their numbers."""

    def __init__(self) -> None:
        self._fields = {field: _Field() for field in FIELDS}

    def add(self, number: int, field: str, counts: Mapping[str, int]) -> None:
        """Take in the counted words of a document's field."""
        self._fields[field].add(number, counts)

    def absorb(self, segment: Segment, *, first: int) -> None:
        """Take in what a segment knows of its living documents, which are now numbered from `first`."""
        numbers = (np.cumsum(segment.alive) - 1 + first).astype(np.uint32)
        each = np.where(segment.alive, numbers.astype(np.int64), -1).tolist()
        for field, gathered in self._fields.items():
            terms = segment.terms[field]
            # Most words are in few documents, where numpy takes longer than it saves.
            for number, few in enumerate((terms.documents <= FEW).tolist()):
                docs: Sequence[int]
                times: Sequence[int]
                if few:
                    docs, times = _few_living(*segment.few_at(terms, number), each)
                else:
                    docs, times = _living(*segment.postings_at(terms, number), segment.alive, numbers)
                if docs:
                    gathered.add_word(terms.word(number), docs, times)

    def words(self, field: str) -> Iterator[Gathered]:
        """Give (word, document numbers, times) of a field's words in their order on disk."""
        return self._fields[field].by_word()


def _living(
    docs: NDArray[np.int32], times: NDArray[np.float32], alive: NDArray[np.bool_], numbers: NDArray[np.uint32]
) -> tuple[array[int], array[int]]:
    """Give the new numbers of a word's living documents, and its times in each."""
    living = alive[docs]
    return (
        array("I", numbers[docs[living]].tobytes()),
        array("I", times[living].astype(np.uint32).tobytes()),
    )


def _few_living(docs: list[int], times: list[int], numbers: list[int]) -> tuple[list[int], list[int]]:
    """Give the same, where a document that is not alive has the number -1."""
    kept = [(number, often) for doc, often in zip(docs, times, strict=True) if (number := numbers[doc]) >= 0]
    return [number for number, _ in kept], [often for _, often in kept]


def better_joined(sizes: Sequence[tuple[int, int]]) -> list[bool]:
    """Say of each segment, given as (living, all) documents, whether it is better written anew with others.

    Many small segments make searching slow, and joining all at each commit would make writing slow: so
    segments are joined when many are within a factor of eight in size, and those that are half deleted.
    """
    tiers = [living.bit_length() // 3 for living, _ in sizes]
    members = Counter(tiers)
    return [
        (members[tier] >= _MANY and living < _HUGE) or living * 2 < whole
        for tier, (living, whole) in zip(tiers, sizes, strict=True)
    ]
