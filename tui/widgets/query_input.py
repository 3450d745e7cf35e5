"""The line that a query is typed in: it knows what may come next, and Tab writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from corpus.errors import DatelineError
from corpus.library import Library
from tui.commands import bindings
from tui.layout import harmless


@dataclass(frozen=True, slots=True)
class _Offer:
    """What may stand in `text` from `start` to `end`."""

    text: str
    start: int
    end: int
    options: tuple[str, ...]

    def taken(self, number: int) -> tuple[str, int]:
        """Give the text with an option in its place, and where the cursor then stands."""
        option, rest = self.options[number % len(self.options)], self.text[self.end :]
        if option.endswith(" ") and rest.startswith(" "):
            rest = rest[1:]
        return self.text[: self.start] + option + rest, self.start + len(option)


class QueryInput(Input):
    """Tab takes the first of what is offered, and again the next; a field's name is followed by its values.

    The library is asked on a thread, one question at a time and only the newest: typing never waits.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("complete", "complete-back", "query-help")
    DEFAULT_CSS = """
    QueryInput, QueryInput:focus { height: 1; border: none; padding: 0 1; background: $panel; }
    """

    class Offered(Message):
        """What Tab may write now has changed; the first of `options` comes next."""

        def __init__(self, options: tuple[str, ...]) -> None:
            super().__init__()
            self.options = options

    class _Known(Message):
        def __init__(self, offer: _Offer, at: int) -> None:
            super().__init__()
            self.offer = offer
            self.at = at

    def __init__(self, library: Library, query: str, *, placeholder: str, id: str | None = None) -> None:
        super().__init__(query, placeholder=placeholder, compact=True, id=id)
        self._library = library
        self._offer: _Offer | None = None
        self._number = -1
        self._asking = False
        self.cursor_blink = False

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._offer and self._number >= 0 and self.value == self._offer.taken(self._number)[0]:
            return
        self._forget()
        if not self._asking:
            self._asking = True
            self._ask(self.value, self.cursor_position)

    def _forget(self) -> None:
        if self._offer:
            self.post_message(self.Offered(()))
        self._offer, self._number = None, -1

    @work(thread=True, group="complete")
    def _ask(self, query: str, at: int) -> None:
        try:
            found = self._library.complete(query, at)
            offer = _Offer(query, found.start, found.end, found.options)
        except DatelineError:
            # The search itself says what is wrong with the library.
            offer = _Offer(query, at, at, ())
        self.post_message(self._Known(offer, at))

    def on_query_input__known(self, message: _Known) -> None:
        """Offer what answers what is typed now, else ask for that."""
        if (message.offer.text, message.at) != (self.value, self.cursor_position):
            self._ask(self.value, self.cursor_position)
            return
        self._asking = False
        self._offer = message.offer if message.offer.options else None
        if self._offer:
            self.post_message(self.Offered(self._offer.options))

    def action_complete(self) -> None:
        """Write what is offered first; again, what comes after it."""
        self._take(1)

    def action_complete_back(self) -> None:
        """Write what was offered before."""
        self._take(-1)

    @work
    async def action_query_help(self) -> None:
        """Show the query language by examples; the one chosen is written behind what is typed."""
        from tui.screens.query_help import QueryHelpScreen

        if example := await self.app.push_screen_wait(QueryHelpScreen()):
            self.value = " ".join(filter(None, (self.value.strip(), example)))
            self.cursor_position = len(self.value)

    def column_of(self, position: int) -> int | None:
        """Give how many cells from the first of the text a character stands, or None if it is out of view."""
        column = cell_len(self.value[:position]) - int(self.scroll_x)
        return column if 0 <= column < self.content_size.width else None

    def _take(self, step: int) -> None:
        if self._offer is None:
            return
        self._number = (self._number + step) % len(self._offer.options)
        value, at = self._offer.taken(self._number)
        coming = self._offer.options[self._number + 1 :] + self._offer.options[: self._number]
        if value[:at].endswith(":"):
            # Another field is not what one wants after this one, but its values.
            self._offer, self._number = None, -1
        self.value = value
        self.cursor_position = at
        self.post_message(self.Offered(coming if self._offer else ()))


def offers(options: tuple[str, ...], width: int) -> str:
    """Write what Tab may take, as much as fits on `width` cells: "Tab publisher: place:"."""
    said = "Tab"
    for option in options:
        longer = f"{said}  {harmless(option.strip())}"
        if len(longer) > width:
            break
        said = longer
    return said if said != "Tab" else ""
