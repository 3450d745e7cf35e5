"""A list of articles of any length that is read a page at a time.

The list is what it was when it was asked for: articles kept since are not in it. All articles are walked
along an index of the store, so the first page costs the same in any library; only a leap into the middle of a
long list (and any filtered list) needs its article numbers, which are then kept as an array.
"""

from __future__ import annotations

import sqlite3
import threading
from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence

from ..articles import store
from ..rows import ArticleRow, Listing
from ..sqlite.connections import Connections
from ..sqlite.orders import IN_ORDER as IN_ORDER

PAGE = 128
"""Rows read at a time."""

_PAGES_KEPT = 24

ROW = """articles.id, title, published, publisher, read, starred,
    (SELECT original_id FROM copies WHERE copies.article_id = articles.id),
    (SELECT count(*) FROM copies WHERE copies.original_id = articles.id)"""
WIDTH = 8
"""Columns of `ROW`."""
_OF_ONE_TEXT = f"""
WITH original AS (SELECT coalesce((SELECT original_id FROM copies WHERE article_id = ?1), ?1) AS id)
SELECT {ROW} FROM articles
WHERE articles.id IN (SELECT id FROM original UNION
    SELECT article_id FROM copies WHERE original_id IN (SELECT id FROM original))
ORDER BY articles.id IN (SELECT article_id FROM copies), {IN_ORDER}
"""
_NO_COPY = "NOT EXISTS (SELECT 1 FROM copies WHERE copies.article_id = articles.id)"


def row(values: Sequence[object]) -> ArticleRow:
    """Make a row of the columns `ROW`."""
    article_id, title, published, publisher, read, starred, copy_of, copies = values
    return ArticleRow(
        id=article_id,  # type: ignore[arg-type]
        title=title,  # type: ignore[arg-type]
        published=published,  # type: ignore[arg-type]
        publisher=publisher,  # type: ignore[arg-type]
        read=bool(read),
        starred=bool(starred),
        copy_of=copy_of,  # type: ignore[arg-type]
        copies=copies,  # type: ignore[arg-type]
    )


def rows(db: sqlite3.Connection, ids: Sequence[int]) -> list[ArticleRow]:
    """Give the rows of these articles in this order, without those that are gone."""
    marks = ",".join("?" * len(ids))
    found = {
        values[0]: row(values)
        for values in db.execute(f"SELECT {ROW} FROM articles WHERE id IN ({marks})", ids)
    }
    return [found[article_id] for article_id in ids if article_id in found]


def without_copies(db: sqlite3.Connection, ids: Sequence[int]) -> array[int]:
    """Leave out near copies of which the original is listed too."""
    copies = dict(db.execute("SELECT article_id, original_id FROM copies"))
    there = set(ids) if copies else set()
    return array("q", (article_id for article_id in ids if copies.get(article_id) not in there))


def of_one_text(db: sqlite3.Connection, article_id: int) -> tuple[ArticleRow, ...]:
    """Give the original and all near copies of a text that more than one article has, else nothing."""
    found = tuple(map(row, db.execute(_OF_ONE_TEXT, (article_id,))))
    return found if len(found) > 1 else ()


class ListingOfIds(Listing):
    """Articles whose numbers are known, in their order."""

    def __init__(self, connections: Connections, ids: Iterable[int]) -> None:
        self._connections = connections
        self._ids = array("q", ids)
        self._pages = _Pages()

    def __len__(self) -> int:
        return len(self._ids)

    def row(self, position: int) -> ArticleRow:
        """Give the row at `position`, from 0. Raises IndexError past the end."""
        if not 0 <= position < len(self._ids):
            raise IndexError(position)
        number, place = divmod(position, PAGE)
        page = self._pages.get(number) or self._pages.keep(number, self._read(number))
        return page[place]

    def position(self, article_id: int) -> int | None:
        """Say where the article stands in this list, or None if it is not in it."""
        try:
            return self._ids.index(article_id)
        except ValueError:
            return None

    def forget(self, article_id: int) -> None:
        """Read this article's row again when next asked: its state has changed."""
        self._pages.forget(article_id)

    def _read(self, number: int) -> list[ArticleRow]:
        ids = self._ids[number * PAGE : (number + 1) * PAGE].tolist()
        with self._connections.reading() as db:
            found = {line.id: line for line in rows(db, ids)}
        return [found.get(article_id) or _gone(article_id) for article_id in ids]


