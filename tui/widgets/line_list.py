"""A column of lines of which some can be chosen, built anew for every width."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.events import Click

from tui.widgets.kinds import COLOURS, LOOKS
from tui.widgets.lines import HEADING, NOTE, Column, Piece, harmless
from tui.widgets.virtual_list import VirtualList


class LineList(VirtualList):
    """Shows the column that `fill` says how to build; the cursor rests on the lines that have a target."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {HEADING, NOTE, *COLOURS.values(), *LOOKS.values()}
    DEFAULT_CSS = """
    LineList {
        & > .lines--heading { color: $text-accent; text-style: bold; }
        & > .lines--note { color: $text-warning; }
        & > .lines--person { color: $person; }
        & > .lines--organisation { color: $organisation; }
        & > .lines--place { color: $place; }
        & > .lines--event, & > .lines--law { color: $topic; }
        & > .lines--topic { color: $topic; }
        & > .lines--person-name { color: $person; text-style: bold underline; }
        & > .lines--organisation-name { color: $organisation; text-style: bold; }
        & > .lines--place-name { color: $place; text-style: underline; }
        & > .lines--event-name { color: $topic; text-style: bold italic; }
        & > .lines--law-name { color: $topic; text-style: italic underline; }
        & > .lines--topic-name { color: $topic; text-style: italic; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.column = Column()
        self._build: Callable[[int], Column] = lambda _: Column()
        self._built_for = 0
        self._stops: tuple[int, ...] = ()

    @property
    def target(self) -> object | None:
        """What the cursor rests on."""
        return self.column.line(self.cursor).target if self.cursor < len(self.column) else None

    def fill(self, build: Callable[[int], Column], *, stop: int = 0) -> None:
        """Show the column that `build` makes for a width in cells, the cursor on the stop number `stop`."""
        self._build = build
        self._rebuild(stop)

    def refill(self, build: Callable[[int], Column]) -> None:
        """Show a fuller column of the same things; below the head, the cursor stays on what it was on."""
        stop, below = self.stop, self.stop - len(self._stops)
        self.fill(build, stop=stop)
        if stop and below >= 0:
            self._rebuild(len(self._stops) + below)

    def lines(self, position: int, width: int) -> Sequence[Sequence[Piece]]:
        """Give the line's pieces, made safe to paint."""
        return [[(harmless(text), style) for text, style in self.column.line(position).pieces]]

    def can_stop(self, position: int) -> bool:
        """Say whether the line can be chosen."""
        return self.column.line(position).target is not None

    @property
    def stop(self) -> int:
        """The number of the stop that the cursor rests on, from 0."""
        return bisect_left(self._stops, self.cursor) + max(0, self.cursor - len(self.column.head))

    def on_resize(self) -> None:
        """Build the column for the new width; the cursor stays on what it was on."""
        if self._room != self._built_for:
            self._rebuild(self.stop)

    def action_next_section(self) -> None:
        """Go to the first stop of the section below."""
        below = [position for position in self.column.sections if position > self.cursor]
        if below:
            self.cursor = self._stop_near(below[0], 1)

    def action_previous_section(self) -> None:
        """Go to the first stop of the section above, or of the page."""
        above = [position for position in self.column.sections if position < self.cursor]
        self.cursor = self._stop_near(above[-2] if len(above) > 1 else 0, 1)

    def on_click(self, event: Click) -> None:
        """Choose the line under the mouse; from words quoted, the line below that says where they stand."""
        event.prevent_default()
        if self.click_on_bar(event):
            return
        position = event.y + self.line_at_top
        while position < len(self.column) and not self.can_stop(position):
            line = self.column.line(position)
            if line.heading or not line.pieces:
                return
            position += 1
        if position < len(self.column):
            self.cursor = position
            self.action_open()

    @property
    def _room(self) -> int:
        return max(1, self.room - 1)

    def _rebuild(self, stop: int) -> None:
        self._built_for = self._room
        self.column = self._build(self._built_for)
        self._stops = tuple(i for i, line in enumerate(self.column.head) if line.target is not None)
        beyond = stop - len(self._stops)
        self.show(
            len(self.column), cursor=self._stops[stop] if beyond < 0 else len(self.column.head) + beyond
        )

    def _keep_in_view(self) -> None:
        # What stands above a stop and below the one before, a heading or the words quoted, belongs to it.
        first = self.cursor
        while first > 0 and self.cursor - first < self.view - 1 and not self.can_stop(first - 1):
            first -= 1
        if first < self.line_at_top:
            self.scroll_to_line(first)
        super()._keep_in_view()
