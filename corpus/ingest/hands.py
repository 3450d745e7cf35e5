"""Cleaning and annotating what comes from elsewhere than files: by several processes, once it is much."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self, TypeAlias

from .child import settle_in
from .manpower import cores
from .processes import spawning
from .stages import Item, Portion, Work, prepare
from .worker import Answer

AT_ONCE = 6
"""New articles that a process is given at a time: what one feed brings is little, and several share it."""

_MANY = 60
"""Articles after which it is worth the half second that it takes to start a process."""

_Items: TypeAlias = tuple[Item, ...]
_UnderWay: TypeAlias = "deque[tuple[_Items, Future[Answer]]]"


class Hands:
    """Whoever prepares articles: this process, and from `_MANY` of them on so many others, if more than one.

    Close it, or use it as a context, so that no process stays.
    """

    def __init__(self, workers: int | None = None) -> None:
        self._workers = cores() if workers is None else workers
        self._prepared = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            started = tuple(self._pool._processes.values()) if self._pool._processes else ()
            self._pool.shutdown(wait=False, cancel_futures=True)
            # A pool that breaks as it starts a further process forgets that one, which would wait for ever.
            for process in started:
                process.kill()

    def prepared(self, portions: Iterable[Portion]) -> Iterator[Work]:
        """Give what is made of portions, in their order."""
        under_way: _UnderWay = deque()
        for portion in portions:
            self._prepared += len(portion.items)
            if self._workers < 2 or self._prepared < _MANY:
                yield prepare(portion.items), portion.bytes
                continue
            try:
                under_way.append((portion.items, self._started().submit(_prepare, portion.items)))
            except BrokenProcessPool:
                yield from self._alone([*(items for items, _ in under_way), portion.items])
                under_way.clear()
            if len(under_way) > self._workers:
                yield from self._next(under_way)
        while under_way:
            yield from self._next(under_way)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._workers, mp_context=spawning(), initializer=settle_in)
        return self._pool

    def _next(self, under_way: _UnderWay) -> tuple[Work, ...]:
        items, future = under_way.popleft()
        try:
            return future.result().done
        except BrokenProcessPool:
            return self._alone([items])

    def _alone(self, portions: Iterable[_Items]) -> tuple[Work, ...]:
        """Prepare portions here: something has ended a process, and by oneself it is only slower."""
        self._workers = 1
        return tuple((prepare(items), 0) for items in portions)


def _prepare(items: _Items) -> Answer:
    return Answer(done=((prepare(items), 0),))
