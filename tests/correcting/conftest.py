from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library

from .town import keep_all


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        keep_all(opened)
        yield opened
