"""What all indexes have in common: a folder, written by one process at a time and replaced as a whole."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Self

from ..index.soundness import UnusableIndex, judging


class InFolder:
    """The index of the library that calls itself `library`, in a folder; see `Engine` for what it can do."""

    def __init__(self, folder: Path, *, library: str) -> None:
        self.folder = folder
        self._library = library

    @contextmanager
    def writing(self) -> Iterator[bool]:
        """Hold the one right among all processes to write the index; False if another has it."""
        with judging(self.folder, sqlite3.Error):
            lock = _lock(self.folder.with_suffix(".lock"))
        if lock is None:
            yield False
            return
        with closing(lock):
            yield True

    def join(self) -> bool:
        """Do nothing, where the engine does it by itself."""
        return False

    def beside(self) -> Self:
        """Give an index in a folder beside this one, to build anew in."""
        return type(self)(self.folder.with_suffix(".new"), library=self._library)

    def take_the_place_of(self, other: Self) -> None:
        """Move this index to where the other is, which it replaces; call it while the other is `writing`."""
        with judging(self.folder):
            other.delete()
            self.folder.rename(other.folder)

    def delete(self) -> None:
        """Leave nothing of the index; call it while `writing`."""
        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        gone = self.folder.with_suffix(".gone")
        shutil.rmtree(gone, ignore_errors=True)
        with suppress(OSError):
            # Whoever reads it finds all of it or nothing.
            self.folder.rename(gone)
        for folder in (gone, self.folder):
            shutil.rmtree(folder, ignore_errors=True)

    def make_folder(self) -> None:
        """Make the folder, in the place of one that may be there."""
        self.delete()
        self.folder.mkdir(mode=0o700)


def _lock(file: Path) -> sqlite3.Connection | None:
    """Lock a file, which is made if it is missing; None if another process has locked it.

    A lock of SQLite's is one that a kill lets go of, wherever Dateline runs.
    """
    with suppress(FileExistsError):
        # SQLite would make it for others to read, too.
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, 0o600))
    lock = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        lock.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return None
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        # What is no database is no lock that anyone could hold.
        file.unlink()
        return _lock(file)
    return lock


def ensure_own(folder: Path) -> None:
    """Raise UnusableIndex if others may write to a folder."""
    about = folder.stat()
    if hasattr(os, "getuid") and (about.st_uid != os.getuid() or about.st_mode & 0o022):
        raise UnusableIndex("others may write to the index's folder")
