"""The line that the list's filter is typed in."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from corpus.library import Library
from tui.commands import bindings
from tui.widgets.query_input import QueryInput


class FilterLine(QueryInput):
    """Enter keeps the filter, Esc does not; the asker takes the line away then."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("close")

    class Ended(Message):
        """The person is done with the line; `keep` what was typed or not."""

        def __init__(self, line: FilterLine, *, keep: bool) -> None:
            super().__init__()
            self.line = line
            self.keep = keep

    def __init__(self, library: Library, query: str) -> None:
        super().__init__(library, query, placeholder="List only what answers: is:unread topic:trade ...")

    async def action_submit(self) -> None:
        """Keep the filter."""
        self.post_message(self.Ended(self, keep=True))

    def action_close(self) -> None:
        """Leave the list as it was."""
        self.post_message(self.Ended(self, keep=False))
