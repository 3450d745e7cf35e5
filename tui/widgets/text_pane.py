"""A long text of which only the lines on screen are ever drawn, and where one can select with the mouse."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from tui.commands import Scope, bindings
from tui.layout import Lines, wrap
from tui.looks import style_of
from tui.render import Layer, Page, Run, pieces
from tui.widgets.scroller import Scroller

_MARGIN = 3
_WIDEST = 88
"""Cells of the widest column of text that reads well."""


class TextPane(Scroller):
    """Shows a page's text; a subclass says which layers of looks lie on it, the topmost last.

    How a look is painted is said in `tui.looks`.
    """

    BINDINGS = bindings(Scope.MOVE)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.page = Page()
        self._lines = Lines((), ())
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}

    def looks(self) -> Iterable[Layer]:
        """Give what lies on the text, the topmost last."""
        return (self.page.looks,)

    def sign(self, start: int, end: int) -> str:
        """Give the character that stands in the margin of a line, for looks that need more than a colour."""
        return " "

    @property
    def offset_at_top(self) -> int:
        """Where in the page the first visible line begins."""
        return self.start_of_line(self.line_at_top)

    def show(self, page: Page, *, offset: int = 0) -> None:
        """Show another page, the line that holds `offset` at the top."""
        self.page = page
        self._lay_out(offset)

    def start_of_line(self, line: int) -> int:
        """Give the offset at which a line begins."""
        return self._lines.starts[min(line, len(self._lines) - 1)] if len(self._lines) else 0

    def reveal(self, run: Run) -> None:
        """Scroll no more than needed to bring a run into view, with a few lines around it."""
        line, top = self._lines.line_at(run.start), self.line_at_top
        if not top <= line < top + self.view:
            self.scroll_to_line(line - self.view // 3)

    def draw_anew(self) -> None:
        """Draw every line anew: what lies on the text has changed."""
        self._strips.clear()
        self.refresh()

    def _lay_out(self, offset: int) -> None:
        width = min(self.room - _MARGIN, _WIDEST)
        self._lines = wrap(self.page.text, width) if self.room else Lines((), ())
        self.fit(len(self._lines))
        self.scroll_to_line(self._lines.line_at(offset) if offset else 0)
        self.draw_anew()

    def on_resize(self) -> None:
        """Cut the lines anew; the text at the top stays there."""
        self._lay_out(self.offset_at_top)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old style."""
        self._strips.clear()
        self._styles.clear()
        super().notify_style_update()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what the mouse selects."""
        self.draw_anew()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give the selected words as they stand in the text, not as its lines are cut."""
        run = self._selected(selection)
        return self.page.text[run.start : run.end], "\n"

    def _selected(self, selection: Selection) -> Run:
        first, last, length = selection.start, selection.end, len(self.page.text)
        start = self.start_of_line(first.y) + first.x if first else 0
        end = self.start_of_line(last.y) + last.x if last else length
        return Run(start, min(end, length), "selected")

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the text."""
        if line >= len(self._lines):
            return Strip.blank(width, self.base)
        if line not in self._strips:
            self._strips[line] = self._draw(line).adjust_cell_length(width, self.base)
        return self._strips[line]

    def _draw(self, line: int) -> Strip:
        start, end = self._lines.starts[line], self._lines.ends[line]
        base, layers = self.base, list(self.looks())
        selection = self.text_selection
        if selection is not None:
            layers.append((self._selected(selection),))
        sign = Segment(f" {self.sign(start, end)} ", base + self._look("sign"))
        segments = [
            Segment(self.page.text[a:b], Style.combine([base, *map(self._look, looks)]))
            for a, b, looks in pieces(layers, start, end)
        ]
        return Strip.join([Strip([sign]), Strip(segments).apply_offsets(0, line)])

    def _look(self, look: str) -> Style:
        if look not in self._styles:
            colours = not self.app.no_color
            self._styles[look] = style_of(look, self.app.theme_variables, colours=colours)
        return self._styles[look]

    def action_down(self) -> None:
        """Go one line down."""
        self.scroll_to_line(self.line_at_top + 1)

    def action_up(self) -> None:
        """Go one line up."""
        self.scroll_to_line(self.line_at_top - 1)

    def action_top(self) -> None:
        """Go to the first line."""
        self.scroll_to_line(0)

    def action_bottom(self) -> None:
        """Go to the last line."""
        self.scroll_to_line(len(self._lines))

    def action_half_page_down(self) -> None:
        """Go half a screen down."""
        self.scroll_to_line(self.line_at_top + self._page // 2)

    def action_half_page_up(self) -> None:
        """Go half a screen up."""
        self.scroll_to_line(self.line_at_top - self._page // 2)

    def action_page_down(self) -> None:
        """Go a screen down, one line of it kept."""
        self.scroll_to_line(self.line_at_top + self._page - 1)

    def action_page_up(self) -> None:
        """Go a screen up, one line of it kept."""
        self.scroll_to_line(self.line_at_top - self._page + 1)

    @property
    def _page(self) -> int:
        return max(2, self.view)
