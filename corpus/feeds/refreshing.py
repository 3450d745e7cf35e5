"""Ask the feeds that are due, and take what is new or changed in them into the library."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.ingest import Event as IngestEvent
from corpus.ingest import Failed, Hands, Skipped, Started, Took, index, take
from corpus.library import Library
from corpus.library.articles.outcomes import Outcome
from corpus.library.personal.subscriptions import Subscription
from corpus.read.feed import Entry, Feed, article_of, keyed, parse
from corpus.read.fetch import Fetched, Request, Stopped, fetch_all, never

from .completing import FULL, completed
from .schedule import after_answer, after_failure, is_due

_AHEAD = timedelta(days=1)
_LARGEST_FILE = 50_000_000


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A feed has answered, and its articles are kept: so many new ones, so many that have changed."""

    url: str
    title: str | None
    added: int
    updated: int


Event: TypeAlias = IngestEvent | Refreshed


def is_anything_due(library: Library, *, now: datetime | None = None) -> bool:
    """Say whether there is a feed to be asked."""
    return any(is_due(feed, now or datetime.now(UTC)) for feed in library.subscriptions())


def refresh(
    library: Library,
    *,
    only: Collection[str] = (),
    force: bool = False,
    now: datetime | None = None,
    stopped: Stopped = never,
) -> Iterator[Event]:
    """Ask the feeds that are due, with `force` all but those gone, or `only` some; tell what each brought."""
    moment = now or datetime.now(UTC)
    every = library.subscriptions()
    chosen = [feed for feed in every if _is_meant(feed, only, force, moment)]
    yield Started(len(chosen))
    with Hands() as hands:
        for feed, answer in _answers(chosen, stopped):
            yield from take_feed(feed, answer, library, hands=hands, now=moment, stopped=stopped)
    yield from index(library)


def _is_meant(feed: Subscription, only: Collection[str], force: bool, now: datetime) -> bool:
    if only:
        return feed.url in only
    return is_due(feed, now) or (force and not feed.gone)


def take_feed(
    feed: Subscription,
    answer: Fetched | InputError,
    library: Library,
    *,
    now: datetime,
    hands: Hands | None = None,
    stopped: Stopped = never,
) -> Iterator[Event]:
    """Take what one feed answered into the library, and remember how it went."""
    if isinstance(answer, InputError):
        yield _failed(feed, answer, library, now)
        return
    title, every, counts = feed.title, None, dict.fromkeys(Outcome, 0)
    if not answer.unchanged:
        try:
            read = parse(answer.content, source=feed.url, url=answer.url, charset=answer.charset)
        except InputError as error:
            yield _failed(feed, error, library, now)
            return
        title, every = read.title or title, read.every
        found = _sorted_out(feed, read, library, now)
        for event in _take(feed, found, library, hands, stopped):
            if isinstance(event, Took):
                counts[event.outcome] += 1
            yield event
    if stopped():
        return
    # Not before its articles are kept: stopped on the way, the feed is asked for all of them again.
    library.note(after_answer(feed, answer, now, title=title, every=every))
    yield Refreshed(feed.url, title, counts[Outcome.ADDED], counts[Outcome.UPDATED])


def _failed(feed: Subscription, error: InputError, library: Library, now: datetime) -> Failed:
    library.note(after_failure(feed, error, now))
    return Failed(error.source, error.reason, error.advice)


def _answers(
    feeds: list[Subscription], stopped: Stopped
) -> Iterator[tuple[Subscription, Fetched | InputError]]:
    asked = {feed.address: feed for feed in feeds if _on_the_web(feed.address)}
    for feed in feeds:
        if feed.address not in asked:
            yield feed, read_file(Path(feed.address))
    requests = [
        Request(url=feed.address, etag=feed.etag, last_modified=feed.last_modified) for feed in asked.values()
    ]
    for request, answer in fetch_all(requests, stopped=stopped) if requests else ():
        yield asked[request.url], answer


def read_file(path: Path) -> Fetched | InputError:
    """Read a feed that lies in a file, as if a server had given it."""
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for, and a device never ends
            return InputError(str(path), reason="is not a regular file", advice="name the file of a feed")
        with path.open("rb") as stream:
            content = stream.read(_LARGEST_FILE)
    except (OSError, ValueError) as error:
        reason = f"cannot be read ({getattr(error, 'strerror', None) or error})"
        return InputError(str(path), reason=reason, advice="check the path, or remove the feed")
    return Fetched(url="", content=content)


def _on_the_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class _Entries:
    """What a feed holds: sources that are kept as they are, articles to take, those whose pages are wanted.

    `cut` are the sources of those that came cut short.
    """

    known: tuple[str, ...]
    as_they_came: tuple[RawArticle, ...]
    to_complete: tuple[RawArticle, ...]
    cut: frozenset[str]


def _sorted_out(feed: Subscription, read: Feed, library: Library, now: datetime) -> _Entries:
    known, as_they_came, to_complete, cut = list[str](), list[RawArticle](), list[RawArticle](), set[str]()
    for key, entry in keyed(read.entries):
        raw = article_of(_sane(entry, now), read, source=f"{feed.url}#{key}")
        digest = library.digest(raw.source) or ""
        if digest.removeprefix(FULL) == raw.digest:
            known.append(raw.source)
            continue
        if entry.truncated:
            cut.add(raw.source)
        wanted = entry.truncated and (feed.full_text or digest.startswith(FULL))
        (to_complete if wanted else as_they_came).append(raw)
    return _Entries(tuple(known), tuple(as_they_came), tuple(to_complete), frozenset(cut))


def _take(
    feed: Subscription, found: _Entries, library: Library, hands: Hands | None, stopped: Stopped
) -> Iterator[Event]:
    """Take the entries of a feed; those that came cut short are completed where that is wanted."""
    yield from map(Skipped, found.known)
    yield from _kept(take(found.as_they_came, library, hands=hands), found.cut, feed, library)
    if found.to_complete:
        via = feed.address if _on_the_web(feed.address) else ""
        whole = completed(found.to_complete, via=via, stopped=stopped)
        yield from _kept(take(whole, library, hands=hands), found.cut, feed, library)


def _kept(
    events: Iterator[IngestEvent], cut: Collection[str], feed: Subscription, library: Library
) -> Iterator[Event]:
    """Mark what was kept: cut short or whole, and tagged with the folders of its feed."""
    for event in events:
        if isinstance(event, Took):
            short = event.source in cut and not (library.digest(event.source) or "").startswith(FULL)
            library.set_truncated(event.id, short)
            if feed.folders and event.outcome is Outcome.ADDED:
                library.set_tags(event.id, feed.folders)
        yield event


def _sane(entry: Entry, now: datetime) -> Entry:
    """Leave a date out that lies ahead: it would stand above all news for as long."""
    latest = (now + _AHEAD).isoformat()
    return replace(entry, published=None) if entry.published and entry.published > latest else entry
