"""The one right among all processes to write an index: a lock of SQLite's, which a kill lets go of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from .soundness import judging


@contextmanager
def alone(folder: Path) -> Iterator[bool]:
    """Hold the right to write the index in a folder; False if another has it. Raises LibraryError."""
    with judging(folder, sqlite3.Error):
        lock = sqlite3.connect(folder.with_suffix(".lock"), timeout=0, isolation_level=None)
    with closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
        else:
            yield True
