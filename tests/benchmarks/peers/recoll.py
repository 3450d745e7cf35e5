"""recoll, which indexes a folder of files for the desktop: the articles as one text file each."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from tests.benchmarks.articles import Written
from tests.benchmarks.peers.peer import SHOWN, Asked, Unable
from tests.benchmarks.peers.scanning import Ripgrep

_FOUND = re.compile(r"/(\d+)\.txt")


class Recoll:
    """Every question starts its program, as its own command line does."""

    def __init__(self, folder: Path) -> None:
        self._texts = Ripgrep(folder / "texts")
        self._config = folder / "config"

    def build(self, news: Path, names: Path) -> float:
        self._texts.build(news, names)
        self._config.mkdir()
        topdirs = self._config.parent.absolute() / "texts"
        (self._config / "recoll.conf").write_text(f"topdirs = {topdirs}\nloglevel = 1\n")
        before = getrusage(RUSAGE_CHILDREN)
        self._run("recollindex")
        after = getrusage(RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def open(self) -> None:
        return

    def add(self, written: Written, number: int) -> None:
        self._texts.add(written, number)
        self._run("recollindex")

    def answer(self, asked: Asked) -> list[int]:
        found = self._run("recollq", "-n", str(SHOWN), "-b", "-q", _query(asked))
        return [int(number) for number in _FOUND.findall(found)]

    def _run(self, program: str, *given: str) -> str:
        run = [program, "-c", str(self._config), *given]
        return subprocess.run(run, capture_output=True, text=True, check=False).stdout


def _query(asked: Asked) -> str:
    words = " ".join(asked.words)
    match asked.way:
        case "all":
            return words
        case "any":
            return " OR ".join(asked.words)
        case "phrase":
            return f'"{words}"'
        case "typing":
            return f"{words}*"
        case _:
            raise Unable
