"""Ask for a line of text, in a box over the screen."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.commands import bindings
from tui.hints import hints
from tui.type_ahead import TypingLine
from tui.widgets.one_line import OneLine

_HINTS = ((":Enter", "take it"), ("close", "leave"))


class AskScreen(TypingLine, ModalScreen[str | None]):
    """Dismissed with what was typed, or None; `answer` stands there to be changed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("close")
    DEFAULT_CSS = """
    AskScreen {
        align: center middle;
        & > Vertical {
            width: 100%; max-width: 88; height: 5;
            background: $surface; border: round $border; border-title-color: $text-accent;
        }
        & Input, & Input:focus { height: 1; border: none; padding: 0 1; background: $panel; }
        & OneLine { background: $surface; color: $text-muted; }
    }
    """

    def __init__(self, title: str, *, answer: str = "", note: str = "") -> None:
        super().__init__()
        self._title = title
        self._answer = answer
        self._note = note

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical() as box:
            box.border_title = Content(self._title)
            line = Input(self._answer, compact=True, select_on_focus=False)
            line.cursor_blink = False
            yield line
            yield OneLine(self._note)
            yield OneLine(hints(self.app, _HINTS))

    @on(Input.Submitted)
    def _taken(self, message: Input.Submitted) -> None:
        text = " ".join(message.value.split())
        self.dismiss(text or None)
        self.go_on()

    def action_close(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
