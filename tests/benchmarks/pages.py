"""How well, and how fast, saved web pages are read: Dateline beside other extractors, on the same pages.

    python -m tests.benchmarks.pages FOLDER [--seconds N]

FOLDER holds `gold.jsonl` and the pages, gzipped. A gold line has `file` and whatever is known of
`title_accept`, `published.value`, `authors`, `publisher_accept` and `body`, a list of paragraphs. Extractors
that are not installed are left out; none may use the network. A page that one has not read after so many
seconds, 20 unless told, counts as one that it makes nothing of; the end of its row says how many these were.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterator, Mapping
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import mean
from typing import Any
from unittest.mock import patch

from .extractors import EXTRACTORS, Reading
from .page_scores import MEASURES, score

Extractor = Callable[[bytes], Reading]

_TO_START = 120.0


def main() -> None:
    """Print one table: a row an extractor, a column a measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--seconds", type=float, default=20.0)
    asked = parser.parse_args()
    with (asked.folder / "gold.jsonl").open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    print(f"{len(gold)} pages\n{'':12}" + "".join(f"{name:>12}" for name in (*MEASURES, "ms a page")))
    for name in EXTRACTORS:
        print(f"{name:12}{measure(name, asked.folder, gold, seconds=asked.seconds)}", flush=True)


def measure(name: str, folder: Path, gold: list[Mapping[str, Any]], *, seconds: float) -> str:
    """Read all pages with one extractor, each for so many seconds at most; give its row of the table."""
    marks: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    spent, given_up = 0.0, 0
    try:
        for wanted, reading, took in _readings(name, folder, gold, seconds):
            given_up += reading is None
            spent += took
            for measure, mark in score(wanted, reading or Reading()).items():
                marks[measure].append(mark)
    except ImportError:
        return "  not installed"
    columns = [f"{mean(values):12.3f}" if values else f"{'-':>12}" for values in marks.values()]
    late = f"  {given_up} given up after {seconds:.0f} s" if given_up else ""
    return "".join(columns) + f"{spent * 1_000 / len(gold):12.0f}{late}"


def _readings(
    name: str, folder: Path, gold: list[Mapping[str, Any]], seconds: float
) -> Iterator[tuple[Mapping[str, Any], Reading | None, float]]:
    """Give what an extractor makes of each page, or None, and its CPU seconds. Raises ImportError."""
    alone = _Alone(name)
    try:
        for wanted in gold:
            reading, took = alone.read(gzip.decompress((folder / wanted["file"]).read_bytes()), seconds)
            yield wanted, reading, took
    finally:
        alone.end()


class _Alone:
    """An extractor in a process of its own: none warms another's imports, and one that hangs can be ended."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._start()

    def read(self, content: bytes, seconds: float) -> tuple[Reading | None, float]:
        """Give what it makes of a page, and the CPU seconds; None if it takes longer, or dies of it."""
        self._pipe.send_bytes(content)
        if self._pipe.poll(seconds):
            try:
                answer: tuple[Reading, float] = self._pipe.recv()
            except EOFError:
                pass
            else:
                return answer
        self.end()
        self._start()
        return None, seconds

    def end(self) -> None:
        """Do away with the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _start(self) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_extract, args=(self._name, theirs), daemon=True)
        self._process.start()
        theirs.close()
        if not self._pipe.poll(_TO_START) or self._pipe.recv() is None:
            self.end()
            raise ImportError(self._name)


def _extract(name: str, pipe: Connection) -> None:
    """Read one page after another until nobody asks any more; say first whether the extractor is there."""
    try:
        extractor = EXTRACTORS[name]()
    except ImportError:
        pipe.send(None)
        return
    pipe.send(name)
    with patch("socket.socket.connect", side_effect=OSError("not while measuring")):
        while True:
            content = pipe.recv_bytes()
            before = time.process_time()
            reading = extractor(content)
            pipe.send((reading, time.process_time() - before))


if __name__ == "__main__":
    main()
