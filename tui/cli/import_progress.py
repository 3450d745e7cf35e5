"""What an import shows while it goes on: a bar on a terminal, plain lines otherwise, or nothing."""

from __future__ import annotations

import sys
import time
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from corpus.ingest import Event, Started
from tui.pace import Pace

_EVERY = 10.0
"""Seconds between two lines in a log."""


class Progress(Protocol):
    """Something that shows how far the import has come."""

    def show(self, event: Event) -> None:
        """Tell it what has happened."""


def progress(*, quiet: bool) -> AbstractContextManager[Progress]:
    """Choose a bar on a terminal, plain lines otherwise, nothing where JSON was asked for."""
    if quiet:
        return nullcontext(Silence())
    if sys.stderr.isatty():
        return Bar()
    return nullcontext(Lines())


class Silence:
    """No progress at all."""

    def show(self, event: Event) -> None:
        """Show nothing."""


class Lines:
    """A line to standard error every so many seconds, for logs."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._said = time.monotonic()

    def show(self, event: Event) -> None:
        """Say how many inputs there are, and now and then how far it has come."""
        self._pace.count(event)
        if isinstance(event, Started):
            print(f"reading {event.total} input{'' if event.total == 1 else 's'}", file=sys.stderr)
        elif time.monotonic() - self._said > _EVERY:
            self._said = time.monotonic()
            print(self._pace.text(), file=sys.stderr, flush=True)


class Bar:
    """A bar with count, rate and time left, drawn by rich, which Textual brings along."""

    def __enter__(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn
        from rich.table import Column

        words = TextColumn(
            "{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")
        )
        self._pace = Pace()
        self._bar = Progress(BarColumn(), words, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=None)
        self._bar.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._bar.stop()

    def show(self, event: Event) -> None:
        """Move on; after the last article the index is written."""
        self._pace.count(event)
        share = self._pace.share
        said = "making them searchable" if share == 1 else self._pace.text()
        total = None if share is None else 1
        self._bar.update(self._task, total=total, completed=share or 0, description=said)
