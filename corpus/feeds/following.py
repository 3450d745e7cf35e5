"""Add a feed by its address, a page's address or a file; take lists of feeds in, and give them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from corpus.errors import InputError
from corpus.ingest import index
from corpus.library import Library
from corpus.library.personal.subscriptions import Subscription
from corpus.read.feed import Feed, Outline, feeds_of, parse, read_opml, write_opml
from corpus.read.fetch import Fetched, fetch
from corpus.read.page.decoding import decode

from .refreshing import Event, read_file, take_feed

_OWN_SCHEMES = ("feed://", "feed:")


@dataclass(frozen=True, slots=True)
class Followed:
    """A feed is followed from now on, or was already if not `new`."""

    url: str
    title: str | None
    new: bool


def look(named: str) -> tuple[str, Fetched, Feed]:
    """Find the feed that a person names by its address, a page's address, or a file. Raises InputError.

    Gives its address (or path), what was fetched, and what it says.
    """
    if not _is_address(named) and Path(named).exists():
        path = str(Path(named).resolve())
        answer = read_file(Path(path))
        if isinstance(answer, InputError):
            raise answer
        return path, answer, parse(answer.content, source=path)
    address = _address(named)
    answer = fetch(address)
    try:
        feed = parse(answer.content, source=address, url=answer.url, charset=answer.charset)
    except InputError as no_feed:
        offered = feeds_of(decode(answer.content), url=answer.url)
        if not offered:
            raise InputError(
                address,
                reason=no_feed.reason + " and no page that offers one",
                advice="look on the site for the address of its feed",
            ) from no_feed
        address, answer = offered[0], fetch(offered[0], via=answer.url)
        feed = parse(answer.content, source=address, url=answer.url, charset=answer.charset)
    return answer.moved or address, answer, feed


def follow(library: Library, named: str, *, full_text: bool = False) -> Iterator[Event | Followed]:
    """Follow the feed that a person names, and take its articles in. Raises InputError."""
    url, answer, feed = look(named)
    subscription = Subscription(url=url, address=url, title=feed.title, full_text=full_text)
    new = library.subscribe(subscription)
    yield Followed(url, feed.title, new)
    if new:
        yield from take_feed(subscription, answer, library, now=datetime.now(UTC))
        yield from index(library)


def import_list(library: Library, content: bytes, *, source: str) -> tuple[Followed, ...]:
    """Follow all feeds of an OPML list, without asking them yet. Raises InputError."""
    return tuple(
        Followed(outline.url, outline.title, new=library.subscribe(_subscription(outline)))
        for outline in read_opml(content, source=source)
    )


def export_list(library: Library) -> str:
    """Write the feeds on the web that are followed as OPML; those in files mean nothing elsewhere."""
    outlines = [
        Outline(url=feed.address, title=feed.title, folders=feed.folders)
        for feed in library.subscriptions()
        if _is_address(feed.address)
    ]
    return write_opml(outlines, title="Feeds that Dateline follows")


def _subscription(outline: Outline) -> Subscription:
    return Subscription(url=outline.url, address=outline.url, title=outline.title, folders=outline.folders)


def _is_address(named: str) -> bool:
    return named.startswith(("http://", "https://", *_OWN_SCHEMES))


def _address(named: str) -> str:
    """Make an address of what a person typed, which may lack its scheme or have the one for feeds."""
    for scheme in _OWN_SCHEMES:
        if named.startswith(scheme):
            rest = named.removeprefix(scheme)
            return rest if rest.startswith(("http://", "https://")) else f"https://{rest.lstrip('/')}"
    if _is_address(named):
        return named
    try:
        host = urlsplit(f"//{named}").hostname or ""
    except ValueError:
        host = ""
    if "." not in host or named.startswith((".", "/", "~")):
        raise InputError(named, reason="is neither a file nor an address", advice="check how it is written")
    return f"https://{named}"
