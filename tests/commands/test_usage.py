"""Wrong usage ends with status 2 and a message on standard error that says what to do instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["frob"], "invalid choice: 'frob'"),
        (["import"], "the following arguments are required: PATH"),
        (["show", "abc"], "'abc' is not a number from 1 up"),
        (["show", "0"], "'0' is not a number from 1 up"),
        (["show", "9" * 30], f"'{'9' * 30}' is not a number from 1 up"),
        (["list", "--limit", "-1"], "'-1' is not a number from 1 up"),
        (["list", "--library", ""], "name a folder"),
        (["list", "--frob"], "there is no option --frob; dateline list --help shows those there are"),
        (["search", "ferry", "-night"], "after --: dateline search -- tariffs -steel"),
        (["export", "--format", "clay"], "invalid choice: 'clay'"),
        (["list", "person:"], "Nothing follows"),
        (["list", '"ferry'], "character"),
        (["cite"], "one of the arguments"),
        (["cite", "1", "--style", "aap"], "no citation style 'aap'"),
        (["cite", "1", "--format", "bibtx"], "no citation format 'bibtx'"),
        (["cite", "1", "--form", "short"], "no citation form 'short'"),
    ],
)
def test_wrong_usage_says_what_is_wrong(run: Run, kept: Path, command: list[str], said: str) -> None:
    ran = run(*command)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_a_query_that_leaves_a_word_out_goes_after_two_dashes(run: Run, kept: Path) -> None:
    assert len(run("list", "--json", "--", "lindholm", "-okafor").json) == 1
    assert len(run("list", "--json", "lindholm -okafor").json) == 1


ODD_WORDS = ("\udcff", "a\udcffb", "person:\udcff", '"\udcff"', "x" * 20_000, "%", "*", "_", "(" * 3000)


@pytest.mark.parametrize("command", ["list", "search", "jump"])
def test_any_words_may_be_asked_for(run: Run, kept: Path, command: str) -> None:
    for words in ODD_WORDS:
        ran = run(command, "--", words)
        assert ran.status in (0, 2)
        assert "\udcff" not in ran.err


def test_what_was_typed_is_not_sent_to_the_terminal_raw(run: Run) -> None:
    for command in (["list", "--\x1b[31mred"], ["\x1b[31mred"], ["show", "\x9b2J"], ["list", "is:\x1b[2J"]):
        ran = run(*command)
        assert ran.status == 2
        assert not set("\x1b\x9b") & set(ran.err)


def test_the_reader_needs_a_terminal(run: Run) -> None:
    ran = run()
    assert ran.status == 2
    assert "the reader needs a terminal; see dateline --help" in ran.err


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").out.startswith("dateline 0.")


@pytest.mark.parametrize("where", ["before", "after", "environment"])
def test_the_library_may_be_elsewhere(
    run: Run, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    there = ["--library", "~/elsewhere"]  # ~ is tmp_path
    if where == "environment":
        monkeypatch.setenv("DATELINE_LIBRARY", "~/elsewhere")
        run("import", news)
    elif where == "before":
        run(*there, "import", news)
    else:
        run("import", news, *there)
    assert (tmp_path / "elsewhere" / "library.db").is_file()
    assert not (tmp_path / "library").exists()


def test_a_mistake_in_the_settings_is_wrong_usage(run: Run, kept: Path, settings: Path) -> None:
    settings.mkdir()
    (settings / "config.toml").write_text("citation_stile = 'mla'\n")
    ran = run("cite", "1")
    assert ran.status == 2
    assert "did you mean 'citation_style'?" in ran.err
    assert run("doctor").status == 1
