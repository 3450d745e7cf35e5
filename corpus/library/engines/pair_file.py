"""The file of a segment in which the filters of its documents' pairs of words stand, bit by bit.

The first run of bytes holds the first bit of each document's filter, eight documents a byte; then comes the
next bit's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..index.pairs import BITS
from ..index.postings import DamagedPostings
from .block_file import BlockFile

_AT_ONCE = 1 << 24
"""Bits that are written at a time, about, so that memory is bounded whatever the number of documents."""


class Filters(Protocol):
    """The filters of some documents."""

    def bits(self, run: slice) -> NDArray[np.bool_]:
        """Give a row for each bit of a run, of which documents it is set; a run is of whole bytes."""


class GatheredFilters:
    """The filters of new documents, in their order."""

    def __init__(self) -> None:
        self._packed = bytearray()

    def add(self, packed: bytes) -> None:
        """Take in the filter of the next document."""
        self._packed += packed

    def bits(self, run: slice) -> NDArray[np.bool_]:
        """Give a row for each bit of a run, of which documents it is set; a run is of whole bytes."""
        octets = np.frombuffer(self._packed, np.uint8).reshape(-1, BITS // 8)
        return np.unpackbits(octets[:, run.start // 8 : run.stop // 8].T, axis=0).view(np.bool_)


class PairFile:
    """The filters of so many documents in a file. Raises DamagedPostings or OSError."""

    def __init__(self, file: BlockFile, *, length: int) -> None:
        self._file, self._length, self._width = file, length, -(-length // 8)

    def bits(self, run: slice) -> NDArray[np.bool_]:
        """Give a row for each bit of a run, of which documents it is set."""
        packed = self._read(run.start, run.stop).reshape(-1, self._width)
        return np.unpackbits(packed, axis=1, count=self._length).view(np.bool_)

    def holding(self, bits: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Say of each document whether all these bits of its filter are set."""
        packed = np.bitwise_and.reduce([self._read(bit, bit + 1) for bit in bits.tolist()])
        return np.unpackbits(packed, count=self._length).view(np.bool_)

    def _read(self, first: int, end: int) -> NDArray[np.uint8]:
        octets = self._file.read(first * self._width, (end - first) * self._width)
        if len(octets) != (end - first) * self._width:
            raise DamagedPostings("a file of pairs of words has lost its end")
        return np.frombuffer(octets, np.uint8)


def write_filters(path: Path, sources: Sequence[Filters], *, length: int) -> None:
    """Write the filters of the documents of some sources, `length` together, one source after another."""
    step = max(8, _AT_ONCE // max(1, length) // 8 * 8)
    with path.open("wb") as out:
        for first in range(0, BITS, step):
            run = slice(first, min(first + step, BITS))
            rows = np.concatenate([source.bits(run) for source in sources], axis=1)
            out.write(np.packbits(rows, axis=1).tobytes())
