"""Finding the few names out of very many that could be what was typed, by the threes of letters they share.

Each word of a name is padded at its start, so that its first letters weigh more and a single letter finds the
words it begins. The names of each trigram are one slice of one array; those that share the most trigrams are
candidates, the more mentioned ones first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

_START = 36
_APART = 37
_LETTERS = 64
_ALL = _LETTERS**3

_PART_BITS = 13
PART = 1 << _PART_BITS
"""Texts whose trigrams are sorted at a time: their numbers fit into 32 bits beside a trigram's."""

_BLOCK = 1 << 11
"""Trigrams whose texts are put in their places at a time, so that little memory is needed besides."""

_RAREST = 12
"""Trigrams of what was typed that are looked up, the rarest ones: the others tell little and cost most."""

_SHARE = 0.5
"""Of the trigrams that the best candidate shares, the share that any candidate must."""

_GREATEST_WEIGHT = 64.0
"""More than the logarithm of any weight: of a name's trigrams one more always tells more than its weight."""

Numbers: TypeAlias = NDArray[np.int32] | NDArray[np.int64]

_Lists: TypeAlias = Callable[[], tuple[NDArray[np.int32], NDArray[np.int32]]]
"""Tells how many texts each trigram is in, and the numbers of these, trigram after trigram."""


class Trigrams:
    """The trigrams of folded names, as "han duck soo"; `weights` says how often each is mentioned."""

    def __init__(self, lists: Sequence[_Lists], weights: NDArray[np.int64]) -> None:
        self._weights = weights
        self._tie = (np.log1p(weights) / _GREATEST_WEIGHT).astype(np.float32)
        self._starts = np.zeros(_ALL + 1, np.int64)
        for told in lists:
            self._starts[1:] += told()[0]
        np.cumsum(self._starts, out=self._starts)
        self._rows = np.empty(self._starts[-1], np.int32)
        free = self._starts[:-1].copy()
        for told in lists:
            counts, rows = told()
            _put(rows, counts, into=self._rows, at=free)
            free += counts

    @classmethod
    def of(cls, parts: Iterator[Sequence[str]], weights: NDArray[np.int64]) -> Self:
        """Find the trigrams of texts, which come in parts of `PART` but for the last."""
        lists = [partial(_told, _sorted(part), number * PART) for number, part in enumerate(parts)]
        return cls(lists, weights)

    def joined(self, later: Trigrams) -> Trigrams:
        """Give the trigrams of these texts and then the others."""
        size = np.int32(len(self._weights))
        lists = (
            lambda: (self._counts, self._rows),
            lambda: (later._counts, later._rows + size),
        )
        return Trigrams(lists, np.concatenate([self._weights, later._weights]))

    def candidates(
        self, typed: str, most: int, *, among: NDArray[np.bool_] | None = None
    ) -> tuple[Numbers, NDArray[np.float32]]:
        """Give the numbers of the texts that share the most trigrams with what was typed, in no order.

        With each comes its rank: how many it shares and, after the point, how often it is mentioned. `among`
        says of each text whether it may be one of them; without it, any may.
        """
        asked = np.unique(_trigrams([typed])[0])
        frequency = self._starts[asked + 1] - self._starts[asked]
        chosen = asked[np.argsort(frequency, kind="stable")][:_RAREST]
        if len(chosen) == 1:
            named = self._of(chosen[0])
            named = named if among is None else named[among[named]]
            return _best(named, self._tie[named] + 1, most)
        shared = np.zeros(len(self._weights), np.uint8)
        for one in chosen.tolist():
            shared[self._of(one)] += 1
        if among is not None:
            shared *= among
        numbers = _greatest(shared, len(chosen), most)
        counts = shared[numbers]
        # Beside one that shares so much more, these would only be looked at in vain.
        numbers = numbers[counts >= counts.max(initial=0) * _SHARE]
        return _best(numbers, shared[numbers] + self._tie[numbers], most)

    def _of(self, trigram: int) -> NDArray[np.int32]:
        return self._rows[self._starts[trigram] : self._starts[trigram + 1]]

    @property
    def _counts(self) -> NDArray[np.int32]:
        return np.diff(self._starts).astype(np.int32)


def _best(numbers: Numbers, rank: NDArray[np.float32], most: int) -> tuple[Numbers, NDArray[np.float32]]:
    if len(numbers) <= most:
        return numbers, rank
    best = np.argpartition(rank, len(rank) - most)[-most:]
    return numbers[best], rank[best]


def _greatest(shared: NDArray[np.uint8], most_shared: int, enough: int) -> Numbers:
    """Give the numbers of those that share the most, as many sorts of them as are `enough`."""
    for fewest in range(most_shared, 1, -1):
        among = shared >= fewest
        if np.count_nonzero(among) >= enough:
            return np.flatnonzero(among)
    return np.flatnonzero(shared)


def _put(
    rows: NDArray[np.int32], counts: NDArray[np.int32], *, into: NDArray[np.int32], at: NDArray[np.int64]
) -> None:
    """Put the rows of each trigram where there is room for them."""
    ends = np.cumsum(counts, dtype=np.int64)
    for first in range(0, _ALL, _BLOCK):
        block = slice(first, first + _BLOCK)
        start, end = ends[first] - counts[first], ends[block][-1]
        # The rows of a trigram stand next to each other in each list, and so they are put.
        shift = np.repeat(at[block] - (ends[block] - counts[block]), counts[block])
        into[np.arange(start, end) + shift] = rows[start:end]


def _sorted(texts: Sequence[str]) -> NDArray[np.uint32]:
    """Give each trigram of some texts together with the number of its text, once and in order."""
    trigrams, rows = _trigrams(texts)
    return np.unique((trigrams << _PART_BITS) | rows)


def _told(found: NDArray[np.uint32], first: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Tell the lists of a part's trigrams; the numbers of its texts begin with `first`."""
    counts = np.bincount(found >> _PART_BITS, minlength=_ALL).astype(np.int32)
    return counts, (found & (PART - 1)).astype(np.int32) + np.int32(first)


def _trigrams(texts: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Give each trigram as one number, and the number of the text it is from."""
    joined = "^^" + "\n".join(texts).replace(" ", " ^^").replace("\n", "\n^^")
    codes = _codes(np.frombuffer(joined.encode("utf-32-le"), np.uint32))
    rows = np.cumsum(codes == _APART + 1, dtype=np.uint32)[:-2]
    first, second, third = codes[:-2], codes[1:-1], codes[2:]
    inside = (first < _APART) | (first > _APART + 1)
    for letter in (second, third):
        inside &= (letter < _APART) | (letter > _APART + 1)
    # Two marks of a start are no letters yet.
    inside &= ~((second == _START) & (third == _START)) & (third != _START)
    numbers = (first * _LETTERS + second) * _LETTERS + third
    return numbers[inside], rows[inside]


def _codes(letters: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Give a number below 64 for each letter: its own for a-z and 0-9, a shared one for any other."""
    table = np.arange(128, dtype=np.uint32) % 20 + 40
    table[ord("a") : ord("z") + 1] = np.arange(26)
    table[ord("0") : ord("9") + 1] = np.arange(26, 36)
    table[ord("^")], table[ord(" ")], table[ord("\n")] = _START, _APART, _APART + 1
    codes: NDArray[np.uint32] = np.where(letters < 128, table[np.minimum(letters, 127)], letters % 20 + 40)
    return codes
