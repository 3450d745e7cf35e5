"""A line of words at an edge of the screen."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.layout import harmless


class OneLine(Widget):
    """Shows `left` and, as far as there is room, `right`; neither is markup."""

    DEFAULT_CSS = """
    OneLine { height: 1; background: $panel; color: $foreground; }
    """
    ALLOW_SELECT = False

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def __init__(self, left: str = "", right: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(OneLine.left, left)
        self.set_reactive(OneLine.right, right)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """It is always one line."""
        return 1

    def render_line(self, y: int) -> Strip:
        """Draw the line: `left` is cut before `right` is shown beside it."""
        width = self.size.width
        return Strip([Segment(line(harmless(self.left), self.right, width), self.rich_style)], width)


def line(left: str, right: str, width: int) -> str:
    """Put both on one line of `width` cells: `right` only if both fit, `left` cut if it does not."""
    left = f" {left}"
    room = width - cell_len(left)
    if room < 0:
        return set_cell_size(left, max(0, width - 1)) + ("…" if width > 0 else "")
    if cell_len(right) + 3 > room:
        return set_cell_size(left, width)
    return left + " " * (room - cell_len(right) - 1) + right + " "
