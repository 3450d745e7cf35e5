"""Looking a library over for `dateline doctor`: what is sound, what is not, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from .articles import store
from .engines.catching_up import waiting
from .engines.engine import Engine, install, is_installed
from .index.soundness import UnusableIndex
from .results import Finding
from .sqlite.connections import Connections

_RESTORE = "put a backup in its place: dateline backup --restore FILE"


def check(folder: Path, connections: Connections, index: Engine) -> Iterator[Finding]:
    """Give what was looked at, one finding each."""
    yield _privacy(folder)
    yield _soundness(connections)
    yield _ties(connections)
    yield _index(connections, index)
    with connections.reading() as db:
        chosen = store.engine(db)
    if not is_installed(chosen):
        absent = f"{chosen} is not installed, and {index.name} is at work instead"
        yield Finding(absent, ok=False, advice=install(chosen))


def _privacy(folder: Path) -> Finding:
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        return Finding(f"others may look into {folder}", ok=False, advice=f"chmod 700 {folder}")
    return Finding(f"{folder} is yours alone", ok=True)


def _soundness(connections: Connections) -> Finding:
    with connections.reading() as db:
        said = [answer for (answer,) in db.execute("PRAGMA quick_check(5)")]
        articles = store.count(db)
        stored = db.execute("SELECT count(*) FROM articles JOIN texts ON article_id = id").fetchone()[0]
    if said == ["ok"] and articles == stored:
        return Finding(f"the store is sound and holds {articles} articles", ok=True)
    trouble = said[0] if said != ["ok"] else f"{articles} articles are counted, {stored} have a text"
    return Finding(f"the store is damaged: {trouble}", ok=False, advice=_RESTORE)


def _ties(connections: Connections) -> Finding:
    with connections.reading() as db:
        loose = db.execute("PRAGMA foreign_key_check").fetchone()
    if loose is None:
        return Finding("every mention, quote and topic belongs to an article", ok=True)
    return Finding(f"rows of {loose[0]} belong to nothing", ok=False, advice=_RESTORE)


def _index(connections: Connections, index: Engine) -> Finding:
    behind = waiting(connections, index)
    with connections.reading() as db:
        articles = store.count(db)
    try:
        indexed = int(index.snapshot().alive.sum())
        index.check()
    except UnusableIndex as error:
        if articles == 0:
            return Finding("there is no search index yet, and nothing to search", ok=True)
        return Finding(f"the search index cannot be used ({error})", ok=False, advice="dateline reindex")
    if behind:
        return Finding(f"the search index lacks {behind} articles", ok=False, advice="open Dateline once")
    if indexed != articles:
        differs = f"the search index has {indexed} articles, the store {articles}"
        return Finding(differs, ok=False, advice="dateline reindex")
    return Finding(f"the search index ({index.name}) holds all {indexed} articles", ok=True)
