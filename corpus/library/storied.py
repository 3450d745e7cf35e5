"""The part of a library's door through which stories are found and asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .sqlite.connections import Connections

if TYPE_CHECKING:
    from .results import StoryLine, StoryPage


class Storied:
    """Stories: articles of one event. What is kept is sorted into them when `find_stories` is asked to."""

    _connections: Connections

    def find_stories(self, progress: Callable[[int, int], None] | None = None, *, rest: bool = True) -> int:
        """Find the stories of the articles kept since this was last done; give the number of those.

        Without the `rest`, a last few may wait for the next time; in a library that may only be read, all do.
        """
        if self._connections.read_only:
            return 0
        from .stories.assigning import find_stories

        return find_stories(self._connections, rest=rest, progress=progress)

    def story(self, story: int) -> StoryPage:
        """Give the page of a story. Raises NotInLibrary."""
        from .stories import pages

        with self._connections.reading() as db:
            return pages.page(db, story)

    def stories(self, *, limit: int = 100) -> tuple[StoryLine, ...]:
        """Give the stories in short, the one with the latest article first."""
        from .stories import pages

        with self._connections.reading() as db:
            return pages.lines(db, limit=limit)

    def story_of(self, article_id: int, /) -> StoryLine | None:
        """Give the story that an article is part of, in short, or None."""
        from .stories import pages

        with self._connections.reading() as db:
            found = pages.story_of(db, article_id)
            return None if found is None else pages.line(db, found)

    def keep_apart(self, article_id: int) -> None:
        """Take an article out of its story for good. Raises NotInLibrary where it is in none."""
        from .stories import keeping_apart

        with self._connections.writing() as db:
            keeping_apart.keep_apart(db, article_id)

    def let_together(self, article_id: int) -> None:
        """Let an article that was taken out of a story be part of it again. Raises NotInLibrary."""
        from .stories import keeping_apart

        with self._connections.writing() as db:
            keeping_apart.let_together(db, article_id)
