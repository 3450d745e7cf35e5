"""The list's side of the reading screen: what is listed, where its cursor is, and the line that tells so."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Resize
from textual.reactive import reactive

from corpus.library import Library
from corpus.library.rows import Listing
from tui.commands import bindings
from tui.hints import IN_AN_ARTICLE, IN_THE_LIST, ON_A_SELECTION, hints
from tui.screens.filtering import FilteringScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.one_line import OneLine

_TWO_PANES = 100
"""Cells of a screen from which on the list and the article stand side by side."""
_ONE_LINE = 60
"""Cells from which on an article's row fits on one line."""
_EMPTY = "No articles yet. `dateline import FOLDER` adds some."


class ListingScreen(FilteringScreen):
    """A subclass lays out the list `#articles` and the line `#status`, and shows an article in `show`.

    While `is_reading`, the list only says where one is; else what its cursor comes to is shown beside it.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("next-article", "previous-article")

    is_reading: reactive[bool] = reactive(False, init=False)
    """Whether the keys go to the article, not the list."""

    def __init__(self, library: Library, *, sample: bool = False) -> None:
        super().__init__(library)
        self._is_sample = sample

    def show(self, article: int) -> None:
        """Show an article from its beginning. A DatelineError is told."""
        raise NotImplementedError

    def open(self, article: int) -> None:
        """Show an article to be read, and mark it as read."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show the newest article."""
        self._list = self.query_one("#articles", ArticleList)
        self._status = self.query_one("#status", OneLine)
        self._choose_panes(self.app.size.width)
        self.refill()

    def on_resize(self, event: Resize) -> None:
        """Show one pane or two."""
        self._choose_panes(event.size.width)

    def _choose_panes(self, width: int) -> None:
        # Textual's breakpoints come after the first layout, which then is painted for nothing.
        narrow = width < _TWO_PANES
        self.set_class(narrow, "-narrow")
        self._list.track = " " if narrow else "│"
        self._list.row_height = 1 if narrow and width >= _ONE_LINE else 2

    def show_listing(self, listing: Listing, *, stay: bool) -> None:
        """List these articles; the cursor stays on its article, at the top only if told to `stay`."""
        row = self._list.row(self._list.cursor) if stay or self._list.cursor else None
        self._list.fill(listing, article=row.id if row else None)
        # The list is there to move in before the article beside it is drawn.
        self.call_after_refresh(self.preview)
        self.tell_position()

    def tell(self, text: str) -> None:
        """Say something in the status line, until the next key that moves."""
        self._status.left = text

    def tell_of_work(self, text: str, *, told: str) -> None:
        """Say how far work has come, in the place of what was `told` of it; what else is told stays."""
        if self._status.left in (told, self._position()):
            self.tell(text)

    def untell(self, text: str) -> None:
        """Say again where one is, if this is still what is told."""
        if self._status.left == text:
            self.tell_position()

    def tell_position(self) -> None:
        """Say which row of the list the cursor is on, and how many articles are selected."""
        self.tell(self._position())
        self.hint()

    def _position(self) -> str:
        at = self.where(self._list.cursor + 1, self._list.count, selected=len(self._list.selected))
        return at or ("" if self._is_sample else _EMPTY)

    def hint(self) -> None:
        """Name the keys for what one does now."""
        in_list = ON_A_SELECTION if self._list.selected else IN_THE_LIST
        self._status.right = hints(self.app, IN_AN_ARTICLE if self.is_reading else in_list)

    @on(ArticleList.Moved)
    def _moved(self) -> None:
        # Holding a key down, one passes many rows: only the last of them is worth showing.
        self.call_after_refresh(self.preview)
        self.tell_position()

    def preview(self) -> None:
        """Show what the cursor is on, unless one is reading."""
        row = self._list.row(self._list.cursor)
        if row and not self.is_reading and (not self.subject or self.subject.id != row.id):
            self.show(row.id)

    @on(ArticleList.Chosen)
    def _chosen(self) -> None:
        if row := self._list.row(self._list.cursor):
            self.open(row.id)

    def action_next_article(self) -> None:
        """Show the next article of the list."""
        self.step(1)

    def action_previous_article(self) -> None:
        """Show the article before."""
        self.step(-1)

    def step(self, step: int) -> None:
        """Show the article so many rows further down the list."""
        self._list.cursor += step
        if self.is_reading:
            self._chosen()
