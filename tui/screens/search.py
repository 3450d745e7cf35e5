"""Search as one types, over the whole screen; leaving it leaves everything as it was."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from corpus.errors import DatelineError
from corpus.library import Library
from corpus.library.finding.hits import Hits
from tui.commands import bindings
from tui.copying import CopyingApp
from tui.found import Found
from tui.hints import hints
from tui.near import near_words
from tui.type_ahead import TypingLine
from tui.widgets.hit_list import HitList
from tui.widgets.one_line import OneLine
from tui.widgets.query_input import QueryInput, offers

LIMIT = 1000
_WORTH_TELLING = 200
"""Articles that the index lacks from which on it is told; fewer are in it within a second."""

_HINTS = (
    *((":Enter", "open"), ("result-up:↑ result-down:↓", "choose")),
    *(("cite-all:Ctrl-r", "cite all"), ("query-help", "help"), ("leave-search", "back")),
)


class SearchScreen(TypingLine, Screen[Found | None]):
    """Dismissed with what to open, or None.

    One thread at a time asks the library. What is typed meanwhile waits, and only the newest of it is asked
    next: a slow answer can neither pile up threads nor overwrite a later one.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        *("result-down", "result-up", "query-help", "save-search", "leave-search"),
        *("page-down", "page-up", "cite-all"),
    )
    DEFAULT_CSS = """
    SearchScreen {
        background: $background;
        & #told { background: $background; color: $text-muted; }
        & #told.-problem { color: $text-error; }
    }
    """

    class Answered(Message):
        """The library answered `query` with `hits`, or could not and says why in `problem`."""

        def __init__(self, query: str, hits: Hits | None = None, *, problem: str = "") -> None:
            super().__init__()
            self.query = query
            self.hits = hits
            self.problem = problem

    class Unindexed(Message):
        """The library holds articles that its search index lacks."""

    def __init__(self, library: Library, *, query: str = "", article: int | None = None) -> None:
        super().__init__()
        self._library = library
        self._wanted = query
        self._at: int | None = article
        """The article that the cursor is to stand on, as long as nothing else is typed."""
        self._hits: Hits | None = None
        self._asking = False
        self._open_when_answered = False

    def compose(self) -> ComposeResult:
        """Lay out the line to type in, what is told of the search, and its hits."""
        line = QueryInput(self._library, self._wanted, placeholder="Search for words in the articles")
        # Who comes back from a result goes on with the query.
        line.select_on_focus = self._at is None
        yield line
        yield OneLine(id="told", right=self._keys)
        yield HitList()

    def on_mount(self) -> None:
        """Take the keys into the line; what was searched last is selected, to keep or to type over."""
        self._list.can_focus = False

    @property
    def _keys(self) -> str:
        return hints(self.app, _HINTS)

    @on(QueryInput.Offered)
    def _offered(self, message: QueryInput.Offered) -> None:
        room = self.size.width - len(self.query_one("#told", OneLine).left) - 5
        self.query_one("#told", OneLine).right = offers(message.options, room) or self._keys

    @property
    def _list(self) -> HitList:
        return self.query_one(HitList)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        if message.value != self._wanted:
            self._at = None
        self._wanted = message.value
        self._open_when_answered = False
        if not self._asking:
            self._ask_newest()

    def _ask_newest(self) -> None:
        if self._wanted.strip():
            self._asking = True
            self._ask(self._wanted)
        else:
            self._asking = False
            self._hits = None
            self._list.fill(())
            self._tell("")

    @work(thread=True, group="search")
    def _ask(self, query: str) -> None:
        try:
            hits = self._library.search(query, limit=LIMIT)
            # What is shown at once is made here, off the thread that paints; the rest when scrolled to.
            _ = hits[: self.size.height // HitList.row_height], hits.words
        except DatelineError as error:
            self.post_message(self.Answered(query, problem=str(error)))
        else:
            self.post_message(self.Answered(query, hits))

    def on_search_screen_answered(self, message: Answered) -> None:
        """Show the answer if it is to what is typed now, else ask that."""
        if message.query != self._wanted:
            self._ask_newest()
            return
        self._asking = False
        self._hits = message.hits
        hits = message.hits or ()
        cursor = hits.ids.index(self._at) if hits and self._at in hits.ids else 0
        self._list.fill(hits, cursor=cursor)
        self._tell(
            message.problem or self._summary(message.query, message.hits), problem=bool(message.problem)
        )
        if self._open_when_answered:
            self.action_open()

    def _summary(self, query: str, hits: Hits | None) -> str:
        if hits is None:
            return ""
        if hits.unindexed:
            self.post_message(self.Unindexed())
        return summary(query, len(hits), hits.words, skipped=hits.skipped, unindexed=hits.unindexed)

    def _tell(self, text: str, *, problem: bool = False) -> None:
        told = self.query_one("#told", OneLine)
        told.left = text
        told.set_class(problem, "-problem")

    @on(Input.Submitted)
    @on(HitList.Chosen)
    def action_open(self) -> None:
        """Open the hit under the cursor; typed faster than found, the best of those still to come."""
        if self._asking:
            self._open_when_answered = True
            return
        if self._list.hit:
            self.dismiss(Found(self._list.hits, self._list.cursor, self._wanted, is_listed=True))
        self.go_on()

    def action_cite_all(self) -> None:
        """Choose a style for the references of all the hits, best first."""
        if self._hits:
            found = tuple(self._hits.ids)
            self.post_message(CopyingApp.ReferencesAsked(found, title="References of the results"))
        else:
            self._tell("Nothing found that could be cited")

    @work
    async def action_query_help(self) -> None:
        """Show the query language by examples; the one chosen is typed."""
        from tui.screens.query_help import QueryHelpScreen

        if example := await self.app.push_screen_wait(QueryHelpScreen()):
            line = self.query_one(QueryInput)
            line.value, line.cursor_position = example, len(example)

    @work
    async def action_save_search(self) -> None:
        """Keep what is typed under a name."""
        from tui.screens.ask import AskScreen

        query = self._wanted.strip()
        if not query:
            self._tell("Type what to search for first")
        elif name := await self.app.push_screen_wait(AskScreen("Save this search as", note=query)):
            try:
                self._library.save_search(name, query)
                self._tell(f"Saved as {name}")
            except DatelineError as error:
                self._tell(str(error), problem=True)

    def action_leave_search(self) -> None:
        """Go back to where one was."""
        self.dismiss(None)

    def action_result_down(self) -> None:
        """Go to the next hit."""
        self._list.action_down()

    def action_result_up(self) -> None:
        """Go to the hit before."""
        self._list.action_up()

    def action_page_down(self) -> None:
        """Go a screen of hits down."""
        self._list.action_page_down()

    def action_page_up(self) -> None:
        """Go a screen of hits up."""
        self._list.action_page_up()


def summary(query: str, number: int, words: tuple[str, ...], *, skipped: int = 0, unindexed: int = 0) -> str:
    """Say how many articles were found, and by which `words` of the index if not by those that were typed.

    `skipped` articles may hold what was asked for, and there was no time to look; `unindexed` ones the index
    lacks, so that only exact words are found in them.
    """
    if number:
        count = f"the best {LIMIT:,}" if number == LIMIT else f"{number} article{'s' * (number > 1)}"
        left = [f"{skipped:,} more may hold it"] if skipped else []
    else:
        count = "Nothing in the best articles" if skipped and not unindexed else "Nothing found"
        left = [f"{skipped:,} not looked through"] if skipped else []
    if unindexed > _WORTH_TELLING:
        left.append(f"exact words only: the index still lacks {unindexed:,}")
    return "   ".join([count, *left, *(f"{typed} → {found}" for typed, found in near_words(query, words))])
