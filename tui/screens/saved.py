"""The saved searches, with how much answers each."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from corpus.errors import DatelineError
from corpus.library import Library
from corpus.library.personal.saved_searches import SavedSearch, as_query
from tui.commands import bindings
from tui.hints import Hint
from tui.screens.picker import Picker
from tui.widgets.lines import MUTED, PLAIN, STRONG, Column, Line, Piece, pad, plain, printable, shorten

_NAME = 24
"""Cells for a name."""

_NONE = " No saved search yet: type one after / and keep it with Ctrl-s."

_HINTS: tuple[Hint, ...] = ((":Enter", "list it"), ("remove-saved", "remove"), ("close", "close"))


class SavedScreen(Picker[str]):
    """Dismissed with the query for the saved search that was chosen, "" for all articles, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("remove-saved")

    def __init__(self, library: Library) -> None:
        super().__init__(
            title="Saved searches",
            placeholder="a few letters of the name",
            keys=_HINTS,
        )
        self._library = library
        self._saved: tuple[SavedSearch, ...] | None = None

    def on_mount(self) -> None:
        """Count what answers each, off the thread that paints."""
        self._count()

    @work(thread=True, group="saved")
    def _count(self) -> None:
        try:
            saved = self._library.saved_searches()
        except DatelineError:
            saved = ()
        self.app.call_from_thread(self._show, saved)

    def _show(self, saved: tuple[SavedSearch, ...]) -> None:
        self._saved = saved
        self.typed("")

    def typed(self, text: str) -> None:
        """Show those whose names hold what is typed."""
        if self._saved is None:
            return
        words = text.casefold().split()
        left = [one for one in self._saved if all(word in one.name.casefold() for word in words)]
        self.list.fill(lambda width: _column(left, width, any_saved=bool(self._saved)))

    def chosen(self) -> None:
        """Take the search under the cursor, or all articles."""
        if isinstance(self.list.target, SavedSearch):
            self.dismiss(as_query(self.list.target.name))
        elif self.list.target == "":
            self.dismiss("")

    def action_remove_saved(self) -> None:
        """Take the search under the cursor away."""
        if isinstance(self.list.target, SavedSearch):
            try:
                self._library.remove_search(self.list.target.name)
            except DatelineError as error:
                self.app.notify(str(error), markup=False)
            self._count()


def _column(saved: list[SavedSearch], width: int, *, any_saved: bool) -> Column:
    lines = [_line(one, width) for one in saved]
    if not any_saved:
        lines.append(plain(shorten(_NONE, width), style=MUTED))
    return Column((*lines, Line(((" All articles", PLAIN),), "")))


def _line(one: SavedSearch, width: int) -> Line:
    counts = f"{one.unread:,} of {one.articles:,} unread " if one.articles is not None else "mistake in it "
    name = pad(shorten(printable(one.name), _NAME), _NAME)
    room = max(0, width - _NAME - len(counts) - 3)
    query = pad(shorten(printable(one.query), room), room) if room else ""
    pieces: tuple[Piece, ...] = ((f" {name} ", STRONG), (query, MUTED), (f" {counts}", PLAIN))
    return Line(pieces, one)
