"""The blocks of very many words, written and read together as arrays.

Most words stand in a few documents. Given how many these are and how wide their numbers, such blocks differ
in nothing but the numbers, which stand at the same places in all of them: they have one shape, which is
filled for all its words at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..index.postings import FEW, DamagedPostings, block, decode, encode

_WIDTHS = (1, 2, 4)
_CODES = "BHI"
_MOST = (0xFF, 0xFFFF)

_LAST = 14
"""Where a block tells the number of its last document; how wide that is stands right before it."""

_MARKS = b"KMJ"
"""How a pickle writes that a number of one, two or four bytes follows."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The postings of words one after another: those of word n stand from edge n to edge n + 1."""

    edges: NDArray[np.int64]
    docs: NDArray[np.uint32]
    times: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A block, the places in it of what varies, and the places of what does not."""

    octets: NDArray[np.uint8]
    last: slice
    most: slice
    steps: slice
    times: slice | None
    fixed: NDArray[np.bool_]


@lru_cache(maxsize=1024)
def _shape(documents: int, last: int, steps: int, times: int) -> _Shape:
    """Give the shape for so many documents and numbers so wide, as places in `_WIDTHS`.

    Of `times` it is the place after, and 0 if they are all 1.
    """
    fill = (0xEE, 0xEEEE, 0x6EEEEEEE)
    written = array(_CODES[steps], [fill[steps]] * documents)
    often = array(_CODES[times - 1], [0xDD] * documents) if times else None
    octets = block(documents, last=fill[last], most=1, steps=written, times=often)
    most = _LAST + _WIDTHS[last] + 1
    first = octets.index(_payload(written)) + 2
    places = [slice(_LAST, most - 1), slice(most, most + 8), slice(first, first + len(written.tobytes()))]
    if often is not None:
        first = octets.index(_payload(often), first) + 2
        places.append(slice(first, first + len(often.tobytes())))
    fixed = np.ones(len(octets), np.bool_)
    for place in places:
        fixed[place] = False
    whole = np.frombuffer(octets, np.uint8)
    return _Shape(whole, places[0], places[1], places[2], places[3] if times else None, fixed)


def _payload(values: array[int]) -> bytes:
    """Give how a pickle writes the bytes of a short array."""
    octets = values.tobytes()
    return b"C" + bytes([len(octets)]) + octets


def encode_all(lists: Lists) -> Iterator[tuple[NDArray[np.int64], int, bytes]]:
    """Give the blocks in runs of one shape: (numbers of the words, size of each block, blocks joined)."""
    starts, counts = lists.edges[:-1], np.diff(lists.edges)
    steps = lists.docs.copy()
    steps[1:] -= lists.docs[:-1]
    steps[starts] = lists.docs[starts]
    few = np.flatnonzero(counts <= FEW)
    last = _width(lists.docs[lists.edges[1:][few] - 1])
    often = _greatest(lists.times, lists.edges)[few]
    keys = np.stack(
        (
            counts[few],
            last,
            _width(_greatest(steps, lists.edges)[few]),
            np.where(often > 1, _width(often) + 1, 0),
        )
    )
    for key, places in _grouped(keys):
        yield few[places], *_filled(_shape(*key), few[places], key[0], lists, steps, often[places])
    edges = lists.edges.tolist()
    for word in np.flatnonzero(counts > FEW).tolist():
        run = slice(edges[word], edges[word + 1])
        one = encode(lists.docs[run].tolist(), lists.times[run].tolist())
        yield np.array([word]), len(one), one


def decode_all(
    data: bytes, *, places: NDArray[np.int64], sizes: NDArray[np.int64], counts: NDArray[np.int64]
) -> Lists:
    """Read the blocks that stand at these places, each of so many documents. Raises DamagedPostings."""
    edges = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
    lists = Lists(edges, np.empty(edges[-1], np.uint32), np.empty(edges[-1], np.uint32))
    octets, left = np.frombuffer(data, np.uint8), np.ones(len(counts), np.bool_)
    few = np.flatnonzero((counts > 0) & (counts <= FEW) & (places + sizes <= len(data)) & (sizes > _LAST))
    marks = octets[places[few] + _LAST - 1]
    for (documents, size, mark), words in _grouped(np.stack((counts[few], sizes[few], marks))):
        for shape in _shapes_of(documents, size, mark):
            unread = few[words][left[few[words]]]
            left[_read(shape, unread, documents, octets, places, lists)] = False
    for word in np.flatnonzero(left).tolist():
        run = slice(int(edges[word]), int(edges[word + 1]))
        docs, times = decode(data[int(places[word]) : int(places[word] + sizes[word])])
        if len(docs) != counts[word]:
            raise DamagedPostings("a block of postings speaks of more documents than its word")
        lists.docs[run], lists.times[run] = docs, times
    return lists


def _filled(
    shape: _Shape,
    words: NDArray[np.int64],
    documents: int,
    lists: Lists,
    steps: NDArray[np.uint32],
    often: NDArray[np.uint32],
) -> tuple[int, bytes]:
    """Give the size and the bytes of the blocks of words of one shape."""
    size = len(shape.octets)
    rows = np.tile(shape.octets, (len(words), 1))
    run = lists.edges[words][:, None] + np.arange(documents)
    rows[:, shape.last] = _octets(lists.docs[run[:, -1]], shape.last, 1, "<")
    rows[:, shape.most] = often.astype(">f8").view(np.uint8).reshape(-1, 8)
    rows[:, shape.steps] = _octets(steps[run], shape.steps, documents, "=")
    if shape.times is not None:
        rows[:, shape.times] = _octets(lists.times[run], shape.times, documents, "=")
    return size, rows.tobytes()


def _octets(values: NDArray[np.uint32], place: slice, number: int, order: str) -> NDArray[np.uint8]:
    """Give so many numbers a row as the bytes that have their place."""
    width = (place.stop - place.start) // number
    return np.ascontiguousarray(values.astype(f"{order}u{width}")).view(np.uint8).reshape(len(values), -1)


def _read(
    shape: _Shape,
    words: NDArray[np.int64],
    documents: int,
    octets: NDArray[np.uint8],
    places: NDArray[np.int64],
    lists: Lists,
) -> NDArray[np.int64]:
    """Read the blocks of those of some words that are of a shape, and say which these are."""
    rows = octets[places[words][:, None] + np.arange(len(shape.octets))]
    alike = (rows[:, shape.fixed] == shape.octets[shape.fixed]).all(axis=1)
    words, rows = words[alike], rows[alike]
    run = lists.edges[words][:, None] + np.arange(documents)
    lists.docs[run] = np.cumsum(_numbers(rows, shape.steps, documents), axis=1, dtype=np.uint32)
    lists.times[run] = 1 if shape.times is None else _numbers(rows, shape.times, documents)
    return words


def _numbers(rows: NDArray[np.uint8], place: slice, number: int) -> NDArray[Any]:
    width = (place.stop - place.start) // number
    return np.ascontiguousarray(rows[:, place]).view(f"=u{width}")


@lru_cache(maxsize=4096)
def _shapes_of(documents: int, size: int, mark: int) -> tuple[_Shape, ...]:
    """Give the shapes for so many documents that have a size."""
    if mark not in _MARKS:
        return ()
    shapes = (_shape(documents, _MARKS.index(mark), steps, times) for steps in range(3) for times in range(4))
    return tuple(shape for shape in shapes if len(shape.octets) == size)


def _grouped(keys: NDArray[np.int64]) -> Iterator[tuple[tuple[int, ...], NDArray[np.int64]]]:
    """Give each column of keys once, with the places where it stands."""
    if not keys.shape[1]:
        return
    order = np.lexsort(keys)
    ordered = keys[:, order]
    begins = np.flatnonzero(np.concatenate(([True], (ordered[:, 1:] != ordered[:, :-1]).any(axis=0))))
    for first, places in zip(begins.tolist(), np.split(order, begins[1:]), strict=True):
        yield tuple(ordered[:, first].tolist()), places


def _width(values: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Give for each number which of `_WIDTHS` it needs."""
    return np.searchsorted(_MOST, values).astype(np.int64)


def _greatest(values: NDArray[np.uint32], edges: NDArray[np.int64]) -> NDArray[np.uint32]:
    """Give the greatest number of each word."""
    greatest: NDArray[np.uint32] = np.maximum.reduceat(values, edges[:-1]) if len(edges) > 1 else values[:0]
    return greatest
