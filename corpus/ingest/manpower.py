"""Who reads, cleans and annotates: this process alone, or several where there is enough to do for them."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Full, Queue
from typing import TypeAlias

from corpus.library import Library

from .crew import Crew
from .stages import Work, open_input, prepare

_ENOUGH = 400_000
"""Bytes from which on it is worth the half second that it takes to start a process."""

_FILES = 100
"""Files from which on it is so too, however small."""

_LYING = 96
"""Portions that may lie ready while those before them are kept and indexed."""

_Ready: TypeAlias = "Queue[Work | BaseException | None]"


def made(inputs: Sequence[Path], library: Library, *, size: int, workers: int | None) -> Iterator[Work]:
    """Give what is made of the inputs, in their order; `size` is that of all of them, in bytes."""
    if workers is None:
        workers = cores() if size >= _ENOUGH or len(inputs) >= _FILES else 1
    if workers < 2:
        return _by_oneself(inputs, library)
    return _meanwhile(Crew(inputs, folder=library.folder, workers=workers))


def cores() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _by_oneself(inputs: Sequence[Path], library: Library) -> Iterator[Work]:
    for path in inputs:
        for portion in open_input(path, library.holds):
            yield prepare(portion.items), portion.bytes


def _meanwhile(crew: Crew) -> Iterator[Work]:
    """Direct the crew from a thread of its own, so that nobody waits while what it made is kept."""
    ready: _Ready = Queue(_LYING)
    stopped = threading.Event()
    foreman = threading.Thread(target=_direct, args=(crew, ready, stopped), daemon=True)
    foreman.start()
    try:
        while (work := ready.get()) is not None:
            if isinstance(work, BaseException):
                raise work
            yield work
    finally:
        stopped.set()
        foreman.join()


def _direct(
    crew: Crew,
    ready: _Ready,
    stopped: threading.Event,
) -> None:
    last: BaseException | None = None
    try:
        for place in crew.places():
            _put(ready, (place.outcomes, place.bytes), stopped)
            if stopped.is_set():
                return
    except BaseException as error:  # whoever waits for what is made is the one to hear of it
        last = error
    finally:
        crew.end()
        _put(ready, last, stopped)


def _put(
    ready: _Ready,
    item: Work | BaseException | None,
    stopped: threading.Event,
) -> None:
    while not stopped.is_set():
        try:
            ready.put(item, timeout=0.2)
            return
        except Full:
            continue
