"""The words of the documents of a segment to be: for each word its postings, as arrays that grow."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .postings import FEW, encode
from .segments import FIELDS, Segment

_MANY = 8
"""Segments of about one size that are better one."""

_HUGE = 200_000
"""Documents of a segment that is not joined to others any more: that would take too long."""


class Gathering:
    """Postings by field and word; documents come in the order of their numbers."""

    def __init__(self) -> None:
        self._words: dict[str, dict[str, tuple[array[int], array[int]]]] = {f: {} for f in FIELDS}

    def add(self, number: int, field: str, counts: Mapping[str, int]) -> None:
        """Take in the counted words of a document's field."""
        known = self._words[field]
        for word, times in counts.items():
            run = known.get(word)
            if run is None:
                run = known[word] = (array("I"), array("I"))
            run[0].append(number)
            run[1].append(times)

    def absorb(self, segment: Segment, *, first: int) -> None:
        """Take in what a segment knows of its living documents, which are now numbered from `first`."""
        numbers = (np.cumsum(segment.alive) - 1 + first).astype(np.uint32)
        each = np.where(segment.alive, numbers.astype(np.int64), -1).tolist()
        for field in FIELDS:
            known, terms = self._words[field], segment.terms[field]
            # Most words are in few documents, where numpy takes longer than it saves.
            for number, few in enumerate((terms.documents <= FEW).tolist()):
                docs: Sequence[int]
                times: Sequence[int]
                if few:
                    docs, times = _few_living(*segment.few_at(terms, number), each)
                else:
                    docs, times = _living(*segment.postings_at(terms, number), segment.alive, numbers)
                if docs:
                    run = known.setdefault(terms.word(number), (array("I"), array("I")))
                    run[0].extend(docs)
                    run[1].extend(times)

    def blocks(self, field: str) -> Iterator[tuple[bytes, bytes, array[int], array[int]]]:
        """Give (word, block, document numbers, times) of a field's words in their order on disk."""
        for key, (docs, times) in sorted((word.encode(), run) for word, run in self._words[field].items()):
            yield key, encode(docs, times), docs, times


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
