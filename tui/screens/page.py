"""The page of an entity, topic or story: one list to walk, read from the library off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from corpus.article import Entity
from corpus.errors import DatelineError
from corpus.library import Library
from tui.commands import bindings
from tui.copying import CopyingApp
from tui.hints import Hint, hints
from tui.marks import Marks
from tui.widgets.line_list import LineList
from tui.widgets.lines import MUTED, NOTE, Column, plain, printable, wrap
from tui.widgets.one_line import OneLine
from tui.widgets.page_lines import Unfolded
from tui.widgets.targets import OpenArticle, OpenEntity, ShowMore

Layout: TypeAlias = Callable[[int, Unfolded], Column]
"""Lays the page out as a column for a width in cells."""

HINTS: tuple[Hint, ...] = (
    *(("open", "open"), ("next-section", "next section"), ("cite-all", "cite all")),
    *(("back:h", "back"), ("help", "help")),
)


@dataclass(frozen=True, slots=True)
class Page:
    """What the library answered: the page's name, its layout, and the articles it lists, by number."""

    name: str
    layout: Layout
    articles: tuple[int, ...]
    entity: Entity | None = None


PATIENCE = 0.25
"""Seconds that may pass before the page says that it is being read; mostly it is there long before."""


class PageScreen(Screen[int | None]):
    """Dismissed with the number of the article to open, or None to go back.

    A subclass says in `read` what the page shows. Pages opened from this one lie on top of it, and hand an
    article chosen there down through it.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("back", "next-section", "previous-section", "cite-all")
    DEFAULT_CSS = """
    PageScreen {
        background: $background;
        & > LineList { padding: 0 1; }
        & > OneLine { padding: 0 1; color: $text-muted; }
    }
    """

    class Loaded(Message):
        """The library answered."""

        def __init__(self, page: Page, *, again: bool = False) -> None:
            super().__init__()
            self.page = page
            self.again = again

    class Failed(Message):
        """The library could not answer; `reason` is fit for a person."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason

    def __init__(self, library: Library, *, marks: Marks | None = None) -> None:
        super().__init__()
        self.library = library
        self.marks = marks or Marks(library)
        self._page: Page | None = None
        self._unfolded = Unfolded()

    def read(self) -> Page:
        """Ask the library, off the screen's thread. Raises DatelineError."""
        raise NotImplementedError

    def read_on(self, page: Page) -> Page | None:
        """Ask for what takes longer, when the page is shown already; None if that is all."""
        return None

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys to name at the foot."""
        return HINTS

    def compose(self) -> ComposeResult:
        """Lay out the list and the line of keys."""
        yield LineList()
        yield OneLine(hints(self.app, self.hints))

    def on_mount(self) -> None:
        """Start reading."""
        self._load()
        self.set_timer(PATIENCE, self._say_reading)

    @property
    def list(self) -> LineList:
        """The list that is the page."""
        return self.query_one(LineList)

    @work(thread=True, group="page", exclusive=True)
    def _load(self) -> None:
        try:
            page = self.read()
            self.post_message(self.Loaded(page))
            if (whole := self.read_on(page)) is not None:
                self.post_message(self.Loaded(whole, again=True))
        except DatelineError as error:
            self.post_message(self.Failed(str(error)))

    def _say_reading(self) -> None:
        if not len(self.list.column):
            self.list.fill(lambda width: Column((plain("Reading the library …", style=MUTED),)))

    def on_page_screen_loaded(self, message: Loaded) -> None:
        """Show the page."""
        self._page = page = message.page
        if message.again:
            self.list.refill(lambda width: page.layout(width, self._unfolded))
        else:
            self._fill()

    def on_page_screen_failed(self, message: Failed) -> None:
        """Say why there is nothing to show."""
        self._page = None
        reason = printable(message.reason)
        self.list.fill(lambda width: Column(tuple(plain(text, style=NOTE) for text in wrap(reason, width))))

    def _fill(self, *, stop: int = 0) -> None:
        page = self._page
        if page is not None:
            self.list.fill(lambda width: page.layout(width, self._unfolded), stop=stop)

    @on(LineList.Chosen)
    def _choose(self) -> None:
        match self.list.target:
            case OpenArticle(id=id):
                self.dismiss(id)
            case OpenEntity(key=key):
                self._open_entity(key)
            case ShowMore() as more:
                stop = self.list.stop
                self._unfolded = self._unfolded.more(more)
                self._fill(stop=stop)

    def _open_entity(self, key: str) -> None:
        # The page of an entity is itself such a page.
        from tui.screens.entity import EntityScreen

        self.app.push_screen(EntityScreen(self.library, key, marks=self.marks), self._hand_down)

    def _hand_down(self, article_id: int | None) -> None:
        if article_id is not None:
            self.dismiss(article_id)

    def action_back(self) -> None:
        """Leave the page without opening an article."""
        self.dismiss(None)

    def action_cite_all(self) -> None:
        """Choose a style for the references of all the page's articles."""
        if self._page:
            title = f"References: {self._page.name}"
            self.post_message(CopyingApp.ReferencesAsked(self._page.articles, title=title))

    def action_next_section(self) -> None:
        """Go to the page's next section."""
        self.list.action_next_section()

    def action_previous_section(self) -> None:
        """Go to the page's section before."""
        self.list.action_previous_section()
