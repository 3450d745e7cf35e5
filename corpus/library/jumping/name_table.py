"""Some names with what they name, packed in memory, to be compared with what was typed."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from corpus.article import Kind

from ..index.packing import Packed
from ..index.trigrams import PART, Trigrams
from .resemblance import initials, resemblance

_ROWS = 256
"""Rows that are read at a time: so few that Python does not look for garbage among a million of them."""

_LOOKED_AT = 100
"""Names that are compared letter by letter."""

_LEAST = 55.0
"""Resemblance of a suggestion at least."""

_KINDS = ("", *Kind)


class NameTable:
    """Folded names: the id of each one's row, what it names, and the place of its kind in `_KINDS`."""

    def __init__(
        self,
        names: Packed,
        *,
        ids: NDArray[np.int32],
        named: NDArray[np.int32],
        kinds: NDArray[np.uint8],
        trigrams: Trigrams,
    ) -> None:
        self._names, self._ids, self._named, self._kinds = names, ids, named, kinds
        self._trigrams = trigrams

    def __len__(self) -> int:
        """Count the names."""
        return len(self._names)

    @property
    def last(self) -> int:
        """The greatest id of a row."""
        return int(self._ids.max())

    def joined(self, later: NameTable) -> NameTable:
        """Give a table of these names and those that came later."""
        return NameTable(
            self._names.joined(later._names),
            ids=np.concatenate([self._ids, later._ids]),
            named=np.concatenate([self._named, later._named]),
            kinds=np.concatenate([self._kinds, later._kinds]),
            trigrams=self._trigrams.joined(later._trigrams),
        )

    def candidates(self, typed: str, kinds: frozenset[Kind] | None) -> Iterator[tuple[float, int]]:
        """Give (rank, number) of the names that share the most with what was typed."""
        among = None if kinds is None else np.isin(self._kinds, [_KINDS.index(kind) for kind in kinds])
        numbers, ranks = self._trigrams.candidates(typed, _LOOKED_AT, among=among)
        return zip(ranks.tolist(), numbers.tolist(), strict=True)

    def compared(self, number: int, typed: Sequence[str]) -> tuple[int, int, float]:
        """Give (id, what is named, resemblance) of a name."""
        score = resemblance(typed, self._names[number].decode().split())
        return int(self._ids[number]), int(self._named[number]), score


def resembling(
    tables: Iterable[NameTable], typed: Sequence[str], kinds: frozenset[Kind] | None
) -> tuple[tuple[int, int, float], ...]:
    """Give (id, what is named, resemblance) of the names in some tables that resemble the typed words."""
    text = " ".join(typed)
    near = ((rank, number, table) for table in tables for rank, number in table.candidates(text, kinds))
    best = nlargest(_LOOKED_AT, near, key=itemgetter(0))
    found = (table.compared(number, typed) for _, number, table in best)
    return tuple(one for one in found if one[2] >= _LEAST)


def read_names(rows: sqlite3.Cursor) -> NameTable | None:
    """Read rows of id, number of what is named, folded name, mentions, kind; None without any."""
    ids, named, kinds, weights = array("i"), array("i"), array("B"), array("q")
    lengths, octets = array("I"), bytearray()
    while some := rows.fetchmany(_ROWS):
        numbers, things, folded, mentions, kind = zip(*some, strict=True)
        names = [_whole_words(name).encode() for name in folded]
        octets += b"".join(names)
        lengths.extend(map(len, names))
        ids.extend(numbers)
        named.extend(things)
        weights.extend(mentions)
        kinds.extend(map(_KINDS.index, kind))
    if not ids:
        return None
    packed = Packed(bytes(octets), np.cumsum(lengths, dtype=np.uint32))
    return NameTable(
        packed,
        ids=np.asarray(ids, np.int32),
        named=np.asarray(named, np.int32),
        kinds=np.asarray(kinds, np.uint8),
        trigrams=Trigrams.of(_for_trigrams(packed), np.asarray(weights, np.int64)),
    )


def _for_trigrams(names: Packed) -> Iterator[list[str]]:
    for first in range(0, len(names), PART):
        part = range(first, min(len(names), first + PART))
        yield [_ways_to_type(names[number].decode()) for number in part]


def _ways_to_type(name: str) -> str:
    """Give a name, its initials, and its last two words in one, as of a given name without its hyphen."""
    if name.count(" ") < 2:
        return name
    parts = name.split()
    return " ".join((name, *initials(parts), parts[-2] + parts[-1]))


def _whole_words(folded: str) -> str:
    """Give the words of a `pad` but for those that are ends of others."""
    return (folded.partition("|")[0] if "|" in folded else folded).strip()
