"""A peer in a process of its own: `python -m tests.benchmarks.peers.process NAME FOLDER` answers on stdin.

One JSON list a line: what to do, then with what. Each is answered by one JSON object that tells the seconds
by the clock, those of the processor, and the process's greatest memory in MB.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, Self

from tests.benchmarks.articles import Written
from tests.benchmarks.peers import Peer, Unable, peer
from tests.benchmarks.peers.peer import Asked


class Remote:
    """A peer in a process of its own; every answer is the object that tells what it took."""

    def __init__(self, name: str, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __spec__.name, name, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()

    def build(self, news: Path, names: Path) -> dict[str, Any]:
        return self._do("build", str(news), str(names))

    def open(self) -> dict[str, Any]:
        return self._do("open")

    def add(self, written: Written, number: int) -> dict[str, Any]:
        return self._do("add", asdict(written), number)

    def answer(self, asked: Asked) -> dict[str, Any]:
        return self._do("answer", asdict(asked))

    def _do(self, *what: object) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


def main() -> None:
    name, folder = sys.argv[1:]
    served = peer(name, Path(folder))
    for line in sys.stdin:
        what, *given = json.loads(line)
        print(json.dumps(_timed(partial(_done, served, what, given))), flush=True)


def _done(served: Peer, what: str, given: list[Any]) -> object:
    match what:
        case "build":
            return served.build(*map(Path, given))
        case "open":
            served.open()
            return None
        case "add":
            served.add(Written(**given[0]), given[1])
            return None
        case _:
            return served.answer(Asked(**given[0] | {"words": tuple(given[0]["words"])}))


def _timed(work: Callable[[], object]) -> dict[str, object]:
    clock, cpu = perf_counter(), _cpu()
    try:
        given = work()
    except Unable:
        return {"unable": True}
    return {"seconds": perf_counter() - clock, "cpu": _cpu() - cpu, "given": given, "memory": _memory()}


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime


def _memory() -> float:
    # Where there is one, its own account: a process's usage begins with what its parent had before.
    status = Path("/proc/self/status")
    if status.exists():
        return float(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
