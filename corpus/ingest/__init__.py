"""The way of an article into the library: read | clean | annotate | keep | index.

    for each input:  bytes -> raw article -> Article -> Annotations      stages, by many processes at once
    in their order:  -> store and change log, a batch a transaction      keeping
    now and then:    change log -> stories, index                        keeping
    at the end:      change log -> stories, index                        keeping

No stage knows the next. Where there is much to do, `crew` has worker processes do the first three, and `line`
puts what they made in the order of the inputs again, so that the same inputs make the same library whoever
is done first. What happens comes out as events, in the order it happened, so a progress bar, a plain log and
a screen can all show the same import. Stopped at any point, even by a kill, it loses nothing but what had not
been kept, which the next import does.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from corpus.article import RawArticle
from corpus.library import Library
from corpus.read import Found, find, read_stream

from .events import Event, Failed, Finished, Reached, Skipped, Started, Took
from .hands import AT_ONCE, Hands
from .keeping import index, keep
from .manpower import made
from .stages import portions, size_of

__all__ = [
    "Event",
    "Failed",
    "Finished",
    "Hands",
    "Reached",
    "Skipped",
    "Started",
    "Took",
    "index",
    "ingest",
    "ingest_stream",
    "take",
]

_TELLING = 12
"""Hexadecimal digits of a digest that tell one stream from another."""


def ingest(
    paths: Iterable[Path], library: Library, *, workers: int | None = None
) -> Generator[Event, None, None]:
    """Take every article under `paths` (files and folders) into the library, and tell as it goes.

    `workers` processes share the work; as many as there are cores, if there is enough for them, if None.
    """
    inputs = tuple(find(paths))
    sizes = tuple(map(size_of, inputs))
    yield Started(len(inputs), sum(sizes))
    yield from keep(made(inputs, library, size=sum(sizes), workers=workers), library)
    yield from index(library)


def ingest_stream(
    stream: BinaryIO, library: Library, *, name: str = "standard input", workers: int | None = None
) -> Iterator[Event]:
    """Take the articles that a stream of bytes holds, and tell as it goes.

    A stream has no name of its own: what it holds is told from what another held by its digest.
    """
    yield Started(1)
    with Hands(workers) as hands:
        yield from take(map(_told_apart, read_stream(stream, name)), library, hands=hands)
    yield from index(library)


def take(articles: Iterable[Found], library: Library, *, hands: Hands | None = None) -> Iterator[Event]:
    """Take articles that something else has read into the library, and tell as it goes; `index` follows.

    `hands` prepare them, which may be those of more than this.
    """
    if hands is None:
        with Hands() as own:
            yield from take(articles, library, hands=own)
        return
    yield from keep(hands.prepared(portions(articles, library.holds, most=AT_ONCE)), library)


def _told_apart(found: Found) -> Found:
    """Give an article of a stream a source that no other has."""
    if not isinstance(found, RawArticle):
        return found
    return replace(found, source=f"{found.source} {found.digest[:_TELLING]}")
