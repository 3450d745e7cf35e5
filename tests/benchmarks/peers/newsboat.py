"""newsboat's own search: what it asks of its cache when one types `/`, through Python's SQLite."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import process_time

from tests.benchmarks.articles import Written
from tests.benchmarks.peers.peer import SHOWN, Asked, Unable, stored

_TABLE = """
CREATE TABLE rss_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL,
    author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL,
    pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL,
    deleted INTEGER(1) NOT NULL DEFAULT 0
)
"""

_SEARCH = """
SELECT id, guid, title, author, url, pubDate, length(content), unread FROM rss_item
WHERE (title LIKE ? OR content LIKE ?) AND deleted = 0 ORDER BY pubDate DESC, id DESC
"""


class Newsboat:
    """It knows runs of letters only, not words, and gives the newest first."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._db = sqlite3.connect(folder / "cache.db")

    def build(self, news: Path, names: Path) -> float:
        self._db.execute(_TABLE)
        spent = 0.0
        for number, written in stored(news):
            start = process_time()
            self._insert(written, number)
            spent += process_time() - start
        start = process_time()
        self._db.commit()
        return spent + process_time() - start

    def open(self) -> None:
        self._db.execute("SELECT count(*) FROM rss_item").fetchone()

    def add(self, written: Written, number: int) -> None:
        self._insert(written, number)
        self._db.commit()

    def answer(self, asked: Asked) -> list[int]:
        if asked.way not in ("all", "typing", "phrase") or (asked.way == "all" and len(asked.words) > 1):
            raise Unable
        held = f"%{' '.join(asked.words)}%"
        return [row[0] - 1 for row in self._db.execute(_SEARCH, (held, held)).fetchall()[:SHOWN]]

    def _insert(self, written: Written, number: int) -> None:
        row = (number + 1, written.url, written.title, written.author, written.url, "", written.date)
        self._db.execute("INSERT INTO rss_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 0)", (*row, written.text))
