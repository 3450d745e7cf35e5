"""The list of articles may be narrowed to those that answer a query, one typed or one saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from corpus.errors import DatelineError, QueryError
from corpus.library import Library
from corpus.library.rows import Listing
from tui.commands import bindings
from tui.hints import hints
from tui.screens.article import ArticleScreen
from tui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from tui.widgets.filter_line import FilterLine
    from tui.widgets.query_input import QueryInput

_HINTS = (
    *((":Enter", "keep the filter"), ("complete", "complete"), ("query-help", "help")),
    ("close", "leave the list as it was"),
)


class FilteringScreen(ArticleScreen):
    """A subclass shows a listing in `show_listing`, and says where in it one is by `tell_position`.

    One thread at a time asks the library, for the newest of what was typed meanwhile.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("filter", "saved-searches")
    DEFAULT_CSS = """
    FilteringScreen FilterLine, FilteringScreen FilterLine:focus { height: 1; border: none; padding: 0 1; }
    """

    class Filtered(Message):
        """The library answered `query` with a listing, or could not for a `problem`."""

        def __init__(
            self, query: str, listing: Listing | None, *, stay: bool, problem: DatelineError | None = None
        ) -> None:
            super().__init__()
            self.query = query
            self.listing = listing
            self.stay = stay
            self.problem = problem

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self.filter = ""
        """The query that the list answers; all articles do if it is empty."""
        self._filter_before = ""
        self._offered: tuple[str, ...] = ()
        self._is_typing = False
        """Whether the filter may be unfinished."""
        self._listing_out = False

    def show_listing(self, listing: Listing, *, stay: bool) -> None:
        """List other articles; the cursor stays on its article, at the top only if told to `stay`."""
        raise NotImplementedError

    def tell_position(self) -> None:
        """Say where in the list one is."""
        raise NotImplementedError

    def where(self, at: int, count: int, *, selected: int) -> str:
        """Write where in the list one is, and what it is filtered by; nothing of an empty list of all."""
        by = f"   {self.filter.strip()}" if self.filter.strip() else ""
        also = f"   {selected:,} selected" if selected else ""
        nothing = f"Nothing answers{by}" if by else ""
        return f"{at:,} of {count:,}{also}{by}" if count else nothing

    def refill(self, *, stay: bool = False) -> None:
        """List the articles anew."""
        if self.filter.strip():
            self._list_newest(stay=stay)
        else:
            self.show_listing(self.library.listing(folded=True), stay=stay)

    def narrow(self, query: str) -> None:
        """List only what answers a query."""
        self.filter = query
        self.refill()

    def _list_newest(self, *, stay: bool) -> None:
        if not self._listing_out:
            self._listing_out = True
            self._ask_listing(self.filter, typing=self._is_typing, stay=stay)

    @work(thread=True, group="filter")
    def _ask_listing(self, query: str, *, typing: bool, stay: bool) -> None:
        try:
            listing = self.library.listing(query, typing=typing, folded=True)
        except DatelineError as error:
            self.post_message(self.Filtered(query, None, stay=stay, problem=error))
        else:
            self.post_message(self.Filtered(query, listing, stay=stay))

    def on_filtering_screen_filtered(self, message: Filtered) -> None:
        """Show the answer if it is to what is wanted now, else ask that."""
        self._listing_out = False
        if message.query != self.filter:
            self.refill(stay=message.stay)
        elif message.listing is None:
            if message.problem:
                self._tell_problem(message.problem)
        else:
            self._offer()
            self.show_listing(message.listing, stay=message.stay)

    def action_filter(self) -> None:
        """Ask for the query that the list is to answer."""
        from tui.widgets.filter_line import FilterLine

        if not self.query(FilterLine):
            self._filter_before, self._focused_before = self.filter, self.focused
            self._is_typing = True
            line = FilterLine(self.library, self.filter)
            self.mount(OneLine(hints(self.app, _HINTS), id="offers"), line, before="#status")
            line.focus()

    @on(Input.Changed, "FilterLine")
    def _filter_typed(self, message: Input.Changed) -> None:
        if message.value != self.filter:
            self.narrow(message.value)

    def on_query_input_offered(self, message: QueryInput.Offered) -> None:
        """Show what Tab may write."""
        self._offered = message.options
        self._offer()

    def _offer(self) -> None:
        from tui.widgets.query_input import offers

        for line in self.query("#offers").results(OneLine):
            line.left = offers(self._offered, self.size.width - 2) or hints(self.app, _HINTS)

    def _tell_problem(self, problem: DatelineError) -> None:
        """Say what is wrong, and above the line what was expected there."""
        if not isinstance(problem, QueryError):
            self.tell(str(problem))
            return
        self.tell(f"{problem.mistake} at character {problem.position + 1}")
        for line in self.query("#offers").results(OneLine):
            line.left = f"Expected {problem.expected}"

    def on_filter_line_ended(self, message: FilterLine.Ended) -> None:
        """Keep the filter unless there is a mistake in it, or list what was listed before it was typed."""
        mistake = self.library.mistake(self.filter) if message.keep else None
        if mistake:
            self._tell_problem(mistake)
            return
        self.set_focus(self._focused_before)
        message.line.remove()
        self.query("#offers").remove()
        self._is_typing = False
        if self.filter != self._filter_before:
            # What was typed last began a word, and is a whole one now.
            self.narrow(self.filter if message.keep else self._filter_before)
        self.tell_position()

    @work
    async def action_saved_searches(self) -> None:
        """List what answers a saved search."""
        from tui.screens.saved import SavedScreen

        chosen = await self.app.push_screen_wait(SavedScreen(self.library))
        if chosen is not None:
            self.narrow(chosen)
