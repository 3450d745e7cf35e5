"""Keeping articles in one transaction: each with all that belongs to it, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from corpus.article import KeptArticle
from corpus.errors import InputError

from .articles import store
from .articles.outcomes import Kept, Outcome, Ready
from .correcting.door import Correcting
from .personal import corrections
from .spoken_of.entities import Recorder


def keep_all(
    db: sqlite3.Connection, articles: Sequence[Ready], *, decided: Correcting | None
) -> tuple[Kept | InputError, ...]:
    """Keep articles, what they speak of, and over both what a person has put right.

    `decided` is the door to what was decided about entities, if anything was.
    """
    if not decided:
        with suppress(UnicodeEncodeError), _undone_by_error(db):
            recorder = Recorder(db)
            kept = tuple(_keep(db, ready, None, recorder) for ready in articles)
            recorder.close()
            return kept
    return tuple(_keep_alone(db, ready, decided) for ready in articles)


def _keep_alone(db: sqlite3.Connection, ready: Ready, decided: Correcting | None) -> Kept | InputError:
    try:
        with _undone_by_error(db):
            recorder = Recorder(db)
            kept = _keep(db, ready, decided, recorder)
            recorder.close()
            return kept
    except UnicodeEncodeError:
        broken = "it holds half of a character"
        return InputError(ready.article.source, reason=broken, advice="save it as UTF-8 again")


@contextmanager
def _undone_by_error(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("SAVEPOINT articles")
    try:
        yield
    except UnicodeEncodeError:
        db.execute("ROLLBACK TO articles")
        raise
    finally:
        db.execute("RELEASE articles")


def _keep(db: sqlite3.Connection, ready: Ready, decided: Correcting | None, recorder: Recorder) -> Kept:
    article, found = ready.article, ready.annotations
    laid = decided.lay(db, article, found) if decided else None
    annotations = laid.annotations if laid else found
    kept = store.keep(db, article, annotations, digest=ready.digest, recorder=recorder)
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
