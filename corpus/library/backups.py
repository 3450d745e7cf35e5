"""Backups: the whole store as one file, made while others read and write, and put back.

The search index is left out: it is derived from the store, and built anew where it is missing or of another.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from corpus.errors import LibraryError

from .articles import store
from .results import BackedUp, Restored
from .sqlite import schema
from .sqlite.connections import Connections, address


def back_up(connections: Connections, target: Path) -> BackedUp:
    """Copy the store as it stands at this moment into `target`, wholly or not at all.

    A folder gets a file named after the day. An earlier backup is replaced once the new one is whole and
    sound; any other file there is left alone. Raises LibraryError.
    """
    if target.is_dir():
        target = target / f"dateline-{datetime.now():%Y-%m-%d}.db"  # noqa: DTZ005 -- the day of who makes it
    if target.exists():
        _tell_apart(target, connections.path)
        _look_over(target)
    with _explaining(target), _taking_shape(target) as partial:
        # A connection of its own: what goes wrong here mostly does so where the backup is written.
        with closing(_open(connections)) as db, closing(sqlite3.connect(partial)) as copy:
            db.backup(copy)
            # One file: a copy in the store's own mode would want a journal beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            _check(copy, partial)
            articles = store.count(copy)
        partial.replace(target)
    return BackedUp(file=target, articles=articles, bytes=target.stat().st_size)


def restore(backup: Path, *, into: Path) -> Restored:
    """Put a backup in the place of the store `into`, which is set aside in a folder beside it.

    Raises LibraryError if the backup is not whole and of this Dateline or an older one, or if the store is
    open in another process; nothing has changed then.
    """
    _look_over(backup)
    _tell_apart(backup, into)
    if _is_open_elsewhere(into):
        raise LibraryError(f"{into} is open in another Dateline; close that, and restore the backup again")
    with _explaining(into):
        into.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _explaining(into), _taking_shape(into) as partial:
        with closing(_read_only(backup)) as db, closing(sqlite3.connect(partial)) as copy:
            db.backup(copy)
            # An index built for what was here before must not be taken for this one's.
            schema.name_anew(copy)
            copy.commit()
            articles = store.count(copy)
        aside = _set_aside(into) if into.exists() else None
        partial.replace(into)
    return Restored(articles=articles, aside=aside)


def _tell_apart(backup: Path, own: Path) -> None:
    if own.exists() and backup.samefile(own):
        raise LibraryError(f"{backup} is the library's own store; name another file for the backup")


def _look_over(backup: Path) -> None:
    """See that a file is a sound backup of a library that this Dateline can open; raises LibraryError."""
    with _explaining(backup), closing(_read_only(backup)) as db:
        _check(db, backup)


def _check(db: sqlite3.Connection, file: Path) -> None:
    if not schema.version_of(db, str(file)):
        raise sqlite3.DatabaseError("there is nothing in it")
    (said,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise sqlite3.DatabaseError(said)
    store.count(db)


def _open(connections: Connections) -> sqlite3.Connection:
    return sqlite3.connect(address(connections.path, read_only=connections.read_only), uri=True)


def _read_only(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(address(file, read_only=True), uri=True)


def _is_open_elsewhere(path: Path) -> bool:
    """Say whether another process has the store open: the last one to close it takes its journal away."""
    if not path.exists():
        return False
    try:
        Connections(path).close()
    except LibraryError:
        return False  # It does not open, here or elsewhere, and that is why a backup is wanted.
    return _journal(path).exists()


def _set_aside(path: Path) -> Path:
    """Move a store and what a broken one left of its journal into a new folder, and give that."""
    folder = path.with_name(f"replaced-{datetime.now():%Y-%m-%dT%H%M%S.%f}")  # noqa: DTZ005
    folder.mkdir(mode=0o700)
    for left in (_journal(path), path.with_name(f"{path.name}-shm")):
        if left.exists():
            left.replace(folder / left.name)
    # A second name rather than a move, so that at no moment there is no store.
    (folder / path.name).hardlink_to(path)
    return folder


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


@contextmanager
def _taking_shape(target: Path) -> Iterator[Path]:
    """Give a file of the owner's alone beside `target` to write into; what is left of it goes at the end."""
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield partial
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def _explaining(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LibraryError(
            f"{file}: {error.strerror}; check the path, its rights and the space there"
        ) from error
    except sqlite3.OperationalError as error:
        raise LibraryError(f"{file}: {error}; check the path, its rights and the space there") from error
    except sqlite3.DatabaseError as error:
        raise LibraryError(
            f"{file} is not a sound backup of a library ({error}); choose another file"
        ) from error
