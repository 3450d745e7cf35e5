"""Where a word stands: the numbers of the documents that hold it, and how often each does.

On disk a word's postings are one block as Whoosh's third codec lays it out, so that Whoosh's own readers
understand it, but with arrays for its tuples: they need no work for each posting to write or to read. Such a
block is pickled, but it is never unpickled here: what `block` lays out is known byte for byte.
"""

from __future__ import annotations

import pickle
import re
import struct
from array import array
from functools import lru_cache
from operator import sub
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.unsignedinteger[Any]]

Postings: TypeAlias = tuple[NDArray[np.int32], Numbers]
"""Document numbers, growing, and the times the word stands in each."""

NONE: Postings = (np.empty(0, np.int32), np.empty(0, np.uint8))

_MAGIC = b"W3Bl"
_LENGTH = struct.Struct("!i")
_NARROWEST = (("B", 0xFF), ("H", 0xFFFF), ("I", 0xFFFFFFFF))

_KINDS = {0: "u1", 2: "<u2", 3: ">u2", 6: "<u4", 7: ">u4"}
"""How pickled arrays name what numbers they are of, wherever they were written."""

_NUMBER = rb"(K.|M..|J.{4})"
_ARRAY = rb"K(.)(?:C(.)|B(.{4}))"
_KIND = rb"X\x01\0\0\0[BHI]q"
_STEPS = re.compile(
    rb"W3Bl.{4}\x80\x02\(" + _NUMBER + _NUMBER + rb"G.{8}K\0K\0K\xfftq\0\."
    rb"\x80\x03carray\n_array_reconstructor\nq\0\(carray\narray\nq\x01" + _KIND + rb"\x02" + _ARRAY,
    re.DOTALL,
)
_STEPS_END = b"q\x03tq\x04Rq\x05"
_TIMES = re.compile(_STEPS_END + rb"h\0\(h\x01(?:h\x02|" + _KIND + rb"\x06)" + _ARRAY, re.DOTALL)
_END = re.compile(rb"q.tq.Rq.N\x87q.\.|" + _STEPS_END + rb"NN\x87q\x06\.", re.DOTALL)
"""What stands in a block before its steps, before its times, and at its end."""


class DamagedPostings(Exception):
    """A block that is not as `encode` writes it."""


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
    head = _found(_STEPS.match(block))
    number, last = _number(head[1]), _number(head[2])
    steps, end = _array(block, head, number)
    often = _TIMES.match(block, end)
    if often is None:
        times: Numbers = np.ones(number, np.uint8)
    else:
        times, end = _array(block, often, number)
    _found(_END.fullmatch(block, end))
    # No step is negative: where they lead to the last document, none leads beyond.
    if not number or int(steps.sum(dtype=np.int64)) != last:
        raise DamagedPostings("the documents of a block of postings do not end with its last")
    return np.cumsum(steps, dtype=np.int32), times


def _array(block: bytes, before: re.Match[bytes], number: int) -> tuple[Numbers, int]:
    """Give so many numbers, which begin behind what a match tells of them, and where they end."""
    kind, short, long = before.groups()[-3:]
    size = int.from_bytes(short or long, "little")
    numbers = _KINDS.get(kind[0])
    if numbers is None or size != number * np.dtype(numbers).itemsize or before.end() + size > len(block):
        raise DamagedPostings("a block of postings has lost its end")
    return np.frombuffer(block, numbers, number, before.end()), before.end() + size


def _number(written: bytes) -> int:
    return int.from_bytes(written[1:], "little")


def _found(match: re.Match[bytes] | None) -> re.Match[bytes]:
    if match is None:
        raise DamagedPostings("a block of postings is not laid out as one")
    return match


def _narrow(values: list[int]) -> array[int]:
    greatest = max(values)
    return array(next(code for code, most in _NARROWEST if greatest <= most), values)
