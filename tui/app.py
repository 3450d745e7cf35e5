"""The app: it holds the library, dresses the screens, and answers the commands that hold everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.errors import NothingToCite
from corpus.library import Library
from tui.commands import BY_ID, Scope, bindings, shown_keys
from tui.config import Config, config_folder
from tui.copying import Clip, CopyingApp, citation, today
from tui.pages import PagesApp
from tui.renewing import RenewingApp
from tui.screens.article import ArticleScreen
from tui.screens.deciding import DecidingScreen
from tui.screens.reading import ReadingScreen
from tui.theming import OWN_VARIABLES, put_on, put_on_next
from tui.tidying import TidyingApp
from tui.type_ahead import KeysInOrder

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from corpus.ingest import Event
    from tui.found import Found
    from tui.screens.palette import Choice

_BREATH = 0.5
"""Seconds after the first paint in which nothing but the person's first keys is worked on."""


class DatelineApp(TidyingApp, KeysInOrder, RenewingApp, PagesApp, CopyingApp):
    """The reader of one library; `startup` is work to do behind it, `sample` says it holds invented articles.

    What is slow to load (search, jump, citing, every screen but the first) is imported when it is asked for.
    """

    TITLE = "Dateline"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.EVERYWHERE)

    def __init__(
        self,
        library: Library,
        *,
        config: Config,
        sample: bool = False,
        startup: Callable[[], Iterator[Event]] | None = None,
    ) -> None:
        # Textual's own reading of NO_COLOR is shades of grey; the convention is no colour codes at all.
        super().__init__(
            kept_copy=library.folder / "copied.txt",
            own_keys=config.keys,
            ansi_color=True if "NO_COLOR" in os.environ else None,
        )
        self.library = library
        self.config = config
        self.is_sample = sample
        self._startup = startup
        self._query = ""
        self._given: tuple[str, ...] = ()
        """The commands given by the palette, the latest first."""
        self._themes = config_folder() / "themes"
        self._problem = put_on(self, config.theme, self._themes)
        self.set_keymap({command: ",".join(keys) for command, keys in config.keys.items()})

    def get_default_screen(self) -> ReadingScreen:
        """Open on the reading screen."""
        return ReadingScreen(self.library, sample=self.is_sample)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name the colours that only our themes have, for as long as Textual wears its own."""
        return dict.fromkeys(OWN_VARIABLES, "ansi_default")

    def on_ready(self) -> None:
        """Leave the first keys to the person, then begin the work behind the screen."""
        if self._problem:
            self.tell(self._problem)
        self.set_timer(_BREATH, partial(self.work_behind, self._startup))

    def open_article(self, article: int | None) -> None:
        """Open an article that another screen found, if it did."""
        if article is not None:
            self._go_to_reading().open(article)

    def _go_to_reading(self) -> ReadingScreen:
        """Leave the screens over the reading screen."""
        while self.screen is not self.reading:
            self.pop_screen()
        return self.reading

    def on_article_screen_corrected(self) -> None:
        """Let searching learn of what was put right."""
        self.index_behind()

    def on_deciding_screen_decided(self, message: DecidingScreen.Decided) -> None:
        """Let the article below, and searching, learn who is who now."""
        if message.change:
            if self.screen is not self.reading:
                self.reading.entities_changed()
            self.on_article_screen_corrected()

    def on_article_screen_citation_asked(self, message: ArticleScreen.CitationAsked) -> None:
        """Copy a citation, in the person's own style or in one still to be chosen."""
        from corpus.cite import quote_of, whole_of

        style, kept = self.config.citation_style, message.kept
        quote = message.quote and whole_of(message.quote, kept)
        if message.words.strip():
            quote = quote_of(message.words, kept)
        if not message.choose:
            log = partial(self._note_citation, (kept.id,), style)
            cite = partial(citation, kept.article, style=style, quote=quote, rich=message.rich)
            self.copy(partial(cite, accessed=today(), family_name=self.library.family_name), log=log)
            return
        from tui.screens.cite_as import CiteAsScreen

        seen = self.library.family_name
        screen = CiteAsScreen(kept, quote=quote, style=style, accessed=today(), family_name=seen)
        self.push_screen(screen, partial(self._chosen_to_copy, (kept.id,)))

    def on_style_chooser_put_right_asked(self) -> None:
        """Put right what is known of the article that was to be cited."""
        self.reading.action_edit()

    def _chosen_to_copy(self, articles: tuple[int, ...], chosen: tuple[str, str] | None) -> None:
        if chosen:
            style, text = chosen
            self.copy(lambda: Clip(text), log=partial(self._note_citation, articles, style))

    def _note_citation(self, articles: tuple[int, ...], style: str, text: str) -> None:
        from tui.selection import citable, each

        if len(articles) == 1:
            self.library.log_citation(articles[0], style=style, text=text)
        else:
            cited = citable(self.library, articles, accessed=today())
            self.library.log_citations(each(cited, style), style=style)

    @property
    def cure(self) -> str:
        """Name the key that puts right what is not known."""
        return shown_keys(BY_ID["edit"], self.config.keys)

    def action_review(self) -> None:
        """Walk through names that look alike."""
        from tui.screens.review import ReviewScreen

        self.push_screen(ReviewScreen(self.library, marks=self.reading.marks))

    def action_references(self) -> None:
        """Show all that was cited lately."""
        from tui.screens.references import ReferencesScreen

        screen = ReferencesScreen(self.library, style=self.config.citation_style)
        self.push_screen(screen, partial(self._chosen_to_copy, ()))

    def on_copying_app_references_asked(self, message: CopyingApp.ReferencesAsked) -> None:
        """Copy the references of some articles, in the person's own style or in one still to be chosen."""
        style = self.config.citation_style
        if not message.choose:
            log = partial(self._note_citation, message.articles, style)
            self.copy(partial(self._references, message.articles, style), log=log)
            return
        from tui.screens.references import ArticleReferencesScreen

        screen = ArticleReferencesScreen(
            self.library, message.articles, title=message.title, style=style, accessed=today()
        )
        self.push_screen(screen, partial(self._chosen_to_copy, message.articles))

    def _references(self, articles: tuple[int, ...], style: str) -> Clip:
        from tui.selection import citable, listed

        cited = citable(self.library, articles, accessed=today())
        if not cited:
            raise NothingToCite(
                "Nothing to cite: of none of these is headline, author, publisher or URL known"
            )
        return Clip(listed(tuple(cited.values()), style), left_out=len(articles) - len(cited))

    def action_search(self) -> None:
        """Search as one types."""
        self._search()

    def on_reading_screen_results_asked(self, message: ReadingScreen.ResultsAsked) -> None:
        """Go back to the results of a search, to the one that was opened."""
        self._search(article=message.found.hit.id)

    def _search(self, *, article: int | None = None) -> None:
        from tui.screens.search import SearchScreen

        self.push_screen(SearchScreen(self.library, query=self._query, article=article), self._searched)

    def _searched(self, found: Found | None) -> None:
        if found:
            self._query = found.query
            self._go_to_reading().open_at(found)

    def action_palette(self) -> None:
        """Offer every command that can be given here, and all that the library has, by a few letters."""
        from tui.screens.palette import PaletteScreen, by_use

        # The widget with the focus answers first, as it does to a key.
        active = (item for item in self.screen.active_bindings.values() if item.enabled)
        nodes = {item.binding.id or "": item.node for item in active}
        commands = [command for id, command in BY_ID.items() if id in nodes and id != "palette"]
        screen = PaletteScreen(self.library, by_use(commands, self._given))
        self.push_screen(screen, partial(self._picked, nodes))

    async def _picked(self, nodes: Mapping[str, DOMNode], choice: Choice | None) -> None:
        from tui.screens.palette import Command, SavedSearch, Suggestion, as_query

        match choice:
            case Command(id=id, action=action):
                self._given = (id, *(other for other in self._given if other != id))
                await self.run_action(action, nodes[id])
            case Suggestion():
                self.open_suggestion(choice)
            case SavedSearch(name=name):
                self._go_to_reading().narrow(as_query(name))
            case _:
                self._searched(choice)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        from tui.screens.help import HelpScreen

        here = dict.fromkeys(item.binding.id or "" for item in self.screen.active_bindings.values())
        commands = [BY_ID[id] for id in here if id in BY_ID]
        self.push_screen(HelpScreen(commands, title="Keys"))

    def action_theme(self) -> None:
        """Put on the next theme."""
        self.tell(put_on_next(self, self._themes))

    def action_help_quit(self) -> None:
        """Say how to leave, to those who press Ctrl-c."""
        self.tell(f"Press {shown_keys(BY_ID['quit'], self.config.keys)} to leave Dateline")