class ListingOfAll(Listing):
    """Every article, newest first; those without a date last, as they were imported.

    If it is `folded`, near copies are not in it: whoever opens their originals learns of them.
    """

    def __init__(self, connections: Connections, *, folded: bool = False) -> None:
        self._connections = connections
        self._is_folded = folded
        self._only = f"id <= ? AND {_NO_COPY}" if folded else "id <= ?"
        self._pages = _Pages()
        self._starts: dict[int, tuple[str, int]] = {}
        self._leapt: ListingOfIds | None = None
        with connections.reading() as db:
            self._length = store.count(db) - (store.count_copies(db) if folded else 0)
            self._newest: int = db.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0]

    def __len__(self) -> int:
        return self._length

    def row(self, position: int) -> ArticleRow:
        """Give the row at `position`, from 0. Raises IndexError past the end."""
        if not 0 <= position < self._length:
            raise IndexError(position)
        number, place = divmod(position, PAGE)
        page = self._pages.get(number)
        if page is None:
            if self._leapt is None and number and number not in self._starts:
                self._leapt = self._leap()
            if self._leapt is not None:
                return self._leapt.row(position) if position < len(self._leapt) else _gone(0)
            page = self._pages.keep(number, self._walk(number))
        return page[place] if place < len(page) else _gone(0)

    def position(self, article_id: int) -> int | None:
        """Say where the article stands in this list, a folded copy with its original, or None."""
        if self._is_folded:
            article_id = self._original(article_id)
        if (position := self._pages.position(article_id)) is not None:
            return position
        if self._leapt is None:
            self._leapt = self._leap()
        return self._leapt.position(article_id)

    def forget(self, article_id: int) -> None:
        """Read this article's row again when next asked: its state has changed."""
        self._pages.forget(article_id)
        if self._leapt is not None:
            self._leapt.forget(article_id)

    def _walk(self, number: int) -> list[ArticleRow]:
        """Read a page that follows one already read, or the first."""
        where, after = self._only, tuple[object, ...]()
        if number:
            # Two ranges in one row comparison would need both columns in the same direction.
            where += " AND moment <= ? AND (moment < ? OR id > ?)"
            moment, last = self._starts[number]
            after = (moment, moment, last)
        with self._connections.reading() as db:
            found = db.execute(
                f"SELECT {ROW}, moment FROM articles WHERE {where} ORDER BY {IN_ORDER} LIMIT {PAGE}",
                (self._newest, *after),
            ).fetchall()
        if found:
            self._starts[number + 1] = (found[-1][-1], found[-1][0])
        return [row(values[:-1]) for values in found]

    def _leap(self) -> ListingOfIds:
        with self._connections.reading() as db:
            ids = db.execute(
                f"SELECT id FROM articles WHERE {self._only} ORDER BY {IN_ORDER}", (self._newest,)
            )
            return ListingOfIds(self._connections, (article_id for (article_id,) in ids))

    def _original(self, article_id: int) -> int:
        with self._connections.reading() as db:
            found = db.execute(
                "SELECT original_id FROM copies WHERE article_id = ?", (article_id,)
            ).fetchone()
        return found[0] if found else article_id


class _Pages:
    """The pages last looked at."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        # The screens ask from one thread, the command line and workers from others.
        self._lock = threading.Lock()

    def get(self, number: int) -> list[ArticleRow] | None:
        with self._lock:
            page = self._kept.get(number)
            if page is not None:
                self._kept.move_to_end(number)
            return page

    def keep(self, number: int, page: list[ArticleRow]) -> list[ArticleRow]:
        with self._lock:
            self._kept[number] = page
            while len(self._kept) > _PAGES_KEPT:
                self._kept.popitem(last=False)
        return page

    def position(self, article_id: int) -> int | None:
        with self._lock:
            for number, page in self._kept.items():
                for place, line in enumerate(page):
                    if line.id == article_id:
                        return number * PAGE + place
        return None

    def forget(self, article_id: int) -> None:
        with self._lock:
            for number, page in tuple(self._kept.items()):
                if any(line.id == article_id for line in page):
                    del self._kept[number]


def _gone(article_id: int) -> ArticleRow:
    """A row for an article that has been deleted since the list was made."""
    return ArticleRow(id=article_id, title=None, published=None, publisher=None, read=True, starred=False)
