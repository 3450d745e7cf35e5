"""Some names with what they name, packed in memory, to be compared with what was typed."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.article import Kind

from ..index.packing import Packed
from ..index.trigrams import Trigrams
from .resemblance import resemblance

_PART = 1 << 15
"""Names that are read, and sorted by their trigrams, at a time."""

_LOOKED_AT = 150
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
        weights: NDArray[np.int64],
    ) -> None:
        self._names, self._ids, self._named, self._kinds, self._weights = names, ids, named, kinds, weights
        parts = (range(first, min(len(names), first + _PART)) for first in range(0, len(names), _PART))
        self._trigrams = Trigrams(([_with_initials(self._name(n)) for n in part] for part in parts), weights)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._names)

    @property
    def last(self) -> int:
        """The greatest id of a row."""
        return int(self._ids[-1])

    def joined(self, later: NameTable) -> NameTable:
        """Give a table of these names and those that came later."""
        return NameTable(
            self._names.joined(later._names),
            ids=np.concatenate([self._ids, later._ids]),
            named=np.concatenate([self._named, later._named]),
            kinds=np.concatenate([self._kinds, later._kinds]),
            weights=np.concatenate([self._weights, later._weights]),
        )

    def resembling(
        self, typed: Sequence[str], kinds: frozenset[Kind] | None
    ) -> Iterator[tuple[int, int, float]]:
        """Give (id, what is named, resemblance) of the names that resemble the typed words."""
        among = None if kinds is None else np.isin(self._kinds, [_KINDS.index(kind) for kind in kinds])
        for number in self._trigrams.candidates(" ".join(typed), _LOOKED_AT, among=among).tolist():
            score = resemblance(typed, self._name(number))
            if score >= _LEAST:
                yield int(self._ids[number]), int(self._named[number]), score

    def _name(self, number: int) -> tuple[str, ...]:
        return tuple(self._names[number].decode().split())


def read_names(rows: sqlite3.Cursor) -> NameTable | None:
    """Read rows of id (growing), number of what is named, folded name, mentions, kind; None without any."""
    ids, named, kinds, weights = array("i"), array("i"), array("B"), array("q")
    names = Packed.of(())
    for some in _some(rows):
        numbers, things, folded, mentions, kind = zip(*some, strict=True)
        names = names.joined(Packed.of(name.partition("|")[0].strip().encode() for name in folded))
        ids.extend(numbers)
        named.extend(things)
        kinds.extend(map(_KINDS.index, kind))
        weights.extend(mentions)
    if not len(names):
        return None
    return NameTable(
        names,
        ids=np.asarray(ids, np.int32),
        named=np.asarray(named, np.int32),
        kinds=np.asarray(kinds, np.uint8),
        weights=np.asarray(weights, np.int64),
    )


def _some(rows: sqlite3.Cursor) -> Iterator[list[tuple[int, int, str, int, str]]]:
    while some := rows.fetchmany(_PART):
        yield some


def _with_initials(name: tuple[str, ...]) -> str:
    initials = f" {''.join(word[0] for word in name)}" if len(name) > 2 else ""
    return f"{' '.join(name)}{initials}"
