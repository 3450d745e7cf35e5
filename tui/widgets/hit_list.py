"""What a search found: headlines, and below each the words around the hit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.library.results import Hit
from tui.dates import day
from tui.widgets.virtual_list import Piece, VirtualList


class HitList(VirtualList):
    """Hits, best first, three lines each: the headline, the snippet with its hits marked, a gap."""

    row_height = 3
    DEFAULT_CSS = """
    HitList > .list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hits: tuple[Hit, ...] = ()

    def fill(self, hits: tuple[Hit, ...]) -> None:
        """Show other hits, the cursor on the best."""
        self.hits = hits
        self.show(len(hits))

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        return self.hits[self.cursor] if self.cursor < len(self.hits) else None

    def lines(self, position: int, width: int) -> Sequence[Sequence[Piece]]:
        """Give a hit's three lines."""
        hit = self.hits[position]
        about = "  ".join(filter(None, (day(hit.published), hit.publisher)))
        headline = ((hit.title or "(no headline)", "list--strong"), (f"   {about}", "list--muted"))
        return (headline, tuple(marked(hit.snippet, hit.marks)), ())


def marked(snippet: str, marks: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """Part a snippet at its marks, in their order."""
    at = 0
    for start, end in marks:
        yield snippet[at:start], ""
        yield snippet[start:end], "list--hit"
        at = end
    yield snippet[at:], ""
