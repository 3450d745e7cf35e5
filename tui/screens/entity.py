"""The page of a person, organisation or place."""

from __future__ import annotations

from corpus.library import Library
from tui.screens.page import Page, PageScreen
from tui.widgets.page_lines import entity_column


class EntityScreen(PageScreen):
    """Shows all the library knows of the entity with this key."""

    def __init__(self, library: Library, key: str) -> None:
        super().__init__(library)
        self._key = key

    def read(self) -> Page:
        """Ask for the entity. Raises DatelineError."""
        page = self.library.entity(self._key)
        return Page(
            page.entity.name,
            lambda width, unfolded: entity_column(page, width, unfolded=unfolded),
            tuple(row.id for row in page.articles),
        )
