"""An app that asks the feeds behind its screen, and completes articles that came cut short."""

from __future__ import annotations

from textual import work
from textual.message import Message
from textual.worker import Worker, get_current_worker

from corpus.errors import DatelineError
from tui.config import Asking, Config
from tui.marks import Change
from tui.screens.article import ArticleScreen
from tui.while_open import while_open
from tui.working import WorkingApp

_GROUP = "feeds"
_LOOK = 60.0
"""Seconds between two looks at which feeds are due; how often each is asked is for the feed to say."""


class FeedingApp(WorkingApp):
    """It tells what came, and the list's cursor stays where it is; the network is never waited for.

    Each feed is asked when it is due, as the reader opens and for as long as it is open.
    """

    config: Config
    _have_opened = False

    class Brought(Message):
        """The feeds brought something worth telling; `changed`: the list of articles is no longer true."""

        def __init__(self, text: str, *, changed: bool) -> None:
            super().__init__()
            self.text = text
            self.changed = changed

    class Completed(Message):
        """`article` has its whole text now, or `trouble` says why not."""

        def __init__(self, article: int, *, trouble: str = "") -> None:
            super().__init__()
            self.article = article
            self.trouble = trouble

    @while_open
    def on_working_app_worked(self) -> None:
        """Ask the feeds that are due, once all else that a start has to do is done."""
        if self.is_sample or self._have_opened:
            return
        self._have_opened = True
        if self.config.ask_feeds is not Asking.NEVER:
            self.ask_feeds(unasked=True)
        if self.config.ask_feeds is Asking.ALWAYS:
            self.set_interval(_LOOK, self._ask_again)

    def _ask_again(self) -> None:
        """Ask the feeds that have come due meanwhile."""
        if not self._is_asking():
            self.ask_feeds(unasked=True)

    def action_refresh_feeds(self) -> None:
        """Ask all feeds now."""
        if self._is_asking():
            self.tell("The feeds are being asked already")
        else:
            self.tell("Asking the feeds...")
            self.ask_feeds(unasked=False)

    def _is_asking(self) -> bool:
        return any(worker.group == _GROUP and not worker.is_finished for worker in self.workers)

    @work(thread=True, group=_GROUP)
    def ask_feeds(self, *, unasked: bool) -> None:
        """Ask all feeds, or those that are due where the person has not asked for it."""
        if unasked and not self.library.subscriptions():
            return  # what talks to the network is imported for those who follow something
        from corpus.feeds import is_anything_due, refresh
        from tui.refreshing import tell

        if unasked and not is_anything_due(self.library):
            return
        worker = get_current_worker()
        events = refresh(self.library, force=not unasked, stopped=lambda: worker.is_cancelled)
        for progress in tell(events, unasked=unasked):
            if worker.is_cancelled:
                return
            self.post_message(self.Brought(progress.text, changed=progress.changed))

    @while_open
    def on_feeding_app_brought(self, message: Brought) -> None:
        """List what the feeds brought, and tell."""
        if message.changed:
            self.reading.refill(stay=True)
        if message.text:
            self.tell_in_passing(message.text)

    def on_article_screen_full_text_asked(self, message: ArticleScreen.FullTextAsked) -> None:
        """Fetch the page of an article that came cut short."""
        self.tell("Fetching the whole article...")
        self._complete(message.article)

    @work(thread=True, group="full text")
    def _complete(self, article: int) -> None:
        from corpus.feeds import complete

        worker: Worker[None] = get_current_worker()
        trouble = ""
        try:
            for _ in complete(self.library, article, stopped=lambda: worker.is_cancelled):
                pass
        except DatelineError as error:
            trouble = str(error)
        if not worker.is_cancelled:
            self.post_message(self.Completed(article, trouble=trouble))

    @while_open
    def on_feeding_app_completed(self, message: Completed) -> None:
        """Show the whole of an article that came cut short, or tell why not."""
        if not message.trouble:
            self.reading.changed(Change(message.article, said="", corrected=True))
        self.tell_in_passing(message.trouble or "The whole article is here")
