"""An app that brings what articles speak of up to its version behind the screen."""

from __future__ import annotations

import time

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from corpus.article import ANNOTATING
from corpus.errors import DatelineError
from tui.feeding import FeedingApp
from tui.while_open import while_open

_EVERY = 2.0
"""Seconds between two times that one is told how far it has come."""


class RenewingApp(FeedingApp):
    """One process of low priority works at it; the cursor and what is being read stay as they are."""

    _has_renewed = False

    class Renewed(Message):
        """The work came so far, in words."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    @while_open
    def on_working_app_worked(self) -> None:
        """Begin once all else that a start has to do is done."""
        if not (self.is_sample or self._has_renewed):
            self._has_renewed = True
            self.renew()

    @work(thread=True, group="renewing")
    def renew(self) -> None:
        """Annotate anew what an older version annotated; the next start goes on where this one is left."""
        if not self.library.count_behind(ANNOTATING):
            return  # what annotates is imported for those who need it
        from corpus.ingest.reannotating import reannotate

        worker = get_current_worker()
        told = time.monotonic()
        done = 0
        try:
            for step in reannotate(self.library, workers=1, stopped=lambda: worker.is_cancelled):
                done = step.done
                if time.monotonic() - told > _EVERY and not worker.is_cancelled:
                    told = time.monotonic()
                    said = f"Bringing names up to date: {step.done:,} of {step.total:,} articles"
                    self.post_message(self.Renewed(said))
        except DatelineError as error:
            self.post_message(self.Renewed(str(error)))
            return
        if done and not worker.is_cancelled:
            self.post_message(self.Renewed("Names are up to date"))

    @while_open
    def on_renewing_app_renewed(self, message: Renewed) -> None:
        """Tell how far it has come, where that is not in the way."""
        if self.screen is self.reading:
            self.tell(message.text)
