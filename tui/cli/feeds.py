"""`dateline feeds`: follow feeds, ask them, look into them, take lists of them in and out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from corpus.errors import InputError, NotInLibrary
from corpus.export import to_json
from corpus.feeds import Followed, Refreshed, export_list, follow, import_list, look, refresh
from corpus.feeds.refreshing import Event
from corpus.ingest import Failed, Finished
from corpus.library import Library
from corpus.library.personal.subscriptions import Subscription
from corpus.read.feed import Feed
from tui.cli.inputs import STANDARD_INPUT, named, read_whole, write_whole
from tui.cli.output import AS_WRITTEN, complain, counted, print_json, say


def feeds(arguments: argparse.Namespace) -> int:
    """Do what the verb says; give the exit status."""
    if arguments.verb == "show":
        return _show(arguments)
    with Library(arguments.library) as library:
        return _VERBS[arguments.verb](library, arguments)


@dataclass(slots=True)
class _Tally:
    """What feeds brought, counted and told as they answer."""

    quiet: bool
    refreshed: list[Refreshed] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    followed: list[Followed] = field(default_factory=list)

    def count(self, events: Iterable[Event | Followed]) -> None:
        """Count what happens, and tell a person."""
        for event in events:
            match event:
                case Followed():
                    self.followed.append(event)
                    self._say(f"{_called(event)}: {'followed' if event.new else 'is followed already'}")
                case Refreshed():
                    self.refreshed.append(event)
                    if event.added or event.updated:
                        self._say(f"{_called(event)}: {event.added} new, {event.updated} changed")
                case Failed():
                    self.failed.append(event)
                    complain(f"{event.source}: {event.reason}; {event.advice}")
                case Finished(indexed=False):
                    complain("another dateline is writing the search index, and will add these articles")

    def end(self) -> int:
        """Sum up, and give the exit status."""
        added = sum(feed.added for feed in self.refreshed)
        updated = sum(feed.updated for feed in self.refreshed)
        if self.quiet:
            record = {"added": added, "updated": updated, "feeds": list(map(asdict, self.refreshed))}
            followed = {"followed": list(map(asdict, self.followed))} if self.followed else {}
            print_json({**followed, **record, "failed": list(map(asdict, self.failed))})
        else:
            say(f"{added} added, {updated} updated, {len(self.failed)} failed")
        return 1 if self.failed else 0

    def _say(self, text: str) -> None:
        if not self.quiet:
            say(text)


def _called(feed: Followed | Refreshed | Subscription) -> str:
    return f"{feed.title} ({feed.url})" if feed.title else feed.url


def _add(library: Library, arguments: argparse.Namespace) -> int:
    tally = _Tally(arguments.json)
    for feed in arguments.named:
        try:
            tally.count(follow(library, feed, full_text=arguments.full_text))
        except InputError as error:
            tally.count([Failed(error.source, error.reason, error.advice)])
    return tally.end()


def _refresh(library: Library, arguments: argparse.Namespace) -> int:
    only = [feed.url for feed in _meant(library, arguments.named)]
    tally = _Tally(arguments.json)
    tally.count(refresh(library, only=only, force=not arguments.due))
    if not library.subscriptions():
        complain("no feeds are followed yet; `dateline feeds add URL` follows one")
    return tally.end()


def _list(library: Library, arguments: argparse.Namespace) -> int:
    every = library.subscriptions()
    query = " ".join(getattr(arguments, "query", ()))
    if not (every or arguments.json):
        complain("no feeds are followed yet; `dateline feeds add URL` follows one")
    if query:
        return _list_answering(library, every, query, json=arguments.json)
    if arguments.json:
        print_json([asdict(feed) for feed in every])
        return 0
    for feed in every:
        say(_called_in_folders(feed))
        say(f"    {_state(feed)}{', full text' if feed.full_text else ''}")
    return 0


def _list_answering(library: Library, every: tuple[Subscription, ...], query: str, *, json: bool) -> int:
    """List the feeds that brought articles which answer a query, those with most of these first."""
    counts = library.count_by_source(query, [f"{feed.url}#" for feed in every])
    found = sorted(zip(counts, every, strict=True), key=lambda one: -one[0])
    if json:
        print_json([{**asdict(feed), "articles": count} for count, feed in found if count])
        return 0
    for count, feed in found:
        if count:
            say(f"{_called_in_folders(feed)}: {counted(count, 'article')}")
    if every and not any(counts):
        complain(f"no article of a feed answers to “{query}”; {AS_WRITTEN}")
    return 0


def _called_in_folders(feed: Subscription) -> str:
    return f"{_called(feed)}{' [' + ' / '.join(feed.folders) + ']' if feed.folders else ''}"


def _state(feed: Subscription) -> str:
    if feed.failure:
        return f"failed: {feed.failure}"
    return f"read {feed.refreshed[:16].replace('T', ' ')} UTC" if feed.refreshed else "not read yet"


def _set(library: Library, arguments: argparse.Namespace) -> int:
    for feed in _meant(library, arguments.named):
        library.note(replace(feed, full_text=arguments.full_text == "on"))
    return _list(library, arguments)


def _remove(library: Library, arguments: argparse.Namespace) -> int:
    removed = _meant(library, arguments.named)
    for feed in removed:
        library.unsubscribe(feed.url)
    if arguments.json:
        print_json([asdict(feed) for feed in removed])
    for feed in () if arguments.json else removed:
        say(f"{_called(feed)}: removed; its articles stay")
    return 0


def _meant(library: Library, names: Iterable[str]) -> list[Subscription]:
    """Find the feeds that are named by address, file or title. Raises NotInLibrary."""
    return [_one(library.subscriptions(), name) for name in names]


def _one(every: Iterable[Subscription], name: str) -> Subscription:
    path = str(Path(name).absolute())
    for feed in every:
        if name in (feed.url, feed.address, feed.title) or path == feed.url:
            return feed
    raise NotInLibrary(f"no feed {name} is followed; `dateline feeds list` shows those that are")


def _import(library: Library, arguments: argparse.Namespace) -> int:
    found = import_list(library, read_whole(arguments.file), source=named(arguments.file))
    new = sum(feed.new for feed in found)
    if arguments.json:
        print_json([asdict(feed) for feed in found])
    else:
        say(f"{new} followed, {len(found) - new} followed already; `dateline feeds refresh` reads them")
    return 0


def _export(library: Library, arguments: argparse.Namespace) -> int:
    written = export_list(library)
    if arguments.file != STANDARD_INPUT:
        write_whole(arguments.file, written)
    elif not arguments.json:
        print(written, end="")
    if arguments.json:
        print_json([asdict(feed) for feed in library.subscriptions()])
    return 0


def _show(arguments: argparse.Namespace) -> int:
    failed = False
    for name in arguments.named:
        error, feed = None, Feed()
        try:
            _, _, feed = look(name)
        except InputError as trouble:
            error = str(trouble)
            failed = True
            complain(error)
        if arguments.json:
            print(to_json(_record(name, error, feed)))
        elif not error:
            for line in _lines(name, feed):
                say(line)
    return 1 if failed else 0


def _record(name: str, error: str | None, feed: Feed) -> Mapping[str, object]:
    entries = [
        {
            "title": entry.title,
            "link": entry.link,
            "id": entry.id,
            "published": entry.published,
            "updated": entry.updated,
            "authors": entry.authors,
            "text": "\n\n".join(entry.text),
            "truncated": entry.truncated,
        }
        for entry in feed.entries
    ]
    address = name.startswith(("http://", "https://"))
    file = name if address else Path(name).name
    return {"file": file, "error": error, "feed_title": feed.title, "entries": entries}


def _lines(name: str, feed: Feed) -> Iterator[str]:
    yield f"{feed.title or name}: {len(feed.entries)} {'entry' if len(feed.entries) == 1 else 'entries'}"
    for entry in feed.entries:
        cut = " (cut short)" if entry.truncated else ""
        yield f"    {(entry.published or '')[:10]:<10}  {entry.title or entry.link or '(no headline)'}{cut}"


_VERBS: Mapping[str, Callable[[Library, argparse.Namespace], int]] = {
    "add": _add,
    "list": _list,
    "set": _set,
    "remove": _remove,
    "refresh": _refresh,
    "import": _import,
    "export": _export,
}
