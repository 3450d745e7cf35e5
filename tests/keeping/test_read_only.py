"""A library that may only be read is read and searched, and says so where it would have to be written."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.ingest import ingest
from corpus.library import Library
from tests.benchmarks.articles import article, as_text

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="gives up rights as Linux does")

_DROP_FROM_BOUNDING_SET, _OVERRIDE, _SEARCH = 24, 1, 2
"""What `prctl` is asked, and the rights by which the superuser may write what nobody may."""


def give_up_rights() -> None:
    if os.geteuid() == 0:
        for right in (_OVERRIDE, _SEARCH):
            ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDING_SET, right, 0, 0, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A library of one article in which nothing may be written."""
    (tmp_path / "one.txt").write_text(as_text(article(1)))
    folder = tmp_path / "library"
    with Library(folder) as library:
        list(ingest([tmp_path / "one.txt"], library))
    inside = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in inside}
    for path in inside:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path, mode in modes.items():
        path.chmod(mode)


def dateline(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tui", "--library", folder, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=give_up_rights,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_listed_shown_and_searched(folder: Path) -> None:
    headline = article(1).title
    for arguments in (("list",), ("show", "1"), ("search", headline.split()[0])):
        done = dateline(folder, *arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert headline in done.stdout


@pytest.mark.parametrize("arguments", [("import", "README.md"), ("reindex",)])
def test_what_would_write_says_that_it_may_only_be_read(folder: Path, arguments: tuple[str, ...]) -> None:
    done = dateline(folder, *arguments)
    assert done.returncode == 1
    assert str(folder) in done.stderr
    assert "see to it that you may write there" in done.stderr
    assert "Traceback" not in done.stderr
