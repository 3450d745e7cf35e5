"""The reading screen: the articles on the left, the article on the right; one of them where it is narrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.message import Message

from corpus.article import Entity, KeptArticle, Quote, Topic
from corpus.errors import DatelineError
from corpus.library import Library
from tui.commands import BY_ID, bindings
from tui.hints import IN_THE_LIST, hints
from tui.marks import Change
from tui.render import Target, apart
from tui.screens.article import OF_AN_ARTICLE
from tui.screens.deciding import Place, place_of
from tui.screens.listing import ListingScreen
from tui.widgets.article_list import ArticleList
from tui.widgets.article_pane import ArticlePane
from tui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from tui.found import Found
    from tui.widgets.panel import Panel

_SAMPLE = "Sample library of invented articles. `dateline import FOLDER` adds your own."


def _has_article(screen: ReadingScreen) -> bool:
    return screen.subject is not None


_POSSIBLE: Mapping[str, Callable[[ReadingScreen], bool]] = dict.fromkeys(
    [BY_ID[id].action for id in (*OF_AN_ARTICLE, "panel")], _has_article
)
"""When a command is possible, for those that are not always."""


class ReadingScreen(ListingScreen):
    """Knows which article is shown and whether one reads it or walks the list.

    The widgets are told what to show and tell what was done to them; only this screen asks the library.
    """

    AUTO_FOCUS = "#articles"
    BINDINGS: ClassVar[list[BindingType]] = bindings("back", "panel")
    DEFAULT_CSS = """
    ReadingScreen {
        background: $background;
        & #sample { color: $text-accent; }
        & ArticleList { width: 2fr; max-width: 56; }
        & ArticlePane { width: 3fr; }
        & Panel { width: 30; }
        &.-narrow ArticleList, &.-narrow ArticlePane, &.-narrow Panel { width: 1fr; max-width: 100%; }
        &.-narrow ArticlePane { display: none; }
        &.-narrow.-reading ArticlePane { display: block; }
        &.-narrow.-reading ArticleList { display: none; }
        &.-narrow.-aside ArticleList, &.-narrow.-aside ArticlePane { display: none; }
    }
    """

    class PageAsked(Message):
        """The person wants the page of an entity or topic."""

        def __init__(self, target: Entity | Topic) -> None:
            super().__init__()
            self.target = target

    class ResultsAsked(Message):
        """The person wants to go back to the search that `found` the article."""

        def __init__(self, found: Found) -> None:
            super().__init__()
            self.found = found

    def __init__(self, library: Library, *, sample: bool = False) -> None:
        super().__init__(library, sample=sample)
        self._found: Found | None = None
        """By which search the article was opened that is being read."""
        self._shown: KeptArticle | None = None
        self._panel: Panel | None = None

    def compose(self) -> ComposeResult:
        """Lay out the list and the article, between the lines at the edges."""
        if self._is_sample:
            yield OneLine(_SAMPLE, id="sample")
        with Horizontal():
            yield ArticleList(id="articles")
            yield ArticlePane(id="article")
        yield OneLine(id="status", right=hints(self.app, IN_THE_LIST))

    @property
    def _pane(self) -> ArticlePane:
        return self.query_one("#article", ArticlePane)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a command be given only where there is something to do it to."""
        possible = _POSSIBLE.get(action)
        return possible is None or possible(self)

    @property
    def subject(self) -> KeptArticle | None:
        """The article shown."""
        return self._shown

    @property
    def quote(self) -> Quote | None:
        """The quote that was walked to."""
        chosen = self._pane.chosen
        return chosen if isinstance(chosen, Quote) else None

    @property
    def place(self) -> Place | None:
        """The name that was walked to."""
        return place_of(self._pane.chosen, self._pane.chosen_words, self._shown)

    def entities_changed(self) -> None:
        """Read the article shown anew: who is who has changed."""
        if self._shown:
            self._draw_again(self.library.article(self._shown.id))
            self._fill_panel()

    def read_on(self) -> ArticlePane:
        """Give the keys to the article."""
        self.is_reading = True
        return self._pane

    def changed(self, change: Change) -> None:
        """Draw anew what the article's marks and what is known of it say."""
        if change.corrected:
            self.refill(stay=True)
        else:
            self._list.row_changed(change.article)
        if self._shown and self._shown.id == change.article:
            tags, self._shown = self._shown.tags, self.library.article(change.article)
            if change.corrected or tags != self._shown.tags:
                self._draw_again(self._shown)

    def show(self, article: int) -> None:
        """Show an article from its beginning. A DatelineError is told."""
        try:
            self._shown = self.library.article(article)
        except DatelineError as error:
            self.tell(str(error))
            return
        self._pane.show(self.laid_out(self._shown))
        self._fill_panel()

    def open(self, article: int) -> None:
        """Show an article to be read, and mark it as read."""
        self._found = None
        self._open(article)

    def open_at(self, found: Found) -> None:
        """Open an article at the words that a search found in it."""
        hit, self._found = found.hit, found
        self._open(hit.id)
        if self._pane.hits and hit.place:
            self._pane.go_to_hit(self._pane.page.run(hit.place, "hit").start)
        elif self._pane.hits:
            self._pane.go_to_hit(0)
        elif hit.also:
            self.tell(f"Found by {', '.join(hit.also)}")

    def _open(self, article: int) -> None:
        if not self._shown or self._shown.id != article:
            self.show(article)
        self._mark_hits()
        self.is_reading = True
        self.tell_position()
        if self._shown and self._shown.id == article and not self._shown.read:
            self.mark_read(article)

    def _mark_hits(self) -> None:
        """Mark what was searched for in the article, or what the list is filtered by."""
        if self._shown:
            words = self._found.hit.matched if self._found else self.library.words_of(self.filter)
            passages = self.library.passages(self._shown.article, words)
            self._pane.mark_hits(apart(self._pane.page.run(one.span, "hit") for one in passages))

    def _draw_again(self, kept: KeptArticle) -> None:
        """Show the article, of which something has changed, at the line where one was."""
        self._shown = kept
        self._pane.show(self.laid_out(kept), offset=self._pane.offset_at_top)
        if self.is_reading:
            self._mark_hits()

    def watch_is_reading(self, is_reading: bool) -> None:
        """Give the keys to the article or the list."""
        self.set_class(is_reading, "-reading")
        self.hint()
        (self._pane if is_reading else self._list).focus()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow the mouse to the list or the article."""
        if event.widget.id in ("articles", "article"):
            self.is_reading = event.widget.id == "article"

    @on(ArticlePane.Walked)
    def _walked(self, message: ArticlePane.Walked) -> None:
        name = f"{message.name}   " if message.name else ""
        at = f"{message.what} {message.at} of {message.count}" if message.count else message.what
        found = self._found if message.what == "hit" else None
        among = f"   result {found.position + 1} of {len(found.hits):,}" if found else ""
        self.tell(f"{name}{at}{among}")

    @on(ArticlePane.Opened)
    def _opened(self, message: ArticlePane.Opened) -> None:
        self._go_to(message.target)

    def _go_to(self, target: Target) -> None:
        if isinstance(target, Quote):
            self.is_reading = True
            self._pane.focus()
            self._pane.choose(target)
        else:
            self.post_message(self.PageAsked(target))

    def step(self, step: int) -> None:
        """Show the article beside this one, among the results of a search where one reads one of these."""
        if not (self._found and self.is_reading):
            super().step(step)
        elif found := self._found.beside(step):
            self.open_at(found)
        else:
            self.tell("No more results")

    def action_filter(self) -> None:
        """Ask for the query that the list is to answer, with the list in sight."""
        self.is_reading = False
        super().action_filter()

    async def action_back(self) -> None:
        """Step back: out of what is chosen, out of the panel, out of the article."""
        if self._panel:
            await self.action_panel()
        elif self.is_reading and not self._pane.unchoose():
            found, self._found, self.is_reading = self._found, None, False
            self.preview()
            self.tell_position()
            if found and found.is_listed:
                self.post_message(self.ResultsAsked(found))

    async def action_panel(self) -> None:
        """Show or hide what the article speaks of."""
        from tui.widgets.panel import Panel

        if self._panel:
            await self._panel.remove()
            self._panel = None
            self.watch_is_reading(self.is_reading)
        else:
            self._panel = Panel()
            await self.query_one(Horizontal).mount(self._panel)
            self._fill_panel()
            self._panel.focus()
        self.set_class(self._panel is not None, "-aside")

    def _fill_panel(self) -> None:
        if self._panel and self._shown:
            self._panel.fill(self._shown.annotations)

    def on_panel_picked(self, message: Panel.Picked) -> None:
        """Go to what was picked beside the article."""
        self._go_to(message.target)
