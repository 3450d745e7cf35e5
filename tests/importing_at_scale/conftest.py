"""A library to import into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened
