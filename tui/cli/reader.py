"""Bare `dateline`: open the reader on the library, or on the sample articles while the library is empty."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from corpus.library import Library
from tui.cli.output import complain
from tui.config import load_config

if TYPE_CHECKING:
    from corpus.ingest import Event
    from tui.app import DatelineApp
    from tui.config import Config

SAMPLE_FOLDER = "sample"
"""The sample articles have a library of their own inside the library's folder, so that they never
mix with what a user keeps and can be deleted with no loss."""


def open_reader(arguments: argparse.Namespace) -> int:
    """Open the reader; status 2 where there is no terminal to open it in."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        complain("the reader needs a terminal; see dateline --help for the commands that do not")
        return 2
    config = load_config()
    with Library(arguments.library) as library:
        if library.count() or library.subscriptions():
            return _read(library, config=config, startup=partial(_find_stories, library))
        return _read_sample(library, config=config)


def _read_sample(library: Library, *, config: Config) -> int:
    """Open the reader on the sample articles, and then on the library if something was to be imported."""
    from tui.startup import taking

    with Library(library.folder / SAMPLE_FOLDER) as sample:
        app = _reader(sample, config=config, startup=partial(_take_sample, sample), is_sample=True)
    if app.to_import is None:
        return app.return_code or 0
    return _read(library, config=config, startup=partial(taking, app.to_import, library))


def _read(library: Library, *, config: Config, startup: Callable[[], Iterator[Event]]) -> int:
    return _reader(library, config=config, startup=startup).return_code or 0


def _reader(
    library: Library, *, config: Config, startup: Callable[[], Iterator[Event]], is_sample: bool = False
) -> DatelineApp:
    from tui.app import DatelineApp

    app = DatelineApp(library, config=config, sample=is_sample, startup=startup)
    app.run()
    return app


# The stages of an import load the lexicon and the index, which the first paint must not wait for: they are
# imported by the worker that runs these.


def _find_stories(library: Library) -> Iterator[Event]:
    library.find_stories()
    yield from ()


def _take_sample(library: Library) -> Iterator[Event]:
    from corpus.ingest import ingest
    from corpus.sample import paths

    yield from ingest(paths(), library)
