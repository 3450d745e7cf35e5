"""Bringing the search index up to the library behind the screen, told where it takes long."""

from __future__ import annotations

import time
from collections.abc import Callable

from corpus.errors import DatelineError
from corpus.library import Library
from tui.startup import Progress

_EVERY = 0.3
"""Seconds between two things worth telling."""

_BUSY = "Another Dateline is indexing: search finds the newest articles when it is done"
_REBUILT = "The search index could not be used, and has been built anew"


def bring_index_up(library: Library, tell: Callable[[Progress], None], *, unasked: bool = False) -> bool:
    """Let searching learn of all that is kept, and load it; False if that failed, which is told.

    Where nobody asked for it, it is not told that another process is at it.
    """
    try:
        library.load_names()
        caught_up = library.catch_up(_telling(tell))
        if not library.warm():
            caught_up = library.catch_up(_telling(tell))
            library.warm()
    except DatelineError as error:
        tell(Progress(str(error)))
        return False
    if caught_up.rebuilt:
        tell(Progress(_REBUILT))
    elif caught_up.busy and not unasked:
        tell(Progress(_BUSY))
    return True


def _telling(tell: Callable[[Progress], None]) -> Callable[[int, int], None]:
    """Give what tells how far the index is, now and then."""
    told = time.monotonic()

    def step(done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told > _EVERY:
            told = time.monotonic()
            tell(Progress(f"Building the search index: {done:,} of {total:,} articles", passing=True))

    return step
