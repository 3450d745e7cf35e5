"""Finding the few names out of very many that could be what was typed, by the threes of letters they share.

Each word of a name is padded at its start, so that its first letters weigh more and a single letter finds the
words it begins. The names of each trigram are one slice of one array; those that share the most trigrams are
candidates, the more mentioned ones first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

_START = 36
_APART = 37
_LETTERS = 64
_ALL = _LETTERS**3
_RAREST = 12
"""Trigrams of what was typed that are looked up, the rarest ones: the others tell little and cost most."""

_Lists: TypeAlias = tuple[NDArray[np.int32], NDArray[np.int32]]


class Trigrams:
    """The trigrams of folded names, as "han duck soo"; `weights` says how often each is mentioned.

    The names come in `parts`: what it takes to sort the trigrams of very many at once is not to be had.
    """

    def __init__(self, parts: Iterable[Sequence[str]], weights: NDArray[np.int64]) -> None:
        self._size = len(weights)
        # Of names that share as many trigrams the more mentioned wins; this never outweighs a trigram.
        self._tie = (np.log1p(weights) / (np.log1p(weights.max(initial=0)) + 1)).astype(np.float32)
        lists, first = list[_Lists](), 0
        for part in parts:
            lists.append(_lists(part, first))
            first += len(part)
        self._starts = np.zeros(_ALL + 1, np.int64)
        for counts, _ in lists:
            self._starts[1:] += counts
        np.cumsum(self._starts, out=self._starts)
        self._rows = np.empty(self._starts[-1], np.int32)
        free = self._starts[:-1].copy()
        for counts, rows in lists:
            # The rows of a trigram stand next to each other in each part, and so they are put.
            shift = np.repeat(free - (np.cumsum(counts) - counts), counts)
            self._rows[np.arange(len(rows)) + shift] = rows
            free += counts

    def candidates(
        self, typed: str, most: int, *, among: NDArray[np.bool_] | None = None
    ) -> NDArray[np.int64]:
        """Give the numbers of the texts that share the most trigrams with what was typed, in no order.

        `among` says of each text whether it may be one of them; without it, any may.
        """
        asked = np.unique(_trigrams([typed])[0])
        frequency = self._starts[asked + 1] - self._starts[asked]
        chosen = asked[np.argsort(frequency, kind="stable")][:_RAREST]
        shared = np.zeros(self._size, np.uint8)
        for one in chosen.tolist():
            shared[self._rows[self._starts[one] : self._starts[one + 1]]] += 1
        if among is not None:
            shared *= among
        numbers = _greatest(shared, len(chosen), most)
        if len(numbers) > most:
            rank = shared[numbers] + self._tie[numbers]
            numbers = numbers[np.argpartition(rank, len(rank) - most)[-most:]]
        return numbers


def _greatest(shared: NDArray[np.uint8], most_shared: int, enough: int) -> NDArray[np.int64]:
    """Give the numbers of those that share the most, as many sorts of them as are `enough`."""
    for fewest in range(most_shared, 1, -1):
        among = shared >= fewest
        if np.count_nonzero(among) >= enough:
            return np.flatnonzero(among)
    return np.flatnonzero(shared)


def _lists(texts: Sequence[str], first: int) -> _Lists:
    """Give how many texts each trigram is in, and the numbers of those, which begin with `first`."""
    trigrams, rows = _trigrams(texts)
    order = np.argsort(trigrams, kind="stable")
    return np.bincount(trigrams, minlength=_ALL).astype(np.int32), rows[order] + np.int32(first)


def _trigrams(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Give each trigram as one number, and the number of the text it is from."""
    joined = "\n".join(f"^^{text.strip().replace(' ', ' ^^')}" for text in texts)
    codes = _codes(np.frombuffer(joined.encode("utf-32-le"), np.uint32))
    rows = np.cumsum(codes == _APART + 1)[:-2]
    first, second, third = codes[:-2], codes[1:-1], codes[2:]
    inside = (first < _APART) | (first > _APART + 1)
    for letter in (second, third):
        inside &= (letter < _APART) | (letter > _APART + 1)
    # Two marks of a start are no letters yet.
    inside &= ~((second == _START) & (third == _START)) & (third != _START)
    numbers = (first.astype(np.int64) * _LETTERS + second) * _LETTERS + third
    return numbers[inside], rows[inside].astype(np.int32)


def _codes(letters: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Give a number below 64 for each letter: its own for a-z and 0-9, a shared one for any other."""
    table = np.arange(128, dtype=np.int64) % 20 + 40
    table[ord("a") : ord("z") + 1] = np.arange(26)
    table[ord("0") : ord("9") + 1] = np.arange(26, 36)
    table[ord("^")], table[ord(" ")], table[ord("\n")] = _START, _APART, _APART + 1
    codes: NDArray[np.int64] = np.where(letters < 128, table[np.minimum(letters, 127)], letters % 20 + 40)
    return codes
