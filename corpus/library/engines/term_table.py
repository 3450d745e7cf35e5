"""Reading the table of words that Whoosh writes for a segment: a hash file, used for its order only."""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..index.packing import Packed
from ..index.postings import DamagedPostings
from ..index.terms import Terms
from .unpickling import Unpickler

_SIZES = 8
"""Bytes before a word's key: the sizes of the key and of what is known of the word."""

_FIELD = 2
"""Bytes of a key that say which field the word is of."""

_COUNT, _PLACE, _LENGTH = 5, 23, 31
"""Where, in what Whoosh writes of a word, are the number of documents and its block's place and size."""

_AT_ONCE = 1 << 16
"""Words that are worked on at a time, so that what is only needed on the way stays small."""


def read_terms(data: bytes, fields: Sequence[str]) -> dict[str, Terms]:
    """Read the words of each field from a table that ends in the places of its entries, in their order.

    `fields` are the names of the fields in the order of their numbers. Raises DamagedPostings.
    """
    try:
        octets = np.frombuffer(data, np.uint8)
        start = len(data) - 4 - struct.unpack_from("!i", data, len(data) - 4)[0]
        places = _places(data, start)
        edges = np.searchsorted(octets[places + _SIZES + 1], np.arange(len(fields) + 1)).tolist()
        return {
            field: _read_field(octets, places[first:last])
            for field, first, last in zip(fields, edges, edges[1:], strict=False)
        }
    except (struct.error, LookupError, ValueError, TypeError, pickle.UnpicklingError, EOFError) as error:
        raise DamagedPostings(f"a table of words cannot be read: {error}") from error


def _read_field(octets: NDArray[np.uint8], places: NDArray[np.int64]) -> Terms:
    packed, ends = list[bytes](), np.empty(len(places), np.uint32)
    known = np.empty((len(places)), np.int64)
    total = 0
    for first in range(0, len(places), _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        sizes = _numbers(octets, places[some], ">u4") - _FIELD
        begins = places[some] + _SIZES + _FIELD
        known[some] = begins + sizes
        ends[some] = total + np.cumsum(sizes)
        packed.append(_joined(octets, begins, sizes))
        total += int(sizes.sum())
    words = Packed(b"".join(packed), ends)
    words.octets.decode()
    return Terms(
        words,
        documents=_numbers(octets, known + _COUNT, ">i4").astype(np.uint32),
        places=_numbers(octets, known + _PLACE, ">i8"),
        sizes=_numbers(octets, known + _LENGTH, ">i4").astype(np.uint32),
    )


def _joined(octets: NDArray[np.uint8], begins: NDArray[np.int64], sizes: NDArray[np.int64]) -> bytes:
    """Put the bytes of some words one after another."""
    if len(sizes) and sizes.min() <= 0:
        raise DamagedPostings("a table of words has a word without letters")
    # Step by one inside a word, and leap from the end of each to the beginning of the next.
    steps = np.ones(int(sizes.sum()), np.int64)
    starts = np.cumsum(sizes) - sizes
    steps[starts[1:]] = begins[1:] - begins[:-1] - sizes[:-1] + 1
    steps[:1] = begins[:1]
    return octets[np.cumsum(steps)].tobytes()


def _places(data: bytes, start: int) -> NDArray[np.int64]:
    """Read where the entries are; what stands before says how many there are and how wide each number."""
    stream = io.BytesIO(data[start:])
    about = Unpickler(stream).load()
    code, number = np.dtype(about["indextype"]).newbyteorder(">"), about["indexlen"]
    return np.frombuffer(data, code, number, start + stream.tell()).astype(np.int64)


def _numbers(octets: NDArray[np.uint8], places: NDArray[np.int64], code: str) -> NDArray[np.int64]:
    """Gather the big-endian numbers that stand at these places."""
    width = np.arange(np.dtype(code).itemsize)
    gathered = np.empty(len(places), np.int64)
    for first in range(0, len(places), _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        gathered[some] = octets[places[some][:, None] + width].view(code).ravel()
    return gathered
