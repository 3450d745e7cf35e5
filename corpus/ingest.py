"""The way of an article into the library: read | clean | annotate | keep | index.

    for each input:  bytes -> raw article -> Article -> Annotations -> store and change log
    at the end:      change log -> stories
                     change log -> index

No stage knows the next; this is the only place that calls them in order. What happens comes out as events,
in the order it happened, so a progress bar, a plain log and a screen can all show the same import.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, TypeAlias

from corpus.annotate import annotate
from corpus.article import KeptArticle, Origin, RawArticle
from corpus.clean import clean
from corpus.errors import InputError
from corpus.library import Library
from corpus.library.outcomes import Outcome
from corpus.read import Found, find, read, read_stream

_TELLING = 12
"""Hexadecimal digits of a digest that tell one stream from another."""

_ANNOTATED = 250_000
"""Characters of an article that are annotated; what follows is kept and can be searched. An article has some
thousands, and names are linked to all names before them, so a tome would hold up an import for minutes."""


@dataclass(frozen=True, slots=True)
class Started:
    """The inputs are known: `total` of them."""

    total: int


@dataclass(frozen=True, slots=True)
class Took:
    """One article of an input is in the library under `id`, and `outcome` says what that changed."""

    source: str
    id: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Skipped:
    """One article is already in the library, byte for byte."""

    source: str


@dataclass(frozen=True, slots=True)
class Failed:
    """One input, or one article of it, could not be taken; the rest goes on."""

    source: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Finished:
    """All inputs have been tried. `indexed` is False if another process holds the index and will catch up."""

    indexed: bool


Event: TypeAlias = Started | Took | Skipped | Failed | Finished


def ingest(paths: Iterable[Path], library: Library) -> Iterator[Event]:
    """Take every article under `paths` (files and folders) into the library, and tell as it goes."""
    inputs = tuple(find(paths))
    yield Started(len(inputs))
    for path in inputs:
        yield from _take_all(read(path), library)
    yield from index(library)


def ingest_stream(stream: BinaryIO, library: Library, *, name: str = "standard input") -> Iterator[Event]:
    """Take the articles that a stream of bytes holds, and tell as it goes.

    A stream has no name of its own: what it holds is told from what another held by its digest.
    """
    yield Started(1)
    yield from _take_all(map(_told_apart, read_stream(stream, name)), library)
    yield from index(library)


def take(articles: Iterable[Found], library: Library) -> Iterator[Event]:
    """Take articles that something else has read into the library, and tell as it goes; `index` follows."""
    yield from _take_all(iter(articles), library)


def index(library: Library) -> Iterator[Event]:
    """Find the stories of what is new, bring the index up to the store, and tell whether we could."""
    library.find_stories()
    yield Finished(indexed=not library.catch_up().busy)


def _told_apart(found: Found) -> Found:
    """Give an article of a stream a source that no other has."""
    if isinstance(found, InputError):
        return found
    return replace(found, source=f"{found.source} {found.digest[:_TELLING]}")


def _take_all(articles: Iterator[Found], library: Library) -> Iterator[Event]:
    """Take each article of one input; what is wrong with one, or with the input, does not end the import."""
    try:
        for found in articles:
            yield _failure(found) if isinstance(found, InputError) else _take(found, library)
    except InputError as error:
        yield _failure(error)


def _take(raw: RawArticle, library: Library) -> Event:
    """Clean, annotate and keep one raw article, unless the library already has it byte for byte."""
    if library.holds(raw.source, raw.digest):
        return Skipped(raw.source)
    try:
        article = clean(raw)
    except InputError as error:
        return _failure(error)
    headline = article.title if article.title_origin is Origin.FILE else None
    annotations = annotate(_beginning(article.body), headline=headline)
    kept = library.keep(article, annotations, digest=raw.digest)
    if raw.known and kept.outcome is Outcome.ADDED:
        _mark(library, kept.id, raw.known)
    return Took(raw.source, kept.id, kept.outcome)


def _mark(library: Library, article_id: int, known: KeptArticle) -> None:
    """Give a new article the marks and tags that it had where it was exported."""
    library.set_read(article_id, known.read)
    library.set_starred(article_id, known.starred)
    library.set_tags(article_id, known.tags)


def _beginning(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Give the paragraphs that are annotated: all of an article, `_ANNOTATED` characters of a tome."""
    taken, room = [], _ANNOTATED
    for paragraph in paragraphs:
        if room <= 0:
            break
        taken.append(paragraph[:room])
        room -= len(paragraph)
    return tuple(taken)


def _failure(error: InputError) -> Failed:
    return Failed(error.source, error.reason, error.advice)
