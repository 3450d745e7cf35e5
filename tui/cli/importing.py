"""`dateline import`: take files, folders and addresses into the library, and say what failed and why."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Protocol

from corpus.errors import LibraryError
from corpus.ingest import Event, Failed, Finished, Skipped, Started, Took, index, ingest, ingest_stream, take
from corpus.library import Library
from corpus.read import is_address, read_addresses
from tui.cli.inputs import STANDARD_INPUT, standard_input
from tui.cli.output import complain, print_json, printable, say


class Progress(Protocol):
    """Something that shows how far the import has come."""

    def begin(self, total: int) -> None:
        """Tell it that `total` inputs are to be read."""

    def advance(self, source: str) -> None:
        """Tell it that an article of `source` is done."""


class Tally:
    """What an import did, counted from its events."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.failures: list[Failed] = []
        self.indexed = True

    def count(self, event: Event) -> None:
        """Add one event."""
        match event:
            case Took(outcome=outcome):
                self.counts[outcome.value] += 1
            case Skipped():
                self.counts["unchanged"] += 1
            case Failed():
                self.failures.append(event)
            case Finished(indexed=indexed):
                self.indexed = self.indexed and indexed

    def summary(self) -> str:
        """Say in one line what was added, updated, unchanged and failed."""
        parts = [f"{self.counts[word]} {word}" for word in ("added", "updated", "unchanged")]
        return ", ".join([*parts, f"{len(self.failures)} failed"])


def import_(arguments: argparse.Namespace) -> int:
    """Import `arguments.paths`; status 1 if an input failed."""
    tally = Tally()
    with Library(arguments.library) as library:
        try:
            with _progress(quiet=arguments.json) as progress:
                for event in _events(arguments.paths, library):
                    tally.count(event)
                    _show(event, progress)
        except (KeyboardInterrupt, LibraryError):
            complain(f"{tally.summary()} so far, and kept; give the same command again to go on from here")
            raise
    _report(tally, as_json=arguments.json)
    return 1 if tally.failures else 0


def _events(paths: list[str], library: Library) -> Iterator[Event]:
    if STANDARD_INPUT in paths:
        yield from ingest_stream(standard_input(), library)
    addresses = [path for path in paths if is_address(path)]
    if addresses:
        yield Started(len(addresses))
        yield from take(read_addresses(addresses), library)
    named = [Path(path) for path in paths if path != STANDARD_INPUT and not is_address(path)]
    if named:
        yield from ingest(named, library)
    elif addresses:
        yield from index(library)


def _show(event: Event, progress: Progress) -> None:
    match event:
        case Started(total=total):
            progress.begin(total)
        case Took(source=source) | Skipped(source=source) | Failed(source=source):
            progress.advance(source)


def _report(tally: Tally, *, as_json: bool) -> None:
    for failure in tally.failures:
        complain(f"{failure.source}: {failure.reason}; {failure.advice}")
    if not tally.indexed:
        complain("another dateline is writing the search index; it or the next start will add these articles")
    if as_json:
        failed = [{"source": f.source, "reason": f.reason, "advice": f.advice} for f in tally.failures]
        counts = {word: tally.counts[word] for word in ("added", "updated", "unchanged")}
        print_json({**counts, "failed": failed, "indexed": tally.indexed})
    else:
        say(tally.summary())


def _progress(*, quiet: bool) -> AbstractContextManager[Progress]:
    """Choose a bar on a terminal, plain lines otherwise, nothing where JSON was asked for."""
    if quiet:
        return nullcontext(Silence())
    if sys.stderr.isatty():
        return Bar()
    return nullcontext(Lines())


class Silence:
    """No progress at all."""

    def begin(self, total: int) -> None:
        """Show nothing."""

    def advance(self, source: str) -> None:
        """Show nothing."""


class Lines:
    """A line to standard error every so many articles, for logs."""

    EVERY = 100

    def __init__(self) -> None:
        self.total = self.done = 0

    def begin(self, total: int) -> None:
        """Say how many inputs there are."""
        self.total += total
        print(f"reading {self.total} input{'' if self.total == 1 else 's'}", file=sys.stderr)

    def advance(self, source: str) -> None:
        """Say how far it has come, now and then."""
        self.done += 1
        if self.done % self.EVERY == 0:
            print(f"{self.done} done", file=sys.stderr)


class Bar:
    """A bar with rate and time left, drawn by rich, which Textual brings along."""

    def __enter__(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
        from rich.table import Column

        columns = (
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn(
                "{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")
            ),
        )
        self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self.task = self.bar.add_task("", total=None)
        self.bar.start()
        self.total = self.done = 0
        return self

    def __exit__(self, *exception: object) -> None:
        self.bar.stop()

    def begin(self, total: int) -> None:
        """Lay out the bar for `total` inputs more."""
        self.total += total
        self.bar.update(self.task, total=self.total)

    def advance(self, source: str) -> None:
        """Move on by one, naming the file; after the last one the index is written."""
        self.done += 1
        now = printable(Path(source).name) if self.done < self.total else "making them searchable"
        self.bar.update(self.task, completed=self.done, description=now)
