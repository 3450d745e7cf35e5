"""One segment of the index, read whole: the words it knows, where each stands, and the length of each field.

Only document columns and the table of words are loaded; postings stay on disk until they are asked for.
"""

from __future__ import annotations

import copy
import mmap
import struct
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from . import postings
from .postings import DamagedPostings, Postings

FIELDS = ("title", "body", "names", "topics", "about")
"""The fields of the index, in the order of their numbers on disk; `about` is publisher, byline and so on."""

_ENTRY = struct.Struct("!II")
"""Before each word of a word table: the size of its key and of what is known of it."""

_KNOWN = struct.Struct("!BfIBBfIIqi")
"""What Whoosh writes of a word; ours are the third, how many documents, and the last two, where."""

_HEADER = 13
_DIRECTORY = 256 * struct.calcsize("!qi")


@dataclass(frozen=True, slots=True)
class Words:
    """A field's words in their order, and for each how many documents hold it and where its postings are."""

    words: list[str]
    documents: NDArray[np.int32]
    places: NDArray[np.int64]
    sizes: NDArray[np.int32]


class Segment:
    """The files of one segment, for any thread. Raises DamagedPostings or OSError if they aren't whole."""

    def __init__(self, folder: Path, name: str, *, length: int, deleted: frozenset[int]) -> None:
        self.name, self.length = name, length
        self.ids = self._column(folder / f"{name}.id.col", ">i8")
        self.days = self._column(folder / f"{name}.day.col", ">i4")
        self.length_codes = {
            field: self._column(folder / f"{name}._{field}_len.col", "u1") for field in FIELDS
        }
        self.alive = _all_but(deleted, length)
        self.words = _read_words((folder / f"{name}.trm").read_bytes())
        self._postings = _map(folder / f"{name}.pst")

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
        docs, times = postings.decode(self._postings[place : place + int(table.sizes[number])])
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


def _map(file: Path) -> mmap.mmap | bytes:
    with file.open("rb") as opened:
        # An empty file cannot be mapped.
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) if file.stat().st_size else b""


def _read_words(data: bytes) -> dict[str, Words]:
    """Read Whoosh's table of words: a hash file whose entries, all that is needed, stand in order."""
    try:
        extras = len(data) - 4 - struct.unpack_from("!i", data, len(data) - 4)[0]
        (end,) = struct.unpack_from("!q", data, extras - _DIRECTORY)
        return {field: _table(found) for field, found in _entries(data, end).items()}
    except (struct.error, IndexError, UnicodeDecodeError, ValueError) as error:
        raise DamagedPostings(f"a table of words cannot be read: {error}") from error


def _entries(data: bytes, end: int) -> dict[str, list[tuple[str, int, int, int]]]:
    found: dict[str, list[tuple[str, int, int, int]]] = {field: [] for field in FIELDS}
    lists = tuple(found.values())
    place = _HEADER
    while place < end:
        key_size, known_size = _ENTRY.unpack_from(data, place)
        key = place + _ENTRY.size
        known = key + key_size
        _, _, documents, _, _, _, _, _, start, size = _KNOWN.unpack_from(data, known)
        lists[data[key + 1]].append((data[key + 2 : known].decode(), documents, start, size))
        place = known + known_size
    return found


def _table(entries: list[tuple[str, int, int, int]]) -> Words:
    words, documents, places, sizes = zip(*entries, strict=True) if entries else ((), (), (), ())
    return Words(
        words=list(words),
        documents=np.array(documents, np.int32),
        places=np.array(places, np.int64),
        sizes=np.array(sizes, np.int32),
    )
