"""Folders in which other things lie than files with good names."""

from __future__ import annotations

import os
from pathlib import Path

from .writing import SENTENCE, Make


def _names(path: Path) -> None:
    path.mkdir()
    for name in (
        "\n",
        "\x1b[31m",
        "\u202e",
        "[@click=app.bell]",
        " ",
        "a" * 250,
        "\udcff",
        "-",
        "~",
        "$(true)",
    ):
        (path / f"{name}.txt").write_text(SENTENCE)


def _things(path: Path) -> None:
    path.mkdir()
    os.mkfifo(path / "pipe.txt")
    (path / "itself").symlink_to(path)
    (path / "loop.txt").symlink_to("loop.txt")
    (path / "nowhere.txt").symlink_to("/nowhere")
    (path / "zero.txt").symlink_to("/dev/zero")
    (path / "memory.txt").symlink_to("/proc/self/mem")


def _deep(path: Path) -> None:
    for _ in range(200):
        path.mkdir()
        path /= "a" * 15
    path.write_text(SENTENCE)


def _many(path: Path) -> None:
    path.mkdir()
    for number in range(20_000):
        (path / f"{number}.txt").touch()


INPUTS: dict[str, Make] = {"names": _names, "things": _things, "deep": _deep, "empty-files": _many}
