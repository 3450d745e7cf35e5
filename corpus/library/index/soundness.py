"""Telling an index that is damaged from one that is missing, and from one that cannot be used now."""

from __future__ import annotations

import errno
import os
import pickle
import re
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import LibraryError

_DAMAGE: tuple[type[Exception], ...] = (
    *(OSError, EOFError, struct.error, pickle.UnpicklingError),
    # What readers that check little run into on arbitrary bytes.
    *(AssertionError, AttributeError, LookupError, TypeError, ValueError, OverflowError, MemoryError),
    RecursionError,
)

_HINDRANCES = {
    getattr(errno, name, None)
    for name in ("ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM", "EIO", "EMFILE")
}
"""What keeps an index from being used without anything being wrong with it."""


_SQLITE_HINDRANCES = {
    sqlite3.SQLITE_FULL: "no space left",
    sqlite3.SQLITE_READONLY: "it may only be read",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_IOERR: "the disk fails",
    sqlite3.SQLITE_BUSY: "another process uses it",
}


_OS_ERROR = re.compile(r"(?:os error |code: )(\d+)")
"""How Rust tells what the system told it."""


class UnusableIndex(Exception):
    """The index is missing, damaged, of another library or version: it must be built anew."""


class MissingFile(UnusableIndex):
    """A file of the index is not there, or not any more."""


class DamagedIndex(UnusableIndex):
    """The index is there and is not as it was written."""


@contextmanager
def judging(folder: Path, *damage: type[Exception]) -> Iterator[None]:
    """Say what is wrong with the index in a folder, whatever reading or writing it raises, `damage` included.

    It raises UnusableIndex of one kind or the other, or LibraryError for want of space or rights.
    """
    raised = _DAMAGE + damage
    try:
        yield
    except FileNotFoundError as error:
        raise MissingFile(f"{error.filename} is missing") from error
    except raised as error:
        if hindrance := _hindrance(error):
            raise LibraryError(
                f"{folder}: the search index cannot be used ({hindrance});"
                " free some space there, or see to it that you may write there"
            ) from error
        raise DamagedIndex(f"it cannot be read: {type(error).__name__}: {error}") from error


def _hindrance(error: Exception) -> str | None:
    """Say what keeps an index from being used now, if it may be sound; None if it is damaged."""
    if isinstance(error, OSError) and error.errno in _HINDRANCES:
        return error.strerror
    if found := _OS_ERROR.search(str(error)):
        return os.strerror(int(found[1])) if int(found[1]) in _HINDRANCES else None
    # An extended code has the general one in its lowest byte.
    return _SQLITE_HINDRANCES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
