"""Choose one of a few things, by its first letters or from the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from tui.hints import Hint
from tui.screens.picker import Picker
from tui.widgets.lines import MUTED, PLAIN, Column, Line, plain, printable, shorten

Value = TypeVar("Value")

_HINTS: tuple[Hint, ...] = (
    *((":Enter", "choose"), ("suggestion-up:↑ suggestion-down:↓", "move"), ("close", "leave")),
)


class ChooseScreen(Picker[Value], Generic[Value]):
    """Dismissed with the value of the option chosen, or None; options are (label, value)."""

    DEFAULT_CSS = """
    ChooseScreen > Vertical { height: auto; max-height: 100%; }
    ChooseScreen LineList { height: auto; min-height: 3; max-height: 16; }
    """

    def __init__(self, options: Sequence[tuple[str, Value]], *, title: str) -> None:
        super().__init__(title=title, placeholder="", keys=_HINTS)
        self._options = tuple(options)

    def typed(self, text: str) -> None:
        """Show the options that hold what is typed."""
        words = text.casefold().split()
        left = [(label, value) for label, value in self._options if all(w in label.casefold() for w in words)]
        self.list.fill(lambda width: _column(left, width))

    def chosen(self) -> None:
        """Take the option under the cursor."""
        target = self.list.target
        if isinstance(target, _Option):
            self.dismiss(target.value)


class _Option:
    """Keeps a value that may be None or equal to another apart from there being none."""

    def __init__(self, value: object) -> None:
        self.value: object = value


def _column(options: Sequence[tuple[str, object]], width: int) -> Column:
    if not options:
        return Column((plain(" Nothing like that here.", style=MUTED),))
    return Column(
        tuple(
            Line(((f" {shorten(printable(label), width - 2)}", PLAIN),), _Option(value))
            for label, value in options
        )
    )
