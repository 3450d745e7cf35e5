"""Everything there is, found by a few letters: commands, names, topics, stories, saved searches, articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from textual import work
from textual.message import Message

from corpus.errors import DatelineError
from corpus.library import Library
from corpus.library.personal.saved_searches import SavedSearch, as_query
from corpus.library.results import Hit, Suggestion
from tui.commands import Command, Scope
from tui.found import Found
from tui.hints import Hint, own_keys
from tui.screens.picker import Picker
from tui.widgets.palette_lines import palette_column

__all__ = ["Command", "PaletteScreen", "SavedSearch", "Suggestion", "as_query", "by_use"]

Choice: TypeAlias = Command | Suggestion | SavedSearch | Found

_OF_EACH = 6
"""Names, topics, articles that are shown at most of each."""

_HINTS: tuple[Hint, ...] = (
    *((":Enter", "do or open it"), ("suggestion-up:↑ suggestion-down:↓", "choose"), ("close", "close")),
)


def by_use(commands: Iterable[Command], used: Sequence[str]) -> tuple[Command, ...]:
    """Order commands: those chosen lately, then what can be done everywhere; ways to move come last."""
    lately = {id: place for place, id in enumerate(used)}
    last = len(lately)
    sorts = {Scope.EVERYWHERE: 0, Scope.MOVE: 2}
    return tuple(sorted(commands, key=lambda one: (lately.get(one.id, last), sorts.get(one.scope, 1))))


class PaletteScreen(Picker[Choice]):
    """Dismissed with what was chosen, or None.

    The commands answer at once. One thread at a time asks the library for the rest, for the newest of what
    was typed meanwhile.
    """

    class Gathered(Message):
        """The library answered `text`."""

        def __init__(self, text: str, suggestions: tuple[Suggestion, ...], hits: tuple[Hit, ...]) -> None:
            super().__init__()
            self.text = text
            self.suggestions = suggestions
            self.hits = hits

    def __init__(self, library: Library, commands: Sequence[Command]) -> None:
        super().__init__(
            title="Anything", placeholder="a command, name, topic, story or headline", keys=_HINTS
        )
        self._library = library
        self._commands = tuple(commands)
        self._saved: tuple[SavedSearch, ...] = ()
        self._gathered = self.Gathered("", (), ())
        self._wanted = ""
        self._asking = False
        self._take_first = False

    def on_mount(self) -> None:
        """Look up the saved searches meanwhile."""
        self._look_up_saved()

    @work(thread=True, group="palette saved")
    def _look_up_saved(self) -> None:
        try:
            self._saved = self._library.saved_searches()
        except DatelineError:
            self._saved = ()

    def typed(self, text: str) -> None:
        """Leave what answers to the letters typed; the library's answer comes when it comes."""
        self._wanted, self._take_first = text, False
        self._show(stop=0)
        if not self._asking:
            self._ask_newest()

    def chosen(self) -> None:
        """Take what the cursor is on; typed faster than found, the first of what is still to come."""
        if self.list.target is not None:
            self.dismiss(self.list.target)
        else:
            self._take_first = self._asking

    @property
    def is_waiting(self) -> bool:
        """Whether the first thing found is to be taken as soon as it is there."""
        return self._take_first

    def _ask_newest(self) -> None:
        self._asking = bool(self._wanted.strip())
        if self._asking:
            self._ask(self._wanted)

    @work(thread=True, group="palette")
    def _ask(self, text: str) -> None:
        try:
            names = self._library.jump(text, limit=_OF_EACH, typing=True)
            topics = self._library.jump(text, topics=True, limit=_OF_EACH, typing=True)
            hits = tuple(self._library.search(text, limit=_OF_EACH))
        except DatelineError:
            names, topics, hits = (), (), ()
        self.post_message(self.Gathered(text, (*names, *topics), hits))

    def on_palette_screen_gathered(self, message: Gathered) -> None:
        """Show the answer below the commands if it is to what is typed now, else ask that."""
        if message.text != self._wanted:
            self._ask_newest()
            return
        self._asking, self._gathered = False, message
        self._show(stop=self.list.stop)
        if self._take_first:
            self._take_first = False
            self.chosen()
            self.go_on()

    def _show(self, *, stop: int) -> None:
        text, found = self._wanted, self._gathered
        is_answer = found.text == text
        self.list.fill(
            lambda width: palette_column(
                self._commands,
                found.suggestions if is_answer else (),
                self._saved if text.strip() else (),
                tuple((hit, Found(found.hits, at, text)) for at, hit in enumerate(found.hits))
                if is_answer
                else (),
                text=text,
                width=width,
                keys=own_keys(self.app),
            ),
            stop=stop,
        )
