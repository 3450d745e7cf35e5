"""Writing the table of words of a segment as Whoosh reads it: a hash file whose keys are in order.

The file is D. J. Bernstein's constant database with wider numbers: the entries, then 256 tables that tell
where the entry of a key with a hash stands, then where these tables are. A file says how its keys are hashed.
"""

from __future__ import annotations

import pickle
import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .blocks import Lists

_HEAD = b"HSH3" + bytes([1]) + bytes(8)
"""The name of the format, that keys are hashed by CRC-32, and room."""

_ABOUT = np.dtype(
    [
        *(("inlined", "u1"), ("weight", ">f4"), ("documents", ">i4"), ("shortest", "u1"), ("longest", "u1")),
        *(("most", ">f4"), ("first", ">u4"), ("last", ">u4"), ("place", ">i8"), ("size", ">i4")),
    ]
)
"""What Whoosh writes of a word whose postings are a block; lengths of documents are left open."""

_SIZES = struct.Struct("!ii")
_SLOT = np.dtype([("hash", ">u4"), ("place", ">i8")])
_DIRECTORY = np.dtype([("place", ">i8"), ("slots", ">i4")])
_TABLES = 256


@dataclass(frozen=True, slots=True)
class FieldTerms:
    """The words of a field in the order of their bytes, and what is known of each, as `_ABOUT` has it."""

    words: Sequence[bytes]
    known: NDArray[Any]


def write_terms(fields: Mapping[str, FieldTerms]) -> bytes:
    """Give the table of the words of some fields, in the order of their numbers."""
    out, places, hashes = bytearray(_HEAD), array("q"), array("I")
    for number, terms in enumerate(fields.values()):
        field = struct.pack("!H", number)
        known = terms.known.tobytes()
        for place, word in enumerate(terms.words):
            key = field + word
            places.append(len(out))
            hashes.append(zlib.crc32(key))
            out += _SIZES.pack(len(key), _ABOUT.itemsize)
            out += key
            out += known[place * _ABOUT.itemsize : (place + 1) * _ABOUT.itemsize]
    wide = "I" if len(out) < 1 << 32 else "q"
    extras = {
        "fieldmap": {field: number for number, field in enumerate(fields)},
        "indextype": wide,
        "indexlen": len(places),
    }
    stand = np.frombuffer(places, np.int64)
    said = pickle.dumps(extras, 2) + stand.astype(np.dtype(wide).newbyteorder(">")).tobytes()
    for table in (*_hashed(np.frombuffer(hashes, np.uint32), stand, len(out)), said):
        out += table
    return bytes(out + struct.pack("!i", len(said)))


def _hashed(hashes: NDArray[np.uint32], places: NDArray[np.int64], end: int) -> tuple[bytes, bytes]:
    """Give the tables that lead from a key's hash to its entry, and where they are if they begin at `end`."""
    tables = (hashes % _TABLES).astype(np.int64)
    sizes = 2 * np.bincount(tables, minlength=_TABLES)
    begins = np.cumsum(sizes) - sizes
    homes = (hashes >> 8) % sizes[tables]
    order = np.lexsort((homes, tables))
    tables, homes = tables[order], homes[order]
    chosen = _without_clashes(tables, homes, sizes)
    slots = np.zeros(int(sizes.sum()), _SLOT)
    chosen += begins[tables]
    slots["hash"][chosen], slots["place"][chosen] = hashes[order], places[order]
    directory = np.zeros(_TABLES, _DIRECTORY)
    directory["place"], directory["slots"] = end + begins * _SLOT.itemsize, sizes
    return slots.tobytes(), directory.tobytes()


def _without_clashes(
    tables: NDArray[np.int64], homes: NDArray[np.int64], sizes: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Give each key the first free slot of its table from its home on, around the end if need be."""
    first = np.cumsum(sizes // 2) - sizes // 2
    ranks = np.arange(len(tables)) - first[tables]
    apart = tables * (2 * int(sizes.max(initial=0)) + 1)
    # In their order, each takes its home or, where that is taken, the slot after the one before.
    chosen: NDArray[np.int64] = np.maximum.accumulate(homes - ranks + apart) - apart + ranks
    for key in np.flatnonzero(chosen >= sizes[tables]).tolist():
        of_table = chosen[tables == tables[key]]
        chosen[key] = next(slot for slot in range(len(of_table) + 1) if slot not in of_table)
    return chosen


def known_of(lists: Lists, *, places: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[Any]:
    """Give what is known of words: their postings, and the place and size of the block of each."""
    known = np.zeros(len(places), _ABOUT)
    if len(known):
        starts, ends = lists.edges[:-1], lists.edges[1:]
        known["weight"] = np.add.reduceat(lists.times, starts)
        known["most"] = np.maximum.reduceat(lists.times, starts)
        known["documents"], known["first"], known["last"] = (
            ends - starts,
            lists.docs[starts],
            lists.docs[ends - 1],
        )
        known["place"], known["size"] = places, sizes
    return known


def together(parts: Sequence[FieldTerms]) -> FieldTerms:
    """Give the words of several ranges of a field, which stand in their order."""
    return FieldTerms(
        [word for part in parts for word in part.words],
        np.concatenate([part.known for part in parts], dtype=_ABOUT),
    )
