"""Each test has a library of its own, no configuration, and no clipboard but a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library
from tests.reader.harbour import harbour


@pytest.fixture(autouse=True)
def nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATELINE_CONFIG", str(tmp_path / "config"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with harbour(tmp_path / "library") as library:
        yield library
