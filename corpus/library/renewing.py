"""The part of a library's door through which articles are annotated anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.article import KeptArticle

from .articles import store
from .sqlite.connections import Connections

if TYPE_CHECKING:
    from .correcting.door import Correcting
    from .renewed import Renewed


class Renewing:
    """Articles that an older version annotated. What a person has decided stays laid over what is found."""

    _connections: Connections

    @property
    def correcting(self) -> Correcting:
        """Where a person puts right who and what is spoken of."""
        raise NotImplementedError

    def count_behind(self, version: str) -> int:
        """Count the articles that a version older than this one annotated."""
        from .articles import annotated

        with self._connections.reading() as db:
            return annotated.count_behind(db, version)

    def articles_behind(self, version: str, *, after: int = 0, limit: int = 20) -> tuple[KeptArticle, ...]:
        """Give some articles beyond number `after` that an older version annotated, lowest numbers first."""
        from . import renewed

        with self._connections.reading() as db:
            return renewed.behind(db, version, after=after, limit=limit)

    def renew(self, articles: Iterable[Renewed], /) -> int:
        """Keep what was found anew, in one transaction; give the number of articles.

        One that was changed meanwhile, or is gone, is left as it is.
        """
        from .renewed import renew

        with self._connections.writing() as db:
            decided = self.correcting if store.is_corrected(db) else None
            return sum(renew(db, one, decided=decided) for one in articles)
