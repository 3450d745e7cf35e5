"""Writing the words of a segment: the postings of each, the table that leads to them, and checksums."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ..index.documents import FIELDS
from .blocks import encode_all
from .joining import Source, joined
from .pair_file import write_filters
from .sums import note_sums
from .term_writing import FieldTerms, known_of, together, write_terms


def write_words(folder: Path, name: str, sources: Sequence[Source], *, length: int) -> None:
    """Write all words of some sources, of so many documents, into the segment of that name.

    Its columns are there already.
    """
    with (folder / f"{name}.pst").open("wb") as out:
        terms = {field: together([*_written(field, sources, out)]) for field in FIELDS}
    (folder / f"{name}.trm").write_bytes(write_terms(terms))
    write_filters(folder / f"{name}.prs", sources, length=length)
    note_sums(folder, name)


def _written(field: str, sources: Sequence[Source], out: BinaryIO) -> list[FieldTerms]:
    """Write the postings of a field's words, a range after another, and give what is known of them."""
    written = []
    for words, lists in joined(field, sources):
        places, sizes = np.empty(len(words), np.int64), np.empty(len(words), np.int64)
        for some, size, blocks in encode_all(lists):
            sizes[some], places[some] = size, out.tell() + size * np.arange(len(some))
            out.write(blocks)
        written.append(FieldTerms(words, known_of(lists, places=places, sizes=sizes)))
    return written
