"""The page of a topic."""

from __future__ import annotations

from corpus.library import Library
from tui.screens.page import Page, PageScreen
from tui.widgets.page_lines import topic_column


class TopicScreen(PageScreen):
    """Shows all the library knows of the topic of this name."""

    def __init__(self, library: Library, name: str) -> None:
        super().__init__(library)
        self._name_of_topic = name

    def read(self) -> Page:
        """Ask for the topic. Raises DatelineError."""
        return self._ask(in_short=True)

    def read_on(self, page: Page) -> Page:
        """Ask whom the topic's articles speak of."""
        return self._ask()

    def _ask(self, *, in_short: bool = False) -> Page:
        page = self.library.topic(self._name_of_topic, in_short=in_short)
        return Page(
            page.name,
            lambda width, unfolded: topic_column(page, width, unfolded=unfolded),
            tuple(row.id for row in page.articles),
        )
