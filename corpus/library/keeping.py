"""Keeping one article among others in one transaction: with all that belongs to it, or not at all."""

from __future__ import annotations

import sqlite3

from corpus.article import KeptArticle
from corpus.errors import InputError

from . import corrections, store
from .correcting.door import Correcting
from .outcomes import Kept, Outcome, Ready


def keep(db: sqlite3.Connection, ready: Ready, *, decided: Correcting | None) -> Kept | InputError:
    """Keep an article, what it speaks of, and over both what a person has put right.

    `decided` is the door to what was decided about entities, if anything was.
    """
    db.execute("SAVEPOINT article")
    try:
        return _keep(db, ready, decided)
    except UnicodeEncodeError:
        db.execute("ROLLBACK TO article")
        broken = "it holds half of a character"
        return InputError(ready.article.source, reason=broken, advice="save it as UTF-8 again")
    finally:
        db.execute("RELEASE article")


def _keep(db: sqlite3.Connection, ready: Ready, decided: Correcting | None) -> Kept:
    article, found = ready.article, ready.annotations
    laid = decided.lay(db, article, found) if decided else None
    kept = store.keep(db, article, laid.annotations if laid else found, digest=ready.digest)
    if kept.outcome is not Outcome.UNCHANGED:
        corrections.lay_over(db, kept.id)
        if decided and laid:
            decided.remember(db, kept.id, found, laid)
    if kept.outcome is Outcome.ADDED and ready.known:
        _mark(db, kept.id, ready.known)
    return kept


def _mark(db: sqlite3.Connection, article_id: int, known: KeptArticle) -> None:
    """Give a new article the marks and tags that it had in another library."""
    store.set_mark(db, article_id, mark="read", on=known.read)
    store.set_mark(db, article_id, mark="starred", on=known.starred)
    store.set_tags(db, article_id, known.tags)
