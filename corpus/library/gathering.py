"""The words of the documents of a segment to be: for each word its postings, as arrays that grow."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from .postings import encode
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
        for field in FIELDS:
            known, terms = self._words[field], segment.terms[field]
            for number in range(len(terms)):
                docs, times = segment.postings_at(terms, number)
                living = segment.alive[docs]
                if living.any():
                    run = known.setdefault(terms.word(number), (array("I"), array("I")))
                    run[0].frombytes(numbers[docs[living]].tobytes())
                    run[1].frombytes(times[living].astype(np.uint32).tobytes())

    def blocks(self, field: str) -> Iterator[tuple[bytes, bytes, array[int], array[int]]]:
        """Give (word, block, document numbers, times) of a field's words in their order on disk."""
        for key, (docs, times) in sorted((word.encode(), run) for word, run in self._words[field].items()):
            yield key, encode(docs, times), docs, times


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
