"""How long a key takes until its result is painted, in a real terminal, and what holds up the screen.

    python -m tests.benchmarks.typing_keys LIBRARY [--queries 12]

opens the reader of a library on a pseudo-terminal, types whole queries into its search, its palette and its
jumps, and tells the milliseconds from each key until the screen has come to rest: the last of what the key
changed, answer and completions included, not the letter alone. Then it types the same in this process, once
while names and index are still being loaded and once when they are, and tells how long the thread that
paints was ever held up, by a clock that it asks every millisecond: in all, and by anything but its own work.
"""

from __future__ import annotations

import argparse
import asyncio
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from corpus.library import Library

_ROWS, _COLUMNS = 40, 120
_REST = 0.15
"""Seconds without a change after which the screen is taken to be at rest."""

_LONGEST = 5.0
_OPENING = 2.0
"""Seconds after the first paint in which the reader is left to load what it needs."""

_REPLIES = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[6n": b"\x1b[1;1R", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
"""What a terminal answers when it is asked what it can do."""


class Terminal:
    """The reader on a pseudo-terminal of its own."""

    def __init__(self, library: Path) -> None:
        self.pid, self._file = pty.fork()
        if not self.pid:
            os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execv(sys.executable, [sys.executable, "-m", "tui", "--library", str(library)])
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, _COLUMNS, 0, 0))

    def press(self, key: str) -> float | None:
        """Give the seconds until the last change that a key made; None if it made none."""
        start = time.perf_counter()
        os.write(self._file, key.encode())
        return self.settle(start)

    def settle(self, start: float, *, rest: float = _REST) -> float | None:
        """Wait until nothing has changed for a while; give when the last change was."""
        last = None
        while time.perf_counter() - start < _LONGEST:
            if not select.select([self._file], [], [], rest)[0]:
                return last
            written = os.read(self._file, 1 << 16)
            last = time.perf_counter() - start
            for asked, reply in _REPLIES.items():
                if asked in written:
                    os.write(self._file, reply)
        return last

    def memory(self) -> float:
        """Give the greatest memory of the process so far, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    def close(self) -> None:
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self._file)


@contextmanager
def opened(library: Path) -> Iterator[Terminal]:
    terminal = Terminal(library)
    try:
        terminal.settle(time.perf_counter(), rest=_OPENING)
        yield terminal
    finally:
        terminal.close()


def main() -> None:
    """Measure, and print a line for each place where one types."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("--queries", type=int, default=12)
    asked = parser.parse_args()
    with Library(asked.library) as library:
        queries = tuple(_queries(library, asked.queries))
    for name, key in (("search", "/"), ("palette", "\x10"), ("jump", "@"), ("topics", "#")):
        with opened(asked.library) as terminal:
            first = _typed(terminal, key, queries)
            again = _typed(terminal, key, queries)
            print(f"{name:10} key to rest, ms: at first {_cell(first)}, again {_cell(again)}", end="; ")
            print(f"{terminal.memory():.0f} MB", flush=True)
    keys = (("search", "slash"), ("palette", "ctrl+p"), ("jump", "at"), ("topics", "number_sign"))
    for name, key in keys:
        for state, loaded in (("loading", False), ("loaded", True)):
            held = asyncio.run(_held_up(asked.library, key, queries, loaded=loaded))
            late, waited = ([each[part] for each in held] for part in (0, 1))
            print(
                f"{name:10} {state}, paint held up, ms: {_cell(late)}; by others {_cell(waited)}", flush=True
            )


def _queries(library: Library, count: int) -> Iterator[str]:
    """Give the family name and two words of a headline of articles from all over the library."""
    rows = library.listing()
    for place in range(0, len(rows), max(1, len(rows) // count)):
        words = [word for word in (rows.row(place).title or "").lower().split() if word.isalpha()]
        if len(words) >= 4:
            yield " ".join(words[1:4])


def _typed(terminal: Terminal, key: str, queries: Sequence[str]) -> list[float]:
    taken = []
    for query in queries:
        terminal.press(key)
        taken += [seconds for letter in query if (seconds := terminal.press(letter)) is not None]
        terminal.press("\x1b")
    return taken


async def _held_up(
    folder: Path, key: str, queries: Sequence[str], *, loaded: bool
) -> list[tuple[float, float]]:
    """Type at the pace of a fast typist.

    Give by how much each turn of the event loop came late, and the part in which the loop itself did nothing.
    """
    from tui.app import DatelineApp
    from tui.config import Config

    held = []

    async def watch() -> None:
        while True:
            start, own = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.001)
            late = time.perf_counter() - start - 0.001
            held.append((late, max(0.0, late - (time.thread_time() - own))))

    with Library(folder) as library:
        app = DatelineApp(library, config=Config())
        async with app.run_test(size=(_COLUMNS, _ROWS)) as pilot:
            if loaded:
                await asyncio.to_thread(library.warm)
            watching = asyncio.create_task(watch())
            for query in queries:
                await pilot.press(key)
                for letter in query:
                    app.simulate_key("space" if letter == " " else letter)
                    await asyncio.sleep(0.06)
                await pilot.press("escape")
            watching.cancel()
    return held


def _cell(seconds: Sequence[float]) -> str:
    last = quantiles(seconds, n=20, method="inclusive")[-1]
    return f"{median(seconds) * 1000:.0f}, p95 {last * 1000:.0f}, max {max(seconds) * 1000:.0f}"


if __name__ == "__main__":
    main()
