"""Keeping articles: an article, what it speaks of, and a row of the change log, all in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from corpus.article import Annotations, Article

from ..spoken_of import entities, topics
from ..sqlite.moments import moment_of
from ..sqlite.written import as_json as as_json
from ..sqlite.written import as_text as as_text
from . import annotated
from .outcomes import Kept, Outcome

_SAVE = """
INSERT INTO articles (source, digest, title, title_origin, moment, published, published_origin, updated,
                      authors, publisher, agency, section, dateline, url, language, accessed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
ON CONFLICT (source) DO UPDATE SET
    digest = ?2, title = ?3, title_origin = ?4, moment = ?5, published = ?6, published_origin = ?7,
    updated = ?8, authors = ?9, publisher = ?10, agency = ?11, section = ?12, dateline = ?13,
    url = ?14, language = ?15, accessed = ?16
RETURNING id
"""


def keep(
    db: sqlite3.Connection,
    article: Article,
    annotations: Annotations,
    *,
    digest: str,
    recorder: entities.Recorder,
) -> Kept:
    """Keep an article under its source; call it inside a transaction, and close the recorder at its end.

    A known source with another digest is replaced, and its number, read mark, star and tags stay.
    """
    source = as_text(article.source)
    known = db.execute("SELECT id, digest FROM articles WHERE source = ?", (source,)).fetchone()
    if known and known[1] == digest:
        return Kept(known[0], Outcome.UNCHANGED)
    if known:
        recorder.close()
        entities.withdraw(db, known[0])
        topics.withdraw(db, known[0])
    article_id = _save(db, article, digest)
    recorder.record(article_id, article, annotations)
    topics.record(db, article_id, annotations.topics)
    annotated.record(db, article_id, annotations)
    log_change(db, article_id)
    return Kept(article_id, Outcome.UPDATED if known else Outcome.ADDED)


def holds(db: sqlite3.Connection, source: str, digest: str) -> bool:
    """Say whether this source was kept with this digest."""
    found = db.execute(
        "SELECT 1 FROM articles WHERE source = ? AND digest = ?", (as_text(source), digest)
    ).fetchone()
    return found is not None


def count(db: sqlite3.Connection) -> int:
    """Count the articles, at the same cost for any number of them."""
    articles: int = db.execute("SELECT value FROM facts WHERE name = 'articles'").fetchone()[0]
    return articles


def count_copies(db: sqlite3.Connection) -> int:
    """Count the near copies, at the same cost for any number of them."""
    copies: int = db.execute("SELECT value FROM facts WHERE name = 'copies'").fetchone()[0]
    return copies


def identity(db: sqlite3.Connection) -> str:
    """Give what tells this library from every other."""
    name: str = db.execute("SELECT value FROM facts WHERE name = 'library'").fetchone()[0]
    return name


def engine(db: sqlite3.Connection) -> str:
    """Give the name of the engine that was chosen for the search index."""
    chosen = db.execute("SELECT value FROM facts WHERE name = 'engine'").fetchone()
    return chosen[0] if chosen else "whoosh"


def choose_engine(db: sqlite3.Connection, name: str) -> None:
    """Remember the engine for the search index."""
    db.execute("INSERT OR REPLACE INTO facts VALUES ('engine', ?)", (name,))


def is_corrected(db: sqlite3.Connection) -> bool:
    """Say whether a person ever decided anything about entities."""
    return db.execute("SELECT 1 FROM facts WHERE name = 'decisions'").fetchone() is not None


def log_change(db: sqlite3.Connection, article_id: int) -> None:
    """Say in the change log that the index must look at this article again; it has one row an article."""
    db.execute("INSERT OR REPLACE INTO changes (article_id) VALUES (?)", (article_id,))


def set_mark(db: sqlite3.Connection, article_id: int, *, mark: str, on: bool) -> bool:
    """Set the mark `read` or `starred`; say whether there is such an article."""
    changed = db.execute(f"UPDATE articles SET {mark} = ? WHERE id = ?", (on, article_id))
    return changed.rowcount > 0


def set_tags(db: sqlite3.Connection, article_id: int, tags: Iterable[str]) -> bool:
    """Replace an article's tags; say whether there is such an article."""
    if not db.execute("SELECT 1 FROM articles WHERE id = ?", (article_id,)).fetchone():
        return False
    db.execute("DELETE FROM tags WHERE article_id = ?", (article_id,))
    named = dict.fromkeys(tag.strip() for tag in tags if tag.strip())
    db.executemany("INSERT INTO tags VALUES (?, ?)", ((article_id, tag) for tag in named))
    return True


def _save(db: sqlite3.Connection, article: Article, digest: str) -> int:
    values = (
        as_text(article.source),
        digest,
        article.title,
        article.title_origin.value,
        moment_of(article.published),
        article.published,
        article.published_origin and article.published_origin.value,
        article.updated,
        as_json(article.authors),
        article.publisher,
        article.agency,
        article.section,
        article.dateline,
        article.url,
        article.language,
        article.accessed,
    )
    article_id: int = db.execute(_SAVE, values).fetchone()[0]
    db.execute(
        "INSERT OR REPLACE INTO texts VALUES (?, ?, ?)",
        (article_id, as_json(article.body), as_json(article.captions)),
    )
    return article_id
