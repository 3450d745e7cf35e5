"""What a worker process does: it reads inputs in portions, and cleans and annotates what it is given.

A worker holds nothing that the import could not do without: it may be killed at any moment.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeAlias

from corpus.annotate import annotate
from corpus.garbage import SELDOM
from corpus.library import Library

from .child import settle_in
from .stages import Item, Made, Portion, Work, open_input, prepare
from .wire import Row, pack, unpack

ENOUGH_CPU = 60.0
"""Seconds of CPU time for one answer: many times what the slowest input should need."""


@dataclass(frozen=True, slots=True)
class Begin:
    """Work off these inputs up to the first that holds more than a portion; of that hand over its first."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """Read on in an input of whose items so many have been handed over, by a worker that is gone."""

    path: Path
    handed: int


@dataclass(frozen=True, slots=True)
class GoOn:
    """Hand over the next portion of the input that is open."""


@dataclass(frozen=True, slots=True)
class Prepare:
    """Clean and annotate these."""

    items: tuple[Item, ...]


Task: TypeAlias = Begin | Resume | GoOn | Prepare


@dataclass(frozen=True, slots=True)
class Answer:
    """The inputs that were worked off, each with its bytes; then, of one that is open, what is to prepare."""

    done: tuple[Work, ...] = ()
    handed: Portion | None = None

    def __reduce__(self) -> tuple[object, ...]:
        """Let pickle write what was made as plain rows."""
        return _unpacked, (tuple((tuple(map(pack, made)), size) for made, size in self.done), self.handed)


def _unpacked(done: tuple[tuple[tuple[Made | Row, ...], int], ...], handed: Portion | None) -> Answer:
    return Answer(tuple((tuple(map(unpack, made)), size) for made, size in done), handed)


def work(pipe: Connection, folder: Path) -> None:
    """Answer one task after another until nobody asks any more."""
    settle_in()
    # What the first article needs is loaded before the greeting, not on the time that an article may take.
    annotate(("The ferry to Lindholm will stop in June, Mara Okonjo said on Monday.",))
    gc.freeze()
    gc.set_threshold(SELDOM)
    with Library(folder) as library:
        desk = _Desk(library)
        pipe.send(None)
        while True:
            try:
                task = pipe.recv()
            except (EOFError, OSError):
                return
            if hasattr(signal, "setitimer"):
                # Its signal ends the process even in the midst of code in C, however busy the machine is.
                signal.setitimer(signal.ITIMER_PROF, ENOUGH_CPU)
            pipe.send(desk.answer(task))


class _Desk:
    """One worker's place: the input that is open on it, and how it knows what is kept."""

    def __init__(self, library: Library) -> None:
        self._holds = library.holds
        self._open: Iterator[Portion] = iter(())

    def answer(self, task: Task) -> Answer:
        match task:
            case Prepare(items):
                return Answer(done=((prepare(items), 0),))
            case GoOn():
                return Answer(handed=next(self._open))
            case Resume(path, handed):
                self._open = _after(open_input(path, self._holds), handed)
                return Answer(handed=next(self._open))
            case Begin(paths):
                return self._begin(paths)

    def _begin(self, paths: tuple[Path, ...]) -> Answer:
        done: list[Work] = []
        for path in paths:
            self._open = open_input(path, self._holds)
            first = next(self._open)
            if first.more:
                return Answer(tuple(done), first)
            done.append((prepare(first.items), first.bytes))
        return Answer(tuple(done))


def _after(portions: Iterator[Portion], handed: int) -> Iterator[Portion]:
    """Give the portions without the first items, which are accounted for already."""
    for portion in portions:
        rest = tuple(islice(portion.items, handed, None))
        handed -= len(portion.items) - len(rest)
        yield Portion(rest, portion.bytes if rest else 0, portion.more)
