"""The one way to the store's file: a connection a thread, transactions, SQLite's complaints made readable."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from corpus.errors import Abandoned, LibraryError

from ..text import pad
from ..word_places import are_written, says
from . import schema

_PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""

_FAREWELL = 2.0
"""Seconds to wait for another thread, when closing, to come to the end of what it asks."""


_STEPS = 2000
"""Steps of SQLite, those for some hundred articles, after which it is asked whether to go on."""

_NUMBERS = count()


class _Connection(sqlite3.Connection):
    """A connection that closes itself when the thread that used it is gone."""

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self.number = next(_NUMBERS)
        self.turn = threading.RLock()

    def __del__(self) -> None:
        self.close()


class Connections:
    """Every connection to one store. Threads read side by side; one at a time writes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._thread = threading.local()
        self._open: weakref.WeakSet[_Connection] = weakref.WeakSet()
        self._writing = threading.RLock()
        self._closed = False
        with self._explaining():
            self.read_only = not _is_writable(path)
            db = self._connection()
            if not self.read_only:
                db.execute("PRAGMA journal_mode = WAL")
            schema.migrate(db, name=str(path))

    @contextmanager
    def reading(self) -> Iterator[_Connection]:
        """Give this thread's connection. Raises LibraryError where SQLite cannot go on."""
        with self._explaining():
            db = self._connection()
            with db.turn:
                yield db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection inside a transaction, which any exception undoes.

        Raises LibraryError where nothing may be written.
        """
        with self._writing, self.reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    @contextmanager
    def abandoning(self, is_wanted: Callable[[], bool] | None) -> Iterator[None]:
        """Let what this thread asks for end in Abandoned soon after it is not wanted any more."""
        if is_wanted is None:
            yield
            return
        db = self._connection()
        db.set_progress_handler(lambda: not is_wanted(), _STEPS)
        try:
            yield
        finally:
            db.set_progress_handler(None, 0)

    def state(self) -> tuple[int, int, int]:
        """Give what is the same for this thread as long as nobody has changed the store."""
        with self.reading() as db:
            version: int = db.execute("PRAGMA data_version").fetchone()[0]
            return db.number, version, db.total_changes

    def close(self) -> None:
        """Close the connections of all threads; what they are asking is broken off.

        One that is not let go of is closed with its thread: closed in the middle, it would end the process.
        """
        self._closed = True
        for db in tuple(self._open):
            if not db.turn.acquire(blocking=False):
                with suppress(sqlite3.ProgrammingError):
                    db.interrupt()
                if not db.turn.acquire(timeout=_FAREWELL):
                    continue
            db.close()
            db.turn.release()

    def _connection(self) -> _Connection:
        if self._closed:
            raise self._closed_error()
        db: _Connection | None = getattr(self._thread, "db", None)
        if db is None:
            db = self._thread.db = self._connect()
            self._open.add(db)
        return db

    def _closed_error(self) -> LibraryError:
        return LibraryError(f"{self.path}: this library has been closed; open it again")

    def _connect(self) -> _Connection:
        db = sqlite3.connect(
            address(self.path, read_only=self.read_only),
            uri=True,
            timeout=_PATIENCE,
            isolation_level=None,
            check_same_thread=False,
            factory=_Connection,
        )
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA temp_store = MEMORY")
        db.create_function("pad", 1, pad, deterministic=True)
        db.create_function("says", 2, says, deterministic=True)
        db.create_function("holds", 2, are_written, deterministic=True)
        return db

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:
            if self._closed:
                raise self._closed_error() from error
            if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
                raise Abandoned("this answer was not wanted any more; ask again") from error
            # An OSError's own text names the file once more.
            reason = getattr(error, "strerror", None) or error
            raise LibraryError(f"{self.path}: {reason}; {_advice(error)}") from error
        except sqlite3.DatabaseError as error:
            if self._closed:
                raise self._closed_error() from error
            if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
                raise
            raise LibraryError(
                f"{self.path} is damaged or is not a Dateline library ({error}); "
                "put a backup in its place (dateline backup --restore FILE), "
                "or move it away and import your articles again"
            ) from error


def address(path: Path, *, read_only: bool) -> str:
    """Give a store as SQLite is to open it: a URI."""
    plain = path.absolute().as_uri()
    if not read_only:
        return plain
    # A journal that is left may hold what the store has not yet; without one, SQLite must be told not to
    # make one where it cannot.
    journal = path.with_name(f"{path.name}-wal")
    return f"{plain}?{'mode=ro' if journal.exists() else 'immutable=1'}"


def _is_writable(path: Path) -> bool:
    """Say whether a store may be written to, made where there is none; False if it may only be read."""
    try:
        # SQLite gives the journal files the mode of the store's own.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        return os.access(path.parent, os.W_OK)
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS) or not os.access(path, os.R_OK):
            raise
        return False


def _advice(error: Exception) -> str:
    text = str(error)
    if "locked" in text:
        return "another Dateline is writing to it: try again when that has finished"
    if "readonly" in text:
        return (
            "this library may only be read; see to it that you may write there, or copy it and use the copy"
        )
    if "full" in text or "disk I/O" in text:
        return "free some space on that disk and try again"
    return "check that the file and its folder exist and that you may write there"
