"""A box with a line to type in and, below it, the list that what is typed leaves."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.commands import bindings
from tui.hints import Hint, hints
from tui.type_ahead import TypingLine
from tui.widgets.line_list import LineList
from tui.widgets.one_line import OneLine

Result = TypeVar("Result")

CHOOSING: tuple[Hint, ...] = (
    *((":Enter", "open"), ("suggestion-up:↑ suggestion-down:↓", "choose"), ("close", "close")),
)
"""The keys to name at the foot, where nothing else is said."""


class Picker(TypingLine, ModalScreen[Result | None], Generic[Result]):
    """The typing line keeps the focus; the keys that go through the list are taken from it here.

    A subclass answers what is typed in `typed`, and Enter and the mouse in `chosen`.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "suggestion-down", "suggestion-up", "page-down", "page-up", "close"
    )
    DEFAULT_CSS = """
    Picker {
        align: center middle;
        & > Vertical {
            width: 100%; max-width: 88; height: 24; max-height: 100%;
            background: $surface; border: round $border; border-title-color: $text-accent;
        }
        & Input, & Input:focus { height: 1; border: none; padding: 0 1; background: $panel; }
        & LineList { background: $surface; }
        & LineList > .list--cursor {
            background: $block-cursor-background; color: $block-cursor-foreground;
        }
        & OneLine { background: $surface; color: $text-muted; }
    }
    """

    def __init__(self, *, title: str, placeholder: str, keys: tuple[Hint, ...] = CHOOSING) -> None:
        super().__init__()
        self._title = title
        self._placeholder = placeholder
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical() as box:
            box.border_title = Content(self._title)
            yield Input(placeholder=self._placeholder, compact=True, select_on_focus=False)
            yield LineList()
            yield OneLine(hints(self.app, self._keys))

    def on_mount(self) -> None:
        """Answer the empty line first."""
        self.query_one(Input).cursor_blink = False
        self.list.can_focus = False
        self.typed("")

    @property
    def list(self) -> LineList:
        """The list below the typing line."""
        return self.query_one(LineList)

    def typed(self, text: str) -> None:
        """Answer what is typed now."""
        raise NotImplementedError

    def chosen(self) -> None:
        """Take what the list's cursor rests on."""

    @property
    def is_waiting(self) -> bool:
        """Whether what was chosen is still to be found; a subclass that waits then says `go_on` itself."""
        return False

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        self.typed(message.value)

    @on(Input.Submitted)
    @on(LineList.Chosen)
    def _taken(self) -> None:
        self.chosen()
        if not self.is_waiting:
            self.go_on()

    def action_suggestion_down(self) -> None:
        """Go to the next row of the list."""
        self.list.action_down()

    def action_suggestion_up(self) -> None:
        """Go to the row of the list before."""
        self.list.action_up()

    def action_page_down(self) -> None:
        """Go a screen of the list down."""
        self.list.action_page_down()

    def action_page_up(self) -> None:
        """Go a screen of the list up."""
        self.list.action_page_up()

    def action_close(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)
