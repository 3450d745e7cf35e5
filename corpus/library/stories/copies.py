"""Near copies: articles that are another's text, whole or cut, with small changes.

Texts are compared by their shingles, runs of four words (Broder, "On the resemblance and containment of
documents", 1997). A fixed part of them is kept of each article to find likely copies; the texts decide.
"""

from __future__ import annotations

import numpy as np

from .rarity import Words, distinct

_ONE_IN = 4
"""One shingle in so many is kept: those whose number divides by it."""
_READ = 4_000
"""Words of a text that are compared."""
_RUN = 4
_ODD, _SHIFT = np.uint32(0x9E3779B1), np.uint32(15)

_LIKELY = 0.5
_SAME = 0.8
"""Part of the shorter text's shingles that stand in the longer one."""
_LONGEST = 2.5
"""How many times as long the longer text may be: a brief is no copy of the long report it is cut from."""


def shingles(row: Words) -> Words:
    """Give the numbers, growing, of all runs of four words of a text; `row` are the numbers of its words."""
    row = row[:_READ]
    if len(row) < _RUN:
        return np.empty(0, np.uint32)
    runs = np.zeros(len(row) - _RUN + 1, np.uint32)
    for place in range(_RUN):
        runs = _stirred(runs) + row[place : place + len(runs)]
    return distinct(_stirred(runs) >> np.uint32(2))


def sketch(all_shingles: Words) -> Words:
    """Give the part of the shingles that is kept."""
    kept: Words = all_shingles[all_shingles % _ONE_IN == 0]
    return kept


def are_likely(one: Words, other: Words) -> bool:
    """Say by two sketches whether the texts are worth comparing."""
    return _shared(one, other) >= _LIKELY * max(1, min(len(one), len(other)))


def are_copies(one: Words, other: Words) -> bool:
    """Say by all shingles of two texts whether one is a near copy of the other."""
    shorter, longer = sorted((len(one), len(other)))
    return 0 < longer <= _LONGEST * shorter and _shared(one, other) >= _SAME * shorter


def _shared(one: Words, other: Words) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))


def _stirred(numbers: Words) -> Words:
    """Let each bit of a number depend on those below and above it (multiplicative hashing, Knuth 6.4)."""
    mixed: Words = (numbers ^ numbers >> _SHIFT) * _ODD
    return mixed


def pack(numbers: Words) -> bytes:
    """Write a sketch as bytes."""
    return numbers.astype("<u4").tobytes()


def unpack(packed: bytes) -> Words:
    """Read what `pack` wrote."""
    return np.frombuffer(packed, "<u4").astype(np.uint32, copy=False)
