"""The part of a library's door that has to do with feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.errors import NotInLibrary

from .sqlite.connections import Connections

if TYPE_CHECKING:
    from .personal.subscriptions import Subscription


class Following:
    """Which feeds a reader follows; the articles they bring are articles like all others."""

    _connections: Connections

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Give the feeds that are followed, in the order in which they were added."""
        from .personal import subscriptions

        with self._connections.reading() as db:
            return tuple(subscriptions.every(db))

    def subscribe(self, feed: Subscription) -> bool:
        """Follow a feed; False if it is followed already, and then nothing changes."""
        from .personal import subscriptions

        with self._connections.writing() as db:
            return subscriptions.add(db, feed)

    def unsubscribe(self, url: str) -> None:
        """Follow a feed no longer; what it brought stays. Raises NotInLibrary."""
        from .personal import subscriptions

        with self._connections.writing() as db:
            known = subscriptions.remove(db, url)
        if not known:
            raise NotInLibrary(f"no feed {url} is followed; `dateline feeds list` shows those that are")

    def note(self, feed: Subscription) -> None:
        """Remember how a feed fares, unless it has been removed meanwhile."""
        from .personal import subscriptions

        with self._connections.writing() as db:
            subscriptions.update(db, feed)

    def set_truncated(self, article_id: int, truncated: bool) -> None:
        """Remember whether an article came cut short."""
        from .personal import subscriptions

        with self._connections.writing() as db:
            subscriptions.set_truncated(db, article_id, truncated=truncated)

    def is_truncated(self, article_id: int) -> bool:
        """Say whether an article came cut short and has not been completed since."""
        from .personal import subscriptions

        with self._connections.reading() as db:
            return subscriptions.is_truncated(db, article_id)

    def digest(self, source: str) -> str | None:
        """Give the digest that what is kept of a source had; None if nothing is."""
        with self._connections.reading() as db:
            found = db.execute("SELECT digest FROM articles WHERE source = ?", (source,)).fetchone()
        return found[0] if found else None
