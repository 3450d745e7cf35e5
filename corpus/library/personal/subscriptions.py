"""The feeds that a reader follows: what is remembered of each, and which articles came cut short."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

_COLUMNS = (
    "url, address, title, folders, etag, last_modified, refreshed, due, failure, failures, gone, full_text"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A feed that is followed, and how it went so far. Moments are ISO 8601 in UTC.

    `url` is the address or file that was given, which its articles' sources begin with for ever; `address`
    is where it is now. `due` is when to ask next, `failure` why the last time brought nothing, `failures` how
    often running; `gone` feeds are asked no more. `full_text`: entries that come cut short are completed
    from their pages.
    """

    url: str
    address: str
    title: str | None = None
    folders: tuple[str, ...] = ()
    etag: str | None = None
    last_modified: str | None = None
    refreshed: str | None = None
    due: str | None = None
    failure: str | None = None
    failures: int = 0
    gone: bool = False
    full_text: bool = False


def add(db: sqlite3.Connection, feed: Subscription) -> bool:
    """Follow a feed; say whether it was not followed yet."""
    added = db.execute(
        f"INSERT OR IGNORE INTO feeds ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(feed)
    )
    return added.rowcount > 0


def update(db: sqlite3.Connection, feed: Subscription) -> bool:
    """Remember how a feed fares now, if it still is followed; say whether it is."""
    changed = db.execute(
        f"UPDATE feeds SET ({_COLUMNS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE url = ?1", _row(feed)
    )
    return changed.rowcount > 0


def remove(db: sqlite3.Connection, url: str) -> bool:
    """Follow a feed no longer; say whether it was followed."""
    return db.execute("DELETE FROM feeds WHERE url = ?", (url,)).rowcount > 0


def every(db: sqlite3.Connection) -> Iterator[Subscription]:
    """Give all feeds in the order in which they were added."""
    for row in db.execute(f"SELECT {_COLUMNS} FROM feeds ORDER BY id"):
        url, address, title, folders, *between, gone, full_text = row
        etag, last_modified, refreshed, due, failure, failures = between
        yield Subscription(
            url=url,
            address=address,
            title=title,
            folders=tuple(json.loads(folders)),
            etag=etag,
            last_modified=last_modified,
            refreshed=refreshed,
            due=due,
            failure=failure,
            failures=failures,
            gone=bool(gone),
            full_text=bool(full_text),
        )


def set_truncated(db: sqlite3.Connection, article_id: int, *, truncated: bool) -> None:
    """Remember whether an article came cut short."""
    if truncated:
        db.execute("INSERT OR IGNORE INTO truncated VALUES (?)", (article_id,))
    else:
        db.execute("DELETE FROM truncated WHERE article_id = ?", (article_id,))


def is_truncated(db: sqlite3.Connection, article_id: int) -> bool:
    """Say whether an article came cut short and still is."""
    found = db.execute("SELECT 1 FROM truncated WHERE article_id = ?", (article_id,)).fetchone()
    return found is not None


def _row(feed: Subscription) -> tuple[object, ...]:
    return (
        feed.url,
        feed.address,
        feed.title,
        json.dumps(feed.folders, ensure_ascii=False),
        feed.etag,
        feed.last_modified,
        feed.refreshed,
        feed.due,
        feed.failure,
        feed.failures,
        feed.gone,
        feed.full_text,
    )
