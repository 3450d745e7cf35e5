"""Bringing the index up to the store: the change log is applied in batches, from where that had stopped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from corpus.errors import LibraryError

from ..articles import store
from ..index.documents import Document, document
from ..index.soundness import UnusableIndex
from ..results import CaughtUp
from ..sqlite.connections import Connections
from .engine import Engine, engine, install, is_installed

Progress = Callable[[int, int], None]

_BATCH = 8_000
"""Changes a commit: a kill loses the work on these at most. A commit makes a segment, and many are slow."""

_STEP = 50
"""Articles between two reports of progress."""


def catch_up(connections: Connections, index: Engine, *, progress: Progress | None = None) -> CaughtUp:
    """Apply all changes that the index has not seen; one that is unusable is deleted and built anew.

    Where another process is writing the index, nothing is done and the answer says so.
    """
    with index.writing() as mine:
        if not mine:
            return CaughtUp(indexed=0, waiting=waiting(connections, index), busy=True)
        rebuilt = False
        try:
            done = _bring_up(connections, index, _applied(connections, index), progress)
        except UnusableIndex:
            rebuilt = index.folder.exists()
            done = _build(connections, index, progress)
        # A rebuilding that was killed left its own.
        index.beside().delete()
    return CaughtUp(indexed=done, rebuilt=rebuilt)


def rebuild(connections: Connections, index: Engine, *, progress: Progress | None = None) -> int | None:
    """Build the index anew beside the old one, which serves until then; None if another process is at it."""
    with index.writing() as mine:
        if not mine:
            return None
        fresh = index.beside()
        done = _build(connections, fresh, progress)
        fresh.take_the_place_of(index)
    return done


def switch(
    connections: Connections, index: Engine, name: str, folder: Path, *, progress: Progress | None = None
) -> int | None:
    """Build the index by the engine of that name, which serves from then on; the old one is deleted.

    None if another process is writing the index.
    """
    if not is_installed(name):
        raise LibraryError(f"{name} is not installed; {install(name)}")
    with connections.reading() as db:
        chosen = engine(name, folder, library=store.identity(db))
    done = rebuild(connections, chosen, progress=progress)
    if done is None:
        return None
    with connections.writing() as db:
        store.choose_engine(db, name)
    if chosen.folder != index.folder:
        with index.writing() as mine:
            if mine:
                index.delete()
    return done


def waiting(connections: Connections, index: Engine) -> int:
    """Count the articles that the index has not taken in."""
    applied = 0
    with suppress(UnusableIndex):
        applied = _applied(connections, index)
    with connections.reading() as db:
        return _waiting(db, applied)


def _build(connections: Connections, index: Engine, progress: Progress | None) -> int:
    try:
        index.create()
        return _bring_up(connections, index, 0, progress)
    except UnusableIndex as error:
        raise LibraryError(
            f"{index.folder}: {error}, though it was just made; check the disk it is on"
        ) from error


def _applied(connections: Connections, index: Engine) -> int:
    """Give the last change applied; one that the store never made shows that the index is another's."""
    applied = index.applied()
    with connections.reading() as db:
        last = db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()[0]
    if applied > last:
        raise UnusableIndex("the index is ahead of its store")
    return applied


def _waiting(db: sqlite3.Connection, applied: int) -> int:
    count: int = db.execute("SELECT count(*) FROM changes WHERE seq > ?", (applied,)).fetchone()[0]
    return count


def _bring_up(connections: Connections, index: Engine, applied: int, progress: Progress | None) -> int:
    done = _apply(connections, index, applied, progress)
    # What is new is found by now: there is time.
    while index.join():
        pass
    return done


def _apply(connections: Connections, index: Engine, applied: int, progress: Progress | None) -> int:
    done = 0
    with connections.reading() as db:
        while changes := db.execute(
            "SELECT seq, article_id FROM changes WHERE seq > ? ORDER BY seq LIMIT ?", (applied, _BATCH)
        ).fetchall():
            total = done + _waiting(db, applied)
            applied = changes[-1][0]
            articles = [article_id for _, article_id in changes]
            documents = _documents(db, articles, partial(_report, progress, done, total))
            index.write(documents, replaced=articles, applied=applied)
            done += len(changes)
    return done


def _documents(
    db: sqlite3.Connection, articles: list[int], report: Callable[[int], None]
) -> Iterator[Document]:
    for number, article_id in enumerate(articles, 1):
        found = document(db, article_id)
        if found is not None:
            yield found
        if number % _STEP == 0 or number == len(articles):
            report(number)


def _report(progress: Progress | None, before: int, total: int, done: int) -> None:
    if progress is not None:
        progress(before + done, total)
