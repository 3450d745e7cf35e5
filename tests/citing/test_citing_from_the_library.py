"""`dateline cite --copy` says what nobody knows and notes what was cited; `--log` tells it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.article import Annotations, Article, Entity, Kind, Mention, Span
from corpus.library import Library
from tui.__main__ import main


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_CONFIG", str(tmp_path / "settings"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "library"
    with Library(folder) as library:
        rain = Article(source="rain.txt", title="Rain", publisher="Lantern", published="2026-03-04")
        library.keep(rain, Annotations(), digest="rain")
    monkeypatch.setenv("DATELINE_LIBRARY", str(folder))
    return folder


def test_what_is_copied_is_noted_and_what_nobody_knows_is_said(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", "1", "--style", "mla", "--copy"]) == 0
    shown = capsys.readouterr()
    assert shown.err.rstrip().endswith("; not known: author, URL")
    assert main(["cite", "--log", "--json"]) == 0
    (noted,) = json.loads(capsys.readouterr().out)
    assert noted.pop("when").endswith("+00:00")
    assert noted == {"id": 1, "source": "rain.txt", "style": "mla", "text": shown.out.rstrip("\n")}
    assert main(["cite", "--log"]) == 0
    assert "  1  mla  “Rain.” Lantern, 4 Mar. 2026." in capsys.readouterr().out


def test_the_day_of_access_that_was_put_in_is_cited_and_exported(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library(library) as opened:
        opened.set_corrections(1, {"url": "https://lantern.example/rain", "accessed": "2026-05-06"})
    assert main(["cite", "1", "--style", "harvard"]) == 0
    assert "(Accessed: 6 May 2026)" in capsys.readouterr().out
    assert main(["export", "--format", "csl-json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["accessed"] == {"date-parts": [[2026, 5, 6]]}


def test_an_author_is_called_as_the_articles_call_the_person(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    renji = Entity(key="PERSON:hoshigawa renji", name="Hoshigawa Renji", kind=Kind.PERSON)
    text = "Hoshigawa Renji wrote. Hoshigawa is read."
    mentions = tuple(Mention(span=Span(0, *ends), entity=renji) for ends in ((0, 15), (23, 32)))
    with Library(library) as opened:
        wind = Article(source="wind.txt", title="Wind", authors=("Hoshigawa Renji",), body=(text,))
        opened.keep(wind, Annotations(), digest="unseen")
        assert main(["cite", "2", "--format", "ris"]) == 0
        assert "AU  - Renji, Hoshigawa" in capsys.readouterr().out
        opened.keep(wind, Annotations(mentions=mentions), digest="seen")
    for command in (["cite", "2", "--format", "ris"], ["export", "wind", "--format", "ris"]):
        assert main(command) == 0
        assert "AU  - Hoshigawa, Renji" in capsys.readouterr().out


def test_what_is_only_printed_is_not_noted(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "1"]) == 0
    capsys.readouterr()
    assert main(["cite", "--log", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_log_and_an_article_are_not_asked_for_at_once(library: Path) -> None:
    with pytest.raises(SystemExit) as wrong:
        main(["cite", "1", "--log"])
    assert wrong.value.code == 2
