"""A list of any length that draws only the rows on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeAlias

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.commands import Scope, bindings
from tui.layout import harmless
from tui.widgets.scroller import Scroller

Piece: TypeAlias = tuple[str, str]
"""Some text and the component class that styles it; an empty class is the list's own style."""

_GUTTER = 1
_KEPT_STRIPS = 1000


class VirtualList(Scroller):
    """Rows of one height under a cursor; a subclass draws a row in `lines`.

    Drawing, moving and memory cost the same at any number of rows. The text of a row is shown as it is:
    nothing in it is markup.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--cursor",
        "list--muted",
        "list--strong",
        "list--hit",
        "list--mark",
    }
    BINDINGS = bindings(Scope.MOVE)
    DEFAULT_CSS = """
    VirtualList {
        & > .list--cursor {
            background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
        }
        &:focus > .list--cursor {
            background: $block-cursor-background; color: $block-cursor-foreground;
        }
        & > .list--muted { color: $text-muted; }
        & > .list--strong { text-style: bold; }
        & > .list--mark { color: $text-accent; }
        & > .list--hit { text-style: bold underline; }
        &:nocolor > .list--cursor { text-style: reverse; }
    }
    """

    row_height = 1
    cursor: reactive[int] = reactive(0, repaint=False)

    class Moved(Message):
        """The cursor came to another row."""

        def __init__(self, list: VirtualList, position: int) -> None:
            super().__init__()
            self.list = list
            self.position = position

        @property
        def control(self) -> VirtualList:
            """The list, for `@on(VirtualList.Moved, "#id")`."""
            return self.list

    class Chosen(Moved):
        """A row was opened, by key or click."""

    def __init__(self, count: int = 0, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.count = count
        self._strips: dict[tuple[int, int, bool], tuple[Strip, ...]] = {}

    def lines(self, position: int, width: int) -> Sequence[Sequence[Piece]]:
        """Give the row's row_height lines as pieces; what is wider than `width` cells is cut off."""
        raise NotImplementedError

    def can_stop(self, position: int) -> bool:
        """Say whether the cursor may rest on the row; a heading would say no."""
        return True

    def show(self, count: int, *, cursor: int = 0) -> None:
        """Show this many rows, all drawn anew, with the cursor on (or near) `cursor`."""
        self.count = count
        self._strips.clear()
        self.fit(count * self.row_height)
        self.set_reactive(VirtualList.cursor, self._stop_near(cursor, 1))
        self._keep_in_view()
        self.refresh()

    def redraw(self, position: int) -> None:
        """Draw one row anew: what it shows has changed."""
        for key in [key for key in self._strips if key[0] == position]:
            del self._strips[key]
        top = position * self.row_height - self.line_at_top
        self.refresh(Region(0, top, self.size.width, self.row_height))

    def redraw_all(self) -> None:
        """Draw every row anew."""
        self._strips.clear()
        self.refresh()

    def on_mount(self) -> None:
        """Start at the first row that can be stopped at."""
        self.show(self.count, cursor=self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._strips.clear()
        self.fit(self.count * self.row_height)
        self._keep_in_view()

    def on_focus(self) -> None:
        """Draw the cursor as the one that keys move."""
        self._strips.clear()

    def on_blur(self) -> None:
        """Draw the cursor as resting."""
        self._strips.clear()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old style."""
        self._strips.clear()
        super().notify_style_update()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row that it can rest on."""
        return self._stop_near(cursor, 1 if cursor >= self.cursor else -1)

    def _stop_near(self, position: int, step: int) -> int:
        position = max(0, min(position, self.count - 1))
        for direction in (step, -step):
            row = position
            while 0 <= row < self.count:
                if self.can_stop(row):
                    return row
                row += direction
        return 0

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two rows that changed and say where the cursor is."""
        self.redraw(old)
        self.redraw(new)
        self._keep_in_view()
        if old != new:
            self.post_message(self.Moved(self, new))

    def _keep_in_view(self) -> None:
        top, first = self.line_at_top, self.cursor * self.row_height
        # A heading just above the cursor comes into view with it.
        above = first - self.row_height if self.cursor and not self.can_stop(self.cursor - 1) else first
        if above < top:
            self.scroll_to_line(above)
        elif first + self.row_height > top + self.view > 0:
            self.scroll_to_line(first + self.row_height - self.view)

    @property
    def _page(self) -> int:
        return max(1, self.view // self.row_height)

    def action_down(self) -> None:
        """Go one row down."""
        self.cursor += 1

    def action_up(self) -> None:
        """Go one row up."""
        self.cursor -= 1

    def action_top(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_bottom(self) -> None:
        """Go to the last row."""
        self.cursor = self.count - 1

    def action_half_page_down(self) -> None:
        """Go half a screen of rows down."""
        self.cursor += max(1, self._page // 2)

    def action_half_page_up(self) -> None:
        """Go half a screen of rows up."""
        self.cursor -= max(1, self._page // 2)

    def action_page_down(self) -> None:
        """Go a screen of rows down."""
        self.cursor += self._page

    def action_page_up(self) -> None:
        """Go a screen of rows up."""
        self.cursor -= self._page

    def action_open(self) -> None:
        """Choose the row under the cursor."""
        if self.count and self.can_stop(self.cursor):
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: Click) -> None:
        """Put the cursor on the row; choose it if the cursor is there already."""
        position = (event.y + self.line_at_top) // self.row_height
        if self.click_on_bar(event) or position >= self.count or not self.can_stop(position):
            return
        if position == self.cursor:
            self.action_open()
        self.cursor = position

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of a row."""
        position, part = divmod(line, self.row_height)
        if position >= self.count or width <= 0:
            return Strip.blank(width, self.base)
        key = (position, width, position == self.cursor)
        if key not in self._strips:
            if len(self._strips) > _KEPT_STRIPS:
                self._strips.clear()
            self._strips[key] = self._draw(position, width)
        return self._strips[key][part]

    def _draw(self, position: int, width: int) -> tuple[Strip, ...]:
        under_cursor = position == self.cursor and self.can_stop(position)
        base = self.get_component_rich_style("list--cursor") if under_cursor else self.base
        # The mark in the margin shows the cursor where there are no colours.
        mark = Segment("▌" if under_cursor else " ", base)
        room = max(0, width - _GUTTER)
        lines = list(self.lines(position, room))
        lines += [()] * (self.row_height - len(lines))
        drawn = (self._segments(pieces, room, base, plain=under_cursor) for pieces in lines)
        return tuple(Strip([mark, *segments]).adjust_cell_length(width, base) for segments in drawn)

    def _segments(self, pieces: Sequence[Piece], width: int, base: Style, *, plain: bool) -> list[Segment]:
        segments, left = [], width
        for text, name in ((harmless(text), name) for text, name in pieces):
            style = base
            if name:
                part = self.get_component_rich_style(name, partial=True)
                # Colours meant for the page may not be legible on the cursor's colour.
                style = base + (part.without_color if plain else part)
            cells = cell_len(text)
            if cells > left:
                text = set_cell_size(text, left - 1) + "…" if left else ""
            segments.append(Segment(text, style))
            left -= min(cells, left)
            if not left:
                break
        return segments
