"""How fast articles are imported, with everything on, and how fast what is kept already is passed over.

    python -m tests.benchmarks.importing [ARTICLES] [--workers 1 2] [--kills N]

writes that many invented articles of 3 kB as JSON Lines (10,000 unless told), imports them by one process and
by two, and prints a table. CPU time tells on a machine that is busy with other things: the last column is the
rate that the cores at work would reach if nothing else ran and none of them waited. Then it tells which stage
takes how much CPU time, measured in this process on the first articles. With --kills, one more
import by two workers is killed as often, at random moments, and goes on each time; what is in the
library at the end, stories too, is compared with that of the last undisturbed one.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TypeVar

from corpus.annotate import annotate
from corpus.article import RawArticle
from corpus.clean import clean
from corpus.library import Library
from corpus.library.articles.outcomes import Ready
from corpus.read import read
from tests.benchmarks.articles import write_jsonl
from tests.keeping.contents import TABLES, rows

Made = TypeVar("Made")

_STAGED = 1_000
"""Articles that the stages are measured on, one stage after the other."""

_RETOLD = 10
"""Of so many articles, one tells of the event of another, so that there are stories."""

_SHOWN = 6
"""Rows of a table that are shown where two libraries differ."""

_COMMAND = (sys.executable, "-m", "tui", "--library")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--kills", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        news = Path(folder, "news.jsonl")
        write_jsonl(news, asked.articles, retold=_RETOLD)
        print(f"{asked.articles:,} articles, {news.stat().st_size / 1e6:.0f} MB of JSON Lines")
        print(f"{'':22}{'articles/s':>11}{'CPU ms each':>13}{'peak MB of one process':>24}{'possible/s':>12}")
        for workers in asked.workers:
            library = Path(folder, f"library-{workers}")
            _measure(f"{workers} at work", news, library, workers, asked.articles)
            _measure("  all kept already", news, library, workers, asked.articles)
        _tell_stages(news, Path(folder, "library-stages"))
        if asked.kills:
            _compare(news, Path(folder), asked)


def _measure(what: str, news: Path, library: Path, workers: int, count: int) -> None:
    before, start = _cpu(), time.monotonic()
    run = _run(news, library, workers)
    held = _watch(run, library, count)
    seconds, cpu = time.monotonic() - start, _cpu() - before
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rates = f"{count / seconds:11.0f}{cpu * 1000 / count:13.2f}{peak:24.0f}{workers * count / cpu:12.0f}"
    print(f"{what:22}{rates}", flush=True)
    if held:
        print(
            "    MB of all processes, tenth by tenth:",
            *(f"{megabytes:.0f}" for megabytes in held),
            flush=True,
        )


def _watch(run: subprocess.Popen[bytes], library: Path, count: int) -> list[float]:
    """Wait for an import to end; give the MB that its processes held whenever a tenth more was kept."""
    held: list[float] = []
    already = _kept(library)
    while run.poll() is None:
        time.sleep(0.2)
        if _kept(library) - already >= (len(held) + 1) * count / 10:
            held.append(sum(map(_memory, _family(run.pid))) / 1024)
    return held


def _family(process: int) -> Iterator[int]:
    yield process
    for threads_children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in threads_children.read_text().split():
            yield from _family(int(child))


def _memory(process: int) -> int:
    """Give what a process holds in memory, in kB; nothing if it has just ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


def _tell_stages(news: Path, folder: Path) -> None:
    """Print the CPU time of each stage by itself."""
    spent: dict[str, float] = {}
    raw = _timed(spent, "read", lambda: list(islice(read(news), _STAGED)))
    articles = _timed(spent, "clean", lambda: [clean(each) for each in raw if isinstance(each, RawArticle)])
    found = _timed(spent, "annotate", lambda: [annotate(each.body, headline=each.title) for each in articles])
    ready = [Ready(*each, str(number)) for number, each in enumerate(zip(articles, found, strict=True))]
    with Library(folder) as library:
        _timed(
            spent,
            "keep",
            lambda: [library.keep_all(ready[at : at + 100]) for at in range(0, len(ready), 100)],
        )
        _timed(spent, "stories", library.find_stories)
        _timed(spent, "index", library.catch_up)
    each = ", ".join(f"{stage} {seconds * 1000 / len(ready):.2f}" for stage, seconds in spent.items())
    print(f"CPU ms an article by stage: {each}", flush=True)


def _timed(spent: dict[str, float], stage: str, work: Callable[[], Made]) -> Made:
    start = time.process_time()
    made = work()
    spent[stage] = time.process_time() - start
    return made


def _compare(news: Path, folder: Path, asked: argparse.Namespace) -> None:
    chance, library = random.Random(5), folder / "library-killed"
    for moment in sorted(chance.random() * asked.articles for _ in range(asked.kills)):
        run = _run(news, library, 2)
        while run.poll() is None and _kept(library) < moment:
            time.sleep(0.2)
        time.sleep(chance.random())
        run.send_signal(signal.SIGKILL)
        run.wait()
        print(f"killed with {_kept(library):,} kept", flush=True)
    _run(news, library, 2).wait()
    with Library(folder / f"library-{asked.workers[-1]}") as undisturbed, Library(library) as other:
        differing = {table: set(rows(undisturbed, table)) ^ set(rows(other, table)) for table in TABLES}
        unsound = [finding.what for finding in other.check() if not finding.ok]
    found = ", ".join(f"{len(each)} {table}" for table, each in differing.items() if each)
    print(f"killed {asked.kills} times: differing rows: {found or 'none'}")
    for row in (row for each in differing.values() for row in sorted(each)[:_SHOWN]):
        print(f"    {row}")
    print(f"the check says: {', '.join(unsound) or 'nothing is wrong'}")


def _kept(library: Path) -> int:
    """Count the articles kept so far, while another process keeps further ones."""
    if not (library / "library.db").exists():
        return 0
    with closing(sqlite3.connect(f"file:{library / 'library.db'}?mode=ro", uri=True, timeout=30)) as db:
        try:
            return int(db.execute("SELECT value FROM facts WHERE name = 'articles'").fetchone()[0])
        except (sqlite3.OperationalError, TypeError):  # the tables are being made
            return 0


def _run(news: Path, library: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [*_COMMAND, str(library), "import", "--json", "--workers", str(workers), str(news)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
