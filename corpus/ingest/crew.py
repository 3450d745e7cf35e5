"""Many inputs worked off by several processes at once: who does what next, and what becomes of a failure.

    inputs -> Begin -> done, or an open input -> GoOn ... -> Prepare -> done -> the line -> out, in order

An input that holds more than a portion stays open with the worker that began it, which hands portions over
as they are needed; all workers prepare them. Where a worker dies or takes too long over several things, each
is tried again alone; what two of them die of alone is that input's failure, since one may have been struck
from outside.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from corpus.article import RawArticle
from corpus.errors import DatelineError

from .events import Failed
from .line import Input, Line, Place
from .processes import Process, answering
from .stages import Item, Portion
from .worker import Answer, Begin, GoOn, Prepare, Resume, Task

_FILES = 8
"""Inputs that are begun at once."""

_AHEAD = 64
"""Portions in the line before which nothing more is begun."""

_POLL = 0.5

_STARTS = 4
"""Processes one after another that never come to greet before it is given up to start any."""

_STOPPED = "stopped the process that was reading it, or kept it busy too long"
_ADVICE = "import it alone to see why, or leave it out"


class Crew:
    """The workers of one import, and what each of them is at."""

    def __init__(self, inputs: Iterable[Path], *, folder: Path, workers: int) -> None:
        self._inputs = iter(inputs)
        self._folder = folder
        self._processes = [Process(folder) for _ in range(workers)]
        self._line = Line()
        self._begun: dict[Process, list[Input]] = {}
        self._preparing: dict[Process, _Batch] = {}
        self._waiting: deque[_Batch] = deque()
        self._again: deque[Input] = deque()
        self._open: dict[Process, Input] = {}
        self._orphans: deque[Input] = deque()
        self._exhausted = False
        self._stillborn = 0

    def places(self) -> Iterator[Place]:
        """Give the outcomes in the order of the inputs. Raises DatelineError if no process can be started."""
        while not (self._exhausted and self._line.is_empty):
            for process in self._processes:
                if process.idle and (task := self._next_task(process)):
                    process.ask(task)
            for process in answering(self._processes, seconds=_POLL):
                self._take(process)
            for process in [process for process in self._processes if process.overdue]:
                self._replace(process)
            yield from self._line.leave()

    def end(self) -> None:
        """Do away with the processes."""
        for process in self._processes:
            process.end()

    def _next_task(self, process: Process) -> Task | None:
        input = self._open.get(process)
        if input and len(self._waiting) < len(self._processes) and self._has_room(input):
            self._begun[process] = [input]
            return GoOn()
        if self._waiting:
            batch = self._preparing[process] = self._waiting.popleft()
            return Prepare(batch.items)
        return None if input else self._begin(process)

    def _has_room(self, input: Input) -> bool:
        return len(self._line) < _AHEAD or self._line.is_first(input)

    def _begin(self, process: Process) -> Task | None:
        """Let a process begin something: what another has died of, or was reading, before anything new."""
        if self._orphans:
            input = self._orphans.popleft()
            self._begun[process] = [input]
            return Resume(input.path, input.handed)
        if self._again:
            inputs = [self._again.popleft()]
        elif len(self._line) < _AHEAD:
            inputs = [self._line.join(path) for path in islice(self._inputs, _FILES)]
            self._exhausted = not inputs
        else:
            return None
        if not inputs:
            return None
        self._begun[process] = inputs
        return Begin(tuple(input.path for input in inputs))

    def _take(self, process: Process) -> None:
        try:
            answer = process.answer()
        except EOFError:
            self._replace(process)
            return
        if answer is None:
            self._stillborn = 0
            return
        if batch := self._preparing.pop(process, None):
            batch.place.parts[batch.part] = answer.done[0][0]
        else:
            self._take_reading(process, answer)

    def _take_reading(self, process: Process, answer: Answer) -> None:
        begun = deque(self._begun.pop(process))
        for made, size in answer.done:
            input = begun.popleft()
            input.open = False
            input.place(size).parts[0] = made
        if answer.handed is not None:
            self._hand_over(process, begun.popleft(), answer.handed)
        self._again += begun

    def _hand_over(self, process: Process, input: Input, portion: Portion) -> None:
        self._open.pop(process, None)
        if portion.more:
            self._open[process] = input
        input.open = portion.more
        input.handed += len(portion.items)
        place = input.place(portion.bytes)
        known = tuple(item for item in portion.items if not isinstance(item, RawArticle))
        if len(known) == len(portion.items):
            place.parts[0] = known
        else:
            self._waiting.append(_Batch(place, 0, portion.items))

    def _replace(self, process: Process) -> None:
        """Put a new process in the place of one that is gone or has to go, and deal with what it was at."""
        process.end()
        self._stillborn += not process.greeted
        if self._stillborn >= _STARTS:
            raise DatelineError("no process to import with could be started; try again with --workers 1")
        self._processes[self._processes.index(process)] = Process(self._folder)
        input = self._open.pop(process, None)
        batch, begun = self._preparing.pop(process, None), self._begun.pop(process, None)
        if input and not begun:
            self._orphans.append(input)
        if batch:
            self._prepare_alone(batch)
        if begun:
            self._begin_alone(begun)

    def _prepare_alone(self, batch: _Batch) -> None:
        if batch.struck:
            batch.place.parts[batch.part] = (_stopped(batch.items[0].source),)
        elif len(batch.items) == 1:
            self._waiting.append(replace(batch, struck=True))
        else:
            batch.place.parts = [None] * len(batch.items)
            self._waiting += [_Batch(batch.place, part, (item,)) for part, item in enumerate(batch.items)]

    def _begin_alone(self, begun: list[Input]) -> None:
        if len(begun) > 1:
            self._again += begun
            return
        (input,) = begun
        if input.struck:
            input.open = False
            input.place().parts[0] = (_stopped(os.fspath(input.path)),)
            return
        input.struck = True
        (self._orphans if input.handed else self._again).append(input)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Items that are to be prepared together, and the part of a place where the outcomes belong.

    It is `struck` if it holds a single one that a worker has been lost over.
    """

    place: Place
    part: int
    items: tuple[Item, ...]
    struck: bool = False


def _stopped(source: str) -> Failed:
    return Failed(source, _STOPPED, _ADVICE)
