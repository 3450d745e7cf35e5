"""What the reader does behind the first paint, told step by step: taking articles in."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import DatelineError
from corpus.library import Library
from tui.pace import Pace

if TYPE_CHECKING:
    from corpus.ingest import Event, Failed

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
    from corpus.library.articles.outcomes import Outcome

    added, failed = 0, list[Failed]()
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
                failed.append(event)
        if pace.done and time.monotonic() - told > _EVERY:
            yield Progress(f"Importing: {pace.text()}", changed, passing=True)
            changed, told = False, time.monotonic()


def is_there(named: str) -> bool:
    """Say whether a file or folder is there; an address on the web may be."""
    from corpus.read import is_address

    return is_address(named) or _path(named).exists()


def taking(named: str, library: Library) -> Iterator[Event]:
    """Import a file, a folder or what is at an address, as a start of work."""
    from corpus.ingest import Started, index, ingest, take
    from corpus.read import is_address, read_addresses

    if not is_address(named):
        yield from ingest([_path(named)], library)
        return
    yield Started(1)
    yield from take(read_addresses([named]), library)
    yield from index(library)


def _path(named: str) -> Path:
    """Give the path that was typed; of an unknown person's home, the words themselves."""
    return Path(os.path.expanduser(named))  # noqa: PTH111


def _summary(added: int, failed: Sequence[Failed], *, indexed: bool) -> str:
    if not indexed:
        return "Another Dateline is indexing: search finds the newest articles when it is done"
    if failed and not added and len(failed) == 1:
        return f"{failed[0].source}: {failed[0].reason}; {failed[0].advice}"
    if failed:
        return f"{len(failed)} could not be read: `dateline import` says why"
    return f"Read {added} {'article' if added == 1 else 'articles'}" if added else ""
