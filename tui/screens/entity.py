"""The page of a person, organisation, place, event or law."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from corpus.library import Library
from tui.commands import bindings
from tui.hints import Hint
from tui.marks import Marks
from tui.screens.deciding import DecidingScreen, Place
from tui.screens.page import Page, PageScreen
from tui.widgets.one_line import OneLine
from tui.widgets.page_lines import entity_column

_HINTS: tuple[Hint, ...] = (
    *(("merge", "merge"), ("rename", "name"), ("split", "split"), ("retype", "kind"), ("hide", "hide")),
    *(("back:h", "back"), ("undo", "undo"), ("cite-all", "cite all")),
)


class EntityScreen(PageScreen, DecidingScreen[int | None]):
    """Shows all the library knows of the entity with this key, or of whom a person said that it is."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("undo")

    def __init__(self, library: Library, key: str, *, marks: Marks | None = None) -> None:
        super().__init__(library, marks=marks)
        self._key = key

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys to name at the foot."""
        return _HINTS

    def read(self) -> Page:
        """Ask for the entity. Raises DatelineError."""
        page = self.library.entity(self._key, in_short=True)
        return Page(
            page.entity.name,
            lambda width, unfolded: entity_column(page, width, unfolded=unfolded),
            tuple(row.id for row in page.articles),
            page.entity,
        )

    def read_on(self, page: Page) -> Page:
        """Ask whom the entity appears with, what it said, and what its articles tell of it."""
        known = self.library.entity(self._key)
        portrait = self.library.portrait(known.entity.key)
        return replace(
            page,
            layout=lambda width, unfolded: entity_column(known, width, unfolded=unfolded, portrait=portrait),
        )

    @property
    def place(self) -> Place | None:
        """The entity of the page."""
        entity = self._page and self._page.entity
        return Place(entity) if entity else None

    def tell(self, text: str) -> None:
        """Say something at the foot, in place of the keys, until one has read it."""
        self.query_one(OneLine).say(text)

    def entities_changed(self) -> None:
        """Read the page anew."""
        self._load()

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.undo_decision()
