"""The library: the one door to all that is kept.

Only what the first list of articles needs is imported with it, and the rest where it is first asked for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from corpus.article import Annotations, Article, KeptArticle, Kind
from corpus.errors import InputError, LibraryError, NotInLibrary

from .articles import shelf, store
from .asking import Asking
from .decisions import Decisions
from .following import Following
from .renewing import Renewing
from .sqlite.connections import Connections
from .storied import Storied

if TYPE_CHECKING:
    from .articles.outcomes import Kept, Ready
    from .correcting.door import Correcting
    from .portraits.portraits import Portrait
    from .results import (
        BackedUp,
        CaughtUp,
        EntityPage,
        Finding,
        Passage,
        Restored,
        Suggestion,
        TopicPage,
    )
    from .tools import Tools

_NEWEST = 5
"""Stories, the newest, that a jump for no text gives before the topics mentioned most."""

Progress = Callable[[int, int], None]
"""Called with how many are done, and of how many."""

STORE = "library.db"
"""The store's file in the library's folder."""


class Library(Renewing, Asking, Decisions, Following, Storied):
    """Everything a reader keeps, in one folder: articles, what they speak of, and the way to find them.

    Any thread may use it. Opening one creates the folder (private to its owner) where there is none; raises
    LibraryError if that cannot be done, if the store is damaged, or if a newer program wrote it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"{folder}: no library can be made there ({error.strerror});"
                " choose another folder with --library"
            ) from error
        self._connections = Connections(folder / STORE)
        self._starting = threading.Lock()
        self._started: Tools | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store's file; nothing else may be asked of this library afterwards."""
        self._connections.close()

    def count(self) -> int:
        """Count the articles."""
        with self._connections.reading() as db:
            return store.count(db)

    def keep(self, article: Article, annotations: Annotations, *, digest: str) -> Kept:
        """Keep an article and what it speaks of, in one transaction with its row of the change log.

        What a person has put right stays right. Raises InputError if it holds what no text can hold.
        """
        from .articles.outcomes import Ready

        (kept,) = self.keep_all([Ready(article, annotations, digest)])
        if isinstance(kept, InputError):
            raise kept
        return kept

    def keep_all(self, articles: Iterable[Ready], /) -> tuple[Kept | InputError, ...]:
        """Keep articles as `keep` does, all in one transaction.

        One that cannot be kept is answered by the error, and the others are kept.
        """
        from .keeping import keep_all

        with self._connections.writing() as db:
            decided = self.correcting if store.is_corrected(db) else None
            return keep_all(db, tuple(articles), decided=decided)

    def holds(self, source: str, digest: str) -> bool:
        """Say whether this source is kept with this digest, so that reading it again would change nothing."""
        with self._connections.reading() as db:
            return store.holds(db, source, digest)

    def article(self, article_id: int, /) -> KeptArticle:
        """Give an article with all it speaks of. Raises NotInLibrary."""
        with self._connections.reading() as db:
            found = shelf.article(db, article_id)
        if found is None:
            raise NotInLibrary(f"the library has no article {article_id}; `dateline list` shows the numbers")
        return found

    def passages(self, article: Article, words: Sequence[str]) -> tuple[Passage, ...]:
        """Give where the article's body, captions and headline hold what a search matched."""
        from .finding import snippets

        return snippets.passages(article, words)

    def catch_up(self, progress: Progress | None = None) -> CaughtUp:
        """Bring the search index up to what is kept, unless another process is writing it.

        Bare family names are given to their holders first, where what came has changed who those are. In a
        library that may only be read, nothing is done, and what has been indexed is found.
        """
        from .engines.catching_up import catch_up
        from .results import CaughtUp
        from .spoken_of import standing

        if self._connections.read_only:
            return CaughtUp(indexed=0)
        standing.settle(self._connections)
        return catch_up(self._connections, self._tools.index, progress=progress)

    def reindex(self, progress: Progress | None = None, *, engine: str | None = None) -> int:
        """Build the search index anew, by another `engine` from now on if one is named.

        Gives the number of its articles. Raises LibraryError.
        """
        from .engines.catching_up import rebuild, switch

        if engine is None:
            done = rebuild(self._connections, self._tools.index, progress=progress)
        else:
            done = switch(self._connections, self._tools.index, engine, self.folder, progress=progress)
            self._started = None
        if done is None:
            raise LibraryError(
                f"{self.folder}: another Dateline is writing the index; try again when it has finished"
            )
        return done

    def warm(self) -> bool:
        """Load what searching and jumping need; call it off the thread that paints.

        False if the index has turned out to be damaged, so that the next catching up builds it anew.
        """
        self.load_names()
        return self._tools.search.warm()

    def load_names(self) -> None:
        """Load the names that jumping needs, or those that have come since; first what is spoken of most."""
        sorts = (self._tools.names, self._tools.topics, self._tools.stories)
        for names in sorts:
            names.load_foremost()
        for names in sorts:
            names.load()

    def jump(
        self,
        text: str,
        *,
        kinds: frozenset[Kind] | None = None,
        topics: bool = False,
        limit: int = 20,
        typing: bool = False,
    ) -> tuple[Suggestion, ...]:
        """Find entities by any of their names (or topics and stories), best first, wrong letters forgiven.

        `kinds` narrows it to some kinds of entity. For no text, those mentioned most. `typing` waits for no
        names that are still to be loaded, but for those of what is spoken of most.
        """
        if not topics:
            return self._tools.names.jump(text, kinds=kinds, limit=limit, hurry=typing)
        most = limit if text.strip() else _NEWEST
        stories = self._tools.stories.jump(text, kinds=kinds, limit=most, hurry=typing)
        found = (*stories, *self._tools.topics.jump(text, kinds=kinds, limit=limit, hurry=typing))
        return tuple(sorted(found, key=lambda suggestion: -suggestion.score)[:limit])

    def entity(self, key: str, *, in_short: bool = False) -> EntityPage:
        """Give the page of an entity, or of what it became. Raises NotInLibrary.

        `in_short`: without whom it appears with and what it said, which takes longest.
        """
        from .portraits import pages

        with self._connections.reading() as db:
            if store.is_corrected(db) and not pages.holds(db, key):
                key = self.correcting.became(key)
            return pages.entity(db, key, in_short=in_short)

    def portrait(self, key: str) -> Portrait:
        """Give what articles tell of an entity beside naming it: roles, months, what was said of it."""
        from .portraits import portraits

        with self._connections.reading() as db:
            return portraits.portrait(db, key)

    def topic(self, name: str, *, in_short: bool = False) -> TopicPage:
        """Give the page of a topic; `in_short` only its articles. Raises NotInLibrary."""
        from .portraits import pages

        with self._connections.reading() as db:
            return pages.topic(db, name, in_short=in_short)

    def family_name(self, full_name: str, /) -> str | None:
        """Give the word of a person's name by which articles call the person; None if they do not tell."""
        from .portraits.family_names import family_name_seen

        with self._connections.reading() as db:
            return family_name_seen(db, full_name)

    def back_up(self, target: Path) -> BackedUp:
        """Copy the store into a file, or into a new one in a folder, while others read and write.

        Raises LibraryError; nothing is left half made.
        """
        from .backups import back_up

        return back_up(self._connections, target)

    @staticmethod
    def restore(folder: Path, *, backup: Path) -> Restored:
        """Put a backup in the place of a library, open nowhere, whose store is set aside.

        Raises LibraryError; nothing has changed then.
        """
        from .backups import restore

        return restore(backup, into=folder / STORE)

    def check(self) -> tuple[Finding, ...]:
        """Look the library over, its index too, and say what is sound and what is not."""
        from .checks import check

        return tuple(check(self.folder, self._connections, self._tools.index))

    @cached_property
    def correcting(self) -> Correcting:
        """Where a person puts right who and what is spoken of."""
        from .correcting.door import Correcting

        return Correcting(self._connections, find=self._find, jump=self.jump)

    @property
    def _tools(self) -> Tools:
        if self._started is not None:
            return self._started
        # Whoosh and numpy take longer to import than a library takes to open: they wait until needed.
        from .tools import Tools

        with self._starting:
            if self._started is None:
                self._started = Tools(self.folder, self._connections)
            return self._started
