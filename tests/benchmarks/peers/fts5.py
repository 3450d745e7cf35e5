"""SQLite's own full-text index, with indexes of beginnings; and with trigrams, which forgive typos."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from tests.benchmarks.articles import Written
from tests.benchmarks.peers.peer import SHOWN, Asked, Unable, stored

_AT_ONCE = 5000


class Fts5:
    options = "prefix='1 2 3'"

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._db = sqlite3.connect(folder / "news.db", isolation_level=None)
        self._db.execute("PRAGMA journal_mode = wal")

    def build(self, news: Path, names: Path) -> float:
        self._db.execute(f"CREATE VIRTUAL TABLE news USING fts5(title, body, content='', {self.options})")
        self._db.execute("CREATE TABLE about (number INTEGER PRIMARY KEY, publisher TEXT, day TEXT)")
        spent = 0.0
        for number, written in stored(news):
            start = process_time()
            if number % _AT_ONCE == 0:
                self._db.execute("COMMIT" if number else "SELECT 1")
                self._db.execute("BEGIN")
            self._insert(written, number)
            spent += process_time() - start
        start = process_time()
        self._db.execute("COMMIT")
        self._db.execute("CREATE INDEX publishers ON about (publisher)")
        self._db.execute("CREATE INDEX days ON about (day)")
        return spent + process_time() - start

    def open(self) -> None:
        self._db.execute("SELECT count(*) FROM about").fetchone()

    def add(self, written: Written, number: int) -> None:
        self._db.execute("BEGIN")
        self._insert(written, number)
        self._db.execute("COMMIT")

    def answer(self, asked: Asked) -> list[int]:
        more, values = _condition(asked)
        found = self._db.execute(
            f"SELECT news.rowid - 1 FROM news {more} AND news MATCH ?"
            f" ORDER BY bm25(news, 2.5, 1.0) LIMIT {SHOWN}",
            (*values, self.match(asked)),
        )
        return [number for (number,) in found]

    def match(self, asked: Asked) -> str:
        quoted = [f'"{word}"' for word in asked.words]
        match asked.way:
            case "any":
                return " OR ".join(quoted)
            case "phrase":
                return f'"{" ".join(asked.words)}"'
            case "typing":
                return f"{' '.join(quoted)} *"
            case "all" | "publisher" | "dates":
                return " ".join(quoted)
            case _:
                raise Unable

    def _insert(self, written: Written, number: int) -> None:
        row = (number + 1, written.title, written.text)
        self._db.execute("INSERT INTO news (rowid, title, body) VALUES (?, ?, ?)", row)
        self._db.execute(
            "INSERT INTO about VALUES (?, ?, ?)", (number + 1, written.publisher, written.date[:10])
        )


class Trigrams(Fts5):
    """Finds what shares runs of three letters with what was asked, the most and rarest of them first."""

    options = "tokenize='trigram'"

    def match(self, asked: Asked) -> str:
        if asked.way not in ("fuzzy", "all"):
            raise Unable
        return " OR ".join(f'"{letters}"' for letters in dict.fromkeys(_runs(asked.words)))


def _condition(asked: Asked) -> tuple[str, tuple[str, ...]]:
    if asked.way == "publisher":
        return "JOIN about ON number = news.rowid WHERE publisher = ?", (asked.publisher,)
    if asked.way == "dates":
        return "JOIN about ON number = news.rowid WHERE day >= ?", (asked.after,)
    return "WHERE 1", ()


def _runs(words: tuple[str, ...]) -> Iterator[str]:
    for word in words:
        for start in range(len(word) - 2):
            yield word[start : start + 3]
