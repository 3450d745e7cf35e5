"""A part of the screen that shows some lines of many, with a mark at its edge of where it is."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

_BAR = 1


class Scroller(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws only the lines in view; a subclass draws each in `draw_line`, and tells how many with `fit`.

    It draws its own scroll bar: Textual's is a widget with a style sheet, which would come 50 ms after the
    first paint and lay the whole screen out again.
    """

    DEFAULT_CSS = """
    Scroller {
        height: 1fr; overflow: hidden hidden; background: $background; color: $foreground;
        & > .scroller--bar { color: $border; }
    }
    """
    COMPONENT_CLASSES = {"scroller--bar"}  # noqa: RUF012 -- Textual's own, a class's

    _base: Style | None = None
    _bar: Style | None = None

    @property
    def base(self) -> Style:
        """The style of the text, on the ground of this widget."""
        # Textual works it out anew, up to the root, each time it is asked.
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def notify_style_update(self) -> None:
        """Forget the styles."""
        self._base = self._bar = None
        super().notify_style_update()

    track = " "
    """What the bar shows where its mark is not."""

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw line number `line` in `width` cells."""
        raise NotImplementedError

    def fit(self, height: int) -> None:
        """Scroll over so many lines from now on."""
        # The size on the screen does not hang on it, so nothing need be laid out again.
        self.set_reactive(Widget.virtual_size, Size(self.size.width, height))
        self.scroll_to_line(round(self.scroll_y))

    @property
    def room(self) -> int:
        """The cells that a line can take."""
        return max(0, self.size.width - _BAR)

    @property
    def view(self) -> int:
        """How many lines can be seen."""
        return self.size.height

    @property
    def line_at_top(self) -> int:
        """The first line in view."""
        return round(self.scroll_y)

    def scroll_to_line(self, line: float) -> None:
        """Bring a line to the top of the view, as far as there are lines below it to fill the view."""
        self.scroll_to(y=max(0, line), animate=False, force=True, immediate=True)

    @property
    def allow_vertical_scroll(self) -> bool:
        """Let the wheel scroll, though there is no scroll bar of Textual's."""
        return True

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        strip = self.draw_line(y + self.line_at_top, self.room)
        if self._bar is None:
            self._bar = self.base + self.get_component_rich_style("scroller--bar", partial=True)
        mark = Segment("┃" if y in self._thumb() else self.track, self._bar)
        return Strip([*strip, mark], self.room + _BAR).crop(0, self.size.width)

    def _thumb(self) -> range:
        """The lines of the view that the bar's mark takes; none where all lines are in view."""
        total, view = self.virtual_size.height, self.view
        if total <= view or not view:
            return range(0)
        length = max(1, view * view // total)
        first = round(self.line_at_top / (total - view) * (view - length))
        return range(first, first + length)

    def click_on_bar(self, event: Click) -> bool:
        """Scroll where the bar was clicked; False if the click was not on the bar."""
        if event.x < self.room or self.virtual_size.height <= self.view:
            return False
        self.scroll_to_line(event.y / max(1, self.view - 1) * (self.virtual_size.height - self.view))
        return True
