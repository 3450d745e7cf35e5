"""The store's tables and how an older store becomes a newer one.

A store's version is SQLite's `user_version`: the number of migrations it has been through. A migration that
has been released is never edited; a change of mind is a further migration.
"""

from __future__ import annotations

import os
import sqlite3

from corpus.errors import LibraryError

from .known_values import KNOWN_VALUES
from .orders import ORDER_INDEXES
from .story_tables import COUNT_OF_COPIES, FOLDED, STORY_TABLES, WORD_COUNTS

_FIRST = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO facts VALUES ('articles', 0);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    title TEXT, title_origin TEXT NOT NULL,
    moment TEXT NOT NULL,
    published TEXT, published_origin TEXT, updated TEXT,
    authors TEXT NOT NULL,
    publisher TEXT, agency TEXT, section TEXT, dateline TEXT, url TEXT, language TEXT,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX articles_in_order ON articles (moment DESC, id);
CREATE TRIGGER article_added AFTER INSERT ON articles
    BEGIN UPDATE facts SET value = value + 1 WHERE name = 'articles'; END;
CREATE TRIGGER article_gone AFTER DELETE ON articles
    BEGIN UPDATE facts SET value = value - 1 WHERE name = 'articles'; END;

CREATE TABLE texts (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    captions TEXT NOT NULL
);
CREATE TABLE tags (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (article_id, tag)
) WITHOUT ROWID;
CREATE INDEX tags_by_name ON tags (tag);

CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    family TEXT,
    mentions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX entities_by_family ON entities (family) WHERE family IS NOT NULL;
CREATE INDEX entities_by_mentions ON entities (mentions DESC, id);

CREATE TABLE names (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    shown INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL DEFAULT 0,
    UNIQUE (entity_id, name)
);

CREATE TABLE appearances (
    entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    mentions INTEGER NOT NULL,
    name_id INTEGER NOT NULL REFERENCES names (id),
    PRIMARY KEY (entity_id, article_id)
) WITHOUT ROWID;
CREATE INDEX appearances_by_article ON appearances (article_id);

