"""The tables of stories: a migration of the store, and like it never edited once released.

Words are kept by number (see `traits`); kinships and what is kept apart stand in both directions. What a
person has kept apart refers to no row: an article that is forgotten and imported again finds it.
"""

from __future__ import annotations

STORY_TABLES = """
CREATE TABLE traits (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    day INTEGER,
    words BLOB NOT NULL,
    sketch BLOB NOT NULL
);
CREATE TABLE telling (word INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TABLE telling_words (
    word INTEGER NOT NULL, day INTEGER NOT NULL, article_id INTEGER NOT NULL,
    PRIMARY KEY (word, day, article_id)
) WITHOUT ROWID;
CREATE TABLE kinships (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL,
    kinship REAL NOT NULL,
    copied INTEGER NOT NULL,
    PRIMARY KEY (article_id, other_id)
) WITHOUT ROWID;

CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    articles INTEGER NOT NULL
);
CREATE TABLE story_names (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    folded TEXT NOT NULL
);
CREATE INDEX story_names_by_story ON story_names (story_id);
CREATE TABLE story_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories (id)
);
CREATE INDEX story_articles_by_story ON story_articles (story_id);
CREATE TABLE copies (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    original_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
);
CREATE INDEX copies_by_original ON copies (original_id);

CREATE TABLE kept_apart (
    source TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (source, other)
) WITHOUT ROWID;
"""

# Copies are counted as articles are: a list without them asks how many there are before its first page.
COUNT_OF_COPIES = """
INSERT INTO facts SELECT 'copies', count(*) FROM copies;
CREATE TRIGGER copy_added AFTER INSERT ON copies
    BEGIN UPDATE facts SET value = value + 1 WHERE name = 'copies'; END;
CREATE TRIGGER copy_gone AFTER DELETE ON copies
    BEGIN UPDATE facts SET value = value - 1 WHERE name = 'copies'; END;
"""

# How many articles hold a word is counted now and then, all words at once, and kept as two runs of numbers.
WORD_COUNTS = """
DROP TABLE telling;
CREATE TABLE word_counts (articles INTEGER NOT NULL, words BLOB NOT NULL, holding BLOB NOT NULL);
ALTER TABLE traits ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX traits_uncounted ON traits (article_id) WHERE NOT counted;
"""

# A near copy is compared with nothing: the article it is folded under is compared for it.
FOLDED = """
DELETE FROM kinships;
ALTER TABLE kinships DROP COLUMN copied;
CREATE TABLE folded (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    under INTEGER NOT NULL
);
CREATE INDEX folded_by_under ON folded (under, article_id);
"""
