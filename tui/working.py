"""What goes on behind the screen while one reads: the work of a start, and importing what a person names."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.message import Message
from textual.worker import get_current_worker

from corpus.errors import DatelineError
from corpus.library import Library
from tui.screens.reading import ReadingScreen
from tui.while_open import while_open
from tui.widgets.one_line import LEGIBLE

if TYPE_CHECKING:
    from corpus.ingest import Event
    from tui.startup import Progress

_FORBEARANCE = 60.0
"""Seconds after a failure to bring the index up till a search may have it tried again."""

_IMPORTABLE = "A file, a folder or a web address; you can read on meanwhile"
_INSTEAD = "A file, a folder or a web address: it begins a library of your own"
_NOTHING_THERE = "nothing is there; name a file or a folder of articles, or an address on the web"


class WorkingApp(App[int]):
    """An app that takes articles into its library while one reads; `is_sample` says they are invented."""

    library: Library
    is_sample: bool
    to_import: str | None = None
    """What the person named to begin a library with, when the sample was closed for it."""
    _told = ""
    """What was told last of work that goes on."""
    _index_turn = Lock()
    _indexing = False
    _index_failed = -_FORBEARANCE
    """When, by the monotonic clock, the index last could not be brought up."""

    class Progressed(Message):
        """The work behind the screen came so far."""

        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class Worked(Message):
        """The work behind the screen is done."""

    @property
    def reading(self) -> ReadingScreen:
        """The screen under all others."""
        screen = self.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    def tell(self, text: str) -> None:
        """Say something to the person: in the status line, or over a screen that has none."""
        if self.screen is self.reading:
            self.reading.tell(text)
        else:
            self.notify(text, markup=False)

    def tell_in_passing(self, text: str) -> None:
        """Say something that need not stand there once it was read."""
        self.tell(text)
        self.set_timer(LEGIBLE, partial(self.reading.untell, text))

    def action_import_articles(self) -> None:
        """Ask for a file or folder to import."""
        from tui.screens.ask import AskScreen

        note = _INSTEAD if self.is_sample else _IMPORTABLE
        self.push_screen(AskScreen("Import", note=note), self._import)

    def _import(self, typed: str | None) -> None:
        """Import what was named; the invented articles make room for a library of one's own."""
        if not typed:
            return
        from tui.startup import is_there, taking

        if not is_there(typed):
            self.tell(f"{typed}: {_NOTHING_THERE}")
        elif self.is_sample:
            self.to_import = typed
            self.exit()
        else:
            self.work_behind(partial(taking, typed, self.library))

    @work(thread=True, group="startup")
    def work_behind(self, events: Callable[[], Iterator[Event]] | None) -> None:
        """Do the work of which these events tell, and tell how it goes."""
        from tui.startup import work_off

        worker = get_current_worker()
        for progress in work_off(events):
            if worker.is_cancelled:
                return
            self.post_message(self.Progressed(progress))
        self._bring_index_up()
        self.post_message(self.Worked())

    @work(thread=True, group="index")
    def index_behind(self) -> None:
        """Let searching, then stories, learn of what has changed."""
        self._indexing = True
        if not self._bring_index_up(unasked=True):
            self._index_failed = time.monotonic()
        self._indexing = False
        # Where that fails, as while another process writes, the next import does it.
        with suppress(DatelineError):
            self.library.find_stories()
        self.post_message(self.Worked())

    def on_search_screen_unindexed(self) -> None:
        """Bring up the index, which a search found to be behind or damaged."""
        if not self._indexing and time.monotonic() - self._index_failed > _FORBEARANCE:
            self.index_behind()

    def _bring_index_up(self, *, unasked: bool = False) -> bool:
        from tui.indexing import bring_index_up

        # One after the other, or one would take the other for another Dateline.
        with self._index_turn:
            return bring_index_up(self.library, self._post, unasked=unasked)

    def _post(self, progress: Progress) -> None:
        self.post_message(self.Progressed(progress))

    @while_open
    def on_working_app_progressed(self, message: Progressed) -> None:
        """Tell how the work goes, and list what it brought."""
        progress = message.progress
        if progress.changed:
            self.reading.refill()
        if progress.passing:
            self._tell_of_work(progress.text)
        elif progress.text:
            self.tell_in_passing(progress.text)

    def _tell_of_work(self, text: str) -> None:
        """Say how far work has come, which nobody needs to know over another screen."""
        if self.screen is self.reading:
            self.reading.tell_of_work(text, told=self._told)
        self._told = text

    @while_open
    def on_working_app_worked(self) -> None:
        """Say no longer how far the work has come."""
        self.reading.untell(self._told)