CREATE TABLE mentions (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    paragraph INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    name_id INTEGER NOT NULL REFERENCES names (id),
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE quotes (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    paragraph INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT,
    entity_id INTEGER REFERENCES entities (id),
    kind TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX quotes_by_entity ON quotes (entity_id) WHERE entity_id IS NOT NULL;

CREATE TABLE topics (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    folded TEXT NOT NULL,
    mentions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX topics_by_articles ON topics (articles DESC, id);
CREATE TABLE article_topics (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    topic_id INTEGER NOT NULL REFERENCES topics (id),
    spans TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX article_topics_by_topic ON article_topics (topic_id);

CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL UNIQUE
);
"""

# Both are kept by source and refer to no row: an article that is forgotten and imported again finds them.
_SECOND = """
CREATE TABLE corrections (
    source TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    made TEXT NOT NULL,
    found TEXT NOT NULL,
    origin TEXT,
    PRIMARY KEY (source, field)
) WITHOUT ROWID;

CREATE TABLE citations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    style TEXT NOT NULL,
    text TEXT NOT NULL,
    made TEXT NOT NULL
);
"""

_THIRD = """
ALTER TABLE articles ADD COLUMN accessed TEXT;
CREATE INDEX names_by_folded ON names (folded);
"""

# A bare family name may stand for the one person who holds it; see `standing`.
_BARE_NAMES = """
ALTER TABLE entities ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entities ADD COLUMN bare TEXT;
ALTER TABLE entities ADD COLUMN stands_for INTEGER REFERENCES entities (id);
CREATE INDEX entities_by_bare ON entities (bare) WHERE bare IS NOT NULL;
CREATE INDEX entities_by_stand ON entities (stands_for) WHERE stands_for IS NOT NULL;
CREATE TABLE unsettled (family TEXT PRIMARY KEY) WITHOUT ROWID;
UPDATE entities SET own = mentions;
UPDATE entities SET bare = trim(pad(name)) WHERE kind = 'PERSON' AND key LIKE '%?';
INSERT INTO unsettled SELECT DISTINCT bare FROM entities WHERE bare IS NOT NULL;
"""

# Decisions on entities speak of keys and words; what they changed refers to articles, and goes with them.
_ENTITY_CORRECTIONS = """
CREATE TABLE entity_corrections (
    subject TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    line TEXT NOT NULL,
    made TEXT NOT NULL
);
CREATE TABLE entity_changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    step INTEGER NOT NULL,
    subject TEXT NOT NULL,
    before TEXT,
    after TEXT
);
CREATE INDEX entity_changes_by_step ON entity_changes (step);
CREATE TABLE found_annotations (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    found TEXT NOT NULL
);
CREATE TABLE corrected_articles (
    subject TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (subject, article_id)
) WITHOUT ROWID;
CREATE INDEX corrected_articles_by_article ON corrected_articles (article_id);
"""

_FEEDS = """
CREATE TABLE feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    title TEXT,
    folders TEXT NOT NULL,
    etag TEXT, last_modified TEXT,
    refreshed TEXT, due TEXT,
    failure TEXT, failures INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    full_text INTEGER NOT NULL
);
CREATE TABLE truncated (article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE);
"""

_SAVED_SEARCHES = """
CREATE TABLE saved_searches (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    query TEXT NOT NULL
) WITHOUT ROWID;
"""

# Its figures, and the version of the program that annotated it; one that is not here was never told.
_ANNOTATED = """
CREATE TABLE annotated (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    figures TEXT NOT NULL
);
CREATE INDEX annotated_by_version ON annotated (version);
"""

MIGRATIONS: tuple[str, ...] = (
    _FIRST,
    _SECOND,
    _THIRD,
    _BARE_NAMES,
    _ENTITY_CORRECTIONS,
    _FEEDS,
    STORY_TABLES,
    KNOWN_VALUES,
    _SAVED_SEARCHES,
    _ANNOTATED,
    COUNT_OF_COPIES,
    WORD_COUNTS,
    ORDER_INDEXES,
    FOLDED,
)
"""What takes a store from version n to n + 1, in order."""


def migrate(db: sqlite3.Connection, *, name: str) -> None:
    """Bring the store up to the newest version, in one transaction; `name` is the file, for messages.

    Raises LibraryError if a newer program wrote it, or another one.
    """
    if version_of(db, name) == len(MIGRATIONS):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(db, name)
        for migration in MIGRATIONS[version:]:
            for statement in _statements(migration):
                db.execute(statement)
        if version == 0:
            name_anew(db)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def version_of(db: sqlite3.Connection, name: str) -> int:
    """Give how many migrations a store has been through, 0 for an empty one; `name` is the file.

    Raises LibraryError if a newer program wrote it, or another one.
    """
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and db.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise LibraryError(
            f"{name} is another program's database, which Dateline leaves as it is;"
            " choose another folder with --library"
        )
    if version > len(MIGRATIONS):
        raise LibraryError(
            f"{name} was written by a newer Dateline (store version {version}, this one knows "
            f"{len(MIGRATIONS)}); install the newer version, or choose another library with --library"
        )
    return version


def name_anew(db: sqlite3.Connection) -> None:
    """Give the store a name that no other has: no index but one built from now on is taken for its own."""
    db.execute("INSERT OR REPLACE INTO facts VALUES ('library', ?)", (os.urandom(16).hex(),))


def _statements(script: str) -> list[str]:
    """Split a script at its semicolons, keeping triggers whole; `executescript` would commit halfway."""
    statements, pending = [], ""
    for piece in script.split(";"):
        pending += piece + ";"
        if sqlite3.complete_statement(pending):
            statements.append(pending.strip())
            pending = ""
    return [statement for statement in statements if statement != ";"]
