"""Jump to a person, organisation, place, event, law, topic or story by a few letters."""

from __future__ import annotations

from textual import work
from textual.message import Message

from corpus.errors import DatelineError
from corpus.library import Library
from corpus.library.results import Suggestion
from tui.screens.picker import Picker
from tui.widgets.lines import NOTE, Column, plain, wrap
from tui.widgets.suggestion_lines import nothing_column, suggestion_column

LIMIT = 50


class JumpScreen(Picker[Suggestion]):
    """Dismissed with the suggestion chosen, or None.

    One thread at a time asks the library. What is typed meanwhile waits, and only the newest of it is asked
    next, so a slow answer can neither pile up threads nor overwrite a later one.
    """

    class Found(Message):
        """The library answered `text`, or could not and says why in `problem`."""

        def __init__(
            self, text: str, suggestions: tuple[Suggestion, ...], *, problem: str | None = None
        ) -> None:
            super().__init__()
            self.text = text
            self.suggestions = suggestions
            self.problem = problem

    def __init__(self, library: Library, *, topics: bool = False, title: str = "") -> None:
        super().__init__(
            title=title or ("Jump to a topic or story" if topics else "Jump to a name"),
            placeholder="a few letters, in any order",
        )
        self.library = library
        self.topics = topics
        self._wanted = ""
        self._asking = False
        self._take_first = False

    def typed(self, text: str) -> None:
        """Ask for what is typed now, when no other question is out."""
        self._wanted = text
        self._take_first = False
        if not self._asking:
            self._ask_newest()

    def chosen(self) -> None:
        """Take the suggestion under the cursor; typed faster than found, the first of those still to come."""
        if self._asking:
            self._take_first = True
        elif isinstance(self.list.target, Suggestion):
            self.dismiss(self.list.target)

    @property
    def is_waiting(self) -> bool:
        """Whether the first suggestion is to be taken as soon as it is found."""
        return self._take_first

    def _ask_newest(self) -> None:
        self._asking = True
        self._ask(self._wanted)

    @work(thread=True, group="jump")
    def _ask(self, text: str) -> None:
        try:
            found = self.library.jump(text, topics=self.topics, limit=LIMIT, typing=True)
        except DatelineError as error:
            self.post_message(self.Found(text, (), problem=str(error)))
        else:
            self.post_message(self.Found(text, found))

    def on_jump_screen_found(self, message: Found) -> None:
        """Show the answer if it is to what is typed now, else ask that."""
        if message.text != self._wanted:
            return self._ask_newest()
        self._asking = False
        self.list.fill(lambda width: self._page(message, width))
        if self._take_first:
            self._take_first = False
            self.chosen()
            self.go_on()
        return None

    def _page(self, found: Found, width: int) -> Column:
        if found.problem:
            return Column(tuple(plain(line, style=NOTE) for line in wrap(found.problem, width)))
        if not found.suggestions:
            return nothing_column(found.text, width, topics=self.topics)
        return suggestion_column(found.suggestions, found.text, width)
