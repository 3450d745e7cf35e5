"""`dateline import`: take files, folders and addresses into the library, and say what failed and why."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpus.errors import LibraryError
from corpus.ingest import Event, Failed, Finished, Skipped, Started, Took, index, ingest, ingest_stream, take
from corpus.library import Library
from corpus.read import is_address, read_addresses
from tui.cli.import_progress import progress
from tui.cli.inputs import STANDARD_INPUT, standard_input
from tui.cli.output import complain, print_json, say


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
            with progress(quiet=arguments.json) as shown:
                for event in _events(arguments, library):
                    tally.count(event)
                    shown.show(event)
                    if arguments.watch:
                        _tell_at_once(event)
        except (KeyboardInterrupt, LibraryError) as stop:
            if arguments.watch and isinstance(stop, KeyboardInterrupt):
                say(tally.summary())
                return 0
            complain(f"{tally.summary()} so far, and kept; give the same command again to go on from here")
            raise
        finally:
            reported = _write_report(tally, arguments.report)
    _report(tally, as_json=arguments.json)
    return 0 if reported and not tally.failures else 1


def _events(arguments: argparse.Namespace, library: Library) -> Iterator[Event]:
    if STANDARD_INPUT in arguments.paths:
        yield from ingest_stream(standard_input(), library, workers=arguments.workers)
    addresses = [path for path in arguments.paths if is_address(path)]
    if addresses:
        yield Started(len(addresses))
        yield from take(read_addresses(addresses), library)
    named = [Path(path) for path in arguments.paths if path != STANDARD_INPUT and not is_address(path)]
    if named and arguments.watch:
        from corpus.ingest.watching import watch

        yield from watch(named, library, workers=arguments.workers)
    elif named:
        yield from ingest(named, library, workers=arguments.workers)
    elif addresses:
        yield from index(library)


def _tell_at_once(event: Event) -> None:
    """Tell what went wrong as it happens, where there is no end to tell it at."""
    if isinstance(event, Failed):
        complain(_line(event))


def _write_report(tally: Tally, path: Path | None) -> bool:
    """Write every input that failed into a file, if one was asked for, a line each; say if that cannot be."""
    if path is None:
        return True
    lines = [tally.summary(), *map(_line, tally.failures)]
    try:
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        complain(f"{path}: the report could not be written ({error.strerror}); name another file")
        return False
    return True


def _line(failure: Failed) -> str:
    return f"{failure.source}: {failure.reason}; {failure.advice}"


def _report(tally: Tally, *, as_json: bool) -> None:
    for failure in tally.failures:
        complain(_line(failure))
    if not tally.indexed:
        complain("another dateline is writing the search index; it or the next start will add these articles")
    if as_json:
        failed = [{"source": f.source, "reason": f.reason, "advice": f.advice} for f in tally.failures]
        counts = {word: tally.counts[word] for word in ("added", "updated", "unchanged")}
        print_json({**counts, "failed": failed, "indexed": tally.indexed})
    else:
        say(tally.summary())
