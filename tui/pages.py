"""The part of the app that opens pages: of an entity, a topic or a story, asked for or jumped to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from corpus.article import Entity, Topic
from corpus.library import Library
from tui.screens.article import ArticleScreen
from tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from corpus.library.results import Suggestion


class PagesApp(App[None]):
    """Pages lie over the reading screen; what is chosen on one is opened by `open_article`."""

    library: Library

    @property
    def reading(self) -> ReadingScreen:
        """The screen under all others."""
        raise NotImplementedError

    def open_article(self, article: int | None) -> None:
        """Open an article that a page gave, if it did."""
        raise NotImplementedError

    def on_reading_screen_page_asked(self, message: ReadingScreen.PageAsked) -> None:
        """Open the page of an entity or topic."""
        match message.target:
            case Entity(key=key):
                self._open_entity(key)
            case Topic(name=name):
                self._open_topic(name)

    def on_article_screen_story_asked(self, message: ArticleScreen.StoryAsked) -> None:
        """Open the page of a story."""
        self._open_story(message.story)

    def _open_entity(self, key: str) -> None:
        from tui.screens.entity import EntityScreen

        self.push_screen(EntityScreen(self.library, key, marks=self.reading.marks), self.open_article)

    def _open_topic(self, name: str) -> None:
        from tui.screens.topic import TopicScreen

        self.push_screen(TopicScreen(self.library, name), self.open_article)

    def _open_story(self, story: int) -> None:
        from tui.screens.story import StoryScreen

        self.push_screen(StoryScreen(self.library, story), self.open_article)

    def action_jump(self) -> None:
        """Jump to an entity."""
        self._jump(topics=False)

    def action_topics(self) -> None:
        """Jump to a topic or story."""
        self._jump(topics=True)

    def _jump(self, *, topics: bool) -> None:
        from tui.screens.jump import JumpScreen

        self.push_screen(JumpScreen(self.library, topics=topics), self.open_suggestion)

    def open_suggestion(self, suggestion: Suggestion | None) -> None:
        """Open the page of what was jumped to, if anything was."""
        if suggestion is None:
            return
        if suggestion.is_story:
            self._open_story(int(suggestion.key))
        elif suggestion.kind is None:
            self._open_topic(suggestion.name)
        else:
            self._open_entity(suggestion.key)
