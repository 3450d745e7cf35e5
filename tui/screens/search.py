"""Search as one types, over the whole screen; leaving it leaves everything as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from corpus.errors import DatelineError
from corpus.library import Library
from corpus.library.hits import Hits
from tui.commands import Scope, bindings
from tui.copying import CopyingApp
from tui.hints import hints
from tui.near import near_words
from tui.type_ahead import TypingLine
from tui.widgets.hit_list import HitList
from tui.widgets.one_line import OneLine

LIMIT = 1000
_HINTS = (("cite-all:Ctrl-r", "cite all"), ("leave-search", "back"))


@dataclass(frozen=True, slots=True)
class Found:
    """An article to open at the words that were found in it; `query` is what was typed."""

    article: int
    words: tuple[str, ...]
    query: str


class SearchScreen(TypingLine, Screen[Found | None]):
    """Dismissed with what to open, or None.

    One thread at a time asks the library. What is typed meanwhile waits, and only the newest of it is asked
    next: a slow answer can neither pile up threads nor overwrite a later one.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.SEARCH, "page-down", "page-up", "cite-all")
    DEFAULT_CSS = """
    SearchScreen {
        background: $background;
        & Input, & Input:focus { height: 1; border: none; padding: 0 1; background: $panel; }
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

    def __init__(self, library: Library, *, query: str = "") -> None:
        super().__init__()
        self._library = library
        self._wanted = query
        self._hits: Hits | None = None
        self._asking = False
        self._open_when_answered = False

    def compose(self) -> ComposeResult:
        """Lay out the line to type in, what is told of the search, and its hits."""
        yield Input(self._wanted, placeholder="Search for words in the articles", compact=True)
        yield OneLine(id="told", right=f"Enter open   ↑ ↓ choose   {hints(self.app, _HINTS)}")
        yield HitList()

    def on_mount(self) -> None:
        """Take the keys into the line; what was searched last is selected, to keep or to type over."""
        self.query_one(Input).cursor_blink = False
        self._list.can_focus = False

    @property
    def _list(self) -> HitList:
        return self.query_one(HitList)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
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
            _ = hits[: self.size.height // HitList.row_height]
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
        self._list.fill(message.hits or ())
        found, words = (len(message.hits), message.hits.words) if message.hits else (0, ())
        self._tell(message.problem or summary(message.query, found, words), problem=bool(message.problem))
        if self._open_when_answered:
            self.action_open()

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
        elif hit := self._list.hit:
            self.dismiss(Found(hit.id, hit.matched, self._wanted))

    def action_cite_all(self) -> None:
        """Choose a style for the references of all the hits, best first."""
        if self._hits:
            found = tuple(self._hits.ids)
            self.post_message(CopyingApp.ReferencesAsked(found, title="References of the results"))
        else:
            self._tell("Nothing found that could be cited")

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


def summary(query: str, number: int, words: tuple[str, ...]) -> str:
    """Say how many articles were found, and by which `words` of the index if not by those that were typed."""
    if not number:
        return "Nothing found"
    count = f"the best {LIMIT:,}" if number == LIMIT else f"{number} article{'s' * (number > 1)}"
    return "   ".join([count, *(f"{typed} → {found}" for typed, found in near_words(query, words))])
