"""The list of articles may be narrowed to those that answer a query, one typed or one saved."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from corpus.errors import Abandoned, DatelineError, QueryError
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

_PATIENCE = 0.3
"""Seconds after which the beginning of a list is shown, while the rest is looked for."""

_BEGINNING = 200
"""Articles that are shown then."""

_LONGEST = 1.0
"""Seconds that these are looked for, before all are at once."""


class FilteringScreen(ArticleScreen):
    """A subclass shows a listing in `show_listing`, and says where in it one is by `tell_position`.

    One thread at a time asks the library, for the newest of what was typed meanwhile.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("filter", "saved-searches")
    DEFAULT_CSS = """
    FilteringScreen FilterLine, FilteringScreen FilterLine:focus { height: 1; border: none; padding: 0 1; }
    """

    class Filtered(Message):
        """The library answered `query` with a listing, its beginning only, or could not for a `problem`."""

        def __init__(
            self,
            query: str,
            listing: Listing | None = None,
            *,
            stay: bool,
            problem: DatelineError | None = None,
            is_whole: bool = True,
        ) -> None:
            super().__init__()
            self.is_whole = is_whole
            self.query = query
            self.listing = listing
            self.stay = stay
            self.problem = problem

        @property
        def is_abandoned(self) -> bool:
            """Whether something else was wanted when it was half answered."""
            return self.is_whole and self.listing is None and self.problem is None

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self.filter = ""
        """The query that the list answers; all articles do if it is empty."""
        self._filter_before = ""
        self._offered: tuple[str, ...] = ()
        self._is_typing = False
        """Whether the filter may be unfinished."""
        self._listing_out = False
        self._looks_on = False
        """Whether what is listed is but the beginning of what answers the filter."""

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
        more = "+" if self._looks_on else ""
        return f"{at:,} of {count:,}{more}{also}{by}" if count else nothing

    def refill(self, *, stay: bool = False) -> None:
        """List the articles anew."""
        self._looks_on = False
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
            listing = self._within(_PATIENCE, query, typing=typing)
            if listing is None:
                beginning = self._within(_LONGEST, query, typing=typing, limit=_BEGINNING)
                self.post_message(self.Filtered(query, beginning, stay=stay, is_whole=False))
                listing = self.library.listing(
                    query, typing=typing, folded=True, is_wanted=partial(self._wants, query)
                )
        except Abandoned:
            self.post_message(self.Filtered(query, stay=stay))
        except DatelineError as error:
            self.post_message(self.Filtered(query, stay=stay, problem=error))
        else:
            self.post_message(self.Filtered(query, listing, stay=stay))

    def _within(
        self, seconds: float, query: str, *, typing: bool, limit: int | None = None
    ) -> Listing | None:
        """Give a listing, or None if it takes longer or is not wanted any more."""
        until = monotonic() + seconds
        try:
            return self.library.listing(
                query,
                typing=typing,
                folded=True,
                limit=limit,
                is_wanted=lambda: self._wants(query) and monotonic() < until,
            )
        except Abandoned:
            return None

    def _wants(self, query: str) -> bool:
        return self.filter == query and self.is_running

    def on_filtering_screen_filtered(self, message: Filtered) -> None:
        """Show the answer if it is to what is wanted now, else ask that."""
        self._listing_out = not message.is_whole
        if message.query != self.filter or message.is_abandoned:
            if message.is_whole:
                self.refill(stay=message.stay)
            return
        goes_on, self._looks_on = self._looks_on, not message.is_whole
        if message.problem:
            self._tell_problem(message.problem)
        elif message.listing is not None:
            self._offer()
            self.show_listing(message.listing, stay=message.stay or goes_on)
        else:
            self.tell("Looking through the articles ...")

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
