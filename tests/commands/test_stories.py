"""`dateline stories`: which there are, who told one, and what a person keeps out of one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.library import Library
from tests.commands.conftest import Run
from tests.storying.reports import FIRE, RETOLD, keep, report
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


def test_list_marks_a_copy_and_its_original_and_show_tells_who_else_has_the_text(
    run: Run, tmp_path: Path
) -> None:
    for name, day in (("a", "2031-03-04"), ("b", "2031-03-05")):
        line = {"title": f"Fire, says {name}", "text": "\n\n".join(FIRE), "date": day, "publisher": name}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(line))
    run("import", str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl"))
    copy, original = run("list").out.splitlines()
    assert copy.endswith("Fire, says b  [≈ copy of 1]")
    assert original.endswith("Fire, says a  [+1 copy]")
    shown = run("show", "1").out.splitlines()
    assert shown[-2] == "Also in:"
    assert "Fire, says b" in shown[-1]
