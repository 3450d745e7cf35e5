"""Keeping folders imported: what is new or changed in them is taken in as soon as it is whole.

A file that is still being written is waited for: it is whole once nothing about it has changed between two
looks at it, or for some seconds before the first.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from corpus.library import Library
from corpus.read import find

from . import ingest
from .events import Event

PAUSE = 2.0
"""Seconds between two looks."""

Stamp: TypeAlias = tuple[int, int]
"""When a file was last written, in nanoseconds since 1970, and its bytes."""


def watch(
    paths: Sequence[Path],
    library: Library,
    *,
    pause: Callable[[], None] = lambda: time.sleep(PAUSE),
    workers: int | None = None,
) -> Iterator[Event]:
    """Keep everything under `paths` imported, for ever, and tell what happens each time."""
    taken: dict[Path, Stamp] = {}
    before: Mapping[Path, Stamp] = {}
    while True:
        now = {path: stamp for path in find(paths) if (stamp := _stamp(path))}
        ready = whole(now, before=before, taken=taken, at=time.time_ns())
        if ready:
            yield from ingest(ready, library, workers=workers)
            taken |= {path: now[path] for path in ready}
        before = now
        pause()


def whole(
    now: Mapping[Path, Stamp], *, before: Mapping[Path, Stamp], taken: Mapping[Path, Stamp], at: int
) -> list[Path]:
    """Choose the files that are new or changed since they were taken, and that nobody is writing any more.

    `at` is the time in nanoseconds since 1970.
    """
    return [
        path
        for path, stamp in now.items()
        if stamp != taken.get(path) and (stamp == before.get(path) or 0 <= at - stamp[0] > PAUSE * 1e9)
    ]


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size
