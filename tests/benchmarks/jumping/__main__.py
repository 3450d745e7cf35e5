"""How fast and how well the jump finds among very many names, beside fzf on the same ones in the same run.

    python -m tests.benchmarks.jumping [--names 100000] [--queries 25] [--typed 3] [--seed N] [--folder F]

invents so many names (see `crowd`) and a library that speaks of them, tells what loading them takes, and asks
for names in all the ways that they are written (see `wanted`), each time Dateline first and then fzf. A line
gives, for each, the mean reciprocal rank and the recall among the first ten of --queries queries, and the
milliseconds a key takes, median/95th percentile, by the clock and of the processor, for --typed of the
queries, typed letter by letter. fzf has the names as lines, those spoken of most first; as `fzf --filter` it
starts anew for each key and reads them, and what that takes by itself is told last. What a --folder holds is
measured again without being made again.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from shutil import which
from statistics import median, quantiles
from time import perf_counter, process_time

from corpus.library import Library
from tests.benchmarks.jumping.crowd import crowd
from tests.benchmarks.jumping.crowded import write_library
from tests.benchmarks.jumping.wanted import Wanted, wanted

_AMONG = 10
_SHOWN = 50
"""Suggestions that the reader's own jump asks for."""

_NOBODY = "\x7f"
"""A query that nothing answers."""


class Asked:
    """One who answers, with the seconds each key took by the clock and of the processor."""

    def __init__(self, answer: Callable[[str], Sequence[str]]) -> None:
        self._answer = answer
        self.clock, self.cpu, self.ranks = list[float](), list[float](), list[float]()

    def type(self, letters: str) -> Sequence[str]:
        clock, cpu = perf_counter(), _cpu()
        found = self._answer(letters)
        self.clock.append((perf_counter() - clock) * 1000)
        self.cpu.append((_cpu() - cpu) * 1000)
        return found

    def judge(self, one: Wanted) -> None:
        found = list(self._answer(one.typed))[:_AMONG]
        places = (place for place, name in enumerate(found, 1) if name in one.names)
        self.ranks.append(1 / next(places, float("inf")))

    def cells(self) -> str:
        quality = (
            f"{sum(self.ranks) / len(self.ranks):.3f} {sum(map(bool, self.ranks)) / len(self.ranks):.3f}"
        )
        return f"{quality}{_cell(self.clock):>13}{_cell(self.cpu):>13}"


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--queries", type=int, default=25)
    parser.add_argument("--typed", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        _measure(asked.folder or Path(scratch), asked)


def _measure(folder: Path, asked: argparse.Namespace) -> None:
    named = tuple(crowd(asked.names, seed=asked.seed))
    rows = wanted(named, asked.queries, seed=asked.seed)
    lines = folder / "names"
    if not lines.exists():
        write_library(folder / "library", named, of=asked.articles, seed=asked.seed)
        lines.write_text("\n".join(name for one in named for name in one.names))
    del named
    with Library(folder / "library") as library:
        _load(library, asked.names)
        answering: dict[str, Callable[[str], Sequence[str]]] = {"Dateline": lambda text: _jump(library, text)}
        if which("fzf"):
            answering["fzf"] = lambda text: _fzf(lines, text)
        heads = (f"{who + ' MRR, recall':>16}   clock, ms      CPU, ms" for who in answering)
        print(f"{'':26}" + "  ".join(heads))
        every = {who: Asked(answer) for who, answer in answering.items()}
        for way, row in rows.items():
            here = {who: Asked(answer) for who, answer in answering.items()}
            for number, one in enumerate(row):
                _ask(here, one, typed=number < asked.typed)
            for who, all_of in every.items():
                all_of.clock += here[who].clock
                all_of.cpu += here[who].cpu
                all_of.ranks += here[who].ranks
            print(f"{way:26}" + "  ".join(each.cells() for each in here.values()), flush=True)
        print(f"{'all':26}" + "  ".join(each.cells() for each in every.values()))
        if "fzf" in answering:
            idle = Asked(answering["fzf"])
            for _ in range(9):
                idle.type(_NOBODY)
            print(f"fzf alone, starting and reading, ms: {_cell(idle.clock)}, CPU {_cell(idle.cpu)}")


def _ask(answering: dict[str, Asked], one: Wanted, *, typed: bool) -> None:
    """Ask everyone the same, key by key and turn by turn."""
    for end in range(1, len(one.typed) + 1) if typed else ():
        for each in answering.values():
            each.type(one.typed[:end])
    for each in answering.values():
        each.judge(one)


def _load(library: Library, count: int) -> None:
    library.jump("")
    before, clock, cpu = _memory(), perf_counter(), process_time()
    library.jump("a", typing=True)
    first = perf_counter() - clock
    library.load_names()
    took = f"{perf_counter() - clock:.1f} s, CPU {process_time() - cpu:.1f} s"
    print(f"{count:,} names loaded in {took}, {_memory() - before:.0f} MB; the foremost in {first:.1f} s")


def _jump(library: Library, text: str) -> Sequence[str]:
    return [suggestion.name for suggestion in library.jump(text, limit=_SHOWN, typing=True)]


def _fzf(lines: Path, text: str) -> Sequence[str]:
    with lines.open() as names:
        run = ["fzf", "--filter", text]
        with subprocess.Popen(run, stdin=names, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            return [line.rstrip("\n") for line in islice(process.stdout, _AMONG)]


def _cell(taken: Sequence[float]) -> str:
    return f"{median(taken):.1f}/{quantiles(taken, n=20, method='inclusive')[-1]:.1f}"


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime


def _memory() -> float:
    """Give the memory that the process holds, in MB."""
    return int(Path("/proc/self/status").read_text().partition("VmRSS:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main()
