"""The list of articles: what is unread, starred, when it was published, by whom, and its headline."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from corpus.library.rows import ArticleRow, Listing
from tui.dates import day
from tui.widgets.virtual_list import Piece, VirtualList

_PUBLISHER = 16


class ArticleList(VirtualList):
    """Articles, `row_height` lines each: two, or one where there is room for it."""

    row_height = 2
    track = "│"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._listing: Listing | None = None

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
        marks = (("● " if not row.read else "  ") + ("★ " if row.starred else "  "), "list--mark")
        headline = (row.title or "(no headline)", "" if row.read else "list--strong")
        publisher = row.publisher or ""
        if self.row_height == 1:
            meta = f"{day(row.published):<10}  {fitted(publisher, _PUBLISHER)}  "
            return ((marks, (meta, "list--muted"), headline),)
        below = "  ".join(filter(None, (day(row.published), publisher)))
        return ((marks, headline), (("    ", ""), (below, "list--muted")))


def fitted(text: str, cells: int) -> str:
    """Give `text` in exactly so many cells, with an ellipsis where it was cut."""
    if cell_len(text) <= cells:
        return set_cell_size(text, cells)
    return set_cell_size(text, cells - 1) + "…"
