"""One segment of the index, read whole: the words it knows, where each stands, and the length of each field.

Only document columns and the table of words are loaded; postings stay on disk until they are asked for.
"""

from __future__ import annotations

import copy
import io
import pickle
import struct
import threading
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from . import postings
from .postings import DamagedPostings, PlainUnpickler, Postings

FIELDS = ("title", "body", "names", "topics", "about")
"""The fields of the index, in the order of their numbers on disk; `about` is publisher, byline and so on."""

_SIZES = 8
"""Bytes before a word's key: the sizes of the key and of what is known of the word."""

_COUNT, _PLACE, _LENGTH = 5, 23, 31
"""Where, in what Whoosh writes of a word, are the number of documents and its block's place and size."""


@dataclass(frozen=True, slots=True)
class Words:
    """A field's words in their order, and for each how many documents hold it and where its postings are."""

    words: list[str]
    documents: NDArray[np.int64]
    places: NDArray[np.int64]
    sizes: NDArray[np.int64]


class Segment:
    """The files of one segment, for any thread. Raises DamagedPostings or OSError if they aren't whole."""

    def __init__(self, folder: Path, name: str, *, length: int, deleted: frozenset[int]) -> None:
        self.name, self.length = name, length
        self.ids = self._column(folder / f"{name}.id.col", ">i8")
        if length and self.ids.min() <= 0:
            raise DamagedPostings(f"{name} does not say which articles are in it")
        self.days = self._column(folder / f"{name}.day.col", ">i4")
        self.length_codes = {
            field: self._column(folder / f"{name}._{field}_len.col", "u1") for field in FIELDS
        }
        self.alive = _all_but(deleted, length)
        self.words = _read_words((folder / f"{name}.trm").read_bytes())
        self._blocks = _Blocks(folder / f"{name}.pst")

    def without(self, deleted: frozenset[int]) -> Segment:
        """Give this segment as it is when these documents are deleted from it."""
        changed = copy.copy(self)
        changed.alive = _all_but(deleted, self.length)
        return changed

    def postings(self, field: str, word: str) -> Postings:
        """Give the postings of a word, deleted documents included, or none if the field lacks it."""
        table = self.words[field]
        number = bisect_left(table.words, word)
        if number == len(table.words) or table.words[number] != word:
            return postings.NONE
        return self.postings_at(table, number)

    def postings_at(self, table: Words, number: int) -> Postings:
        """Give the postings of the word of that number in a table of this segment."""
        place = int(table.places[number])
        docs, times = postings.decode(self._blocks.read(place, int(table.sizes[number])))
        if len(docs) and docs[-1] >= self.length:
            raise DamagedPostings("postings speak of a document that is not there")
        return docs, times

    def _column(self, file: Path, code: str) -> NDArray[np.int64]:
        """Read a column of numbers; Whoosh leaves out the zeros at its end, and a file of nothing else."""
        whole = np.zeros(self.length, code)
        if file.exists():
            stored = np.fromfile(file, code)
            if len(stored) > self.length:
                raise DamagedPostings(f"{file.name} is longer than its segment")
            whole[: len(stored)] = stored
        return whole.astype(np.int64)


def _all_but(deleted: frozenset[int], length: int) -> NDArray[np.bool_]:
    alive = np.ones(length, bool)
    alive[list(deleted)] = False
    return alive


class _Blocks:
    """The file of postings, open for as long as a segment uses it: whoever replaces the index may delete it.

    It is read, not mapped: a file that is cut short while mapped would kill the process.
    """

    def __init__(self, file: Path) -> None:
        self._file = file.open("rb")
        self._lock = threading.Lock()

    def read(self, place: int, size: int) -> bytes:
        """Read some bytes; fewer where the file ends before."""
        with self._lock:
            self._file.seek(place)
            return self._file.read(size)

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()


def _read_words(data: bytes) -> dict[str, Words]:
    """Read Whoosh's table of words: a hash file that ends in the places of its entries, in their order."""
    try:
        start = len(data) - 4 - struct.unpack_from("!i", data, len(data) - 4)[0]
        places = _places(data, start)
        octets = np.frombuffer(data, np.uint8)
        sizes = _numbers(octets, places, ">u4")
        keys = places + _SIZES
        known = keys + sizes
        fields = octets[keys + 1]
        words = [data[a:b].decode() for a, b in zip((keys + 2).tolist(), known.tolist(), strict=True)]
        edges = np.searchsorted(fields, np.arange(len(FIELDS) + 1)).tolist()
        documents, starts, lengths = (
            _numbers(octets, known + at, code)
            for at, code in ((_COUNT, ">i4"), (_PLACE, ">i8"), (_LENGTH, ">i4"))
        )
    except (struct.error, LookupError, ValueError, TypeError, pickle.UnpicklingError, EOFError) as error:
        raise DamagedPostings(f"a table of words cannot be read: {error}") from error
    return {
        field: Words(words[a:b], documents[a:b], starts[a:b], lengths[a:b])
        for field, a, b in zip(FIELDS, edges, edges[1:], strict=False)
    }


def _places(data: bytes, start: int) -> NDArray[np.int64]:
    """Read where the entries are; what stands before says how many there are and how wide each number."""
    stream = io.BytesIO(data[start:])
    about = PlainUnpickler(stream).load()
    code, number = np.dtype(about["indextype"]).newbyteorder(">"), about["indexlen"]
    return np.frombuffer(data, code, number, start + stream.tell()).astype(np.int64)


def _numbers(octets: NDArray[np.uint8], places: NDArray[np.int64], code: str) -> NDArray[np.int64]:
    """Gather the big-endian numbers that stand at these places."""
    width = np.arange(np.dtype(code).itemsize)
    gathered: NDArray[np.int64] = octets[places[:, None] + width].view(code).ravel().astype(np.int64)
    return gathered
