"""How well, and how fast, saved web pages are read: Dateline beside other extractors, on the same pages.

    python -m tests.benchmarks.pages FOLDER

FOLDER holds `gold.jsonl` and the pages, gzipped. A gold line has `file` and whatever is known of
`title_accept`, `published.value`, `authors`, `publisher_accept` and `body`, a list of paragraphs. Extractors
that are not installed are left out; none may use the network.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import mean
from typing import Any
from unittest.mock import patch

from .extractors import EXTRACTORS, Reading
from .page_scores import MEASURES, score

Extractor = Callable[[bytes], Reading]


def main(folder: Path) -> None:
    """Print one table: a row an extractor, a column a measure."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    print(f"{len(gold)} pages\n{'':12}" + "".join(f"{name:>12}" for name in (*MEASURES, "ms a page")))
    for name in EXTRACTORS:
        with get_context("spawn").Pool(1) as alone:  # so that no extractor warms another's imports
            row = alone.apply(partial(measure, name, folder, gold))
        print(f"{name:12}{row}")


def measure(name: str, folder: Path, gold: list[Mapping[str, Any]]) -> str:
    """Read all pages with one extractor; give its row of the table."""
    try:
        extractor = EXTRACTORS[name]()
    except ImportError:
        return "  not installed"
    marks: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    spent = 0.0
    with patch("socket.socket.connect", side_effect=OSError("not while measuring")):
        for wanted, reading, seconds in _readings(extractor, folder, gold):
            spent += seconds
            for measure, mark in score(wanted, reading).items():
                marks[measure].append(mark)
    columns = [f"{mean(values):12.3f}" if values else f"{'-':>12}" for values in marks.values()]
    return "".join(columns) + f"{spent * 1_000 / len(gold):12.0f}"


def _readings(
    extractor: Extractor, folder: Path, gold: list[Mapping[str, Any]]
) -> Iterator[tuple[Mapping[str, Any], Reading, float]]:
    for wanted in gold:
        content = gzip.decompress((folder / wanted["file"]).read_bytes())
        before = time.process_time()
        reading = extractor(content)
        yield wanted, reading, time.process_time() - before


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.benchmarks.pages FOLDER")
    main(Path(sys.argv[1]))
