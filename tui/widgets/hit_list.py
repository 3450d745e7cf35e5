"""What a search found: headlines, and below each the words around the hit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from corpus.library.results import Hit
from tui.dates import day
from tui.widgets.virtual_list import Piece, VirtualList

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Where the hits stand in a snippet."""


class HitList(VirtualList):
    """Hits, best first, three lines each: the headline, the snippet with its hits marked, a gap."""

    row_height = 3
    DEFAULT_CSS = """
    HitList > .list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hits: Sequence[Hit] = ()

    def fill(self, hits: Sequence[Hit], *, cursor: int = 0) -> None:
        """Show other hits, best first."""
        self.hits = hits
        self.show(len(hits), cursor=cursor)

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        return self.hits[self.cursor] if self.cursor < len(self.hits) else None

    def lines(self, position: int, width: int) -> Sequence[Sequence[Piece]]:
        """Give a hit's three lines."""
        hit = self.hits[position]
        about = "  ".join(filter(None, (day(hit.published), hit.publisher, *hit.also)))
        headline = tuple(marked(hit.title or "(no headline)", hit.title_marks, look="list--strong"))
        snippet = tuple(marked(*in_view(hit.snippet, hit.marks, width)))
        return ((*headline, (f"   {about}", "list--muted")), snippet, ())


def in_view(snippet: str, marks: Marks, width: int) -> tuple[str, Marks]:
    """Take off the start of a snippet whose first hit would stand beyond `width`."""
    if not marks or marks[0][1] <= width:
        return snippet, marks
    start = snippet.find(" ", max(0, marks[0][0] - width // 3), marks[0][0]) + 1 or marks[0][0]
    return f"…{snippet[start:]}", tuple((first - start + 1, last - start + 1) for first, last in marks)


def marked(text: str, marks: Marks, *, look: str = "") -> Iterator[Piece]:
    """Part a text at its marks, in their order; `look` is that of what is not marked."""
    at = 0
    for start, end in marks:
        yield text[at:start], look
        yield text[start:end], "list--hit"
        at = end
    yield text[at:], look
