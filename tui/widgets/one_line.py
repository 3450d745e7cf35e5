"""A line of words at an edge of the screen."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from tui.layout import harmless

LEGIBLE = 6.0
"""Seconds in which a person has read what is said in passing."""

_BETWEEN = "   "
"""What parts one thing on a line from the next."""


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
        self._usual = left
        self._said: Timer | None = None
        self.set_reactive(OneLine.left, left)
        self.set_reactive(OneLine.right, right)

    def say(self, text: str) -> None:
        """Show `text` in place of `left`, for as long as one needs to read it."""
        if self._said is None:
            self._usual = self.left
        else:
            self._said.stop()
        self.left = text
        self._said = self.set_timer(LEGIBLE, self._say_the_usual)

    def _say_the_usual(self) -> None:
        self._said = None
        self.left = self._usual

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """It is always one line."""
        return 1

    def render_line(self, y: int) -> Strip:
        """Draw the line: `left` is cut before `right` is shown beside it."""
        width = self.size.width
        return Strip([Segment(line(harmless(self.left), self.right, width), self.rich_style)], width)


def line(left: str, right: str, width: int) -> str:
    """Put both on one line of `width` cells: `right` only if both fit, `left` cut if it does not.

    Whole things are left out before one is cut.
    """
    left = f" {left}"
    while cell_len(left) > width and _BETWEEN in left:
        left = left.rpartition(_BETWEEN)[0]
    room = width - cell_len(left)
    if room < 0:
        return set_cell_size(left, max(0, width - 1)) + ("…" if width > 0 else "")
    if cell_len(right) + 3 > room:
        return set_cell_size(left, width)
    return left + " " * (room - cell_len(right) - 1) + right + " "
