"""Annotating anew what an older version annotated, with as many processes as wanted, resumable anywhere.

    library -> articles that are behind -> annotate, some at a time -> library, index, stories

Each batch is kept in a transaction of its own, so that whoever else writes waits for little, and a kill loses
no more than what was being annotated; the next run goes on there.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TypeAlias

from corpus.annotate import VERSION
from corpus.article import Annotations, KeptArticle
from corpus.library import Library
from corpus.library.renewed import Renewed

from .child import settle_in
from .manpower import cores
from .processes import spawning
from .stages import annotated

_BATCH = 20
"""Articles that are annotated by one process at a time, and kept in one transaction."""

_NICE = 10

_Batch: TypeAlias = tuple[KeptArticle, ...]
_Work: TypeAlias = tuple[_Batch, "Future[tuple[Annotations, ...]]"]


@dataclass(frozen=True, slots=True)
class Reannotated:
    """So many articles of `total` are done."""

    done: int
    total: int


def reannotate(
    library: Library, *, workers: int | None = None, stopped: Callable[[], bool] = lambda: False
) -> Generator[Reannotated, None, None]:
    """Annotate anew all articles that an older version annotated, and tell as it goes.

    `workers` processes share the work, as many as there are cores if None; they leave the right of way to all
    else. It ends early once `stopped` says so. Raises LibraryError.
    """
    total, done = library.count_behind(VERSION), 0
    if not total:
        return
    yield Reannotated(0, total)
    for batch, found in _found(library, workers or cores(), stopped):
        library.renew(Renewed(kept, annotations) for kept, annotations in zip(batch, found, strict=True))
        done += len(batch)
        yield Reannotated(done, max(done, total))
    library.find_stories()
    library.catch_up()


def _found(
    library: Library, workers: int, stopped: Callable[[], bool]
) -> Iterator[tuple[_Batch, tuple[Annotations, ...]]]:
    under_way: deque[_Work] = deque()
    pool = ProcessPoolExecutor(workers, mp_context=spawning(), initializer=_give_way)
    try:
        for batch in _behind(library):
            under_way.append((batch, pool.submit(_annotate, batch)))
            if len(under_way) > workers:
                yield _next(under_way)
            if stopped():
                return
        while under_way and not stopped():
            yield _next(under_way)
    except BrokenProcessPool:
        # Something ended a process: by oneself it is slower, and no worse than the import was.
        for batch in _behind(library):
            if stopped():
                return
            yield batch, _annotate(batch)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _next(under_way: deque[_Work]) -> tuple[_Batch, tuple[Annotations, ...]]:
    batch, future = under_way[0]
    found = future.result()
    under_way.popleft()
    return batch, found


def _behind(library: Library) -> Iterator[_Batch]:
    after = 0
    while articles := library.articles_behind(VERSION, after=after, limit=_BATCH):
        after = articles[-1].id
        yield articles


def _annotate(batch: _Batch) -> tuple[Annotations, ...]:
    return tuple(annotated(kept.article) for kept in batch)


def _give_way() -> None:
    settle_in()
    if hasattr(os, "nice"):
        os.nice(_NICE)
