"""The page of a story."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from corpus.errors import DatelineError
from corpus.library import Library
from tui.commands import bindings
from tui.hints import Hint
from tui.screens.page import Page, PageScreen
from tui.widgets.story_lines import story_column
from tui.widgets.targets import OpenArticle

_HINTS: tuple[Hint, ...] = (
    *(("next-section", "next section"), ("cite-all", "cite all")),
    *(("keep-apart", "not this story"), ("undo", "undo"), ("back:h", "back")),
)


class StoryScreen(PageScreen):
    """Shows all the library knows of the story with this number."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("keep-apart", "undo")

    def __init__(self, library: Library, story: int) -> None:
        super().__init__(library)
        self._story = story
        self._kept_apart: list[int] = []

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys to name at the foot."""
        return _HINTS

    def read(self) -> Page:
        """Ask for the story. Raises DatelineError."""
        page = self.library.story(self._story)
        return Page(
            page.line.name,
            lambda width, unfolded: story_column(page, width, unfolded=unfolded),
            tuple(one.article.id for one in page.articles),
        )

    def action_keep_apart(self) -> None:
        """Take the article under the cursor out of the story for good."""
        target = self.list.target
        if not isinstance(target, OpenArticle):
            return
        try:
            self.library.keep_apart(target.id)
        except DatelineError as error:
            self.notify(str(error), markup=False)
            return
        self._kept_apart.append(target.id)
        self.notify("Taken out of this story", markup=False)
        self._load()

    def action_undo(self) -> None:
        """Let the article last taken out be part of the story again."""
        if not self._kept_apart:
            self.notify("Nothing to undo", markup=False)
            return
        self.library.let_together(self._kept_apart.pop())
        self._load()
