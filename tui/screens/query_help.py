"""The query language by examples, found as one types; the one chosen can be tried."""

from __future__ import annotations

from corpus.library.queries.query import EXAMPLES, Example
from tui.hints import Hint
from tui.screens.picker import Picker
from tui.widgets.help_lines import examples_column

_HINTS: tuple[Hint, ...] = (
    *((":Enter", "take it"), ("suggestion-up:↑ suggestion-down:↓", "choose"), ("close", "close")),
)


class QueryHelpScreen(Picker[str]):
    """Dismissed with the query of the example chosen, or None."""

    def __init__(self) -> None:
        super().__init__(
            title="What can be searched for",
            placeholder="find a field or what it does",
            keys=_HINTS,
        )

    def typed(self, text: str) -> None:
        """Leave the examples that hold the words typed."""
        self.list.fill(lambda width: examples_column(EXAMPLES, text, width))

    def chosen(self) -> None:
        """Take the example under the cursor."""
        if isinstance(self.list.target, Example):
            self.dismiss(self.list.target.query)
