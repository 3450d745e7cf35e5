"""Which words may stand next to each other in a text, told without reading it.

A document's pairs of neighbouring words are kept as a Bloom filter (B. H. Bloom, "Space/time trade-offs in
hash coding with allowable errors", 1970): a set of bits that may say of a pair that it is there when it is
not, of three in a thousand in a text of 450 words, but never the reverse. The filters of all documents stand
bit by bit, as a bit-sliced signature file: to ask all of them for a pair is to read a few runs of bits.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

BITS = 8192
"""Bits of a document's filter."""

_SHIFTS = np.array([[51], [38], [25]], np.uint64)
"""Where, in the hash of a pair, the numbers of its bits begin, each of 13 bits."""

_FIRST, _MIXED = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
"""Odd numbers without a pattern, by which a product carries every bit into the high ones."""


class Pairs:
    """The filter of one text, which is given as its words, in order, run by run."""

    def __init__(self) -> None:
        self._bits = np.zeros(BITS, bool)
        self._last: list[str] = []

    def add(self, words: list[str]) -> None:
        """Take in the words that come next."""
        self._bits[bits_of([*self._last, *words])] = True
        self._last = words[-1:] or self._last

    def packed(self) -> bytes:
        """Give the filter, eight bits a byte."""
        return np.packbits(self._bits).tobytes()


def bits_of(words: Sequence[str]) -> NDArray[np.int64]:
    """Give the numbers of the bits that the pairs of neighbouring words set."""
    # What a word hashes to must be the same in every process, and a cache of all words costs more than this.
    numbers = np.fromiter([zlib.crc32(word.encode()) for word in words], np.uint64, len(words))
    hashes = (numbers[:-1] * _FIRST + numbers[1:]) * _MIXED
    bits: NDArray[np.int64] = ((hashes >> _SHIFTS) & np.uint64(BITS - 1)).astype(np.int64).ravel()
    return bits
