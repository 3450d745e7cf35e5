"""Worker processes: started, asked one thing at a time, and done away with when they take too long."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from multiprocessing import connection, resource_tracker
from multiprocessing.context import SpawnContext
from pathlib import Path

from .worker import Answer, Task, work

PATIENCE = 600.0
"""Seconds that a worker may take for one answer, waiting included; see `worker` for the work itself."""

_TO_START = 600.0


class Process:
    """One worker process. It is started at once and greets when it is ready to be asked."""

    def __init__(self, folder: Path) -> None:
        context = spawning()
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs, folder), daemon=True)
        with _undisturbed():
            self._process.start()
        theirs.close()
        self.task: Task | None = None
        self.greeted = False
        self._until = time.monotonic() + _TO_START

    @property
    def idle(self) -> bool:
        """Whether it can be asked something."""
        return self.greeted and self.task is None

    @property
    def overdue(self) -> bool:
        """Whether it should have answered, or greeted, by now."""
        return not self.idle and time.monotonic() > self._until

    def ask(self, task: Task) -> None:
        """Give it something to do."""
        self.task, self._until = task, time.monotonic() + PATIENCE
        with suppress(OSError):  # it is gone, as `answer` will tell
            self.pipe.send(task)

    def answer(self) -> Answer | None:
        """Take its answer, or None if that was the greeting. Raises EOFError if it is gone."""
        try:
            answer: Answer | None = self.pipe.recv()
        except OSError as error:
            raise EOFError from error
        if answer is None:
            self.greeted = True
        else:
            self.task = None
        return answer

    def end(self) -> None:
        """Do away with it, whatever it is at."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


def answering(processes: Collection[Process], *, seconds: float) -> list[Process]:
    """Wait till some have answered or are gone, so long at most; give those."""
    waiting = {process.pipe: process for process in processes if not process.idle}
    ready = set(connection.wait(list(waiting), seconds))
    return [process for pipe, process in waiting.items() if pipe in ready]


def spawning() -> SpawnContext:
    """Give the way to start processes.

    Forking would copy a process whose threads (a screen's, say) hold locks that nobody would ever open. What
    watches over the processes is handed standard error when it starts, in whose place a screen may stand.
    """
    if os.name == "posix":
        with redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()
    return multiprocessing.get_context("spawn")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach: it is for the one that asks them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
