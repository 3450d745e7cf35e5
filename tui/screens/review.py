"""Walk through names that look alike: one, two, or nobody knows. Nothing is merged by what it looks like."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message

from corpus.library import Library
from tui.commands import Scope, bindings
from tui.hints import Hint, hints
from tui.marks import Marks
from tui.screens.deciding import DecidingScreen
from tui.widgets.line_list import LineList
from tui.widgets.lines import MUTED, Column, plain
from tui.widgets.one_line import OneLine
from tui.widgets.review_lines import done_column, review_column

if TYPE_CHECKING:
    from corpus.library.correcting.door import EntityChange
    from corpus.library.correcting.evidence import Evidence
    from corpus.library.correcting.lookalikes import Pair

_HINTS: tuple[Hint, ...] = (
    *(("same", "same"), ("different", "different"), ("unsure", "unsure"), ("undo", "undo")),
    ("leave-review:Esc", "leave"),
)


class ReviewScreen(DecidingScreen[None]):
    """Shows one pair at a time, the likeliest first; what was decided on never comes again."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.REVIEW, "undo")
    DEFAULT_CSS = """
    ReviewScreen {
        background: $background;
        & > LineList { padding: 1 2; }
        & > OneLine { padding: 0 1; color: $text-muted; }
    }
    """

    class Found(Message):
        """The pair to decide on next, and how many there are; None if none is left."""

        def __init__(self, found: Evidence | None, pair: Pair | None, of: int) -> None:
            super().__init__()
            self.found = found
            self.pair = pair
            self.of = of

    def __init__(self, library: Library, *, marks: Marks | None = None) -> None:
        super().__init__()
        self.library = library
        self.marks = marks or Marks(library)
        self._pair: Pair | None = None
        self._decided = 0

    def compose(self) -> ComposeResult:
        """Lay out the pair and the line of keys."""
        yield LineList()
        yield OneLine(right=hints(self.app, _HINTS))

    def on_mount(self) -> None:
        """Look for pairs."""
        self._list.fill(lambda width: Column((plain("Comparing the names of the library …", style=MUTED),)))
        self._list.focus()
        self._look()

    @property
    def _list(self) -> LineList:
        return self.query_one(LineList)

    @work(thread=True, group="review", exclusive=True)
    def _look(self) -> None:
        pairs = self.library.correcting.likely_duplicates()
        for pair in pairs:
            if (found := self.library.correcting.evidence(pair)) is not None:
                self.post_message(self.Found(found, pair, len(pairs)))
                return
        self.post_message(self.Found(None, None, 0))

    def on_review_screen_found(self, message: Found) -> None:
        """Show the next pair, or that there is none."""
        self._pair, found = message.pair, message.found
        at = self._decided + 1
        if found is None:
            self._list.fill(lambda width: done_column(width, decided=self._decided))
        else:
            of = self._decided + message.of
            self._list.fill(lambda width: review_column(found, width, at=at, of=of))

    def tell(self, text: str) -> None:
        """Say something at the foot, until one has read it."""
        self.query_one(OneLine).say(text)

    def entities_changed(self) -> None:
        """Go on to the next pair, or back to the one whose decision was taken back."""
        self._look()

    def action_same(self) -> None:
        """Merge the second into the first."""
        self._decide_on(lambda pair: self.library.correcting.merge(pair.other, pair.one))

    def action_different(self) -> None:
        """Say that they are two."""
        self._decide_on(lambda pair: self.library.correcting.tell_apart(pair.one, pair.other))

    def action_unsure(self) -> None:
        """Say that nobody can tell."""
        self._decide_on(lambda pair: self.library.correcting.tell_apart(pair.one, pair.other, sure=False))

    def action_undo(self) -> None:
        """Take the last decision back; its pair comes again."""
        self._decided = max(0, self._decided - 1)
        self.undo_decision()

    def action_leave_review(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _decide_on(self, make: Callable[[Pair], EntityChange]) -> None:
        pair, self._pair = self._pair, None
        if pair is not None:
            self._decided += 1
            self.decide(lambda: make(pair))
