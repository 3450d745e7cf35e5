"""The index as it was at one commit: its segments as one row of documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .documents import FIELDS
from .pairs import bits_of
from .postings import NONE, Postings
from .terms import Terms


class Part(Protocol):
    """Some documents of an index, numbered from 0: their articles, days and lengths, and their words."""

    length: int
    ids: NDArray[Any]
    days: NDArray[Any]
    alive: NDArray[np.bool_]
    length_codes: dict[str, NDArray[Any]]
    terms: dict[str, Terms]

    def postings(self, field: str, word: str) -> Postings:
        """Give the postings of a word, deleted documents included, or none if the field lacks it."""

    def next_to_each_other(self, bits: NDArray[np.int64]) -> NDArray[np.bool_] | None:
        """Say of each document whether its text may hold the pairs of words that set these bits.

        None where the engine does not know.
        """


class Snapshot:
    """All segments of the index at one commit; documents are numbered through them from 0.

    `totals` count the words of each field in all documents, `scale` gives the length that each length code
    stands for, `applied` is the last change that went into it. Nothing changes a snapshot.
    """

    def __init__(
        self,
        segments: tuple[Part, ...],
        *,
        totals: Mapping[str, int],
        applied: int,
        scale: NDArray[np.float32],
    ) -> None:
        self.segments, self.totals, self.applied = segments, totals, applied
        self.ids = _joined([segment.ids for segment in segments], np.int64)
        self.days = _joined([segment.days for segment in segments], np.int32)
        self.alive = _joined([segment.alive for segment in segments], np.bool_)
        self.all_alive = bool(self.alive.all())
        # Articles are mostly indexed as they come; one that has been changed comes again.
        self._is_in_order = len(self) > 0 and bool((np.diff(self.ids) > 0).all())
        self.scale = scale
        self.length_codes = {
            field: _joined([segment.length_codes[field] for segment in segments], np.uint8)
            for field in FIELDS
        }

    def __len__(self) -> int:
        """Count the documents, deleted ones that are still in their segment included."""
        return len(self.ids)

    def postings(self, field: str, word: str) -> Postings:
        """Give the postings of a word of a field; raises DamagedPostings."""
        docs, times, base = [], [], 0
        for segment in self.segments:
            found, often = segment.postings(field, word)
            if len(found):
                docs.append(found + np.int32(base))
                times.append(often)
            base += segment.length
        if len(docs) > 1:
            return np.concatenate(docs), np.concatenate(times)
        return (docs[0], times[0]) if docs else NONE

    def next_to_each_other(self, words: Sequence[str]) -> NDArray[np.bool_] | None:
        """Say of each document whether its text may hold two words or more next to each other.

        None where the engine does not know; raises DamagedPostings.
        """
        bits = bits_of(words)
        parts = [segment.next_to_each_other(bits) for segment in self.segments]
        known = [part for part in parts if part is not None]
        return np.concatenate(known) if len(known) == len(parts) > 0 else None

    def documents_of(self, articles: NDArray[np.int64]) -> NDArray[np.int32]:
        """Give the documents of some articles, growing; deleted ones may be among them."""
        if not self._is_in_order:
            return np.isin(self.ids, articles).nonzero()[0].astype(np.int32)
        places = np.minimum(self.ids.searchsorted(articles), len(self) - 1)
        docs: NDArray[np.int32] = places[self.ids[places] == articles].astype(np.int32)
        docs.sort()
        return docs

    def terms(self) -> dict[str, tuple[Terms, ...]]:
        """Give the words of each field, segment by segment."""
        return {field: tuple(segment.terms[field] for segment in self.segments) for field in FIELDS}


def _joined(columns: list[NDArray[np.generic]], kind: type[np.generic]) -> NDArray[np.generic]:
    return np.concatenate(columns).astype(kind, copy=False) if columns else np.empty(0, kind)
