"""What SQLite's full-text index holds, as one segment of a snapshot: document n is its row n + 1."""

from __future__ import annotations

import sqlite3
import threading

import numpy as np
from numpy.typing import NDArray

from ..index import postings
from ..index.documents import FIELDS
from ..index.postings import DamagedPostings, Postings
from ..index.terms import Terms
from .whoosh_index import LENGTHS

_VIEW = "CREATE VIRTUAL TABLE temp.standing USING fts5vocab('main', 'words', 'instance')"

_POSTINGS = """
SELECT doc - 1, count(*) FROM temp.standing WHERE term = ? AND col = ? AND doc <= ? GROUP BY doc ORDER BY doc
"""


class Fts5Part:
    """The documents that were there when it was made, for any thread. Raises DamagedPostings."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._lock = threading.Lock()
        db.execute(_VIEW)
        rows = db.execute("SELECT * FROM documents ORDER BY number").fetchall()
        table = np.array(rows, np.int64).reshape(len(rows), 4 + len(FIELDS))
        self.length = len(rows)
        self.ids, self.days = table[:, 1], table[:, 2].astype(np.int32)
        self.alive = table[:, 3].astype(np.bool_)
        codes = np.minimum(np.searchsorted(LENGTHS, table[:, 4:]), 255).astype(np.uint8)
        self.length_codes = {field: codes[:, place] for place, field in enumerate(FIELDS)}
        self.terms = {field: Terms.counted(self._counted(place)) for place, field in enumerate(FIELDS)}

    def postings(self, field: str, word: str) -> Postings:
        """Give the postings of a word, deleted documents included, or none if the field lacks it."""
        try:
            with self._lock:
                found = self._db.execute(_POSTINGS, (word, field, self.length)).fetchall()
        except (sqlite3.Error, ValueError) as error:
            raise DamagedPostings(f"postings cannot be read: {error}") from error
        if not found:
            return postings.NONE
        table = np.array(found)
        return table[:, 0].astype(np.int32), table[:, 1].astype(np.float32)

    def next_to_each_other(self, _bits: NDArray[np.int64]) -> None:
        """Say nothing of pairs of words: this engine does not know them."""

    def _counted(self, field: int) -> list[tuple[str, int]]:
        return self._db.execute("SELECT word, documents FROM known WHERE field = ?", (field,)).fetchall()

    def __del__(self) -> None:
        if hasattr(self, "_db"):
            self._db.close()
