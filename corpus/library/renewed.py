"""Putting what a newer version found in an article in the place of what an older one had found."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from corpus.article import Annotations, Article, KeptArticle

from .articles import annotated, shelf, store
from .correcting.door import Correcting
from .spoken_of import entities, topics


@dataclass(frozen=True, slots=True)
class Renewed:
    """A kept article as it was read, and what a newer version found in it."""

    kept: KeptArticle
    annotations: Annotations


def behind(db: sqlite3.Connection, version: str, *, after: int, limit: int) -> tuple[KeptArticle, ...]:
    """Give some articles beyond number `after` that an older version annotated."""
    ids = annotated.behind(db, version, after=after, limit=limit)
    return tuple(kept for article_id in ids if (kept := shelf.article(db, article_id)) is not None)


def renew(db: sqlite3.Connection, renewed: Renewed, *, decided: Correcting | None) -> bool:
    """Keep what was found anew, what a person has decided laid over it; call it inside a transaction.

    An article that was changed meanwhile, or is gone, is left as it is, and False says so.
    """
    article_id, found = renewed.kept.id, renewed.annotations
    now = shelf.article(db, article_id)
    if now is None or not _is_same(now.article, renewed.kept.article):
        return False
    laid = decided.lay(db, now.article, found) if decided else None
    entities.withdraw(db, article_id)
    topics.withdraw(db, article_id)
    entities.record(db, article_id, now.article, laid.annotations if laid else found)
    topics.record(db, article_id, found.topics)
    annotated.record(db, article_id, found)
    if decided and laid:
        decided.remember(db, article_id, found, laid)
    store.log_change(db, article_id)
    return True


def _is_same(one: Article, other: Article) -> bool:
    return (one.body, one.title, one.published) == (other.body, other.title, other.published)
