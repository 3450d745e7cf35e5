"""Where a word stands: the numbers of the documents that hold it, and how often each does.

On disk a word's postings are one block as Whoosh's third codec lays it out, so that Whoosh's own readers
understand it, but with arrays for its tuples: they need no work for each posting to write or to read.
"""

from __future__ import annotations

import array as array_module
import io
import pickle
import struct
from array import array
from functools import lru_cache
from itertools import accumulate
from operator import sub
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Postings: TypeAlias = tuple[NDArray[np.int32], NDArray[np.unsignedinteger[Any]]]
"""Document numbers, growing, and the times the word stands in each."""

NONE: Postings = (np.empty(0, np.int32), np.empty(0, np.uint8))

_MAGIC = b"W3Bl"
_LENGTH = struct.Struct("!i")
_DAMAGE = (
    *(pickle.UnpicklingError, EOFError, ValueError, TypeError, LookupError),
    *(AttributeError, OverflowError, MemoryError),
)
_ARRAYS = {("array", name): getattr(array_module, name) for name in ("array", "_array_reconstructor")}
_NARROWEST = (("B", 0xFF), ("H", 0xFFFF), ("I", 0xFFFFFFFF))


class DamagedPostings(Exception):
    """A block that is not as `encode` writes it."""


class PlainUnpickler(pickle.Unpickler):
    """Reads numbers, tuples and arrays; a pickle that asks for anything else is refused."""

    def find_class(self, module: str, name: str) -> object:
        """Admit arrays only."""
        found: object = _ARRAYS.get((module, name))
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in postings")
        return found


FEW = 16
"""Documents below which numpy takes longer than it saves: most words are in no more."""


def encode(docs: list[int], times: list[int]) -> bytes:
    """Write the postings of one word as one block."""
    return _encode_single(docs[0], times[0]) if len(docs) == 1 else _encode(docs, times)


@lru_cache(maxsize=65536)
def _encode_single(doc: int, times: int) -> bytes:
    # Most words of a library are in one document only, and each document has some such words.
    return _encode([doc], [times])


def _encode(docs: list[int], times: list[int]) -> bytes:
    steps = [docs[0], *map(sub, docs[1:], docs)]
    often = max(times)
    narrow = None if often == 1 else _narrow(times)
    return block(len(docs), last=docs[-1], most=often, steps=_narrow(steps), times=narrow)


def block(documents: int, *, last: int, most: int, steps: array[int], times: array[int] | None) -> bytes:
    """Lay out the block of a word, given what it says of so many documents; None for times that are all 1."""
    # The shortest and longest document are left open: only Whoosh's own pruning would ask. From its fourth
    # protocol on, pickle would not let one unpickler read two values after each other.
    about = pickle.dumps((documents, last, float(most), 0, 0, 255), 2)
    data = pickle.dumps((steps, times, None), 3)
    return _MAGIC + _LENGTH.pack(-len(about) - len(data)) + about + data


def decode(block: bytes) -> Postings:
    """Read the block of one word. Raises DamagedPostings."""
    number, steps, times = _read(block)
    try:
        docs = np.cumsum(_unsigned(steps), dtype=np.int32)
        often = np.ones(number, np.uint8) if times is None else _unsigned(times)
    except _DAMAGE as error:
        raise DamagedPostings(f"a block of postings cannot be read: {error}") from error
    if not len(docs) == len(often) == number:
        raise DamagedPostings("a block of postings has lost its end")
    return docs, often


def decode_few(block: bytes) -> tuple[list[int], list[int]]:
    """Read the block of a word that few documents hold, as `decode` does. Raises DamagedPostings."""
    number, steps, times = _read(block)
    try:
        docs = list(accumulate(steps))
        often = [1] * number if times is None else list(times)
    except _DAMAGE as error:
        raise DamagedPostings(f"a block of postings cannot be read: {error}") from error
    if not len(docs) == len(often) == number:
        raise DamagedPostings("a block of postings has lost its end")
    return docs, often


def _read(block: bytes) -> tuple[int, Any, Any]:
    """Give how many documents a block speaks of, the steps between their numbers, and the times or None."""
    if block[:4] != _MAGIC:
        raise DamagedPostings("a block of postings does not begin as one")
    reader = PlainUnpickler(io.BytesIO(block[8:]))
    try:
        number = reader.load()[0]
        steps, times, _ = reader.load()
    except _DAMAGE as error:
        raise DamagedPostings(f"a block of postings cannot be read: {error}") from error
    return number, steps, times


def _unsigned(values: Any) -> NDArray[np.unsignedinteger[Any]]:
    numbers = np.asarray(values)
    if numbers.dtype.kind != "u":
        raise ValueError("not all are numbers from 0")
    return numbers


def _narrow(values: list[int]) -> array[int]:
    greatest = max(values)
    return array(next(code for code, most in _NARROWEST if greatest <= most), values)
