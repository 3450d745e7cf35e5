"""A file of a segment of which only what is asked for is read, and checked."""

from __future__ import annotations

import threading
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..index.postings import DamagedPostings
from .sums import PIECE


class BlockFile:
    """A file, open for as long as a segment uses it: whoever replaces the index may delete it.

    It is read, not mapped: a file that is cut short while mapped would kill the process. `sums` are the
    checksums of its pieces, each of which is checked when it is first read.
    """

    def __init__(self, file: Path, sums: NDArray[np.uint32]) -> None:
        self._name = file.name
        self._file = file.open("rb")
        self._sums = memoryview(sums.data)
        self._sound = bytearray(len(sums))
        self._lock = threading.Lock()

    def read(self, place: int, size: int) -> bytes:
        """Read some bytes; fewer where the file ends before. Raises DamagedPostings."""
        first, end = place // PIECE, -(-(place + size) // PIECE)
        if place < 0 or end > len(self._sums):
            raise DamagedPostings(f"{self._name} is not as long as it was")
        with self._lock:
            if self._sound.find(0, first, end) < 0:
                self._file.seek(place)
                return self._file.read(size)
            self._file.seek(first * PIECE)
            content = self._file.read((end - first) * PIECE)
            self._check(content, first)
        start = place - first * PIECE
        return content[start : start + size]

    def _check(self, content: bytes, first: int) -> None:
        """Raise DamagedPostings if the pieces from the first on are not as they were written."""
        pieces = memoryview(content)
        for place in range(0, len(content), PIECE):
            number = first + place // PIECE
            if zlib.crc32(pieces[place : place + PIECE]) != self._sums[number]:
                raise DamagedPostings(f"{self._name} is not as it was written")
            self._sound[number] = True

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()
