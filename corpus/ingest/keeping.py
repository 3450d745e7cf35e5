"""Keeping what the stages made, a batch a transaction, and letting the index follow."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence

from corpus.errors import InputError
from corpus.garbage import seldom_collecting
from corpus.library import Library
from corpus.library.articles.outcomes import Ready

from .events import Event, Failed, Finished, Reached, Skipped, Took, failure
from .stages import Made, Work

_BATCH = 100
"""Articles that are kept in one transaction, at most: what a kill loses, and what others wait for."""

_SOON = 0.5
"""Seconds after which what is ready is kept, be it ever so little."""

_INDEXED = 16_000
"""Articles after which the index follows, so that a search finds them and a kill loses little."""


def keep(made: Iterable[Work], library: Library) -> Iterator[Event]:
    """Keep what was made, in its order, and tell what became of it once it is kept."""
    with seldom_collecting():
        yield from _kept(made, library)


def _kept(made: Iterable[Work], library: Library) -> Iterator[Event]:
    batch: list[Made] = []
    size = unindexed = 0
    since = time.monotonic()
    for outcomes, worked_off in made:
        batch += outcomes
        size += worked_off
        if len(batch) < _BATCH and time.monotonic() - since < _SOON:
            continue
        yield from _keep(batch, library)
        yield Reached(size)
        library.find_stories(rest=False)
        unindexed += sum(isinstance(outcome, Ready) for outcome in batch)
        batch = []
        if unindexed >= _INDEXED:
            library.catch_up()
            unindexed = 0
        since = time.monotonic()
    yield from _keep(batch, library)
    yield Reached(size)


def index(library: Library) -> Iterator[Event]:
    """Find the stories of what is new, bring the index up to the store, and tell whether we could."""
    library.find_stories()
    yield Finished(indexed=not library.catch_up().busy)


def _keep(outcomes: Sequence[Made], library: Library) -> Iterator[Event]:
    ready = [outcome for outcome in outcomes if isinstance(outcome, Ready)]
    kept = iter(library.keep_all(ready))
    for outcome in outcomes:
        match outcome:
            case Skipped() | Failed():
                yield outcome
            case Ready(article=article):
                done = next(kept)
                if isinstance(done, InputError):
                    yield failure(done)
                else:
                    yield Took(article.source, done.id, done.outcome)
