"""The search index in SQLite's own full-text index, without a copy of any text.

It needs nothing but Python's own SQLite. But the postings of a frequent word are slow to read: it is for
libraries of some ten thousand articles, and to compare the other engines with.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager, closing, suppress
from pathlib import Path

from ..index.documents import FIELDS, Document
from ..index.snapshot import Snapshot
from ..index.soundness import MissingFile, UnusableIndex, judging
from .fts5_part import Fts5Part
from .in_folder import InFolder, ensure_own
from .whoosh_index import LENGTHS

_VERSION = 2
"""Changes when an index written before would answer otherwise than one written now."""

_FILE = "words.db"

# Every sign but the space is a letter of a word: what words are was decided before they came here.
_SIGNS = "".join(chr(code) for code in range(33, 127) if not chr(code).isalnum())
_TOKENIZE = "ascii tokenchars '{}'".format(_SIGNS.replace("'", "''")).replace('"', '""')
_TABLES = f"""
CREATE VIRTUAL TABLE words USING fts5(
    {", ".join(FIELDS)}, content='', columnsize=0, tokenize="{_TOKENIZE}"
);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, article INTEGER NOT NULL, day INTEGER NOT NULL, alive INTEGER NOT NULL,
    {", ".join(f'"{field}" INTEGER NOT NULL' for field in FIELDS)}
);
CREATE INDEX documents_by_article ON documents (article);
CREATE TABLE known (
    field INTEGER, word TEXT, documents INTEGER NOT NULL, PRIMARY KEY (field, word)
) WITHOUT ROWID;
CREATE TABLE state (version INTEGER, library TEXT, applied INTEGER, commits INTEGER);
"""

_COUNT = """
INSERT INTO known VALUES (?, ?, ?)
ON CONFLICT (field, word) DO UPDATE SET documents = documents + excluded.documents
"""
_INSERT = f"INSERT INTO words (rowid, {', '.join(FIELDS)}) VALUES (?{', ?' * len(FIELDS)})"


class Fts5Index(InFolder):
    """The index of the library that calls itself `library`; see `Engine` for what it can do.

    An article that is replaced leaves a dead document behind, until more are dead than alive.
    """

    name = "fts5"

    def stamp(self) -> tuple[int, ...]:
        """Give what differs between two commits, of this index or one in its place; () without any."""
        try:
            inode = self._path.stat().st_ino
            with closing(self._connect()) as db:
                return inode, db.execute("SELECT commits FROM state").fetchone()[0]
        except (UnusableIndex, OSError, sqlite3.Error, TypeError, ValueError):
            # What SQLite complains of a damaged file may itself not be text.
            return ()

    def applied(self) -> int:
        """Give the number of the last change that the index has taken in. Raises UnusableIndex."""
        with self._judging(), closing(self._connect()) as db:
            return self._applied(db)

    def check(self) -> None:
        """Look through all that the index holds. Raises UnusableIndex."""
        with self._judging(), closing(self._connect()) as db:
            (said,) = db.execute("PRAGMA quick_check(1)").fetchone()
            db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        if said != "ok":
            raise UnusableIndex(said)

    def condemn(self) -> None:
        """See to it that the index is built anew when next caught up: it has turned out to be damaged."""
        with (
            suppress(UnusableIndex, OSError, sqlite3.Error, ValueError),
            closing(self._connect()) as db,
        ):
            db.execute("DELETE FROM state")

    def snapshot(self, *, last: Snapshot | None = None) -> Snapshot:
        """Open what the index holds now. Raises UnusableIndex."""
        with self._judging():
            db = self._connect()
            db.execute("BEGIN")
            applied = self._applied(db)
            sums = ", ".join(f'coalesce(sum("{field}"), 0)' for field in FIELDS)
            totals = dict(zip(FIELDS, db.execute(f"SELECT {sums} FROM documents").fetchone(), strict=True))
            part = Fts5Part(db)
            db.execute("COMMIT")
        return Snapshot((part,) if part.length else (), totals=totals, applied=applied, scale=LENGTHS)

    def write(self, documents: Iterable[Document], *, replaced: Collection[int], applied: int) -> None:
        """Put documents in the place of those of the articles `replaced`, up to the change `applied`."""
        with self._judging():
            db = self._connect()
            if not db.execute("SELECT count(*) FROM state").fetchone()[0]:
                raise UnusableIndex("the index has been condemned")
        with closing(db):
            dead = ((article,) for article in replaced)
            with self._judging():
                db.execute("BEGIN IMMEDIATE")
                (number,) = db.execute("SELECT coalesce(max(number), 0) FROM documents").fetchone()
                db.executemany("UPDATE documents SET alive = 0 WHERE article = ? AND alive", dead)
            known: tuple[Counter[str], ...] = tuple(Counter() for _ in FIELDS)
            for document in documents:
                number += 1
                with self._judging():
                    _insert(db, number, document)
                for held, field in zip(known, FIELDS, strict=True):
                    held.update(document.fields[field].keys())
            with self._judging():
                for place, held in enumerate(known):
                    # In their order, they are put in their places many times as fast.
                    db.executemany(_COUNT, ((place, word, held[word]) for word in sorted(held)))
                db.execute("UPDATE state SET applied = ?, commits = commits + 1", (applied,))
                db.execute("COMMIT")

    def create(self) -> None:
        """Make an empty index, in the place of one that may be there; call it while `writing`."""
        with self._judging():
            self.make_folder()
            with closing(sqlite3.connect(self._path)) as db:
                db.execute("PRAGMA journal_mode = wal")
                db.executescript(_TABLES)
                db.execute("INSERT INTO state VALUES (?, ?, 0, 0)", (_VERSION, self._library))
                db.commit()

    @property
    def _path(self) -> Path:
        return self.folder / _FILE

    def _connect(self) -> sqlite3.Connection:
        ensure_own(self.folder)
        if not self._path.is_file():
            # SQLite alone would make it.
            raise MissingFile(f"{_FILE} is missing")
        return sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)

    def _applied(self, db: sqlite3.Connection) -> int:
        state = db.execute("SELECT version, library, applied FROM state").fetchone()
        if state is None or state[:2] != (_VERSION, self._library):
            raise UnusableIndex("the index is of another library or version")
        living, dead = db.execute(
            "SELECT count(*) FILTER (WHERE alive), count(*) FILTER (WHERE NOT alive) FROM documents"
        ).fetchone()
        if dead > living + 1000:
            raise UnusableIndex("most of the index is of articles as they were")
        return int(state[2])

    def _judging(self) -> AbstractContextManager[None]:
        return judging(self.folder, sqlite3.Error)


def _insert(db: sqlite3.Connection, number: int, document: Document) -> None:
    lengths = [document.fields[field].total() for field in FIELDS]
    values = (number, document.id, document.day, 1, *lengths)
    db.execute(f"INSERT INTO documents VALUES ({', '.join('?' * len(values))})", values)
    texts = (" ".join(document.fields[field].elements()) for field in FIELDS)
    db.execute(_INSERT, (number, *texts))
