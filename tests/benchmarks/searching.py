"""How fast and how well Dateline finds, beside other engines on the same articles and in the same run.

    python -m tests.benchmarks.searching [--articles 10000] [--seed N] [--peers NAME ...] [--folder F] [--cpu]

invents articles of 3 kB, has every engine index them, each in a process of its own, and asks all of them the
same, one after another, question by question. A cell is the median and the 95th percentile in milliseconds by
the clock, or of the processor with --cpu, which tells more on a busy machine. "dateline" is asked as its
reader asks, for ranked hits with their snippets; the other engines, and "dateline ids", for numbers only.
Last come 500 queries for one article each, as they should be and with typos. What a --folder holds is
measured again without being built again.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, time

from tests.benchmarks.articles import cast, write_jsonl
from tests.benchmarks.peers import NAMES, missing
from tests.benchmarks.peers.peer import Asked
from tests.benchmarks.peers.process import Remote
from tests.benchmarks.questions import Questions

_PATIENCE = 60.0
"""Seconds that a peer may take for one row; what it is not asked any more does not count."""

_QUERIES = 500
_JUDGED = ("dateline", "fts5", "fts5 trigram", "tantivy")
_SHARED = {"dateline ids": "dateline"}
"""Peers that answer from what another has built."""


@dataclass(frozen=True, slots=True)
class _Bench:
    folder: Path
    peers: tuple[str, ...]
    unit: str

    def row(self, name: str, cells: Callable[[str], str]) -> None:
        print(f"{name:24}" + "".join(f"{cells(peer):>15}" for peer in self.peers), flush=True)

    def of(self, peer: str) -> Path:
        return self.folder / _SHARED.get(peer, peer).replace(" ", "-")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--peers", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--cpu", action="store_true")
    asked = parser.parse_args()
    absent = set(missing())
    with tempfile.TemporaryDirectory() as scratch:
        folder = (asked.folder or Path(scratch)).absolute()
        peers = tuple(name for name in asked.peers if name not in absent)
        bench = _Bench(folder, peers, "cpu" if asked.cpu else "seconds")
        _write(folder, asked.articles, asked.seed)
        print(f"{asked.articles:,} articles; ms, median/95th percentile, {'CPU' if asked.cpu else 'clock'}")
        for name in sorted(absent.intersection(asked.peers)):
            print(f"{name} is not measured: not installed here")
        _measure(bench, Questions(folder / "news.jsonl", seed=asked.seed), asked.articles)


def _write(folder: Path, count: int, seed: int) -> None:
    news, names = folder / "news.jsonl", folder / "names"
    if not names.exists():
        folder.mkdir(parents=True, exist_ok=True)
        write_jsonl(news, count, seed=seed)
        about = (cast(number, seed=seed) for number in range(count))
        known = {name for one in about for name in (*one.people, *one.companies, *one.towns)}
        names.write_text("\n".join(sorted(known)))


def _measure(bench: _Bench, questions: Questions, articles: int) -> None:
    bench.row("", str)
    _build(bench, articles)
    with ExitStack() as stack:
        opened = {}
        remotes = {}
        for peer in bench.peers:
            start = perf_counter()
            remotes[peer] = stack.enter_context(Remote(peer, bench.of(peer)))
            remotes[peer].open()
            opened[peer] = (perf_counter() - start) * 1000
        bench.row("start and open, ms", lambda peer: f"{opened[peer]:.0f}")
        memory = dict[str, float]()
        for name, row in questions.kinds().items():
            cells, memory = _asked(bench, remotes, row, memory)
            bench.row(name, cells.__getitem__)
        bench.row("memory, MB", lambda peer: f"{memory[peer]:.0f}")
        _judge(bench, remotes, questions)
        added = {peer: _adding(bench, peer, remotes[peer], questions, articles) for peer in bench.peers}
        bench.row("add one", added.__getitem__)


def _build(bench: _Bench, articles: int) -> None:
    rates = dict[str, str]()
    for peer in bench.peers:
        told = bench.folder / f"{bench.of(peer).name}.json"
        if not told.exists():
            with Remote(peer, bench.of(peer)) as remote:
                told.write_text(json.dumps(remote.build(bench.folder / "news.jsonl", bench.folder / "names")))
        rates[peer] = f"{articles / json.loads(told.read_text())['given']:,.0f}"
    bench.row("index, articles/CPU s", rates.__getitem__)
    bench.row("size, MB", lambda peer: f"{_size(bench.of(peer)) / 1e6:.0f}")


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _asked(
    bench: _Bench, remotes: dict[str, Remote], row: Sequence[Asked], memory: dict[str, float]
) -> tuple[dict[str, str], dict[str, float]]:
    """Ask everyone the same, turn by turn; give the cells, and the memory that each has needed so far."""
    taken: dict[str, list[float]] = {peer: [] for peer in bench.peers}
    memory = {peer: memory.get(peer, 0) for peer in bench.peers}
    for question in row:
        for peer in bench.peers:
            if sum(taken[peer]) < _PATIENCE:
                told = remotes[peer].answer(question)
                if "unable" not in told:
                    taken[peer].append(told[bench.unit])
                    memory[peer] = told["memory"]
    return {peer: _cell(times) for peer, times in taken.items()}, memory


def _cell(times: Sequence[float]) -> str:
    if not times:
        return "-"
    last = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
    return f"{median(times) * 1000:.1f}/{last * 1000:.1f}"


def _adding(bench: _Bench, peer: str, remote: Remote, questions: Questions, articles: int) -> str:
    """Tell what it takes until one more article is found; of two, for much is loaded with the first."""
    if peer in _SHARED:
        return "-"
    number = articles + int(time())  # another one whenever the same folder is measured again
    for one in (number, number + 1):
        added = remote.add(questions.one_more(one), one)
        found = remote.answer(Asked("all", ("quizzaciously",)))
    return f"{(added[bench.unit] + found.get(bench.unit, 0)) * 1000:.1f}"


def _judge(bench: _Bench, remotes: dict[str, Remote], questions: Questions) -> None:
    for name, typos in (("as they should be", 0), ("one typo", 1), ("two typos", 2)):
        wanted = list(questions.wanted(_QUERIES, typos=typos))
        places = dict[str, list[int | None]]()
        for peer in bench.peers:
            if peer in _JUDGED:
                answers = [remotes[peer].answer(one.asked) for one in wanted]
                if all("unable" not in answer for answer in answers):
                    places[peer] = [
                        answer["given"].index(one.number) if one.number in answer["given"] else None
                        for answer, one in zip(answers, wanted, strict=True)
                    ]
        bench.row(f"MRR@10, {name}", lambda peer: _mrr(places.get(peer)))  # noqa: B023
        bench.row(f"recall, {name}", lambda peer: _recall(places.get(peer)))  # noqa: B023


def _mrr(places: list[int | None] | None) -> str:
    if places is None:
        return "-"
    return f"{sum(1 / (place + 1) for place in places if place is not None and place < 10) / len(places):.3f}"


def _recall(places: list[int | None] | None) -> str:
    return "-" if places is None else f"{sum(place is not None for place in places) / len(places):.3f}"


if __name__ == "__main__":
    main()
