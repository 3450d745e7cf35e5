"""What a feed is: its name, and entries as plain text in the order they stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from corpus.article import IsoDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed, without any markup. What it does not say is None or empty.

    `text` are paragraphs, of the whole article or, if `truncated`, of its beginning or a summary.
    Of an entry with one date, that is `published`, whichever the feed calls it.
    """

    id: str | None = None
    title: str | None = None
    link: str | None = None
    published: IsoDate | None = None
    updated: IsoDate | None = None
    authors: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    language: str | None = None
    tags: tuple[str, ...] = ()
    truncated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as it was read; `link` is the page that it is the feed of, and it changes `every` so often."""

    title: str | None = None
    link: str | None = None
    language: str | None = None
    every: timedelta | None = None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One feed in a list of feeds; `folders` are the names of the folders it lies in, outermost first."""

    url: str
    title: str | None = None
    folders: tuple[str, ...] = ()
