"""Programs that need no index: ripgrep looks through the texts, fzf through headlines and names."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from time import process_time

from tests.benchmarks.articles import Written, as_text
from tests.benchmarks.peers.peer import SHOWN, Asked, Unable, stored

_A_FOLDER = 1000


class Ripgrep:
    """One file an article. It ranks nothing: the first files it comes by are its answer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def build(self, news: Path, names: Path) -> float:
        start = process_time()
        for number, written in stored(news):
            self.add(written, number)
        return process_time() - start

    def open(self) -> None:
        return

    def add(self, written: Written, number: int) -> None:
        file = self._folder / str(number // _A_FOLDER) / f"{number}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(as_text(written))

    def answer(self, asked: Asked) -> list[int]:
        run = ["rg", "--ignore-case", "--files-with-matches", "--no-messages", _pattern(asked), "."]
        found = subprocess.run(run, cwd=self._folder, capture_output=True, text=True, check=False).stdout
        return [int(Path(line).stem) for line in found.splitlines()[:SHOWN]]


class Fzf:
    """A file of headlines and one of names, a line each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def build(self, news: Path, names: Path) -> float:
        self._folder.mkdir()
        start = process_time()
        for number, written in stored(news):
            self.add(written, number)
        (self._folder / "names").write_bytes(names.read_bytes())
        return process_time() - start

    def open(self) -> None:
        return

    def add(self, written: Written, number: int) -> None:
        with (self._folder / "headlines").open("a") as file:
            file.write(f"{written.title}\t{number}\n")

    def answer(self, asked: Asked) -> list[int]:
        if asked.way not in ("typing", "jump"):
            raise Unable
        file = self._folder / ("names" if asked.way == "jump" else "headlines")
        run = ["fzf", "--filter", " ".join(asked.words)]
        with file.open() as lines:
            found = subprocess.run(run, stdin=lines, capture_output=True, text=True, check=False).stdout
        return list(range(min(SHOWN, found.count("\n"))))


def _pattern(asked: Asked) -> str:
    words = [re.escape(word) for word in asked.words]
    match asked.way:
        case "any":
            return rf"\b({'|'.join(words)})\b"
        case "phrase":
            return rf"\b{' '.join(words)}\b"
        case "all" if len(words) == 1:
            return rf"\b{words[0]}\b"
        case "typing" if len(words) == 1:
            return rf"\b{words[0]}"
        case _:
            raise Unable
