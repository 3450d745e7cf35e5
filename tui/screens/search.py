"""Search as one types, over the whole screen; leaving it leaves everything as it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from corpus.errors import DatelineError, QueryError
from corpus.library import Library
from corpus.library.finding.hits import Hits
from tui.commands import bindings
from tui.copying import CopyingApp
from tui.found import Found
from tui.hints import hints
from tui.layout import harmless
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
        *("result-down", "result-up", "save-search", "leave-search", "page-down", "page-up", "cite-all"),
    )
    DEFAULT_CSS = """
    SearchScreen {
        background: $background;
        & #told { background: $background; color: $text-muted; }
        & #told.-problem { color: $text-error; }
        & #advice { padding: 1 1 0 1; color: $text-muted; display: none; }
        & #advice.-problem { color: $text-error; padding: 0 1; }
    }
    """

    class Answered(Message):
        """The library answered `query` with `hits` and `advice`, or could not for a `problem`."""

        def __init__(
            self,
            query: str,
            hits: Hits | None = None,
            *,
            problem: DatelineError | None = None,
            advice: str = "",
        ) -> None:
            super().__init__()
            self.query = query
            self.hits = hits
            self.problem = problem
            self.advice = advice

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
        yield Static(id="advice", markup=False)
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
            if self._hits is None:
                # Mostly the answer is there before this is painted, but for the first in a large library.
                self._tell("Searching ...")
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
            advice = "" if hits or hits.skipped else advice_on(self._library.in_vain(query))
        except DatelineError as error:
            self.post_message(self.Answered(query, problem=error))
        else:
            self.post_message(self.Answered(query, hits, advice=advice))

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
        if message.problem:
            self._tell_problem(message.problem)
        else:
            self._tell(self._summary(message.query, message.hits), advice=message.advice)
        if self._open_when_answered:
            self.action_open()

    def _summary(self, query: str, hits: Hits | None) -> str:
        if hits is None:
            return ""
        if hits.unindexed:
            self.post_message(self.Unindexed())
        return summary(query, len(hits), hits.words, skipped=hits.skipped, unindexed=hits.unindexed)

    def _tell(self, text: str, *, advice: str = "", problem: bool = False) -> None:
        told, more = self.query_one("#told", OneLine), self.query_one("#advice", Static)
        told.left = text
        more.update(harmless(advice))
        more.display = bool(advice)
        for line in (told, more):
            line.set_class(problem, "-problem")

    def _tell_problem(self, problem: DatelineError) -> None:
        """Point below the line to what is wrong in it, if it is there, and say all of it below."""
        line = self.query_one(QueryInput)
        at = line.column_of(problem.position) if isinstance(problem, QueryError) else None
        self._tell("" if at is None else f"{' ' * at}▲", advice=str(problem), problem=True)

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
                self._tell_problem(error)

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


def advice_on(vain: Sequence[str]) -> str:
    """Say what to do where nothing was found; `vain` are the parts of the query that nothing answers."""
    if vain:
        said = ", ".join(vain)
        return f"Nothing answers {said}: try other or fewer letters. F1 shows what can be searched for."
    return "Each part of this is found, but never all in one article: leave one out, or put OR between them."
