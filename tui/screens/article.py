"""What one does with an article on a screen that shows one: mark it, walk through it, cite it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from corpus.article import KeptArticle, Quote
from corpus.errors import DatelineError
from corpus.library import Library
from tui.commands import bindings
from tui.hints import hints
from tui.marks import Change, Marks, tags_of
from tui.render import Page, page_of
from tui.screens.deciding import DecidingScreen
from tui.widgets.article_pane import WALKS, ArticlePane

if TYPE_CHECKING:
    from corpus.library.results import Value
    from tui.widgets.prompt import Prompt


OF_AN_ARTICLE = (
    "toggle-read",
    "toggle-star",
    "tag",
    "edit",
    "story",
    "next-copy",
    "copy-citation",
    "copy-rich",
    "cite-as",
    "browse",
    "full-text",
    *WALKS,
)
"""The commands that need an article."""


class ArticleScreen(DecidingScreen[None]):
    """A subclass says in `subject` which article is meant, and shows new marks in `changed`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(*OF_AN_ARTICLE, "undo")

    class CitationAsked(Message):
        """The person wants to cite `kept`, with `quote` or the selected `words`, and may `choose` how.

        `rich`: with italics, for a program that takes them.
        """

        def __init__(
            self, kept: KeptArticle, *, quote: Quote | None, words: str, choose: bool, rich: bool
        ) -> None:
            super().__init__()
            self.kept = kept
            self.quote = quote
            self.words = words
            self.choose = choose
            self.rich = rich

    class StoryAsked(Message):
        """The person wants the page of a story."""

        def __init__(self, story: int) -> None:
            super().__init__()
            self.story = story

    class FullTextAsked(Message):
        """The person wants the whole text of an article that came cut short."""

        def __init__(self, article: int) -> None:
            super().__init__()
            self.article = article

    class Corrected(Message):
        """What is known of an article has changed, so that searching must learn of it."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.marks = Marks(library)
        self._focused_before: Widget | None = None

    @property
    def subject(self) -> KeptArticle | None:
        """The article that a mark would go to."""
        raise NotImplementedError

    @property
    def quote(self) -> Quote | None:
        """The quote that is selected, if any."""
        return None

    def read_on(self) -> ArticlePane:
        """Give the keys to the article, and give its pane."""
        raise NotImplementedError

    def changed(self, change: Change) -> None:
        """Show that an article has changed."""
        raise NotImplementedError

    def open(self, article: int) -> None:
        """Show an article to be read."""
        raise NotImplementedError

    def laid_out(self, kept: KeptArticle) -> Page:
        """Give an article as a page to read, with what is known of its story and who else has its text."""
        return page_of(
            kept,
            story=None if kept.story is None else self.library.story_of(kept.id),
            copies=self.library.copies(kept.id),
            key=hints(self.app, [("next-copy", "opens the next")]),
        )

    def tell(self, text: str) -> None:
        """Say something to the person, in a line."""
        raise NotImplementedError

    def mark_read(self, article: int) -> None:
        """Mark an article as read because it was opened, which nobody needs to be told."""
        self._make(lambda: self.marks.set_read(article, True))

    def action_toggle_read(self) -> None:
        """Mark the article as read, or as unread again."""
        if kept := self.subject:
            self._make_and_tell(lambda: self.marks.set_read(kept.id, not kept.read))

    def action_toggle_star(self) -> None:
        """Star the article, or take its star away."""
        if kept := self.subject:
            self._make_and_tell(lambda: self.marks.set_starred(kept.id, not kept.starred))

    def action_undo(self) -> None:
        """Take the last change of a mark back."""
        if self.marks.undoes_decision:
            self.undo_decision()
            return
        self._make_and_tell(self.marks.undo)

    def action_tag(self) -> None:
        """Ask for the article's tags."""
        from tui.widgets.prompt import Prompt

        if self.subject and not self.query(Prompt):
            self._focused_before = self.focused
            prompt = Prompt(answer=", ".join(self.subject.tags), question="Tags, parted by commas")
            self.mount(prompt, before="#status")
            prompt.focus()

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        """Give the article the tags that were typed."""
        # Before the prompt goes, or else Textual gives the keys to what stands beside it.
        self.set_focus(self._focused_before)
        message.prompt.remove()
        kept, typed = self.subject, message.text
        if kept and typed is not None:
            self._make_and_tell(lambda: self.marks.set_tags(kept.id, tags_of(typed)))

    def action_edit(self) -> None:
        """Put right what is known of the article."""
        from tui.screens.edit import EditScreen

        kept = self.subject
        if not kept:
            return
        try:
            corrections = self.library.corrections(kept.id)
        except DatelineError as error:
            self.tell(str(error))
            return
        self.app.push_screen(EditScreen(kept, corrections), partial(self._put_right, kept.id))

    def _put_right(self, article: int, values: dict[str, Value] | None) -> None:
        if values is not None:
            self._make_and_tell(lambda: self.marks.set_corrections(article, values))

    def action_next_mention(self) -> None:
        """Go into the article, to the next mark."""
        self.read_on().action_next_mention()

    def action_previous_mention(self) -> None:
        """Go into the article, to the mark before."""
        self.read_on().action_previous_mention()

    def action_next_quote(self) -> None:
        """Go into the article, to the next quote."""
        self.read_on().action_next_quote()

    def action_previous_quote(self) -> None:
        """Go into the article, to the quote before."""
        self.read_on().action_previous_quote()

    def action_next_hit(self) -> None:
        """Go into the article, to the next searched word."""
        self.read_on().action_next_hit()

    def action_previous_hit(self) -> None:
        """Go into the article, to the searched word before."""
        self.read_on().action_previous_hit()

    def action_story(self) -> None:
        """Show the story that the article is part of."""
        if self.subject and self.subject.story is not None:
            self.post_message(self.StoryAsked(self.subject.story))
        else:
            self.tell("This article is part of no story")

    def action_next_copy(self) -> None:
        """Open the next article that has nearly the same text, after the last one the first again."""
        if kept := self.subject:
            ids = [row.id for row in self.library.copies(kept.id)]
            if ids:
                self.open(ids[(ids.index(kept.id) + 1) % len(ids)])
            else:
                self.tell("No other outlet's copy of this article is here")

    def action_copy_citation(self) -> None:
        """Copy the citation, with what is selected."""
        self._ask_citation()

    def action_copy_rich(self) -> None:
        """Copy the citation with its italics, for a program that takes rich text."""
        self._ask_citation(rich=True)

    def action_cite_as(self) -> None:
        """Choose a style or format to copy the citation in."""
        self._ask_citation(choose=True)

    def _ask_citation(self, *, choose: bool = False, rich: bool = False) -> None:
        if kept := self.subject:
            words = self.get_selected_text() or ""
            self.post_message(
                self.CitationAsked(kept, quote=self.quote, words=words, choose=choose, rich=rich)
            )

    def action_browse(self) -> None:
        """Open the article's page on the web."""
        from tui.browser import open_page

        url = self.subject and self.subject.article.url
        self.tell(open_page(url) if url else "This article came without the address of its page")

    def action_full_text(self) -> None:
        """Have the whole article fetched, if it came cut short."""
        if kept := self.subject:
            if self.library.is_truncated(kept.id):
                self.post_message(self.FullTextAsked(kept.id))
            else:
                self.tell("This article is here as whole as it came")

    def _make_and_tell(self, make: Callable[[], Change | None]) -> None:
        if change := self._make(make):
            self.tell(change.said)

    def _make(self, make: Callable[[], Change | None]) -> Change | None:
        try:
            change = make()
        except DatelineError as error:
            self.tell(str(error))
            return None
        if change is None:
            self.tell("Nothing to undo")
        else:
            self.changed(change)
            if change.corrected:
                self.post_message(self.Corrected())
        return change
