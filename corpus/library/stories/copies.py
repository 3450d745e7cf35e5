"""Near copies: articles that are another's text, whole or cut, with small changes.

Texts are compared by their shingles, runs of four words (Broder, "On the resemblance and containment of
documents", 1997). A fixed part of them is kept of each article to find likely copies; the texts decide.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from zlib import crc32

_ONE_IN = 4
"""One shingle in so many is kept: those whose number divides by it."""
_READ = 4_000
"""Words of a text that are compared."""

_LIKELY = 0.5
_SAME = 0.8
"""Part of the shorter text's shingles that stand in the longer one."""
_LONGEST = 2.5
"""How many times as long the longer text may be: a brief is no copy of the long report it is cut from."""


def shingles(row: Sequence[str]) -> frozenset[int]:
    """Give the numbers of all runs of four words of a text, of which `row` are the words."""
    row = row[:_READ]
    runs = zip(row, row[1:], row[2:], row[3:], strict=False)
    return frozenset(crc32(" ".join(run).encode()) for run in runs)


def sketch(all_shingles: Iterable[int]) -> frozenset[int]:
    """Give the part of the shingles that is kept."""
    return frozenset(number for number in all_shingles if number % _ONE_IN == 0)


def are_likely(one: frozenset[int], other: frozenset[int]) -> bool:
    """Say by two sketches whether the texts are worth comparing."""
    return len(one & other) >= _LIKELY * max(1, min(len(one), len(other)))


def are_copies(one: frozenset[int], other: frozenset[int]) -> bool:
    """Say by all shingles of two texts whether one is a near copy of the other."""
    shorter, longer = sorted((len(one), len(other)))
    return 0 < longer <= _LONGEST * shorter and len(one & other) >= _SAME * shorter


def pack(numbers: frozenset[int]) -> bytes:
    """Write a sketch as bytes."""
    return struct.pack(f"<{len(numbers)}I", *sorted(numbers))


def unpack(packed: bytes) -> frozenset[int]:
    """Read what `pack` wrote."""
    return frozenset(struct.unpack(f"<{len(packed) // 4}I", packed))
