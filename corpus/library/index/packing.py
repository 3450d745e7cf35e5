"""Very many short texts as one run of bytes, with no object for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

import numpy as np
from numpy.typing import NDArray


class Packed:
    """Texts in UTF-8, one after another in `octets`; `ends` says where each ends."""

    def __init__(self, octets: bytes, ends: NDArray[np.uint32]) -> None:
        self.octets = octets
        self.edges = np.zeros(len(ends) + 1, np.uint32)
        self.edges[1:] = ends
        # A memory view gives plain numbers, several times faster than an array.
        self._edges = memoryview(self.edges.data)

    @classmethod
    def of(cls, texts: Iterable[bytes]) -> Self:
        """Pack some texts."""
        kept = tuple(texts)
        return cls(b"".join(kept), np.cumsum([len(text) for text in kept], dtype=np.uint32))

    def __len__(self) -> int:
        """Count the texts."""
        return len(self._edges) - 1

    def __getitem__(self, number: int) -> bytes:
        """Give a text by its number, from 0."""
        return self.octets[self._edges[number] : self._edges[number + 1]]

    def joined(self, other: Packed) -> Packed:
        """Give these texts and then the others."""
        ends = np.concatenate([self.edges[1:], other.edges[1:] + self.edges[-1]])
        return Packed(self.octets + other.octets, ends)
