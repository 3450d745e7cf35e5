"""One segment of the index, read whole: the words it knows, where each stands, and the length of each field.

Only document columns and the table of words are loaded; postings stay on disk until they are asked for.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..index import postings
from ..index.documents import FIELDS
from ..index.postings import DamagedPostings, Postings
from ..index.terms import Terms
from .block_file import BlockFile
from .blocks import Lists, decode_all
from .pair_file import PairFile
from .sums import check, pieces_of, read_sums, read_whole
from .term_table import read_terms


class Segment:
    """The files of one segment, for any thread. Raises DamagedPostings or OSError if they aren't whole."""

    def __init__(self, folder: Path, name: str, *, length: int, deleted: frozenset[int]) -> None:
        self.name, self.length, self.folder = name, length, folder
        self._sums = read_sums(folder, name)
        # It is as long as it must be: what it takes in memory stands on disk, and the others may be as long.
        self.ids = ids_of(folder, name, length=length, sums=self._sums)
        self.days = self._column("day", ">i4")
        self.length_codes = {field: self._column(f"_{field}_len", "u1") for field in FIELDS}
        self.alive = _all_but(deleted, length)
        self.terms = read_terms(read_whole(folder / f"{name}.trm", self._sums), FIELDS)
        self._blocks = self._in_pieces("pst")
        self.pairs = PairFile(self._in_pieces("prs"), length=length)

    def without(self, deleted: frozenset[int]) -> Segment:
        """Give this segment as it is when these documents are deleted from it."""
        changed = copy.copy(self)
        changed.alive = _all_but(deleted, self.length)
        return changed

    def postings(self, field: str, word: str) -> Postings:
        """Give the postings of a word, deleted documents included, or none if the field lacks it."""
        terms = self.terms[field]
        number = terms.number(word)
        return postings.NONE if number is None else self.postings_at(terms, number)

    def postings_at(self, terms: Terms, number: int) -> Postings:
        """Give the postings of the word of that number in a field of this segment."""
        docs, times = postings.decode(self._blocks.read(int(terms.places[number]), int(terms.sizes[number])))
        if len(docs) and docs[-1] >= self.length:
            raise DamagedPostings("postings speak of a document that is not there")
        return docs, times

    def next_to_each_other(self, bits: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Say of each document whether its text may hold the pairs of words that set these bits."""
        return self.pairs.holding(bits)

    def lists(self, terms: Terms, numbers: range) -> Lists:
        """Give the postings of some words of a field, deleted documents included."""
        some = slice(numbers.start, numbers.stop)
        places, sizes = terms.places[some], terms.sizes[some].astype(np.int64)
        first = int(places.min(initial=1 << 62)) if len(places) else 0
        data = self._blocks.read(first, int((places + sizes).max(initial=first)) - first)
        lists = decode_all(
            data, places=places - first, sizes=sizes, counts=terms.documents[some].astype(np.int64)
        )
        if len(lists.docs) and lists.docs.max() >= self.length:
            raise DamagedPostings("postings speak of a document that is not there")
        return lists

    def check(self) -> None:
        """Read the postings and pairs too, which nothing else does as a whole. Raises DamagedPostings."""
        for ending in ("pst", "prs"):
            check(self.folder / f"{self.name}.{ending}", self._sums)

    def _in_pieces(self, ending: str) -> BlockFile:
        file = self.folder / f"{self.name}.{ending}"
        return BlockFile(file, pieces_of(file, self._sums))

    def _column(self, column: str, code: str) -> NDArray[Any]:
        return _column(self.folder / f"{self.name}.{column}.col", code, self.length, self._sums)


def ids_of(
    folder: Path, name: str, *, length: int, sums: Mapping[str, int] | None = None
) -> NDArray[np.int64]:
    """Give the articles of a segment's documents. Raises DamagedPostings or OSError."""
    sums = read_sums(folder, name) if sums is None else sums
    stored = np.frombuffer(read_whole(folder / f"{name}.id.col", sums), ">i8")
    ids = stored.astype(np.int64)
    if len(ids) != length or (length and ids.min() <= 0):
        raise DamagedPostings(f"{name} does not say which articles are in it")
    return ids


def _column(file: Path, code: str, length: int, sums: Mapping[str, int]) -> NDArray[Any]:
    """Read a column of numbers; Whoosh leaves out the zeros at its end, and a file of nothing else."""
    stored = np.frombuffer(read_whole(file, sums), code)
    if len(stored) > length:
        raise DamagedPostings(f"{file.name} is longer than its segment")
    whole = np.zeros(length, code)
    whole[: len(stored)] = stored
    native: NDArray[Any] = whole.astype(whole.dtype.newbyteorder("="))
    return native


def _all_but(deleted: frozenset[int], length: int) -> NDArray[np.bool_]:
    alive = np.ones(length, bool)
    alive[list(deleted)] = False
    return alive
