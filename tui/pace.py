"""How fast an import goes and how long it will take, from its events and a clock."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.ingest import Event

_LATELY = 30.0
"""Seconds back to which one looks to say how fast it goes now: what is kept already goes by much faster."""


class Pace:
    """Counts what is done; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._marks: deque[tuple[float, int, int]] = deque([(clock(), 0, 0)])
        self.done = 0
        self._reached = self._size = self._before = 0

    def count(self, event: Event) -> None:
        """Add one event."""
        from corpus.ingest import Failed, Reached, Skipped, Started, Took

        match event:
            case Started(size=size):
                self._before, self._size = self._reached, self._size + size
            case Took() | Skipped() | Failed():
                self.done += 1
            case Reached(bytes=reached):
                self._reached = self._before + reached
                self._mark()

    @property
    def share(self) -> float | None:
        """How much of all is done, from 0 to 1; None if that cannot be told."""
        return min(1.0, self._reached / self._size) if self._size else None

    @property
    def rate(self) -> float:
        """Articles a second, lately."""
        then, done, _ = self._marks[0]
        return (self.done - done) / max(self._clock() - then, 1e-3)

    @property
    def left(self) -> float | None:
        """Seconds that the rest will take, or None if that cannot be told."""
        then, _, reached = self._marks[0]
        if self.share is None or self._reached <= reached:
            return None
        return (self._size - self._reached) * (self._clock() - then) / (self._reached - reached)

    def text(self) -> str:
        """Say it: "1,234 articles, 95 a second, 3 min left"."""
        said = f"{self.done:,} article{'' if self.done == 1 else 's'}, {self.rate:.0f} a second"
        return said if self.left is None else f"{said}, {duration(self.left)} left"

    def _mark(self) -> None:
        now = self._clock()
        self._marks.append((now, self.done, self._reached))
        while now - self._marks[0][0] > _LATELY and len(self._marks) > 2:
            self._marks.popleft()


def duration(seconds: float) -> str:
    """Say a time in one unit: "40 s", "3 min", "2 h"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
