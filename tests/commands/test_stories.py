"""`dateline stories`: which there are, who told one, and what a person keeps out of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.library import Library
from tests.storying.reports import RETOLD, keep, report
from tui.__main__ import main


@pytest.fixture
def folder(tmp_path: Path) -> str:
    folder = tmp_path / "library"
    with Library(folder) as library:
        keep(library, report("gazette.txt"), report("courier.txt", RETOLD, title="Rope works burnt"))
    return str(folder)


def test_stories_are_listed_and_told(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", folder, "stories"]) == 0
    assert "2 articles, 2 outlets" in capsys.readouterr().out
    assert main(["--library", folder, "stories", "1"]) == 0
    told = capsys.readouterr().out
    assert "only here: " in told
    assert "(in 1, 2)" in told


def test_a_story_that_is_not_there_is_an_error(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", folder, "stories", "7"]) == 1
    assert "no story 7" in capsys.readouterr().err


def test_an_article_is_kept_apart_and_let_back(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", folder, "stories", "--keep-apart", "2"]) == 0
    assert main(["--library", folder, "stories"]) == 0
    assert "no two articles" in capsys.readouterr().err
    assert main(["--library", folder, "stories", "--let-together", "2"]) == 0
    assert main(["--library", folder, "stories", "--json"]) == 0
    assert '"articles": 2' in capsys.readouterr().out
