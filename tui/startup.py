"""What the reader does behind the first paint, told step by step: taking articles in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import DatelineError
from corpus.library import Library
from tui.pace import Pace

if TYPE_CHECKING:
    from corpus.ingest import Event

_EVERY = 0.3
"""Seconds between two things worth telling."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come, in words; `changed` says that the list of articles is no longer true."""

    text: str
    changed: bool = False
    passing: bool = False
    """Whether it will soon be out of date, and is not worth being told over another screen."""


def work_off(startup: Callable[[], Iterator[Event]] | None) -> Iterator[Progress]:
    """Do the work of a start and tell how it goes; a failure is told, and the rest goes on."""
    try:
        if startup is not None:
            yield from tell(startup())
    except DatelineError as error:
        yield Progress(str(error))


def tell(events: Iterator[Event]) -> Iterator[Progress]:
    """Put the events of an import into words, no more of them than can be read."""
    from corpus.ingest import Failed, Finished, Took
    from corpus.library.outcomes import Outcome

    added = failed = 0
    pace, changed, told = Pace(), False, time.monotonic()
    for event in events:
        pace.count(event)
        match event:
            case Finished(indexed=indexed):
                yield Progress(_summary(added, failed, indexed=indexed), changed)
            case Took(outcome=outcome):
                added += outcome is Outcome.ADDED
                changed |= outcome is not Outcome.UNCHANGED
            case Failed():
                failed += 1
        if pace.done and time.monotonic() - told > _EVERY:
            yield Progress(f"Importing: {pace.text()}", changed, passing=True)
            changed, told = False, time.monotonic()


def taking(path: Path, library: Library) -> Iterator[Event]:
    """Import a file or folder, as a start of work."""
    from corpus.ingest import ingest

    yield from ingest([path], library)


def _summary(added: int, failed: int, *, indexed: bool) -> str:
    if not indexed:
        return "Another Dateline is indexing: search finds the newest articles when it is done"
    if failed:
        return f"{failed} could not be read: `dateline import` says why"
    return f"Read {added} {'article' if added == 1 else 'articles'}" if added else ""
