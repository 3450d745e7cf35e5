"""The help for a screen: its keys, the signs it uses and how to search, found as one types."""

from __future__ import annotations

from collections.abc import Sequence

from tui.commands import Command
from tui.hints import Hint, own_keys
from tui.screens.picker import Picker
from tui.widgets.help_lines import help_column

_HINTS: tuple[Hint, ...] = (
    ("suggestion-up:↑ suggestion-down:↓ page-up:PgUp page-down:PgDn", "scroll"),
    ("close", "close"),
)


class HelpScreen(Picker[None]):
    """Shows what these commands do; nothing is chosen, it is only closed."""

    DEFAULT_CSS = """
    HelpScreen > Vertical { height: 80%; min-height: 24; }
    """

    def __init__(self, commands: Sequence[Command], *, title: str) -> None:
        super().__init__(title=title, placeholder="find a key or what it does", keys=_HINTS)
        self._commands = tuple(commands)

    def typed(self, text: str) -> None:
        """Leave what holds the words typed."""
        self.list.fill(lambda width: help_column(self._commands, text, width, keys=own_keys(self.app)))
