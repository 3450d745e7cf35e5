"""The list of articles: what is unread, starred, when it was published, by whom, and its headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual.binding import BindingType

from corpus.library.rows import ArticleRow, Listing
from tui.commands import BY_ID, bindings
from tui.copies import of_copies
from tui.copying import CopyingApp
from tui.dates import day
from tui.widgets.virtual_list import Piece, VirtualList

_PUBLISHER = 16


OF_A_SELECTION = ("copy-citation", "cite-as", "cite-all", "back")
"""The commands that hold for all articles that are selected, while there are any."""

_OF_A_SELECTION = frozenset(BY_ID[id].action for id in OF_A_SELECTION)


class ArticleList(VirtualList):
    """Articles, `row_height` lines each: two, or one where there is room for it.

    Some can be selected, to be cited together; `selected` are their numbers in the order of selecting.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("select", *OF_A_SELECTION)
    row_height = 2
    track = "│"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._listing: Listing | None = None
        self._selected: dict[int, None] = {}

    @property
    def selected(self) -> tuple[int, ...]:
        """The numbers of the articles that are selected."""
        return tuple(self._selected)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave to the screen what holds for one article, unless some are selected."""
        return action not in _OF_A_SELECTION or bool(self._selected)

    def action_select(self) -> None:
        """Select the article under the cursor, or leave it out again, and go on to the next."""
        if row := self.row(self.cursor):
            if row.id in self._selected:
                del self._selected[row.id]
            else:
                self._selected[row.id] = None
            self._select_anew()
            self.cursor += 1

    def action_back(self) -> None:
        """Select nothing any more."""
        self._selected.clear()
        self._select_anew()

    def _select_anew(self) -> None:
        # With the first one and the last, every row moves aside or back.
        self.redraw_all()
        self.post_message(self.Moved(self, self.cursor))

    def action_copy_citation(self) -> None:
        """Copy the references of all that are selected."""
        self._ask_references(choose=False)

    def action_cite_as(self) -> None:
        """Choose a style or format for the references of all that are selected."""
        self._ask_references(choose=True)

    action_cite_all = action_cite_as

    def _ask_references(self, *, choose: bool) -> None:
        title = "References of the selection"
        self.post_message(CopyingApp.ReferencesAsked(self.selected, title=title, choose=choose))

    def fill(self, listing: Listing, *, article: int | None = None) -> None:
        """Show a listing, the cursor on `article` if that is in it."""
        self._listing = listing
        position = listing.position(article) if article is not None else None
        self.show(len(listing), cursor=position or 0)

    def row(self, position: int) -> ArticleRow | None:
        """Give the article at a position, or None where there is none."""
        if self._listing is None or not 0 <= position < self.count:
            return None
        return self._listing.row(position)

    def row_changed(self, article: int) -> None:
        """Draw an article's row anew: it was read, starred or the like."""
        if self._listing is None:
            return
        self._listing.forget(article)
        position = self._listing.position(article)
        if position is not None:
            self.redraw(position)

    def lines(self, position: int, width: int) -> Sequence[Sequence[Piece]]:
        """Give an article's row."""
        row = self.row(position)
        if row is None:
            return ()
        marks = (self._marks(row), "list--mark")
        headline = (row.title or "(no headline)", "" if row.read else "list--strong")
        publisher, copies = row.publisher or "", of_copies(row)
        if self.row_height == 1:
            meta = f"{day(row.published):<10}  {fitted(publisher, _PUBLISHER)}  {copies and copies + '  '}"
            return ((marks, (meta, "list--muted"), headline),)
        below = "  ".join(filter(None, (day(row.published), publisher, copies)))
        return ((marks, headline), ((" " * len(marks[0]), ""), (below, "list--muted")))

    def _marks(self, row: ArticleRow) -> str:
        """Give the signs before a headline; one for being selected only while something is."""
        signs = [(not row.read, "● "), (row.starred, "★ ")]
        if self._selected:
            signs.insert(0, (row.id in self._selected, "✓ "))
        return "".join(sign if holds else "  " for holds, sign in signs)


def fitted(text: str, cells: int) -> str:
    """Give `text` in exactly so many cells, with an ellipsis where it was cut."""
    if cell_len(text) <= cells:
        return set_cell_size(text, cells)
    return set_cell_size(text, cells - 1) + "…"
